import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findAccount } from '../../server/store/accounts.ts'
import { listForbund } from '../../server/store/forbund.ts'
import type { Grant, MadeLink, People, Person } from '../../shared/people.ts'
import { dialects } from '../support/databases.ts'
import { type Fetch, password, startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }
import { enrolApp, newVisitor, type Visitor } from '../support/visitor.ts'

const study = { ...exampleStudy, responses: [], texts: [], intake: [] }
const here = study.forbund.name
const there = 'Grannförbundet'
const neighbour = { ...study, forbund: { ...study.forbund, name: there } }
const begun = Date.parse('2026-03-10T09:00:00Z')
const chosen = 'grå häst under bron'
const days = 24 * 60
const governs: Grant = { roles: ['kansli'], insatser: [], kommuner: [] }
const works: Grant = { roles: ['samordnare'], insatser: [], kommuner: ['Söderby'] }

describe.each(dialects)('a yes to one more förbund, on %s', (dialect) => {
  let server: TestServer
  let kansli: Fetch
  let neighbours: Fetch
  let accounts = 0
  const at = (minutes: number) => server.setTime(new Date(begun + minutes * 60_000).toISOString())
  const send = (fetch: Fetch, method: string, path: string, json: unknown = {}) =>
    fetch(path, { method, json })
  const status = async (...given: Parameters<typeof send>) => (await send(...given)).status
  const forbundId = async (name: string) => (await listForbund(server.database.db, name))[0]?.id ?? ''
  const pathOf = async (email: string) =>
    `/api/people/${(await findAccount(server.database.db, { email }))?.id}`
  const goTo = async (visitor: Visitor, name: string) =>
    visitor.post('/api/own/forbund', { id: await forbundId(name) })
  const personOf = async (fetch: Fetch, email: string) =>
    ((await (await fetch('/api/people')).json()) as People).people.find(
      (person) => person.email === email,
    ) as Person
  const linkOf = (reply: { link: MadeLink } | MadeLink) => {
    const { kind, url } = 'link' in reply ? reply.link : reply
    return { kind, token: url.split('#')[1] ?? '' }
  }
  /** Invited to the other förbund; gives the link that was handed over. */
  async function invite(email: string, grant = works, by = neighbours) {
    const reply = await send(by, 'POST', '/api/people', { email, ...grant })
    expect(reply.status).toBe(201)
    return linkOf((await reply.json()) as { link: MadeLink })
  }
  async function make(email: string, kind: string, by = neighbours) {
    const reply = await send(by, 'POST', `${await pathOf(email)}/link`, { kind, reason: 'x' })
    expect([kind, reply.status]).toEqual([kind, 200])
    return linkOf((await reply.json()) as MadeLink)
  }
  const newAddress = () => {
    accounts += 1
    return `person${accounts}@example.se`
  }
  async function signedIn(email: string, given = password): Promise<Visitor> {
    const visitor = newVisitor(server)
    expect(await visitor.signIn(email, given)).toBe(204)
    return visitor
  }
  /** Somebody who works here, and has signed in. */
  async function staff(): Promise<string> {
    const email = newAddress()
    await server.addAccount({ email, roles: ['insatspersonal'], insatser: ['Norrskenet'], forbund: here })
    await (await signedIn(email)).post('/api/sign-out')
    return email
  }

  beforeAll(async () => {
    server = await startServer(dialect)
    await server.importStudy(study)
    await server.importStudy(neighbour)
  })
  beforeEach(async () => {
    at(0)
    kansli = await server.signIn({ email: 'kansli@example.se', roles: ['kansli'], forbund: here })
    neighbours = await server.signIn({ email: 'granne@example.se', roles: ['kansli'], forbund: there })
  })
  afterAll(() => server.stop())

  it('is given once, within 14 days, by the newest link, to what was offered and no more', async () => {
    const email = await staff()
    const { token: first } = await invite(email)
    const { token } = await make(email, 'join')
    const visitor = await signedIn(email)
    expect(await visitor.post('/api/own/join', { token: first })).toBe(410)
    at(14 * days)
    const late = await signedIn(email)
    expect(await late.post('/api/own/join', { token })).toBe(410)
    at(14 * days - 1)
    const [one, other] = [await signedIn(email), await signedIn(email)]
    const replies = await Promise.all([one, other].map((visitor) => visitor.post('/api/own/join', { token })))
    expect(replies.filter((reply) => reply === 204)).toHaveLength(1)
  })

  it('is given by nobody half-way, and by nobody who is not signed in', async () => {
    const email = await staff()
    const { token } = await invite(email)
    expect(await newVisitor(server).post('/api/own/join', { token })).toBe(401)
    const owner = await signedIn(email)
    await enrolApp(owner, server.clock.now())
    const halfway = await signedIn(email)
    expect(await halfway.post('/api/own/join', { token })).toBe(401)
    expect(await owner.post('/api/own/join', { token })).toBe(204)
  })

  it('is not asked for to what somebody has closed since, and takes nobody there', async () => {
    const email = await staff()
    const { token } = await invite(email)
    const path = await pathOf(email)
    expect(await status(neighbours, 'POST', `${path}/close`, { reason: '' })).toBe(204)
    const visitor = await signedIn(email)
    expect(await visitor.post('/api/own/join', { token })).toBe(410)
    expect(await visitor.me()).toMatchObject({ stage: 'full', forbund: here, elsewhere: [] })
    expect(await status(neighbours, 'POST', `${path}/reopen`)).toBe(204)
    expect(await goTo(visitor, there)).toBe(404)
  })

  it('ends every other session: who else had one was let into the first förbund alone', async () => {
    const email = await staff()
    const link = await make(email, 'sign-in', kansli)
    const thief = newVisitor(server)
    expect(await thief.post('/api/welcome', { token: link.token })).toBe(204)
    const owner = await signedIn(email)
    expect(await owner.post('/api/own/join', { token: (await invite(email)).token })).toBe(204)
    await goTo(thief, there)
    expect(await thief.me()).toBeNull()
    expect(await owner.me()).toMatchObject({ forbund: there })
  })

  it('asks for the second factor of every browser that has not shown it, where one now governs', async () => {
    const email = await staff()
    const thief = await signedIn(email)
    const owner = await signedIn(email)
    await enrolApp(owner, server.clock.now())
    const { token } = await invite(email, governs)
    expect(await owner.post('/api/own/join', { token })).toBe(204)
    await goTo(thief, there)
    expect((await thief.fetch('/api/people')).status).toBe(401)
  })

  it('leaves what was handed over by others to be used, whichever comes first', async () => {
    const email = newAddress()
    const welcome = await invite(email, works, kansli)
    const join = await invite(email)
    expect([welcome.kind, join.kind]).toEqual(['welcome', 'join'])
    const visitor = newVisitor(server)
    expect(await visitor.post('/api/welcome', { token: welcome.token, password })).toBe(204)
    expect(await visitor.post('/api/own/join', { token: join.token })).toBe(204)
    expect(await visitor.me()).toMatchObject({ forbund: there, elsewhere: [{ name: here }] })
  })

  it('is nobody else’s to hurry: until it is given nothing is asked of the person, and nobody signs them out', async () => {
    const email = await staff()
    const visitor = await signedIn(email)
    await invite(email, governs)
    const path = await pathOf(email)
    expect(await status(neighbours, 'PUT', path, works)).toBe(204)
    expect(await status(neighbours, 'PUT', path, governs)).toBe(204)
    expect(await visitor.me()).toMatchObject({ stage: 'full', forbund: here })
    expect(await (await signedIn(email)).me(), 'no second factor before that').toMatchObject({
      stage: 'full',
    })
    expect(await status(neighbours, 'POST', `${path}/sign-out`)).toBe(409)
    expect(await status(neighbours, 'POST', `${path}/close`, { reason: '' })).toBe(204)
    expect(await visitor.me()).toMatchObject({ stage: 'full', forbund: here })
  })

  it('is what the other förbund sees anything of them by, and not before', async () => {
    const email = await staff()
    await enrolApp(await signedIn(email), server.clock.now())
    await invite(email)
    const seen = { state: 'invited', signedInAt: null, secondFactor: false }
    expect(await personOf(neighbours, email)).toMatchObject(seen)
  })

  it('lets nobody come along who was let into an account that is closed where it was', async () => {
    const email = await staff()
    const thief = await signedIn(email)
    await status(kansli, 'POST', `${await pathOf(email)}/close`, { reason: '' })
    const { kind, token } = await invite(email)
    expect(kind).toBe('reset')
    expect(await thief.me()).toBeNull()
    expect(await newVisitor(server).signIn(email), 'the password of before').toBe(401)
    const owner = newVisitor(server)
    expect(await owner.post('/api/welcome', { token, password: chosen })).toBe(204)
    expect(await owner.me()).toMatchObject({ forbund: there, elsewhere: [] })
    // Opened again where it was, it waits for a yes there too.
    expect(await status(kansli, 'POST', `${await pathOf(email)}/reopen`)).toBe(204)
    expect(await goTo(owner, here)).toBe(404)
    expect(await owner.post('/api/own/join', { token: (await make(email, 'join', kansli)).token })).toBe(204)
  })

  it('is needed no more where the account is closed everywhere else: then it begins anew', async () => {
    const email = await staff()
    await invite(email)
    await status(kansli, 'POST', `${await pathOf(email)}/close`, { reason: '' })
    const { acts } = await personOf(neighbours, email)
    const [kind = ''] = acts.filter((act) => ['welcome', 'join', 'reset'].includes(act))
    const { token } = await make(email, kind)
    const owner = newVisitor(server)
    expect(await owner.post('/api/welcome', { token, password: chosen })).toBe(204)
    expect(await owner.me()).toMatchObject({ forbund: there })
    expect(await newVisitor(server).signIn(email, password), 'the password of before').toBe(401)
  })
})
