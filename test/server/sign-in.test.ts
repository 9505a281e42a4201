import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { declaredRoutes } from '../../server/declared.ts'
import { findAccount } from '../../server/store/accounts.ts'
import { listForbund } from '../../server/store/forbund.ts'
import { addMembership } from '../../server/store/people.ts'
import type { Role } from '../../shared/account.ts'
import type { MadeLink } from '../../shared/people.ts'
import { dialects } from '../support/databases.ts'
import { startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }
import { codeOf } from '../support/totp.ts'
import { addWithoutFactor, enrolApp, newVisitor, type Visitor } from '../support/visitor.ts'

const study = { ...exampleStudy, responses: [], texts: [], intake: [] }
const neighbour = { ...study, forbund: { ...study.forbund, name: 'Grannförbundet' } }
const forbund = study.forbund.name
const insatser = ['Norrskenet']
const begun = Date.parse('2026-03-10T09:00:00Z')

describe.each(dialects)('a sign-in in two steps, on %s', (dialect) => {
  let server: TestServer
  let minutes = 0
  let accounts = 0
  const now = () => server.clock.now()
  /** Some minutes later, by the server's clock. */
  const wait = (more: number) => {
    minutes += more
    server.setTime(new Date(begun + minutes * 60_000).toISOString())
  }
  const newAddress = () => {
    accounts += 1
    return `person${accounts}@example.se`
  }
  /** A browser in which somebody has shown their password. */
  async function begin(email: string): Promise<Visitor> {
    const visitor = newVisitor(server)
    expect(await visitor.signIn(email)).toBe(204)
    return visitor
  }
  /** An account with an app with codes. */
  async function withApp(role: Role) {
    const email = newAddress()
    const account = { email, roles: [role], forbund, insatser, kommuner: ['Norrby'] }
    await (['kansli', 'drift'].includes(role)
      ? addWithoutFactor(server, account)
      : server.addAccount(account))
    const visitor = await begin(email)
    const app = await enrolApp(visitor, now())
    wait(1)
    return { email, visitor, code: () => codeOf(app.secret, now()), codes: app.codes ?? [] }
  }
  const second = (visitor: Visitor, code: string) => visitor.post('/api/second-factor', { code })
  const neighbourId = async () => (await listForbund(server.database.db, neighbour.forbund.name))[0]?.id ?? ''
  const stageOf = async (visitor: Visitor) => (await visitor.me())?.stage ?? null
  /** The guarded routes that answer anything but "sign in". */
  async function opened(visitor: Visitor): Promise<string[]> {
    const routes = declaredRoutes(createApp({ ...server, log: pino({ level: 'silent' }) }))
    const open: string[] = []
    for (const { method, path, lets } of routes.filter(({ lets }) => lets !== 'everybody')) {
      const reply = await visitor.fetch(path.replace(/:\w+/g, 'x'), {
        method,
        ...(method === 'GET' ? {} : { json: {} }),
      })
      const { code } = reply.status === 401 ? ((await reply.json()) as { code: string }) : { code: lets }
      if (code !== 'not-signed-in') open.push(`${method} ${path}`)
    }
    return open
  }

  beforeAll(async () => {
    server = await startServer(dialect)
    await server.importStudy(study)
    await server.importStudy(neighbour)
  })
  afterAll(() => server.stop())

  it('takes a password and then a code of the app, each code once', async () => {
    const email = newAddress()
    await addWithoutFactor(server, { email, roles: ['kansli'], forbund })
    const first = await begin(email)
    expect(await first.me()).toEqual({ stage: 'enrolment', email, hasPassword: true })
    const { secret } = await enrolApp(first, now())
    expect(await first.me()).toMatchObject({ stage: 'full', roles: ['kansli'] })

    const visitor = await begin(email)
    expect(await visitor.me()).toEqual({ stage: 'second-factor', email, ways: ['totp'] })
    expect(await second(visitor, codeOf(secret, now())), 'the code that enrolled it').toBe(401)
    wait(1)
    const [one, other] = [await begin(email), await begin(email)]
    const code = codeOf(secret, now())
    const replies = await Promise.all([second(one, code), second(other, code)])
    expect(replies.sort()).toEqual([204, 401])
    expect(await second(visitor, code)).toBe(401)
    expect(await stageOf(visitor)).toBe('second-factor')
  })

  it('takes a recovery code once, however it is typed and though two show it at once', async () => {
    const { email, codes } = await withApp('drift')
    expect(codes).toHaveLength(10)
    const typed = ` ${codes[0]?.toLowerCase().replace('-', ' ')} `
    const replies = await Promise.all([second(await begin(email), typed), second(await begin(email), typed)])
    expect(replies.sort()).toEqual([204, 401])
    expect(await second(await begin(email), codes[0] ?? '')).toBe(401)
    expect(await second(await begin(email), codes[1] ?? '')).toBe(204)
  })

  it('opens nothing half-way, and to enrol nothing but that', async () => {
    const { email } = await withApp('kansli')
    expect(await opened(await begin(email))).toEqual([])
    const other = newAddress()
    await addWithoutFactor(server, { email: other, roles: ['drift'], forbund })
    expect(await opened(await begin(other))).toEqual([
      'POST /api/own/passkeys/options',
      'POST /api/own/passkeys',
      'POST /api/own/totp',
      'POST /api/own/totp/confirm',
    ])
  })

  it('is no step without the one before', async () => {
    const { code, codes } = await withApp('kansli')
    expect(await second(newVisitor(server), code())).toBe(401)
    const somebody = newAddress()
    await server.addAccount({ email: somebody, roles: ['insatspersonal'], insatser, forbund })
    expect(await second(await begin(somebody), codes[0] ?? '')).toBe(401)
  })

  it('ends after ten minutes half-way, however much it is used, and lasts from its second step', async () => {
    const { email, code } = await withApp('kansli')
    const [late, inTime] = [await begin(email), await begin(email)]
    for (let minute = 0; minute < 9; minute += 1) {
      wait(1)
      expect(await stageOf(late)).toBe('second-factor')
    }
    expect(await second(inTime, code())).toBe(204)
    expect(await inTime.post('/api/own/totp'), 'signed in just now').toBe(200)
    wait(1.1)
    expect(await late.me()).toBeNull()
    expect(await second(late, code())).toBe(401)
    wait(28)
    expect(await stageOf(inTime)).toBe('full')
    wait(30.1)
    expect(await inTime.me()).toBeNull()
  })

  it('leaves time to get an app, and ends as others do', async () => {
    const [email, other] = [newAddress(), newAddress()]
    for (const address of [email, other]) {
      await addWithoutFactor(server, { email: address, roles: ['kansli'], forbund })
    }
    const [slow, idle] = [await begin(email), await begin(other)]
    wait(25)
    await enrolApp(slow, now())
    expect(await stageOf(slow)).toBe('full')
    wait(5.1)
    expect(await idle.me()).toBeNull()
    expect(await idle.post('/api/own/totp')).toBe(401)
  })

  it('is compulsory for kansli and drift, and for nobody else', async () => {
    const stages = { kansli: 'enrolment', drift: 'enrolment', samordnare: 'full', insatspersonal: 'full' }
    for (const [role, stage] of Object.entries(stages)) {
      const email = newAddress()
      const account = { email, roles: [role as Role], insatser, kommuner: ['Norrby'], forbund }
      await addWithoutFactor(server, account)
      expect([role, await stageOf(await begin(email))]).toEqual([role, stage])
    }
  })

  it('is for whoever has an app with codes, whatever their role', async () => {
    const { email, code } = await withApp('insatspersonal')
    const visitor = await begin(email)
    expect(await stageOf(visitor)).toBe('second-factor')
    expect(await second(visitor, code())).toBe(204)
    expect(await stageOf(visitor)).toBe('full')
  })

  it('is asked of whoever gets such a role later', async () => {
    const email = newAddress()
    await server.addAccount({ email, roles: ['insatspersonal'], insatser, forbund })
    const visitor = await begin(email)
    const kansli = await server.signIn({ email: 'chef@example.se', roles: ['kansli'], forbund })
    const { id } = (await findAccount(server.database.db, { email })) ?? {}
    const grant = { roles: ['kansli'], insatser: [], kommuner: [] }
    expect((await kansli(`/api/people/${id}`, { method: 'PUT', json: grant })).status).toBe(204)
    expect(await visitor.me()).toBeNull()
    expect(await stageOf(await begin(email))).toBe('enrolment')
  })

  it('is asked of whoever gets such a role in another förbund, and goes there', async () => {
    const email = newAddress()
    await server.addAccount({ email, roles: ['insatspersonal'], insatser, forbund })
    const visitor = await begin(email)
    const there = { email: 'granne@example.se', roles: ['kansli'] as const, forbund: neighbour.forbund.name }
    const kansli = await server.signIn(there)
    const json = { email, roles: ['kansli'], insatser: [], kommuner: [] }
    const reply = await kansli('/api/people', { method: 'POST', json })
    const { link } = (await reply.json()) as { link: MadeLink }
    expect(await visitor.post('/api/own/join', { token: link.url.split('#')[1] })).toBe(204)
    expect((await visitor.fetch('/api/people')).status, 'the people of the other förbund').toBe(401)
    expect(await stageOf(visitor)).not.toBe('full')
  })

  it('is not enrolled anew by one that began before somebody else enrolled it', async () => {
    const email = newAddress()
    const id = await addWithoutFactor(server, { email, roles: ['kansli'], forbund })
    const [thief, owner] = [await begin(email), await begin(email)]
    await thief.post('/api/own/totp')
    await enrolApp(owner, now())
    const row = server.database.db.selectFrom('account').selectAll().where('id', '=', id)
    const before = await row.execute()
    await enrolApp(thief, now()).catch(() => null)
    expect(await stageOf(thief)).not.toBe('full')
    expect(await row.execute()).toEqual(before)
  })

  it('asks in every förbund, where one role in one of them governs', async () => {
    const email = newAddress()
    await server.addAccount({ email, roles: ['insatspersonal'], insatser, forbund })
    const { db } = server.database
    const account = await findAccount(db, { email })
    const grant = { roles: ['drift'], insatser: [], kommuner: [] } as const
    await addMembership(db, account?.id ?? '', await neighbourId(), grant, true)
    expect(await stageOf(await begin(email))).toBe('enrolment')
  })
})
