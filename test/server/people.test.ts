import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findAccount } from '../../server/store/accounts.ts'
import { readMatperiod } from '../../server/store/matperioder.ts'
import type { Role } from '../../shared/account.ts'
import type { AuditEntry } from '../../shared/audit.ts'
import type { FollowUp } from '../../shared/follow-up.ts'
import type { Grant, MadeLink, People, Person } from '../../shared/people.ts'
import { dialects } from '../support/databases.ts'
import { type Fetch, password, startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }
import { newVisitor } from '../support/visitor.ts'

const study = { ...exampleStudy, responses: [], texts: [], intake: [] }
const neighbour = {
  forbund: { name: 'Grannförbundet', kommuner: ['Västerby'] },
  insatser: [{ name: 'Grannens', kommun: 'Västerby' }],
}
const forbund = study.forbund.name
const nothing: Grant = { roles: [], insatser: [], kommuner: [] }

describe.each(dialects)('the people of a förbund, on %s', (dialect) => {
  let server: TestServer
  let id: string
  let kansli: Fetch
  let drift: Fetch
  let accounts = 0
  const newAddress = () => {
    accounts += 1
    return `person${accounts}@example.se`
  }
  const send = (fetch: Fetch, method: string, path: string, json: unknown = {}) =>
    fetch(path, { method, json })
  const status = async (...given: Parameters<typeof send>) => (await send(...given)).status
  const list = async (fetch = kansli) => (await (await fetch('/api/people')).json()) as People
  const personOf = async (email: string, fetch = kansli) =>
    (await list(fetch)).people.find((person) => person.email === email) as Person
  const pathOf = async (email: string) =>
    `/api/people/${(await findAccount(server.database.db, { email }))?.id}`
  const insatsId = async (name: string) => {
    const { db } = server.database
    return (await db.selectFrom('insats').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id
  }
  const staffGrant = async (): Promise<Grant> => ({
    ...nothing,
    roles: ['insatspersonal'],
    insatser: [await insatsId('Norrskenet')],
  })
  const invite = async (email: string, grant: Grant, by = kansli) =>
    send(by, 'POST', '/api/people', { email, ...grant })
  /** Somebody who is in, with a browser. */
  async function member(role: Role = 'insatspersonal') {
    const email = newAddress()
    const own = role === 'samordnare' ? { kommuner: ['Norrby'] } : { insatser: ['Norrskenet'] }
    const account = { email, roles: [role], forbund, ...own }
    return { email, fetch: await server.signIn(account) }
  }

  beforeAll(async () => {
    server = await startServer(dialect)
    id = await server.importStudy(study)
    await server.importStudy({ ...study, ...neighbour })
    kansli = await server.signIn({ email: 'kansli@example.se', roles: ['kansli'], forbund })
    drift = await server.signIn({ email: 'drift@example.se', roles: ['drift'], forbund })
  })
  afterAll(() => server.stop())

  it('come in by an invitation, and are known by the address as accounts are found by it', async () => {
    const reply = await invite(' Ny.Person@Example.SE ', await staffGrant())
    expect(reply.status).toBe(201)
    const { link } = (await reply.json()) as { link: MadeLink }
    const email = 'ny.person@example.se'
    expect(await personOf(email)).toMatchObject({ state: 'invited', signedInAt: null, secondFactor: false })
    const visitor = newVisitor(server)
    expect(await visitor.post('/api/welcome', { token: link.url?.split('#')[1], password })).toBe(204)
    expect(await visitor.me()).toMatchObject({ stage: 'full', email, insatser: [{ name: 'Norrskenet' }] })
    expect(await personOf(email)).toMatchObject({ state: 'active', roles: ['insatspersonal'] })
    const log = (await (await kansli('/api/audit')).json()) as AuditEntry[]
    const trail = log.filter(({ subject }) => subject.toLowerCase() === email).toReversed()
    expect(trail.map(({ action, actor, subject }) => [action, actor, subject])).toEqual([
      ['account-made', 'kansli@example.se', email],
      ['link-used', email, email],
      ['signed-in', email, email],
    ])
    expect((await invite(email, await staffGrant())).status).toBe(422)
  })

  it('of the kansli are nothing that drift may make, change, open or close', async () => {
    const { email, fetch } = await member('kansli')
    const path = await pathOf(email)
    const kansliGrant: Grant = { ...nothing, roles: ['kansli'] }
    expect((await invite(newAddress(), kansliGrant, drift)).status).toBe(403)
    expect((await invite(newAddress(), { ...kansliGrant, roles: ['drift', 'kansli'] }, drift)).status).toBe(
      403,
    )
    expect(await status(drift, 'PUT', path, await staffGrant())).toBe(403)
    for (const kind of ['welcome', 'sign-in', 'reset']) {
      expect(await status(drift, 'POST', `${path}/link`, { kind, reason: 'x' })).toBe(403)
    }
    for (const act of ['close', 'sign-out', 'reopen']) {
      expect(await status(drift, 'POST', `${path}/${act}`, { reason: 'x' })).toBe(403)
    }
    expect(await (await fetch('/api/me')).json()).not.toBeNull()
    expect((await personOf(email, drift)).acts).toEqual([])
    expect((await list(drift)).grantable).toEqual(['insatspersonal', 'samordnare', 'drift'])
    const other = await member()
    expect(await status(drift, 'PUT', await pathOf(other.email), kansliGrant)).toBe(403)
    expect((await personOf(other.email)).roles).toEqual(['insatspersonal'])
    // A link into an account in use would show what its owner has typed.
    for (const kind of ['sign-in', 'reset']) {
      const path = `${await pathOf(other.email)}/link`
      expect(await status(drift, 'POST', path, { kind, reason: 'x' })).toBe(409)
    }
    const rising: Grant = { ...nothing, roles: ['drift'] }
    expect(await status(drift, 'PUT', await pathOf(other.email), rising)).toBe(403)
  })

  it('change nothing of their own, and do not close themselves', async () => {
    for (const [fetch, email] of [
      [kansli, 'kansli@example.se'],
      [drift, 'drift@example.se'],
    ] as const) {
      const path = await pathOf(email)
      expect(await status(fetch, 'PUT', path, { ...nothing, roles: ['drift'] })).toBe(403)
      expect(await status(fetch, 'POST', `${path}/link`, { kind: 'reset', reason: 'x' })).toBe(403)
      expect(await status(fetch, 'POST', `${path}/close`, { reason: 'x' })).toBe(403)
      expect(await status(fetch, 'POST', `${path}/sign-out`)).toBe(403)
      expect((await invite(email, { ...nothing, roles: ['drift'] }, fetch)).status).toBe(422)
      expect((await personOf(email, fetch)).acts).toEqual([])
    }
  })

  it.each(['close', 'set'] as const)(
    'always have a kansli, though the last two %s each other at once',
    async (act) => {
      const alone = await startServer(dialect)
      try {
        await alone.importStudy(study)
        const emails = ['a@example.se', 'b@example.se'] as const
        const [a, b] = await Promise.all(emails.map((email) => alone.signIn({ email, roles: ['kansli'] })))
        const change = async (fetch: Fetch | undefined, whom: string) => {
          const account = await findAccount(alone.database.db, { email: whom })
          const json = act === 'close' ? { reason: '' } : { ...nothing, roles: ['drift'] }
          const path = `/api/people/${account?.id}${act === 'close' ? '/close' : ''}`
          const reply = await fetch?.(path, { method: act === 'close' ? 'POST' : 'PUT', json })
          // With another role that governs comes a link.
          return reply?.status === 200 ? 204 : reply?.status
        }
        const replies = await Promise.all([change(a, emails[1]), change(b, emails[0])])
        // The other is refused as the last one, or no longer signed in.
        expect([
          [204, 409],
          [204, 401],
        ]).toContainEqual(replies.toSorted())
        expect(await change(replies[0] === 204 ? a : b, emails[replies[0] === 204 ? 0 : 1])).toBe(403)
      } finally {
        await alone.stop()
      }
    },
  )

  it('are given nothing that is not of the förbund, and no role without what it works with', async () => {
    const { email } = await member()
    const path = await pathOf(email)
    const before = await personOf(email)
    const faulty: readonly Grant[] = [
      nothing,
      { ...nothing, roles: ['insatspersonal'] },
      { ...nothing, roles: ['samordnare'] },
      { ...nothing, roles: ['insatspersonal'], insatser: [await insatsId('Grannens')] },
      { ...nothing, roles: ['insatspersonal'], insatser: [await insatsId('Norrskenet'), 'hittat-pa'] },
      { ...nothing, roles: ['samordnare'], kommuner: ['Västerby'] },
      { ...nothing, roles: ['samordnare'], kommuner: ['Norrby', 'norrby'] },
      { ...nothing, roles: ['chef' as Role] },
    ]
    for (const grant of faulty) {
      expect([grant, await status(kansli, 'PUT', path, grant)]).toEqual([grant, 422])
      expect((await invite(newAddress(), grant)).status).toBe(422)
    }
    expect(await personOf(email)).toEqual(before)
    // What a role does not use is not kept.
    const kept = {
      ...nothing,
      roles: ['drift', 'drift'],
      insatser: [await insatsId('Grannens')],
      kommuner: ['Västerby'],
    }
    expect(await status(kansli, 'PUT', path, kept)).toBe(200)
    expect(await personOf(email)).toMatchObject({ roles: ['drift'], insatser: [], kommuner: [] })
  })

  it('see as samordnare the insatser of their kommun, as they are now, and set counts there and nowhere else', async () => {
    const { fetch } = await member('samordnare')
    const seen = async () =>
      ((await (await fetch(`/api/matperioder/${id}`)).json()) as FollowUp).insatser.map(({ name }) => name)
    const { insatser } = await readMatperiod(server.database.db, id)
    const counts = { enrolled: 9, enrolledOn: null, offered: 8 }
    const set = async (name: string) => {
      const insats = insatser.find((insats) => insats.name === name)?.id
      return status(fetch, 'PUT', `/api/matperioder/${id}/insatser/${insats}/counts`, counts)
    }
    expect(await seen()).toEqual(['Norrskenet'])
    expect([await set('Norrskenet'), await set('Midnattssolen')]).toEqual([204, 403])
    const move = (name: string, kommun: string) =>
      server.database.db.updateTable('insats').set({ kommun }).where('name', '=', name).execute()
    await move('Midnattssolen', 'Norrby')
    await move('Norrskenet', 'Söderby')
    expect(await seen()).toEqual(['Midnattssolen'])
    expect([await set('Norrskenet'), await set('Midnattssolen')]).toEqual([403, 204])
    await move('Midnattssolen', 'Söderby')
    await move('Norrskenet', 'Norrby')
  })

  it('are out at once when their account is closed, as if it had never been, and in again when it opens', async () => {
    const { email, fetch } = await member()
    const path = await pathOf(email)
    const attempt = async (address: string) => {
      const reply = await server.fetch('/api/sign-in', { method: 'POST', json: { email: address, password } })
      return [reply.status, await reply.text(), reply.headers.getSetCookie()]
    }
    expect(await status(kansli, 'POST', `${path}/close`, { reason: 'Slutat' })).toBe(204)
    expect((await fetch('/api/matperioder')).status).toBe(401)
    expect(await attempt(email)).toEqual(await attempt('ingen@example.se'))
    expect(await personOf(email)).toMatchObject({
      state: 'closed',
      roles: ['insatspersonal'],
      acts: ['reopen'],
    })
    // What no longer fits is said, and nothing is done.
    expect(await status(kansli, 'POST', `${path}/close`, { reason: '' })).toBe(409)
    expect(await status(kansli, 'POST', `${path}/link`, { kind: 'sign-in', reason: '' })).toBe(409)
    expect(await status(kansli, 'PUT', path, await staffGrant())).toBe(409)
    const log = (await (await kansli(`/api/audit?actor=${email}`)).json()) as AuditEntry[]
    expect(log.map(({ action }) => action)).toEqual(['signed-in'])
    expect(await status(kansli, 'POST', `${path}/reopen`)).toBe(204)
    expect(await newVisitor(server).signIn(email)).toBe(204)
  })

  it('begin anew by a link only with a reason, which is written down', async () => {
    const { email } = await member()
    const path = `${await pathOf(email)}/link`
    expect(await status(kansli, 'POST', path, { kind: 'reset', reason: '  ' })).toBe(422)
    expect(await status(kansli, 'POST', path, { kind: 'welcome', reason: '' })).toBe(409)
    expect(await status(kansli, 'POST', path, { kind: 'reset', reason: 'Ny telefon' })).toBe(200)
    const [newest] = (await (await kansli('/api/audit?action=link-made')).json()) as AuditEntry[]
    expect(newest).toMatchObject({ subject: email, detail: { link: 'reset', reason: 'Ny telefon' } })
  })
})
