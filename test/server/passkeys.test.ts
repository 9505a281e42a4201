import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findAccount } from '../../server/store/accounts.ts'
import { listPasskeys } from '../../server/store/passkeys.ts'
import { countRecoveryCodes, secondFactorsOf } from '../../server/store/second-factors.ts'
import type { Role } from '../../shared/account.ts'
import { type Asked, type Authenticator, newAuthenticator, type Odd } from '../support/authenticator.ts'
import { dialects } from '../support/databases.ts'
import { startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }
import { addWithoutFactor, enrolApp, newVisitor, type Visitor } from '../support/visitor.ts'

const study = { ...exampleStudy, responses: [], texts: [], intake: [] }

describe.each(dialects)('a passkey, on %s', (dialect) => {
  let server: TestServer
  let accounts = 0
  const idOf = async (email: string) => (await findAccount(server.database.db, { email }))?.id ?? ''
  const keysOf = async (email: string) =>
    (await listPasskeys(server.database.db, await idOf(email))).map(({ id, name }) => [id, name])
  /** What a browser is asked, to make a passkey or to sign in with one. */
  const asked = async (visitor: Visitor, path: string) =>
    (await (await visitor.send('POST', path)).json()) as Asked
  const toMake = (visitor: Visitor) => asked(visitor, '/api/own/passkeys/options')
  const toSignIn = (visitor: Visitor) => asked(visitor, '/api/passkey/options')
  const register = (visitor: Visitor, response: unknown, name = 'Telefonen') =>
    visitor.send('POST', '/api/own/passkeys', { name, response })
  const show = (visitor: Visitor, response: unknown) => visitor.post('/api/passkey', { response })
  async function newAccount(role: Role = 'insatspersonal'): Promise<{ email: string; visitor: Visitor }> {
    accounts += 1
    const email = `person${accounts}@example.se`
    await addWithoutFactor(server, { email, roles: [role], insatser: ['Norrskenet'] })
    const visitor = newVisitor(server)
    expect(await visitor.signIn(email)).toBe(204)
    return { email, visitor }
  }
  /** Somebody with a passkey, signed in. */
  async function owner(role?: Role) {
    const account = await newAccount(role)
    const key = newAuthenticator(server.url)
    const reply = await register(account.visitor, key.register(await toMake(account.visitor)))
    expect(reply.status).toBe(200)
    return { ...account, key, codes: ((await reply.json()) as { codes: string[] | null }).codes }
  }
  /** Sign in with a key, in a browser that nobody knows; gives the status. */
  async function signIn(key: Authenticator, odd: Odd = {}): Promise<number> {
    const visitor = newVisitor(server)
    return show(visitor, key.signIn(await toSignIn(visitor), odd))
  }

  beforeAll(async () => {
    server = await startServer(dialect)
    await server.importStudy(study)
  })
  afterAll(() => server.stop())

  it('completes the sign-in that waited for it, and is enough alone after that', async () => {
    const { email, visitor, key, codes } = await owner('kansli')
    expect(codes).toHaveLength(10)
    expect(await visitor.me()).toMatchObject({ stage: 'full' })
    const later = newVisitor(server)
    expect(await show(later, key.signIn(await toSignIn(later)))).toBe(204)
    expect(await later.me()).toMatchObject({ stage: 'full', email })
    const byPassword = newVisitor(server)
    await byPassword.signIn(email)
    expect(await byPassword.me()).toEqual({ stage: 'second-factor', email, ways: ['passkey'] })
  })

  it('is taken for what the browser was asked just now, and once', async () => {
    const { key } = await owner()
    const [one, other] = [newVisitor(server), newVisitor(server)]
    const [first, second] = [await toSignIn(one), await toSignIn(one)]
    expect(await show(one, key.signIn(first)), 'asked again since').toBe(422)
    expect(await show(one, key.signIn(second)), 'spent by the one before').toBe(422)
    const third = await toSignIn(one)
    await toSignIn(other)
    expect(await show(other, key.signIn(third)), 'asked in another browser').toBe(422)
    expect(await show(newVisitor(server), key.signIn(third)), 'asked nothing').toBe(422)
    const cookies = new Map(one.cookies)
    const answer = key.signIn(third)
    const copy = newVisitor(server)
    for (const [name, value] of cookies) copy.cookies.set(name, value)
    const replies = await Promise.all([show(one, answer), show(copy, answer)])
    expect(replies.toSorted()).toEqual([204, 422])
    const late = newVisitor(server)
    const question = await toSignIn(late)
    server.setTime('2026-03-10T09:30:00Z')
    expect(await show(late, key.signIn(question)), 'too late').toBe(422)
    server.setTime('2026-03-10T09:00:00Z')
  })

  it('is taken from the product’s own pages alone, and only where it saw its owner', async () => {
    const { key } = await owner()
    const odd: readonly Odd[] = [
      { origin: 'https://evil.example' },
      { origin: `${server.url}.evil.example` },
      { origin: 'http://localhost:1' },
      { rpId: 'evil.example' },
      { verified: false },
    ]
    for (const way of odd) expect([way, await signIn(key, way)]).toEqual([way, 422])
    const { visitor } = await newAccount()
    for (const way of odd) {
      const response = newAuthenticator(server.url).register(await toMake(visitor), way)
      expect([way, (await register(visitor, response)).status]).toEqual([way, 422])
    }
    expect(await signIn(key)).toBe(204)
  })

  it('that has been copied is found out by its counter', async () => {
    const { key } = await owner()
    expect([await signIn(key, { counter: 7 }), await signIn(key, { counter: 7 })]).toEqual([204, 422])
    expect(await signIn(key, { counter: 8 })).toBe(204)
  })

  it('is no other key’s, and no nonsense', async () => {
    const { key, visitor } = await owner()
    const stranger = newVisitor(server)
    const forged = {
      ...newAuthenticator(server.url).signIn(await toSignIn(stranger)),
      id: key.id,
      rawId: key.id,
    }
    expect(await show(stranger, forged)).toBe(422)
    const good = key.signIn(await toSignIn(stranger)) as { response: object }
    const nonsense: readonly unknown[] = [
      null,
      'x',
      {},
      { id: 1 },
      { id: 'x'.repeat(3000) },
      { id: '' },
      { id: '\u0000' },
      { id: 'hittat-pa' },
      { id: key.id },
      { id: key.id, rawId: key.id, type: 'public-key', response: null },
      { id: key.id, rawId: key.id, type: 'public-key', response: { clientDataJSON: '%%%' } },
      { ...good, response: { ...good.response, authenticatorData: 'AAAA' } },
      { ...good, response: { ...good.response, signature: '' } },
      { ...good, response: { ...good.response, clientDataJSON: 'bnVsbA' } },
      { ...good, response: { ...good.response, clientDataJSON: 7 } },
    ]
    for (const response of nonsense) {
      await toSignIn(stranger)
      expect([response, await show(stranger, response)]).toEqual([response, 422])
      await toMake(visitor)
      expect([response, (await register(visitor, response)).status]).toEqual([response, 422])
    }
    expect(server.log).toEqual([])
  })

  it('is registered by whom it was asked of, once, and never for two accounts', async () => {
    const [one, other] = [await newAccount(), await newAccount()]
    const key = newAuthenticator(server.url)
    const question = await toMake(one.visitor)
    other.visitor.cookies.set('challenge', one.visitor.cookies.get('challenge') ?? '')
    expect((await register(other.visitor, key.register(question))).status).toBe(422)
    expect((await register(one.visitor, key.register(question))).status, 'spent').toBe(422)
    const again = await toMake(one.visitor)
    expect((await register(one.visitor, key.register(again))).status).toBe(200)
    expect((await register(one.visitor, newAuthenticator(server.url).register(again))).status, 'reused').toBe(
      422,
    )
    const stolen = await toMake(other.visitor)
    expect((await register(other.visitor, key.register(stolen))).status, 'known already').toBe(422)
    expect([(await keysOf(one.email)).length, await keysOf(other.email)]).toEqual([1, []])
  })

  it('is named and taken away by its owner alone', async () => {
    const [mine, theirs] = [await owner(), await owner()]
    const path = `/api/own/passkeys/${theirs.key.id}`
    expect((await mine.visitor.send('PUT', path, { name: 'Min' })).status).toBe(404)
    expect((await mine.visitor.send('DELETE', path)).status).toBe(404)
    expect(await keysOf(theirs.email)).toEqual([[theirs.key.id, 'Telefonen']])
    expect((await theirs.visitor.send('PUT', path, { name: '  Datorn ' })).status).toBe(204)
    for (const name of ['', '   ', 'x'.repeat(61), 'a\u0000']) {
      expect([name, (await theirs.visitor.send('PUT', path, { name })).status]).toEqual([name, 422])
    }
    expect(await keysOf(theirs.email)).toEqual([[theirs.key.id, 'Datorn']])
    const { db } = server.database
    expect((await theirs.visitor.send('DELETE', path)).status).toBe(204)
    expect([await signIn(theirs.key), await countRecoveryCodes(db, await idOf(theirs.email))]).toEqual([
      422, 0,
    ])
    expect((await theirs.visitor.send('DELETE', path)).status).toBe(404)
  })

  it.each(['kansli', 'drift'] as const)('is kept where it is the last that %s has', async (role) => {
    const { email, visitor, key } = await owner(role)
    const path = `/api/own/passkeys/${key.id}`
    const reply = await visitor.send('DELETE', path)
    expect([reply.status, ((await reply.json()) as { code: string }).code]).toEqual([409, 'last-factor'])
    expect(await keysOf(email)).toHaveLength(1)
    await enrolApp(visitor, server.clock.now())
    expect((await visitor.send('DELETE', path)).status).toBe(204)
    expect((await visitor.send('DELETE', '/api/own/totp')).status).toBe(409)
    expect(await secondFactorsOf(server.database.db, await idOf(email))).toEqual(['totp'])
  })

  it('is kept, or the app is, where both are taken away at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { email, visitor, key } = await owner('kansli')
      await enrolApp(visitor, server.clock.now())
      const there = newVisitor(server)
      await show(there, key.signIn(await toSignIn(there)))
      await Promise.all([
        visitor.send('DELETE', `/api/own/passkeys/${key.id}`),
        there.send('DELETE', '/api/own/totp'),
      ])
      expect(await secondFactorsOf(server.database.db, await idOf(email))).toHaveLength(1)
    }
  })

  it('of an account that is closed opens nothing', async () => {
    const { email, key } = await owner()
    const closed = { closed_at: '2026-03-10T09:00:00Z' }
    await server.database.db
      .updateTable('membership')
      .set(closed)
      .where('account_id', '=', await idOf(email))
      .execute()
    expect(await signIn(key)).toBe(403)
  })
})
