import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { findAccount } from '../../server/store/accounts.ts'
import { listForbund } from '../../server/store/forbund.ts'
import { addMembership } from '../../server/store/people.ts'
import type { AuditEntry } from '../../shared/audit.ts'
import { dialects } from '../support/databases.ts'
import { freePort } from '../support/free-port.ts'
import { type ProviderAccount, startProvider, type TestProvider } from '../support/oidc.ts'
import { client, environmentOf, passed, signIn } from '../support/organisation.ts'
import { startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }
import { addWithoutFactor, newVisitor } from '../support/visitor.ts'

const study = { ...exampleStudy, responses: [], texts: [], intake: [] }
/** Who can log in at the provider; a test may change what it says of them. */
const people: Record<string, ProviderAccount> = {}
const asa = { sub: 'a-1', email: 'Asa@Example.se', email_verified: true }

async function expectPage(reply: Response, status: number, words: string): Promise<void> {
  expect(reply.status).toBe(status)
  expect(reply.headers.get('Content-Type')).toContain('text/html')
  const page = await reply.text()
  expect(page).toMatch(/<html lang="sv"/)
  expect(page).toContain(words)
  expect(page).toMatch(/<a [^>]*href="\/"/)
}

describe.each(dialects)('signing in with an organisation, on %s', (dialect) => {
  let server: TestServer
  let provider: TestProvider
  const forbund = study.forbund.name
  const log = async () => {
    const rows = await server.database.db.selectFrom('audit').selectAll().orderBy('seq').execute()
    return rows.map(({ action, subject }) => [action, subject] as [AuditEntry['action'], string])
  }

  beforeAll(async () => {
    provider = await startProvider({ ...client, accounts: people })
  })
  afterAll(() => provider.stop())
  beforeEach(async () => {
    for (const name of Object.keys(people)) delete people[name]
    people.asa = asa
    server = await startServer(dialect, { env: environmentOf(provider.issuer) })
    await server.importStudy(study)
    const staff = { roles: ['insatspersonal'] as const, insatser: ['Norrskenet'], forbund }
    await server.addAccount({ ...staff, email: 'asa@example.se' })
    return () => server.stop()
  })

  it('finds the account by its verified address the first time, and by who it is after', async () => {
    const visitor = newVisitor(server)
    const reply = await signIn(visitor, 'asa')
    expect([reply.status, reply.headers.get('Location')]).toEqual([303, '/admin'])
    expect(await visitor.me()).toMatchObject({ stage: 'full', email: 'asa@example.se' })
    people.asa = { ...asa, email: 'asa.gift@example.se' }
    const later = newVisitor(server)
    await signIn(later, 'asa')
    expect(await later.me()).toMatchObject({ email: 'asa@example.se' })
    expect(await log()).toEqual([
      ['organisation-linked', 'asa@example.se'],
      ['signed-in', 'asa@example.se'],
      ['signed-in', 'asa@example.se'],
    ])
  })

  it('gives nobody else an account that has been found once', async () => {
    await signIn(newVisitor(server), 'asa')
    people.bo = { ...asa, sub: 'b-2' }
    const visitor = newVisitor(server)
    await expectPage(await signIn(visitor, 'bo'), 403, 'Det finns inget öppet konto för dig här')
    expect(await visitor.me()).toBeNull()
  })

  it('believes no address that the organisation does not answer for', async () => {
    people.asa = { ...asa, email_verified: false, preferred_username: asa.email }
    const visitor = newVisitor(server)
    await expectPage(await signIn(visitor, 'asa'), 403, 'Det finns inget öppet konto för dig här')
    const row = await server.database.db
      .selectFrom('account')
      .select('organisation_subject')
      .executeTakeFirst()
    expect([await visitor.me(), row?.organisation_subject]).toEqual([null, null])
  })

  it('has the kansli show a second factor, where the organisation says nothing of one', async () => {
    people.chef = { sub: 'k-1', email: 'kansli@example.se', email_verified: true }
    await server.addAccount({ email: 'kansli@example.se', roles: ['kansli'], forbund })
    const visitor = newVisitor(server)
    await signIn(visitor, 'chef')
    expect(await visitor.me()).toMatchObject({ stage: 'second-factor' })
    expect((await visitor.fetch('/api/people')).status).toBe(401)
    people.chef = { ...people.chef, amr: ['pwd', 'mfa'] }
    const strong = newVisitor(server)
    await signIn(strong, 'chef')
    expect(await strong.me()).toMatchObject({ stage: 'full', roles: ['kansli'] })
    expect((await strong.fetch('/api/people')).status).toBe(200)
  })

  it('refuses whoever is not invited, whose account is closed, and whom the organisation refuses', async () => {
    people.okand = { sub: 'o-1', email: 'okand@example.se', email_verified: true }
    await expectPage(await signIn(newVisitor(server), 'okand'), 403, 'bjuda in dig')
    await expectPage(await signIn(newVisitor(server), 'hittat-pa'), 403, 'gick inte igenom')
    await signIn(newVisitor(server), 'asa')
    const { id = '' } = (await findAccount(server.database.db, { email: 'asa@example.se' })) ?? {}
    await server.database.db
      .updateTable('membership')
      .set({ closed_at: '2026-03-10T09:00:00Z' })
      .where('account_id', '=', id)
      .execute()
    const visitor = newVisitor(server)
    await expectPage(await signIn(visitor, 'asa'), 403, 'Det finns inget öppet konto')
    expect(await visitor.me()).toBeNull()
    expect(server.log.join()).not.toMatch(/okand|asa@|o-1/)
  })

  it('takes an answer in the browser that asked, once, and within half an hour', async () => {
    const [visitor, stranger] = [newVisitor(server), newVisitor(server)]
    const back = await passed(visitor, 'asa')
    await expectPage(await stranger.fetch(back), 403, 'gick inte igenom')
    await stranger.fetch('/sign-in/oidc')
    await expectPage(await stranger.fetch(back), 403, 'gick inte igenom')
    const cookies = new Map(visitor.cookies)
    expect((await visitor.fetch(back)).status).toBe(303)
    const again = newVisitor(server)
    for (const [name, value] of cookies) again.cookies.set(name, value)
    await expectPage(await again.fetch(back), 403, 'gick inte igenom')
    await expectPage(await again.fetch('/sign-in/oidc/callback'), 403, 'gick inte igenom')
    expect([await stranger.me(), await again.me()]).toEqual([null, null])
    const late = newVisitor(server)
    const path = await passed(late, 'asa')
    server.setTime('2026-03-10T09:30:00Z')
    await expectPage(await late.fetch(path), 403, 'gick inte igenom')
  })

  it('ends the session that the browser had, so that one that was planted opens nothing', async () => {
    const [thief, victim] = [newVisitor(server), newVisitor(server)]
    await thief.signIn('asa@example.se')
    victim.cookies.set('session', thief.cookies.get('session') ?? '')
    await signIn(victim, 'asa')
    expect([await thief.me(), (await victim.me())?.email]).toEqual([null, 'asa@example.se'])
  })

  it('begins where its owner presses, and not on another site’s page', async () => {
    for (const site of ['cross-site', 'same-site']) {
      const reply = await server.fetch('/sign-in/oidc', { headers: { 'Sec-Fetch-Site': site } })
      expect([site, reply.status, reply.headers.getSetCookie()]).toEqual([site, 403, []])
    }
    for (const site of ['same-origin', 'none']) {
      expect((await server.fetch('/sign-in/oidc', { headers: { 'Sec-Fetch-Site': site } })).status).toBe(303)
    }
  })

  it('is enough for the kansli of several förbund, wherever they go, where it asked for two factors', async () => {
    const there = 'Grannförbundet'
    await server.importStudy({ ...study, forbund: { ...study.forbund, name: there } })
    const email = 'kansli@example.se'
    people.chef = { sub: 'k-1', email, email_verified: true, amr: ['mfa'] }
    await addWithoutFactor(server, { email, roles: ['kansli'], forbund })
    const [place] = await listForbund(server.database.db, there)
    const { id = '' } = (await findAccount(server.database.db, { email })) ?? {}
    const grant = { roles: ['kansli'], insatser: [], kommuner: [] } as const
    await addMembership(server.database.db, id, place?.id ?? '', grant, true)
    const visitor = newVisitor(server)
    await signIn(visitor, 'chef')
    expect(await visitor.me()).toMatchObject({ stage: 'full', elsewhere: [{ name: expect.any(String) }] })
    const { elsewhere = [] } = (await visitor.me()) as { elsewhere?: { id: string }[] }
    expect(await visitor.post('/api/own/forbund', { id: elsewhere[0]?.id })).toBe(204)
    expect(await visitor.me()).toMatchObject({ stage: 'full', roles: ['kansli'] })
  })
})

describe('an organisation that', () => {
  it('is away when the server starts hinders no other sign-in, and is asked when it is up', async () => {
    people.asa = asa
    const port = await freePort()
    const server = await startServer('sqlite', { env: environmentOf(`http://127.0.0.1:${port}`) })
    onTestFinished(() => server.stop())
    await server.importStudy(study)
    await server.addAccount({ email: 'asa@example.se', roles: ['insatspersonal'], insatser: ['Norrskenet'] })
    const visitor = newVisitor(server)
    await expectPage(await visitor.fetch('/sign-in/oidc'), 503, 'svarar inte')
    expect(await newVisitor(server).signIn('asa@example.se')).toBe(204)
    const provider = await startProvider({ ...client, accounts: people, port })
    expect((await signIn(visitor, 'asa')).status).toBe(303)
    const back = await passed(visitor, 'asa')
    await provider.stop()
    await expectPage(await visitor.fetch(back), 503, 'svarar inte')
  })

  it('is not there is not asked', async () => {
    const server = await startServer('sqlite')
    onTestFinished(() => server.stop())
    for (const path of ['/sign-in/oidc', '/sign-in/oidc/callback?code=1&state=2']) {
      expect([path, (await server.fetch(path)).status]).toEqual([path, 404])
    }
    expect(await (await server.fetch('/admin')).text()).not.toContain('data-oidc')
  })
})
