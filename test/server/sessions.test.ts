import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoAccounts } from '../../server/demo/accounts.ts'
import { makeDemo } from '../../server/demo/demo.ts'
import { findAccount } from '../../server/store/accounts.ts'
import { listForbund } from '../../server/store/forbund.ts'
import { addOneTimeLink, linkLifeMs } from '../../server/store/one-time-links.ts'
import { addMembership } from '../../server/store/people.ts'
import { dialects } from '../support/databases.ts'
import { password, startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }
import { newVisitor, type Visitor } from '../support/visitor.ts'

const study = { ...exampleStudy, responses: [], texts: [], intake: [] }
const neighbour = { ...study, forbund: { ...study.forbund, name: 'Grannförbundet' } }
const forbund = study.forbund.name
const kansli = { email: 'kansli@example.se', roles: ['kansli'] as const, forbund }
const staff = {
  email: 'personal@example.se',
  roles: ['insatspersonal'] as const,
  insatser: ['Norrskenet'],
  forbund,
}
const begun = Date.parse('2026-03-10T09:00:00Z')
const chosen = 'grå häst under bron'

const tokenOf = ({ cookies }: Visitor) => cookies.get('session') ?? ''

describe.each(dialects)('a session, on %s', (dialect) => {
  let server: TestServer
  const at = (minutes: number) => server.setTime(new Date(begun + minutes * 60_000).toISOString())
  async function signedIn({ email }: { email: string }): Promise<Visitor> {
    const visitor = newVisitor(server)
    await visitor.signIn(email)
    return visitor
  }
  async function signedInFully(): Promise<Visitor> {
    const visitor = await signedIn(kansli)
    expect(await visitor.post('/api/second-factor', { code: await server.recoveryCode(kansli.email) })).toBe(
      204,
    )
    return visitor
  }
  /** Whom a token signs in, in a browser that has nothing else. */
  async function whoBy(session: string) {
    const visitor = newVisitor(server)
    visitor.cookies.set('session', session)
    return visitor.me()
  }

  beforeAll(async () => {
    server = await startServer(dialect)
    await server.importStudy(study)
    await server.importStudy(neighbour)
    await server.addAccount(kansli)
    await server.addAccount(staff)
  })
  afterAll(() => server.stop())

  it('has another token after the second factor, and the first opens nothing', async () => {
    const visitor = await signedIn(kansli)
    const before = tokenOf(visitor)
    expect(await visitor.post('/api/second-factor', { code: await server.recoveryCode(kansli.email) })).toBe(
      204,
    )
    expect(tokenOf(visitor)).not.toBe(before)
    expect(await whoBy(before)).toBeNull()
    expect(await whoBy(tokenOf(visitor))).toMatchObject({ stage: 'full' })
  })

  it('has another token after a new password, and the account’s other sessions end', async () => {
    const [visitor, elsewhere, halfway] = [
      await signedInFully(),
      await signedInFully(),
      await signedIn(kansli),
    ]
    const before = tokenOf(visitor)
    const change = async (current: string, given: string) =>
      (await visitor.send('PUT', '/api/own/password', { current, password: given })).status
    expect(await change('inte det', chosen)).toBe(422)
    expect(await change(password, chosen)).toBe(204)
    expect([await whoBy(before), await elsewhere.me(), await halfway.me()]).toEqual([null, null, null])
    expect(await visitor.me()).toMatchObject({ stage: 'full' })
    const visitors = [newVisitor(server), newVisitor(server)]
    expect(await visitors[0]?.signIn(kansli.email, password)).toBe(401)
    expect(await visitors[1]?.signIn(kansli.email, chosen)).toBe(204)
    expect(await change(chosen, password)).toBe(204)
  })

  it('has another token after a switch of förbund', async () => {
    const { db } = server.database
    const [there] = await listForbund(db, neighbour.forbund.name)
    const account = await findAccount(db, staff)
    const grant = { roles: ['samordnare'], insatser: [], kommuner: ['Söderby'] } as const
    await addMembership(db, account?.id ?? '', there?.id ?? '', grant, true)
    const visitor = await signedIn(staff)
    const before = tokenOf(visitor)
    expect(await visitor.post('/api/own/forbund', { id: there?.id })).toBe(204)
    expect(await whoBy(before)).toBeNull()
    expect(await visitor.me()).toMatchObject({ forbund: neighbour.forbund.name, roles: ['samordnare'] })
  })

  it('never takes over a token that was planted in the browser', async () => {
    const thief = await signedIn(staff)
    for (const planted of ['hittat-pa', tokenOf(thief)]) {
      const victim = newVisitor(server)
      victim.cookies.set('session', planted)
      expect(await victim.signIn(kansli.email)).toBe(204)
      expect(tokenOf(victim)).not.toBe(planted)
      expect(await whoBy(planted)).toBeNull()
    }
    expect(await thief.me()).toBeNull()
  })

  it('is listed for its owner alone, who can end it where it is', async () => {
    const [here, there, other] = [await signedInFully(), await signedInFully(), await signedIn(staff)]
    const list = async (visitor: Visitor) =>
      ((await (await visitor.fetch('/api/own')).json()) as { sessions: { id: string; current: boolean }[] })
        .sessions
    const [strange] = await list(other)
    expect((await here.send('DELETE', `/api/own/sessions/${strange?.id}`)).status).toBe(404)
    const own = (await list(there)).find(({ current }) => current)
    expect((await list(here)).map(({ id }) => id)).toContain(own?.id)
    expect((await here.send('DELETE', `/api/own/sessions/${own?.id}`)).status).toBe(204)
    expect([await there.me(), (await here.me())?.stage]).toEqual([null, 'full'])
    expect((await here.send('DELETE', '/api/own/sessions')).status).toBe(204)
    expect((await list(here)).map(({ current }) => current)).toEqual([true])
    expect(await other.me()).not.toBeNull()
    const rows = JSON.stringify(await server.database.db.selectFrom('session').selectAll().execute())
    expect(rows).not.toContain(tokenOf(here))
  })

  it('changes how one signs in for ten minutes, and after that when one has signed in anew', async () => {
    at(0)
    const visitor = await signedInFully()
    const changes = [
      ['PUT', '/api/own/password'],
      ['POST', '/api/own/passkeys/options'],
      ['POST', '/api/own/passkeys'],
      ['DELETE', '/api/own/passkeys/x'],
      ['POST', '/api/own/totp'],
      ['POST', '/api/own/totp/confirm'],
      ['DELETE', '/api/own/totp'],
      ['POST', '/api/own/recovery-codes'],
    ] as const
    const codes = async () => {
      const replies: unknown[] = []
      for (const [method, path] of changes) {
        const reply = await visitor.send(method, path)
        replies.push(reply.status === 401 ? ((await reply.json()) as { code: string }).code : null)
      }
      return replies
    }
    at(10)
    expect(await codes()).toEqual(changes.map(() => null))
    at(10.1)
    // A change of password, forbund or anything else is no sign-in.
    expect(await codes()).toEqual(changes.map(() => 'not-recent'))
    expect((await visitor.fetch('/api/own')).status).toBe(200)
    at(0)
  })
})

describe.each(dialects)('an account of the demo, on %s', (dialect) => {
  const production = {
    NODE_ENV: 'production',
    SECRET: 'x'.repeat(40),
    PUBLIC_URL: 'https://enkat.example.se',
  }
  const governs = demoAccounts.filter(({ role }) => role === 'kansli' || role === 'drift')
  async function onServer(env: Record<string, string>, check: (server: TestServer) => Promise<void>) {
    const server = await startServer(dialect, { env })
    try {
      await makeDemo(server.database, server.clock.now())
      await check(server)
    } finally {
      await server.stop()
    }
  }

  it('needs no second factor on a machine of one’s own', () =>
    onServer({}, async (server) => {
      for (const { role, email, password } of demoAccounts) {
        const [byDoor, byPassword] = [newVisitor(server), newVisitor(server)]
        expect(await byDoor.post(`/demo/${role}`)).toBe(303)
        expect(await byPassword.signIn(email, password)).toBe(204)
        expect([await byDoor.me(), await byPassword.me()]).toMatchObject([
          { stage: 'full', email },
          { stage: 'full', email },
        ])
      }
      expect(await newVisitor(server).post('/demo/hittat-pa')).toBe(404)
    }))

  it('needs one where others can reach the machine', () =>
    onServer({ HOST: '0.0.0.0' }, async (server) => {
      for (const { role, email, password } of governs) {
        const [byDoor, byPassword] = [newVisitor(server), newVisitor(server)]
        await byDoor.post(`/demo/${role}`)
        await byPassword.signIn(email, password)
        expect([await byDoor.me(), await byPassword.me()]).toMatchObject([
          { stage: 'enrolment' },
          { stage: 'enrolment' },
        ])
      }
    }))

  it('opens nothing in production, by password, door or link', () =>
    onServer(production, async (server) => {
      const { db } = server.database
      const reply = async (email: string, given: string) => {
        const { status, headers, text } = await answerOf(server, email, given)
        return { status, text, cookies: headers.getSetCookie() }
      }
      for (const { role, email, password } of demoAccounts) {
        expect(await newVisitor(server).post(`/demo/${role}`)).toBe(404)
        expect(await reply(email, password)).toEqual(await reply('ingen@example.se', password))
        const { id: accountId = '' } = (await findAccount(db, { email })) ?? {}
        const link = { accountId, kind: 'sign-in', lifeMs: linkLifeMs.reset } as const
        const token = await addOneTimeLink(db, server.secret, link, server.clock.now())
        const visitor = newVisitor(server)
        await visitor.post('/api/welcome', { token })
        expect([role, await visitor.me()]).toEqual([role, null])
      }
    }))
})

async function answerOf(server: TestServer, email: string, given: string) {
  const reply = await server.fetch('/api/sign-in', { method: 'POST', json: { email, password: given } })
  return { status: reply.status, headers: reply.headers, text: await reply.text() }
}
