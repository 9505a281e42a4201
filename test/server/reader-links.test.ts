import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readMatperiod } from '../../server/store/matperioder.ts'
import { freezeFinal } from '../../server/store/snapshots.ts'
import type { AuditEntry } from '../../shared/audit.ts'
import type { MadeReaderLink, NewReaderLink, ReaderLinks } from '../../shared/reader-links.ts'
import { dialects } from '../support/databases.ts'
import { type Fetch, startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

const empty = { ...exampleStudy, responses: [], texts: [], intake: [] }
const name = exampleStudy.matperiod.name
const account = { email: 'kansli@example.se', roles: ['kansli'] } as const
const wanted: NewReaderLink = {
  audience: 'styrelse',
  shows: 'whole',
  kommun: null,
  expiresOn: '2026-06-10',
  withCode: false,
}

describe.each(dialects)('a link to a released result, on %s', (dialect) => {
  let server: TestServer
  let kansli: Fetch
  let snapshot: string
  const at = (path: string) => `/api/snapshots/${snapshot}${path}`
  const release = (audience: string, method = 'PUT') => kansli(at(`/releases/${audience}`), { method })
  const ask = (change: Partial<NewReaderLink> = {}) =>
    kansli(at('/reader-links'), { method: 'POST', json: { ...wanted, ...change } })
  const make = async (change: Partial<NewReaderLink> = {}) =>
    (await (await ask(change)).json()) as MadeReaderLink
  const list = async () => ((await (await kansli(at('/reader-links'))).json()) as ReaderLinks).links
  /** As somebody does who has the link alone: no session, no cookie. */
  const read = (url: string) => server.fetch(new URL(url).pathname)
  const enter = (url: string, kod: string, som = '') =>
    server.fetch(new URL(url).pathname, { method: 'POST', body: new URLSearchParams({ kod, som }) })

  beforeAll(async () => {
    server = await startServer(dialect)
    const id = await server.importStudy(empty)
    const { db } = server.database
    const by = { at: server.clock.now(), actor: null }
    snapshot = await freezeFinal(db, await readMatperiod(db, id), by)
    kansli = await server.signIn(account)
  })
  afterAll(() => server.stop())

  it('is made of what is released to those who get it, and of nothing else', async () => {
    expect((await ask()).status).toBe(409)
    await release('styrelse')
    expect((await ask()).status).toBe(201)
    expect((await ask({ audience: 'public' })).status).toBe(409)
    expect((await ask({ audience: 'samordnare', shows: 'kommun', kommun: 'Norrby' })).status).toBe(409)
    expect((await kansli(at('/resultat.html?audience=public&shows=whole'))).status).toBe(409)
    // What samordnare read with an account is their own insatser: no link of theirs shows more.
    await release('samordnare')
    expect((await ask({ audience: 'samordnare', shows: 'whole' })).status).toBe(422)
    expect((await ask({ audience: 'samordnare', shows: 'kommun', kommun: 'Annan' })).status).toBe(422)
    expect((await ask({ audience: 'samordnare', shows: 'kommun', kommun: 'Norrby' })).status).toBe(201)
  })

  it('opens without an account, asks for no cookie, and is kept by nobody on the way', async () => {
    const { url, code } = await make()
    expect(code).toBeNull()
    const reply = await read(url)
    expect([reply.status, reply.headers.getSetCookie()]).toEqual([200, []])
    expect(await reply.text()).toContain(name)
    expect(reply.headers.get('cache-control')).toBe('no-store')
    expect(reply.headers.get('referrer-policy')).toBe('no-referrer')
    expect(reply.headers.get('x-robots-tag')).toContain('noindex')
    expect(reply.headers.get('content-security-policy')).not.toContain('script')
    const file = await server.fetch(`${new URL(url).pathname}?som=fil`)
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; .*\.html$/)
    expect(await file.text()).toContain(name)
  })

  it('is in the database as a hash alone, and its code too', async () => {
    const { url, code } = await make({ withCode: true })
    const rows = JSON.stringify(await server.database.db.selectFrom('reader_link').selectAll().execute())
    expect(rows).not.toContain(url.split('/').at(-1))
    expect(rows).not.toContain(code)
  })

  it('with a code opens by the code, sent in a form, and tells nothing without it', async () => {
    const { url, code } = await make({ withCode: true })
    expect(code).toMatch(/^[A-Z0-9]{8}$/)
    for (const reply of [await read(url), await enter(url, ''), await enter(url, 'FEL')]) {
      expect(await reply.text()).not.toContain(name)
    }
    expect((await read(url)).status).toBe(200)
    expect((await enter(url, '')).status).toBe(422)
    expect((await enter(url, 'FEL')).status).toBe(403)
    expect(await (await server.fetch(`${new URL(url).pathname}?som=fil`)).text()).not.toContain(name)
    const typed = ` ${code?.slice(0, 4).toLowerCase()}-${code?.slice(4)}`
    expect(await (await enter(url, typed)).text()).toContain(name)
    const file = await enter(url, typed, 'fil')
    expect(file.headers.get('content-disposition')).toContain('attachment')
    expect(await file.text()).not.toContain(code)
  })

  it('refuses what is no form, and says so', async () => {
    const { url } = await make({ withCode: true })
    const send = async (type: string) =>
      (
        await server.fetch(new URL(url).pathname, {
          method: 'POST',
          body: 'kod',
          headers: { 'Content-Type': type },
        })
      ).status
    expect([await send('multipart/form-data; boundary=x'), await send('application/json')]).toEqual([
      400, 415,
    ])
  })

  it('takes a few guesses at its code and no more, right or wrong, until a while has passed', async () => {
    const { url, code } = await make({ withCode: true })
    const tries = []
    for (let guess = 0; guess < 11; guess += 1) tries.push((await enter(url, 'ACDEFGHJ')).status)
    expect(tries.toSorted()).toEqual([...Array(10).fill(403), 429])
    const slowed = await enter(url, code ?? '')
    expect([slowed.status, slowed.headers.get('retry-after')]).toEqual([429, '900'])
    server.setTime('2026-03-10T09:20:00Z')
    expect((await enter(url, code ?? '')).status).toBe(200)
    server.setTime('2026-03-10T09:00:00Z')
  })

  it('ends at a press, at its last day, and with the release it stands on', async () => {
    const { id, url } = await make({ expiresOn: '2026-03-12' })
    server.setTime('2026-03-12T22:59:00Z')
    expect((await read(url)).status).toBe(200)
    server.setTime('2026-03-12T23:00:00Z')
    const late = await read(url)
    expect([late.status, (await late.text()).includes('12 mars 2026')]).toEqual([410, true])
    server.setTime('2026-03-10T09:00:00Z')

    await release('styrelse', 'DELETE')
    expect((await read(url)).status).toBe(410)
    await release('styrelse')
    expect((await read(url)).status).toBe(200)

    const withdraw = () => kansli(at(`/reader-links/${id}`), { method: 'DELETE' })
    expect([(await withdraw()).status, (await withdraw()).status]).toEqual([204, 204])
    const gone = await read(url)
    expect([gone.status, (await gone.text()).includes(name)]).toEqual([410, false])
    expect((await list()).find((link) => link.id === id)?.withdrawn?.by).toBe(account.email)
    expect((await read(`${server.url}/r/abc`)).status).toBe(404)
  })

  it('has a last day to come, and not too far away', async () => {
    for (const expiresOn of ['2026-03-09', '2027-03-11', '2026-02-30']) {
      expect((await ask({ expiresOn })).status).toBe(422)
    }
  })

  it('is written in the log when it is made and taken back, never when it is read', async () => {
    const log = (await (await kansli('/api/audit')).json()) as AuditEntry[]
    const made = log.filter(({ action }) => action === 'reader-link-made')
    expect(made).toHaveLength((await list()).length)
    expect(made[0]?.detail).toMatchObject({ to: 'styrelse', shows: 'whole', until: '2026-03-12', code: 'no' })
    expect(log.filter(({ action }) => action === 'reader-link-withdrawn')).toHaveLength(1)
    const about = /release|result|reader-link|signed|settled|exported|made|import/
    expect(log.filter(({ action }) => !about.test(action))).toEqual([])
  })

  it('is not to be had in another förbund, nor taken back from there', async () => {
    const [mine] = await list()
    const other = { ...empty, forbund: { ...empty.forbund, name: 'Grannförbundet' } }
    await server.importStudy(other)
    const neighbour = await server.signIn({
      email: 'granne@example.se',
      roles: ['kansli'],
      forbund: 'Grannförbundet',
    })
    expect((await neighbour(at('/reader-links'))).status).toBe(404)
    expect((await neighbour(at(`/reader-links/${mine?.id}`), { method: 'DELETE' })).status).toBe(404)
  })
})
