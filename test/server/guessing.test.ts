import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cleanEmail, findAccount } from '../../server/store/accounts.ts'
import { setPlace } from '../../server/store/people.ts'
import { dialects } from '../support/databases.ts'
import { password, startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }
import { codeOf } from '../support/totp.ts'
import { addWithoutFactor, enrolApp, newVisitor, type Visitor } from '../support/visitor.ts'

const study = { ...exampleStudy, responses: [], texts: [], intake: [] }
const begun = Date.parse('2026-03-10T09:00:00Z')
const wrong = 'Fel-losen-ord-8471'
const most = 10
const mostCodes = 5

describe.each(dialects)('guessing, on %s', (dialect) => {
  let server: TestServer
  let minutes = 0
  let accounts = 0
  const wait = (more: number) => {
    minutes += more
    server.setTime(new Date(begun + minutes * 60_000).toISOString())
  }
  async function newAccount(): Promise<string> {
    accounts += 1
    const email = `person${accounts}@example.se`
    await server.addAccount({ email, roles: ['insatspersonal'], insatser: ['Norrskenet'] })
    return email
  }
  /** Guess passwords in browsers that nobody knows, one after the other; gives the statuses. */
  async function guess(email: string, times: number, visitor?: Visitor): Promise<number[]> {
    const statuses: number[] = []
    for (let made = 0; made < times; made += 1) {
      statuses.push(await (visitor ?? newVisitor(server)).signIn(email, wrong))
    }
    return statuses
  }
  const refusals = async () =>
    (await server.database.db.selectFrom('audit').selectAll().execute()).filter(
      ({ action }) => action === 'sign-in-refused',
    )
  /** All that a stranger can tell a reply by. */
  async function seen(reply: Response) {
    const headers = [...reply.headers].filter(([name]) => name !== 'date')
    return { status: reply.status, headers, body: await reply.text() }
  }

  beforeAll(async () => {
    server = await startServer(dialect)
    await server.importStudy(study)
  })
  afterAll(() => server.stop())

  it('a password slows down that account for strangers after ten tries, for a quarter of an hour', async () => {
    const [email, other] = [await newAccount(), await newAccount()]
    expect(await guess(email, most + 2)).toEqual([...Array(most).fill(401), 429, 429])
    const reply = await newVisitor(server).send('POST', '/api/sign-in', { email, password })
    expect([reply.status, reply.headers.get('Retry-After')]).toEqual([429, '900'])
    expect(await reply.json()).toMatchObject({ code: 'slow-down' })
    expect(await newVisitor(server).signIn(` ${email.toUpperCase()} `)).toBe(429)
    expect(await newVisitor(server).signIn(other)).toBe(204)
    wait(14.9)
    expect(await newVisitor(server).signIn(email)).toBe(429)
    wait(0.1)
    expect(await newVisitor(server).signIn(email)).toBe(204)
  })

  it('a password begins anew when it was right', async () => {
    const email = await newAccount()
    await guess(email, most - 1)
    expect(await newVisitor(server).signIn(email)).toBe(204)
    expect(await guess(email, most + 1)).toEqual([...Array(most).fill(401), 429])
  })

  it('leaves a browser alone in which its owner has signed in before, but for its own tries', async () => {
    const email = await newAccount()
    const owner = newVisitor(server)
    await owner.signIn(email)
    await owner.post('/api/sign-out')
    expect(owner.cookies.has('session')).toBe(false)
    await guess(email, most + 1)
    expect(await owner.signIn(email)).toBe(204)
    expect(await guess(email, most + 1, owner)).toEqual([...Array(most).fill(401), 429])
    expect(await owner.signIn(email)).toBe(429)
  })

  it('is not made easier by a device cookie that is forged, or another account’s', async () => {
    const [email, other] = [await newAccount(), await newAccount()]
    const [thief, owner] = [newVisitor(server), newVisitor(server)]
    await thief.signIn(other)
    await owner.signIn(email)
    await guess(email, most)
    const [nonce = '', mark = ''] = owner.cookies.get('device')?.split('.') ?? []
    const forged = [
      '',
      '.',
      `.${mark}`,
      `${nonce}.`,
      `${nonce}x.${mark}`,
      `${nonce}.${mark.slice(1)}0`,
      `${nonce}%00.${mark}`,
    ]
    for (const device of [thief.cookies.get('device') ?? '', ...forged]) {
      const visitor = newVisitor(server)
      visitor.cookies.set('device', device)
      expect([device, await visitor.signIn(email)]).toEqual([device, 429])
    }
    expect(await owner.signIn(email)).toBe(204)
  })

  it('looks the same for an address without an account, and a closed one, at every step', async () => {
    const [known, closed] = [await newAccount(), await newAccount()]
    const { db } = server.database
    const { id: forbundId } = await db.selectFrom('forbund').select('id').executeTakeFirstOrThrow()
    const { id = '' } = (await findAccount(db, { email: closed })) ?? {}
    await setPlace(db, id, forbundId, { closed_at: server.clock.now().toISOString() })
    for (let step = 1; step <= most + 2; step += 1) {
      const replies = await Promise.all(
        [known, 'ingen@example.se', closed].map(async (email) =>
          seen(await server.fetch('/api/sign-in', { method: 'POST', json: { email, password: wrong } })),
        ),
      )
      expect(replies[0]?.status).toBe(step > most ? 429 : 401)
      expect(replies[1]).toEqual(replies[0])
      expect(replies[2]).toEqual(replies[0])
    }
    const right = { email: closed, password }
    wait(15)
    const reply = await server.fetch('/api/sign-in', { method: 'POST', json: right })
    const unknown = { email: 'ingen@example.se', password }
    expect(await seen(reply)).toEqual(
      await seen(await server.fetch('/api/sign-in', { method: 'POST', json: unknown })),
    )
  })

  it.each(['known', 'unknown'])('counts a hundred at once, of an address that is %s', async (kind) => {
    const email = kind === 'known' ? await newAccount() : 'hundra@example.se'
    const statuses = await Promise.all(
      Array.from({ length: 100 }, () => newVisitor(server).signIn(email, wrong)),
    )
    expect(statuses.filter((status) => status === 401)).toHaveLength(most)
    expect(statuses.filter((status) => status === 429)).toHaveLength(100 - most)
  })

  it('a code is limited for the account, in every browser, however one came that far', async () => {
    const email = `chef-${dialect}@example.se`
    await addWithoutFactor(server, { email, roles: ['kansli'] })
    const owner = newVisitor(server)
    await owner.signIn(email)
    const { secret, codes } = await enrolApp(owner, server.clock.now())
    wait(1)
    const visitors = Array.from({ length: 4 }, () => newVisitor(server))
    for (const visitor of visitors) await visitor.signIn(email)
    const right = codeOf(secret, server.clock.now())
    const bad = right === '000000' ? '000001' : '000000'
    const tries = visitors.flatMap((visitor) =>
      Array.from({ length: 8 }, () => visitor.post('/api/second-factor', { code: bad })),
    )
    const statuses = await Promise.all(tries)
    expect(statuses.filter((status) => status === 401)).toHaveLength(mostCodes)
    expect(statuses.filter((status) => status === 429)).toHaveLength(32 - mostCodes)
    for (const code of [right, codes?.[0] ?? '']) {
      expect(await visitors[0]?.post('/api/second-factor', { code })).toBe(429)
    }
    const note = (await refusals()).filter(({ subject }) => subject === email)
    expect(note.map(({ detail }) => JSON.parse(detail))).toEqual([{ tries: mostCodes }])
    wait(15)
    const later = newVisitor(server)
    await later.signIn(email)
    expect(await later.post('/api/second-factor', { code: codeOf(secret, server.clock.now()) })).toBe(204)
  })

  it('one’s own password, to change it, is limited too', async () => {
    const email = await newAccount()
    const visitor = newVisitor(server)
    await visitor.signIn(email)
    const change = async (current: string) =>
      (await visitor.send('PUT', '/api/own/password', { current, password: 'grå häst under bron' })).status
    const statuses = await Promise.all(Array.from({ length: most + 5 }, () => change(wrong)))
    expect(statuses.filter((status) => status === 422)).toHaveLength(most)
    expect(await change(password)).toBe(429)
  })

  it('is written down once, for known addresses with whose it is and for others without', async () => {
    const email = await newAccount()
    const before = (await refusals()).length
    await guess(email, most + 5)
    await guess('Utan.Konto@example.se', most + 5)
    const [known, unknown, ...more] = (await refusals()).slice(before)
    expect(known).toMatchObject({ subject: email, detail: `{"tries":${most}}` })
    expect(known?.forbund_id).not.toBeNull()
    expect(unknown).toMatchObject({ actor: null, subject: '–', forbund_id: null })
    expect(more).toEqual([])
    await guess(email, 3, newVisitor(server))
    expect(await refusals()).toHaveLength(before + 2)
  })

  it('leaves neither the password nor an unknown address anywhere', async () => {
    const { db } = server.database
    const kept = await Promise.all([
      db.selectFrom('audit').selectAll().execute(),
      db.selectFrom('guess').selectAll().execute(),
      db.selectFrom('session').selectAll().execute(),
    ])
    const everything = `${JSON.stringify(kept)}${server.log.join('\n')}`.toLowerCase()
    for (const secret of [
      wrong,
      password,
      'Utan.Konto@example.se',
      'ingen@example.se',
      'hundra@example.se',
    ]) {
      expect(everything).not.toContain(cleanEmail(secret))
    }
  })
})
