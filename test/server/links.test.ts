import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findAccount } from '../../server/store/accounts.ts'
import { addPasskey } from '../../server/store/passkeys.ts'
import { countRecoveryCodes, secondFactorsOf } from '../../server/store/second-factors.ts'
import type { LinkKind, Role } from '../../shared/account.ts'
import type { MadeLink } from '../../shared/people.ts'
import { dialects } from '../support/databases.ts'
import { type MailServer, startMailServer } from '../support/mail.ts'
import { type Fetch, password, startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }
import { enrolApp, newVisitor } from '../support/visitor.ts'

/** A mail comes when it comes. */
const patience = { timeout: 20_000 }
const study = { ...exampleStudy, responses: [], texts: [], intake: [] }
const begun = Date.parse('2026-03-10T09:00:00Z')
const chosen = 'grå häst under bron'
const days = 24 * 60

describe.each(dialects)('a one-time link, on %s', (dialect) => {
  let server: TestServer
  let mail: MailServer
  let kansli: Fetch
  let accounts = 0
  const at = (minutes: number) => server.setTime(new Date(begun + minutes * 60_000).toISOString())
  const newAddress = () => {
    accounts += 1
    return `person${accounts}@example.se`
  }
  const idOf = async (email: string) => (await findAccount(server.database.db, { email }))?.id ?? ''
  const mailsTo = (email: string) =>
    mail
      .mails()
      .filter(({ to }) => to === email)
      .map(({ text }) => text)
  const tokenOf = (text: string | null) => /#([\w-]{43})/.exec(text ?? '')?.[1] ?? ''
  const post = async (path: string, json: object) =>
    (await server.fetch(path, { method: 'POST', json })).status
  const check = (token: string) => server.fetch('/api/welcome/check', { method: 'POST', json: { token } })
  const enter = (token: string, given?: string) =>
    post('/api/welcome', { token, ...(given ? { password: given } : {}) })
  async function invite(email: string, role: Role = 'insatspersonal') {
    const insats = await server.database.db.selectFrom('insats').select('id').executeTakeFirstOrThrow()
    const json = { email, roles: [role], insatser: [insats.id], kommuner: [] }
    const reply = await kansli('/api/people', { method: 'POST', json })
    return ((await reply.json()) as { link: MadeLink }).link
  }
  async function make(email: string, kind: LinkKind): Promise<MadeLink> {
    const json = { kind, reason: 'Har tappat bort sin telefon.' }
    const reply = await kansli(`/api/people/${await idOf(email)}/link`, { method: 'POST', json })
    if (reply.status !== 200) throw new Error(`${kind}: ${reply.status}`)
    return (await reply.json()) as MadeLink
  }
  /** Somebody who has come in by a welcome link and chosen a password. */
  async function member(role: Role = 'insatspersonal'): Promise<string> {
    const email = newAddress()
    const { url } = await invite(email, role)
    expect(await enter(tokenOf(url), password)).toBe(204)
    return email
  }
  /** Somebody with a password and an app with codes. */
  async function memberWithApp(role: Role = 'insatspersonal') {
    const email = await member(role)
    const visitor = newVisitor(server)
    await visitor.signIn(email)
    await enrolApp(visitor, server.clock.now())
    return { email, visitor }
  }

  beforeAll(async () => {
    mail = await startMailServer()
    server = await startServer(dialect, { env: { SMTP_URL: mail.url, MAIL_FROM: 'enkat@example.se' } })
    await server.importStudy(study)
  })
  beforeEach(async () => {
    at(0)
    kansli = await server.signIn({ email: 'kansli@example.se', roles: ['kansli'] })
  })
  afterAll(async () => {
    await server.stop()
    await mail.stop()
  })

  it('to a new account lives 14 days, is mailed and handed over, and is spent by a press, not by a look', async () => {
    const email = newAddress()
    const link = await invite(email)
    expect(link).toMatchObject({ mail: 'sent', expiresAt: '2026-03-24T09:00:00.000Z' })
    expect(mailsTo(email)).toEqual([expect.stringContaining(`\n${link.url}\n`)])
    const token = tokenOf(link.url)
    at(14 * days - 0.1)
    for (const _ of [1, 2, 3]) {
      expect(await (await check(token)).json()).toMatchObject({
        email,
        kind: 'welcome',
        first: false,
        mayChoosePassword: true,
      })
    }
    at(14 * days)
    expect([(await check(token)).status, await enter(token, chosen)]).toEqual([410, 410])
    at(14 * days - 0.1)
    expect(await enter(token, 'för kort')).toBe(422)
    expect((await Promise.all([enter(token, chosen), enter(token, chosen)])).sort()).toEqual([204, 410])
    expect((await check(token)).status).toBe(410)
  })

  it.each(['sign-in', 'reset'] as const)(
    'of kind %s lives three days, and the newest of its kind counts',
    async (kind) => {
      const email = await member()
      const first = tokenOf((await make(email, kind)).url)
      const { url, expiresAt } = await make(email, kind)
      expect(expiresAt).toBe('2026-03-13T09:00:00.000Z')
      expect(mailsTo(email).at(-1)).toContain(`\n${url}\n`)
      expect([(await check(first)).status, (await check(tokenOf(url))).status]).toEqual([410, 200])
      at(3 * days)
      expect(await enter(tokenOf(url))).toBe(410)
    },
  )

  it('to sign in changes nothing, and chooses no password where there is a second factor to show', async () => {
    const { email } = await memberWithApp()
    const token = tokenOf((await make(email, 'sign-in')).url)
    expect(await (await check(token)).json()).toMatchObject({ kind: 'sign-in', mayChoosePassword: false })
    expect(await enter(token, chosen)).toBe(403)
    const visitor = newVisitor(server)
    expect(await visitor.post('/api/welcome', { token })).toBe(204)
    expect(await visitor.me()).toMatchObject({ stage: 'second-factor', email })
    expect(await newVisitor(server).signIn(email)).toBe(204)
  })

  it('to sign in may choose a password where there is no second factor', async () => {
    const email = await member()
    const token = tokenOf((await make(email, 'sign-in')).url)
    const visitor = newVisitor(server)
    expect(await visitor.post('/api/welcome', { token, password: chosen })).toBe(204)
    expect(await visitor.me()).toMatchObject({ stage: 'full', email })
    expect([await newVisitor(server).signIn(email), await newVisitor(server).signIn(email, chosen)]).toEqual([
      401, 204,
    ])
  })

  it('to begin anew takes every way in away when it is used, and not before', async () => {
    const { email, visitor } = await memberWithApp('kansli')
    const { db } = server.database
    const id = await idOf(email)
    const key = { id: `nyckel-${dialect}`, publicKey: new Uint8Array([1]), counter: 0 }
    await addPasskey(db, id, 'Telefonen', key, server.clock.now())
    const token = tokenOf((await make(email, 'reset')).url)
    await check(token)
    expect(await secondFactorsOf(db, id)).toEqual(['passkey', 'totp'])
    expect(await visitor.me()).toMatchObject({ stage: 'full' })
    expect(await newVisitor(server).signIn(email)).toBe(204)

    const anew = newVisitor(server)
    expect(await anew.post('/api/welcome', { token })).toBe(204)
    expect([await secondFactorsOf(db, id), await countRecoveryCodes(db, id)]).toEqual([[], 0])
    expect(await visitor.me()).toBeNull()
    expect(await newVisitor(server).signIn(email)).toBe(401)
    expect(await anew.me()).toEqual({ stage: 'enrolment', email, hasPassword: false })
  })

  it('to begin anew takes the account’s other links with it', async () => {
    const email = await member()
    const reset = tokenOf((await make(email, 'reset')).url)
    // As one that whoever has got into the mail asked for.
    const other = tokenOf((await make(email, 'sign-in')).url)
    expect(await enter(reset, chosen)).toBe(204)
    expect((await check(other)).status).toBe(410)
    expect(await enter(other, password)).toBe(410)
  })

  it('of an account that is closed is dead', async () => {
    const email = await member()
    const token = tokenOf((await make(email, 'sign-in')).url)
    const path = `/api/people/${await idOf(email)}`
    expect((await kansli(`${path}/close`, { method: 'POST', json: { reason: '' } })).status).toBe(204)
    expect([(await check(token)).status, await enter(token)]).toEqual([410, 410])
    await kansli(`${path}/reopen`, { method: 'POST' })
    expect((await check(token)).status).toBe(410)
  })

  it('is not guessed', async () => {
    for (const token of ['', 'x', 'a'.repeat(43), 'a'.repeat(60_000), '\u0000', "' or 1=1 --"]) {
      expect([(await check(token)).status, await enter(token, chosen)]).toEqual([410, 410])
    }
  })

  it('tells its owner by mail when it changed how they sign in', async () => {
    const email = await member()
    await enter(tokenOf((await make(email, 'reset')).url), chosen)
    await expect.poll(() => mailsTo(email).at(-1), patience).toContain('gjord på nytt')
  })
})
