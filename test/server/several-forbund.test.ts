import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findAccount } from '../../server/store/accounts.ts'
import { listForbund } from '../../server/store/forbund.ts'
import type { Me } from '../../shared/account.ts'
import type { FollowUp, MatperiodSummary } from '../../shared/follow-up.ts'
import type { Grant, MadeLink, People, Person } from '../../shared/people.ts'
import { dialects } from '../support/databases.ts'
import { type Fetch, startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }
import { newVisitor, type Visitor } from '../support/visitor.ts'

const study = { ...exampleStudy, responses: [], texts: [], intake: [] }
const here = study.forbund.name
const there = 'Grannförbundet'
const neighbour = {
  ...study,
  forbund: { name: there, kommuner: ['Västerby'] },
  insatser: [{ name: 'Grannens', kommun: 'Västerby' }],
}
const samordnare: Grant = { roles: ['samordnare'], insatser: [], kommuner: ['Västerby'] }

describe.each(dialects)('somebody who works in several förbund, on %s', (dialect) => {
  let server: TestServer
  let own: string
  let foreign: string
  let kansli: Fetch
  let neighbours: Fetch
  let accounts = 0
  const send = (fetch: Fetch, method: string, path: string, json: unknown = {}) =>
    fetch(path, { method, json })
  const status = async (...given: Parameters<typeof send>) => (await send(...given)).status
  const idOf = async (email: string) => (await findAccount(server.database.db, { email }))?.id ?? ''
  const forbundId = async (name: string) => (await listForbund(server.database.db, name))[0]?.id ?? ''
  const insatsId = async (name: string) => {
    const named = server.database.db.selectFrom('insats').select('id').where('name', '=', name)
    return (await named.executeTakeFirstOrThrow()).id
  }
  const pathOf = async (email: string) => `/api/people/${await idOf(email)}`
  const personOf = async (fetch: Fetch, email: string) =>
    ((await (await fetch('/api/people')).json()) as People).people.find(
      (person) => person.email === email,
    ) as Person
  const signedIn = async (email: string): Promise<Visitor> => {
    const visitor = newVisitor(server)
    expect(await visitor.signIn(email)).toBe(204)
    return visitor
  }
  const goTo = async (visitor: Visitor, name: string) =>
    visitor.post('/api/own/forbund', { id: await forbundId(name) })
  const invite = (email: string, grant = samordnare) =>
    send(neighbours, 'POST', '/api/people', { email, ...grant })
  const tokenOf = async (reply: Response) => {
    const { link } = (await reply.json()) as { link: MadeLink }
    return { kind: link.kind, token: link.url.split('#')[1] }
  }
  /** Invited there, and with a yes to it. */
  const join = async (email: string, grant = samordnare) => {
    const { token } = await tokenOf(await invite(email, grant))
    const visitor = await signedIn(email)
    expect(await visitor.post('/api/own/join', { token })).toBe(204)
    expect(await visitor.post('/api/own/forbund', { id: await forbundId(here) })).toBe(204)
    await visitor.post('/api/sign-out')
  }
  async function staff(): Promise<string> {
    accounts += 1
    const email = `person${accounts}@example.se`
    await server.addAccount({ email, roles: ['insatspersonal'], insatser: ['Norrskenet'], forbund: here })
    return email
  }
  /** Insatspersonal here, samordnare there. */
  async function both(): Promise<string> {
    const email = await staff()
    await join(email)
    return email
  }

  beforeAll(async () => {
    server = await startServer(dialect)
    own = await server.importStudy(study)
    foreign = await server.importStudy(neighbour)
    kansli = await server.signIn({ email: 'kansli@example.se', roles: ['kansli'], forbund: here })
    neighbours = await server.signIn({ email: 'granne@example.se', roles: ['kansli'], forbund: there })
  })
  afterAll(() => server.stop())

  it('gets a place in the other by saying yes, signed in to the account that was theirs before', async () => {
    const email = await staff()
    const { kind, token } = await tokenOf(await invite(email))
    expect(kind).toBe('join')
    const visitor = await signedIn(email)
    expect(await goTo(visitor, there)).toBe(404)
    expect(await personOf(neighbours, email)).toMatchObject({ state: 'invited' })
    // The link by itself opens nothing, and nobody else's account.
    expect(await newVisitor(server).post('/api/welcome', { token })).toBe(410)
    const another = await signedIn(await staff())
    expect(await another.post('/api/own/join', { token })).toBe(409)
    expect(await visitor.post('/api/own/join', { token })).toBe(204)
    expect(await visitor.me()).toMatchObject({ forbund: there, elsewhere: [{ name: here }] })
    expect(await visitor.post('/api/own/join', { token })).toBe(410)
    expect((await invite(email)).status).toBe(422)
  })

  it('sees in each förbund what is theirs there, and nothing of the other', async () => {
    const visitor = await signedIn(await both())
    const list = async () =>
      ((await (await visitor.fetch('/api/matperioder')).json()) as MatperiodSummary[]).map(({ id }) => id)
    const seen = async (id: string) =>
      ((await (await visitor.fetch(`/api/matperioder/${id}`)).json()) as FollowUp).insatser.map(
        ({ name }) => name,
      )
    expect([await list(), await seen(own)]).toEqual([[own], ['Norrskenet']])
    expect((await visitor.fetch(`/api/matperioder/${foreign}`)).status).toBe(404)
    expect(await goTo(visitor, there)).toBe(204)
    expect(await visitor.me()).toMatchObject({
      forbund: there,
      roles: ['samordnare'],
      kommuner: ['Västerby'],
    })
    expect([await list(), await seen(foreign)]).toEqual([[foreign], ['Grannens']])
    expect((await visitor.fetch(`/api/matperioder/${own}`)).status).toBe(404)
  })

  it('goes to no förbund in which they have no place, or a closed one', async () => {
    const [visitor, email] = [await signedIn(await staff()), await both()]
    for (const id of [await forbundId(there), 'hittat-pa', '']) {
      expect(await visitor.post('/api/own/forbund', { id })).toBe(404)
    }
    expect(await status(neighbours, 'POST', `${await pathOf(email)}/close`, { reason: '' })).toBe(204)
    const member = await signedIn(email)
    expect(await goTo(member, there)).toBe(404)
    expect(((await member.me()) as Me).elsewhere).toEqual([])
  })

  it('has an account that no one förbund makes links to, or sees anything else of', async () => {
    const email = await both()
    for (const fetch of [kansli, neighbours]) {
      for (const kind of ['welcome', 'sign-in', 'reset']) {
        const reply = await status(fetch, 'POST', `${await pathOf(email)}/link`, { kind, reason: 'x' })
        expect([kind, reply]).toEqual([kind, 409])
      }
      const person = await personOf(fetch, email)
      expect(person.acts.filter((act) => ['welcome', 'sign-in', 'reset'].includes(act))).toEqual([])
      expect(JSON.stringify(await (await fetch('/api/people')).json())).not.toContain('elsewhere')
    }
    expect(await personOf(neighbours, email)).toMatchObject({ state: 'active', insatser: [] })
    expect(await personOf(kansli, email)).toMatchObject({ roles: ['insatspersonal'], kommuner: [] })
  })

  it.each(['sign-in', 'reset'])('leaves no link to be used that was made before: %s', async (kind) => {
    const email = await staff()
    await (await signedIn(email)).post('/api/sign-out')
    const reply = await send(kansli, 'POST', `${await pathOf(email)}/link`, { kind, reason: 'Ny telefon' })
    const token = ((await reply.json()) as MadeLink).url.split('#')[1]
    await join(email)
    const thief = newVisitor(server)
    await thief.post('/api/welcome', { token, password: 'grå häst under bron' })
    await goTo(thief, there)
    expect(await thief.me()).toBeNull()
    expect(await newVisitor(server).signIn(email)).toBe(204)
  })

  it('is signed out when their rights change, wherever they are: each session can be moved', async () => {
    const email = await both()
    const [stays, goes] = [await signedIn(email), await signedIn(email)]
    await goTo(goes, there)
    const grant = { roles: ['insatspersonal'], insatser: [await insatsId('Grannens')], kommuner: [] }
    expect(await status(neighbours, 'PUT', await pathOf(email), grant)).toBe(204)
    expect([await goes.me(), await stays.me()]).toEqual([null, null])
    expect(await personOf(kansli, email)).toMatchObject({ roles: ['insatspersonal'] })
  })

  it('is closed in one and works on in the other', async () => {
    const email = await both()
    const [stays, goes] = [await signedIn(email), await signedIn(email)]
    await goTo(goes, there)
    expect(await status(neighbours, 'POST', `${await pathOf(email)}/close`, { reason: '' })).toBe(204)
    expect([await goes.me(), await stays.me()]).toEqual([null, null])
    expect(await (await signedIn(email)).me()).toMatchObject({ forbund: here, elsewhere: [] })
    expect(await personOf(kansli, email)).toMatchObject({ state: 'active' })
    expect(await status(kansli, 'POST', `${await pathOf(email)}/close`, { reason: '' })).toBe(204)
    expect(await newVisitor(server).signIn(email)).toBe(401)
  })

  it('comes back to the förbund where they worked last', async () => {
    const email = await both()
    const visitor = await signedIn(email)
    server.setTime('2026-03-10T09:05:00Z')
    await goTo(visitor, there)
    expect(await (await signedIn(email)).me()).toMatchObject({ forbund: there })
    server.setTime('2026-03-10T09:00:00Z')
  })

  it('may be kansli there and nothing but staff here, and takes nothing from there with them', async () => {
    const email = `chef-${dialect}@example.se`
    await server.addAccount({ email, roles: ['kansli'], forbund: there })
    const json = { email, roles: ['insatspersonal'], insatser: [await insatsId('Norrskenet')], kommuner: [] }
    const { token } = await tokenOf(await send(kansli, 'POST', '/api/people', json))
    const visitor = await signedIn(email)
    expect(await visitor.post('/api/second-factor', { code: await server.recoveryCode(email) })).toBe(204)
    expect(await visitor.post('/api/own/join', { token })).toBe(204)
    expect(await goTo(visitor, there)).toBe(204)
    expect((await visitor.fetch('/api/people')).status).toBe(200)
    expect(await goTo(visitor, here)).toBe(204)
    for (const path of ['/api/people', '/api/audit', `/api/matperioder/${own}/report`]) {
      expect([path, (await visitor.fetch(path)).status]).toEqual([path, 403])
    }
  })

  it('leaves a trail in the förbund that it was done in', async () => {
    const email = await both()
    const visitor = await signedIn(email)
    await goTo(visitor, there)
    const trail = async (fetch: Fetch) =>
      ((await (await fetch(`/api/audit?actor=${email}`)).json()) as { action: string }[]).map(
        ({ action }) => action,
      )
    expect(await trail(neighbours)).toEqual(['forbund-switched', 'forbund-joined'])
    expect(await trail(kansli)).toEqual(['signed-in', 'signed-out', 'forbund-switched', 'signed-in'])
  })
})
