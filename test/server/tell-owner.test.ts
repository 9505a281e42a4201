import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findAccount } from '../../server/store/accounts.ts'
import type { MadeLink } from '../../shared/people.ts'
import { dayOf } from '../../shared/stockholm.ts'
import { mailText, type SecurityChange, securityChanges } from '../../shared/text/mail.sv.ts'
import { newAuthenticator } from '../support/authenticator.ts'
import { type MailServer, startMailServer } from '../support/mail.ts'
import { startProvider, type TestProvider } from '../support/oidc.ts'
import { client, environmentOf, publicUrl, signIn } from '../support/organisation.ts'
import { password, startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }
import { enrolApp, newVisitor, type Visitor } from '../support/visitor.ts'

/** A mail comes when it comes. */
const patience = { timeout: 20_000 }
const study = { ...exampleStudy, responses: [], texts: [], intake: [] }
const asa = { sub: 'a-1', email: 'asa@example.se', email_verified: true }
const chosen = 'grå häst under bron'

/** What is told of: how each comes about is written below, and none may be without. */
type Changes = Readonly<Record<SecurityChange, (owner: Visitor) => Promise<unknown>>>

describe('the owner of an account', () => {
  let server: TestServer
  let mail: MailServer
  let provider: TestProvider
  const key = newAuthenticator(publicUrl)
  const stranger = async () => {
    const visitor = newVisitor(server)
    expect(await visitor.signIn(asa.email, chosen)).toBe(204)
    return visitor
  }
  const codes: string[] = []
  const made: Changes = {
    password: (owner) => owner.send('PUT', '/api/own/password', { current: password, password: chosen }),
    async 'passkey-added'(owner) {
      const asked = (await (await owner.send('POST', '/api/own/passkeys/options')).json()) as {
        challenge: string
      }
      return owner.send('POST', '/api/own/passkeys', { name: 'Nyckel', response: key.register(asked) })
    },
    'passkey-removed': (owner) => owner.send('DELETE', `/api/own/passkeys/${key.id}`),
    'totp-added': (owner) => enrolApp(owner, server.clock.now()),
    async 'recovery-codes'(owner) {
      const reply = await owner.send('POST', '/api/own/recovery-codes')
      codes.push(...((await reply.json()) as { codes: string[] }).codes)
    },
    'recovery-code-used': async () => (await stranger()).post('/api/second-factor', { code: codes[0] }),
    async 'wrong-codes'() {
      const visitor = await stranger()
      for (let tries = 0; tries < 5; tries += 1)
        await visitor.post('/api/second-factor', { code: 'AAAAA-AAAAA' })
    },
    token: (owner) =>
      owner.send('POST', '/api/own/tokens', {
        name: 'Skript',
        role: 'insatspersonal',
        expiresOn: dayOf(server.clock.now()),
      }),
    'totp-removed': (owner) => owner.send('DELETE', '/api/own/totp'),
    organisation: () => signIn(newVisitor(server), 'asa'),
    async reset() {
      const kansli = await server.signIn({ email: 'kansli@example.se', roles: ['kansli'] })
      const { id } = (await findAccount(server.database.db, asa)) ?? {}
      const json = { kind: 'reset', reason: 'Ny telefon' }
      const { url } = (await (
        await kansli(`/api/people/${id}/link`, { method: 'POST', json })
      ).json()) as MadeLink
      return newVisitor(server).post('/api/welcome', { token: url.split('#')[1] })
    },
  }

  beforeAll(async () => {
    mail = await startMailServer()
    provider = await startProvider({ ...client, accounts: { asa } })
    const mailing = { SMTP_URL: mail.url, MAIL_FROM: 'enkat@example.se' }
    server = await startServer('sqlite', { env: { ...environmentOf(provider.issuer), ...mailing } })
    await server.importStudy(study)
    await server.addAccount({ email: asa.email, roles: ['insatspersonal'], insatser: ['Norrskenet'] })
  })
  afterAll(async () => {
    await server.stop()
    await provider.stop()
    await mail.stop()
  })

  it('is told by mail of every change of how it is signed in to, once, and of nothing else', async () => {
    const owner = newVisitor(server)
    await owner.signIn(asa.email)
    expect(Object.keys(made).toSorted()).toEqual([...securityChanges].toSorted())
    const { subject } = mailText.securityChange({ what: 'password' })
    const told = () =>
      mail
        .mails()
        .filter((sent) => sent.to === asa.email && sent.subject === subject)
        .map(({ text }) => text)
    const expected: string[] = []
    for (const [what, change] of Object.entries(made)) {
      await change(owner)
      expected.push(mailText.securityChange({ what: what as SecurityChange }).text)
      await expect.poll(told, { ...patience, message: what }).toHaveLength(expected.length)
    }
    expect(told()).toEqual(expected)
  })
})
