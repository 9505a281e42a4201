import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findAccount } from '../../server/store/accounts.ts'
import type { LinkKind } from '../../shared/account.ts'
import type { MadeLink } from '../../shared/people.ts'
import { dialects } from '../support/databases.ts'
import { freePort } from '../support/free-port.ts'
import { type MailServer, startMailServer } from '../support/mail.ts'
import { type Fetch, password, startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }
import { enrolApp, newVisitor } from '../support/visitor.ts'

/** A mail comes when it comes. */
const patience = { timeout: 20_000 }
const study = { ...exampleStudy, responses: [], texts: [], intake: [] }
const begun = Date.parse('2026-03-10T09:00:00Z')
const chosen = 'grå häst under bron'
const from = 'enkat@example.se'

/** What the kansli makes in its förbund: an account, and links to it. */
function madeBy(kansli: Fetch, { database: { db } }: TestServer) {
  return {
    async invite(email: string): Promise<MadeLink> {
      const insats = await db.selectFrom('insats').select('id').executeTakeFirstOrThrow()
      const json = { email, roles: ['insatspersonal'], insatser: [insats.id], kommuner: [] }
      const reply = await kansli('/api/people', { method: 'POST', json })
      expect(reply.status).toBe(201)
      return ((await reply.json()) as { link: MadeLink }).link
    },
    async link(email: string, kind: LinkKind): Promise<MadeLink> {
      const account = await findAccount(db, { email })
      const json = { kind, reason: 'Har tappat bort sin telefon.' }
      const reply = await kansli(`/api/people/${account?.id}/link`, { method: 'POST', json })
      expect(reply.status).toBe(200)
      return (await reply.json()) as MadeLink
    },
  }
}

const tokenOf = (text: string | null | undefined) => /#([\w-]{43})/.exec(text ?? '')?.[1] ?? ''

describe.each(dialects)('a link that one asks for by mail, on %s', (dialect) => {
  let server: TestServer
  let mail: MailServer
  let made: ReturnType<typeof madeBy>
  let accounts = 0
  const at = (minutes: number) => server.setTime(new Date(begun + minutes * 60_000).toISOString())
  const newAddress = () => {
    accounts += 1
    return `person${accounts}@example.se`
  }
  const ask = (email: string) => server.fetch('/api/forgotten', { method: 'POST', json: { email } })
  const check = async (token: string) =>
    (await server.fetch('/api/welcome/check', { method: 'POST', json: { token } })).status
  const enter = (token: string, given?: string) =>
    newVisitor(server).post('/api/welcome', { token, ...(given === undefined ? {} : { password: given }) })
  /** The tokens of the links that were mailed to an address because somebody asked. */
  const mailedTo = (email: string) =>
    mail
      .mails()
      .filter(({ to, text }) => to === email && text.includes('inom 30 minuter'))
      .map(({ text }) => tokenOf(text))
  /** Ask, and wait for the mail; gives its token. */
  async function asked(email: string): Promise<string> {
    const before = mailedTo(email).length
    await ask(email)
    await expect.poll(() => mailedTo(email).length, patience).toBe(before + 1)
    return mailedTo(email).at(-1) ?? ''
  }
  async function member(): Promise<string> {
    const email = newAddress()
    const { url } = await made.invite(email)
    expect(await enter(tokenOf(url), password)).toBe(204)
    return email
  }

  beforeAll(async () => {
    mail = await startMailServer()
    server = await startServer(dialect, { env: { SMTP_URL: mail.url, MAIL_FROM: from } })
    await server.importStudy(study)
  })
  beforeEach(async () => {
    at(0)
    made = madeBy(await server.signIn({ email: 'kansli@example.se', roles: ['kansli'] }), server)
  })
  afterAll(async () => {
    await server.stop()
    await mail.stop()
  })

  it('comes to who has an open account, and the reply is the same to everybody', async () => {
    const [open, closed] = [await member(), await member()]
    const { db } = server.database
    const { id = '' } = (await findAccount(db, { email: closed })) ?? {}
    await db
      .updateTable('membership')
      .set({ closed_at: '2026-03-10T09:00:00Z' })
      .where('account_id', '=', id)
      .execute()
    const replies: unknown[] = []
    for (const email of ['ingen@example.se', closed, ` ${open.toUpperCase()} `]) {
      const reply = await ask(email)
      const headers = [...reply.headers].filter(([name]) => name !== 'date')
      replies.push({ status: reply.status, headers, body: await reply.text() })
    }
    expect(replies).toEqual([replies[0], replies[0], replies[0]])
    expect(replies[0]).toMatchObject({ status: 204, body: '' })
    await expect.poll(() => mailedTo(open), patience).toHaveLength(1)
    expect([mailedTo('ingen@example.se'), mailedTo(closed)]).toEqual([[], []])
    const log = await db.selectFrom('audit').selectAll().where('action', '=', 'link-asked-for').execute()
    expect(log.map(({ subject, actor }) => [subject, actor])).toEqual([[open, null]])
    expect(JSON.stringify(server.log)).not.toContain('ingen@')
  })

  it('comes three times in a quarter of an hour, and the newest counts', async () => {
    const email = await member()
    const tokens = [await asked(email), await asked(email), await asked(email)]
    expect(await Promise.all(tokens.map(check))).toEqual([410, 410, 200])
    expect((await ask(email)).status).toBe(204)
    // Counted before anything is sent.
    const tries = async () =>
      (await server.database.db.selectFrom('guess').select('tries').execute()).map(({ tries }) => tries)
    await expect.poll(tries, patience).toContain(4)
    expect(await check(tokens[2] ?? '')).toBe(200)
    at(15)
    await asked(email)
    expect(mailedTo(email)).toHaveLength(4)
  })

  it('lives for 30 minutes, and is used once, though two press at the same moment', async () => {
    const email = await member()
    const token = await asked(email)
    at(30)
    expect([await check(token), await enter(token)]).toEqual([410, 410])
    at(29.9)
    expect(await check(token)).toBe(200)
    expect((await Promise.all([enter(token), enter(token)])).sort()).toEqual([204, 410])
  })

  it('leaves the kansli’s invitation as it was', async () => {
    const email = newAddress()
    const { url } = await made.invite(email)
    await asked(email)
    expect(await enter(tokenOf(url), chosen)).toBe(204)
  })

  it('leaves the kansli’s link to begin anew as it was', async () => {
    const email = await member()
    const { url } = await made.link(email, 'reset')
    await asked(email)
    expect(await enter(tokenOf(url), chosen)).toBe(204)
  })

  it('makes an invitation choose no password, once its owner has a second factor to show', async () => {
    const email = newAddress()
    const { url } = await made.invite(email)
    const visitor = newVisitor(server)
    expect(await visitor.post('/api/welcome', { token: await asked(email), password })).toBe(204)
    await enrolApp(visitor, server.clock.now())
    expect([403, 410]).toContain(await enter(tokenOf(url), chosen))
    expect(await newVisitor(server).signIn(email, password)).toBe(204)
  })

  it('shows the second factor, where there is one, and is not enough to replace a password', async () => {
    const email = await member()
    const owner = newVisitor(server)
    await owner.signIn(email)
    await enrolApp(owner, server.clock.now())
    const token = await asked(email)
    expect(await enter(token, chosen)).toBe(403)
    const visitor = newVisitor(server)
    await visitor.post('/api/welcome', { token })
    expect(await visitor.me()).toMatchObject({ stage: 'second-factor' })
  })
})

describe.each(dialects)('an installation whose mail does not work, on %s', (dialect) => {
  async function onServer(
    env: Record<string, string>,
    check: (server: TestServer, made: ReturnType<typeof madeBy>) => Promise<void>,
  ) {
    const server = await startServer(dialect, { env })
    try {
      await server.importStudy(study)
      await check(
        server,
        madeBy(await server.signIn({ email: 'kansli@example.se', roles: ['kansli'] }), server),
      )
    } finally {
      await server.stop()
    }
  }

  it('hands links over, where it has none', () =>
    onServer({}, async (server, made) => {
      const link = await made.invite('ny@example.se')
      expect(link).toMatchObject({ mail: 'none' })
      expect(await newVisitor(server).post('/api/welcome', { token: tokenOf(link.url), password })).toBe(204)
      expect(await made.link('ny@example.se', 'reset')).toMatchObject({
        mail: 'none',
        url: expect.stringContaining('#'),
      })
      expect(await newVisitor(server).post('/api/forgotten', { email: 'ny@example.se' })).toBe(204)
    }))

  it('says that the mail failed, gives the link all the same, and logs no address', async () => {
    const env = { SMTP_URL: `smtp://127.0.0.1:${await freePort()}`, MAIL_FROM: from }
    await onServer(env, async (server, made) => {
      const link = await made.invite('ny@example.se')
      expect(link).toMatchObject({ mail: 'failed' })
      expect(await newVisitor(server).post('/api/forgotten', { email: 'ny@example.se' })).toBe(204)
      expect(await newVisitor(server).post('/api/welcome', { token: tokenOf(link.url), password })).toBe(204)
      await expect.poll(() => server.log.length, patience).toBeGreaterThan(1)
      expect(server.log.join()).not.toMatch(/ny@|#|valkommen/)
    })
  })
})
