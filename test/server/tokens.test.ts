import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findAccount } from '../../server/store/accounts.ts'
import type { Profile } from '../../shared/account.ts'
import type { AuditEntry } from '../../shared/audit.ts'
import type { MatperiodSummary } from '../../shared/follow-up.ts'
import type { MadeToken, NewToken } from '../../shared/tokens.ts'
import { dialects } from '../support/databases.ts'
import { type Fetch, startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

const study = { ...exampleStudy, responses: [], texts: [], intake: [] }
const kansliAccount = { email: 'kansli@example.se', roles: ['kansli'] } as const
const owns = { insatser: ['Norrskenet'], kommuner: [] } as const
const both = { email: 'bada@example.se', roles: ['kansli', 'insatspersonal'], ...owns } as const
const wanted: NewToken = { name: 'Webbplatsen', role: 'kansli', expiresOn: '2026-06-10' }

describe.each(dialects)('a token, on %s', (dialect) => {
  let server: TestServer
  let kansli: Fetch
  let owner: Fetch
  let matperiod: string
  const ask = (change: Partial<NewToken> = {}, fetch = owner) =>
    fetch('/api/own/tokens', { method: 'POST', json: { ...wanted, ...change } })
  const make = async (change: Partial<NewToken> = {}, fetch = owner) =>
    (await (await ask(change, fetch)).json()) as MadeToken
  /** As a script asks: a token, and no cookie. */
  const by =
    (token: string): Fetch =>
    (path, init = {}) =>
      server.fetch(path, { ...init, headers: { Authorization: `Bearer ${token}`, ...init.headers } })
  const status = async (token: string, path = '/api/matperioder') => (await by(token)(path)).status
  const profile = async () => (await (await owner('/api/own')).json()) as Profile
  const idOf = async (email: string) => (await findAccount(server.database.db, { email }))?.id ?? ''

  beforeAll(async () => {
    server = await startServer(dialect)
    matperiod = await server.importStudy(study)
    kansli = await server.signIn(kansliAccount)
    owner = await server.signIn(both)
  })
  afterAll(() => server.stop())

  it('is shown once, stored as a hash, and known by how it begins', async () => {
    const { token } = await make()
    expect(token).toMatch(/^dek_[A-Za-z0-9_-]{43}$/)
    const rows = JSON.stringify(await server.database.db.selectFrom('access_token').selectAll().execute())
    expect(rows).not.toContain(token.slice(4))
    expect(JSON.stringify(await profile())).not.toContain(token.slice(4))
  })

  it('acts with its one role and its owner’s insatser, with no session and no cookie', async () => {
    const list = async (token: string) =>
      (await (await by(token)('/api/matperioder')).json()) as MatperiodSummary[]
    const strong = await make()
    expect((await list(strong.token)).map(({ id }) => id)).toEqual([matperiod])
    expect(await status(strong.token, '/api/audit')).toBe(200)
    const weak = await make({ role: 'insatspersonal' })
    expect(await status(weak.token)).toBe(200)
    expect(await status(weak.token, '/api/audit')).toBe(403)
    expect((await by(strong.token)('/api/matperioder')).headers.getSetCookie()).toEqual([])
  })

  it('is of a role that its owner has, with a last day to come within a year', async () => {
    expect((await ask({ role: 'drift' })).status).toBe(422)
    expect((await ask({ name: ' ' })).status).toBe(422)
    for (const expiresOn of ['2026-03-09', '2027-03-11']) expect((await ask({ expiresOn })).status).toBe(422)
  })

  it('never reaches signing in, the profile, tokens, or other people’s accounts', async () => {
    const { token } = await make()
    const personId = await idOf(kansliAccount.email)
    const refused: readonly (readonly [string, string])[] = [
      ['GET', '/api/own'],
      ['POST', '/api/own/tokens'],
      ['PUT', '/api/own/password'],
      ['POST', '/api/own/totp'],
      ['DELETE', '/api/own/sessions'],
      ['POST', '/api/people'],
      ['PUT', `/api/people/${personId}`],
      ['POST', `/api/people/${personId}/link`],
      ['POST', `/api/people/${personId}/close`],
    ]
    for (const [method, path] of refused) {
      const reply = await by(token)(path, method === 'GET' ? {} : { method, json: wanted })
      const { code } = (await reply.json()) as { code: string }
      expect([method, path, reply.status, code]).toEqual([method, path, 403, 'not-by-token'])
    }
    expect(await (await by(token)('/api/me')).json()).toBeNull()
  })

  it('is the only thing that a request with it is judged by: its cookie opens nothing', async () => {
    const wrong = await owner('/api/matperioder', { headers: { Authorization: 'Bearer dek_fel' } })
    expect([wrong.status, wrong.headers.get('www-authenticate')]).toEqual([
      401,
      'Bearer error="invalid_token"',
    ])
    expect((await owner('/api/matperioder', { headers: { Authorization: 'Bearer' } })).status).toBe(401)
    expect((await owner('/api/own', { headers: { Authorization: 'Bearer dek_fel' } })).status).toBe(401)
  })

  it('lets a write through from anywhere, for a browser adds no token by itself; with a cookie it must come from here', async () => {
    const { token } = await make()
    const foreign = { Origin: 'https://annan.example', 'Sec-Fetch-Site': 'cross-site' }
    const body = { method: 'PUT', json: { whoTypes: 'kansli' } }
    const path = `/api/matperioder/${matperiod}/who-types`
    expect((await by(token)(path, { ...body, headers: foreign })).status).toBe(204)
    const withCookie = { ...foreign, Cookie: 'session=x' }
    expect((await by(token)(path, { ...body, headers: withCookie })).status).toBe(403)
    expect((await owner(path, { ...body, headers: foreign })).status).toBe(403)
  })

  it('is named in the log beside its owner, in all that is done by it', async () => {
    const { token } = await make({ name: 'Nattligt skript' })
    const path = `/api/matperioder/${matperiod}/who-types`
    await by(token)(path, { method: 'PUT', json: { whoTypes: 'own-insats' } })
    const log = (await (await kansli('/api/audit')).json()) as AuditEntry[]
    expect(log[0]).toMatchObject({ actor: both.email, action: 'who-types-set' })
    expect(log[0]?.detail).toMatchObject({ token: 'Nattligt skript', whoTypes: 'own-insats' })
    expect(log[1]).toMatchObject({
      action: 'token-made',
      detail: { token: 'Nattligt skript', role: 'kansli' },
    })
  })

  it('is listed with the day that it was last used, and no more of when', async () => {
    const { id, token } = await make()
    const mine = async () => (await profile()).tokens.find((one) => one.id === id)
    expect((await mine())?.usedOn).toBeNull()
    await status(token)
    expect(await mine()).toMatchObject({ ...wanted, forbund: study.forbund.name, usedOn: '2026-03-10' })
  })

  it('ends at a press, which is its owner’s alone, and after its last day', async () => {
    const { id, token } = await make()
    expect((await kansli(`/api/own/tokens/${id}`, { method: 'DELETE' })).status).toBe(404)
    expect(await status(token)).toBe(200)
    expect((await owner(`/api/own/tokens/${id}`, { method: 'DELETE' })).status).toBe(204)
    expect(await status(token)).toBe(401)

    const today = await make({ expiresOn: '2026-03-10' })
    server.setTime('2026-03-10T22:59:00Z')
    expect(await status(today.token)).toBe(200)
    server.setTime('2026-03-10T23:00:00Z')
    expect(await status(today.token)).toBe(401)
    server.setTime('2026-03-10T09:00:00Z')
  })

  it('dies with its role, and with its owner’s place, and does not come back with them', async () => {
    const id = await idOf(both.email)
    const strong = await make()
    const weak = await make({ role: 'insatspersonal' })
    const { insatser } = (await (await kansli('/api/insatser')).json()) as { insatser: { id: string }[] }
    const grant = { roles: ['insatspersonal'], insatser: [insatser[0]?.id ?? ''], kommuner: [] }
    expect((await kansli(`/api/people/${id}`, { method: 'PUT', json: grant })).status).toBe(204)
    expect([await status(strong.token), await status(weak.token)]).toEqual([401, 200])
    const post = (act: string) =>
      kansli(`/api/people/${id}/${act}`, { method: 'POST', json: { reason: 'Slutar' } })
    expect((await post('close')).status).toBe(204)
    expect(await status(weak.token)).toBe(401)
    expect((await post('reopen')).status).toBeLessThan(300)
    expect(await status(weak.token)).toBe(401)
  })
})

it('is refused as too many when one address sends what is no token again and again', async () => {
  const server = await startServer('sqlite', { env: { RATE_LIMIT: 'on' } })
  const wrong = async () =>
    (await server.fetch('/api/matperioder', { headers: { Authorization: 'Bearer dek_gissning' } })).status
  const statuses = []
  for (let tries = 0; tries < 31; tries += 1) statuses.push(await wrong())
  await server.stop()
  expect(statuses).toEqual([...Array(30).fill(401), 429])
})
