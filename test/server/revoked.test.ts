import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { Hono } from 'hono'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginSession } from '../../server/sign-in/begin.ts'
import { hashPassword } from '../../server/sign-in/passwords.ts'
import { findAccount, readPasswordHash, setPassword } from '../../server/store/accounts.ts'
import {
  completeSession,
  endSessions,
  readSession,
  rotateSession,
  startSession,
} from '../../server/store/sessions.ts'
import { readFirstUser } from '../../server/store/users.ts'
import { Problem } from '../../shared/problem.ts'
import { dialects } from '../support/databases.ts'
import { startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }
import { newVisitor } from '../support/visitor.ts'

const study = { ...exampleStudy, responses: [], texts: [], intake: [] }
const invitation = { email: 'kumpan@example.se', roles: ['kansli'], insatser: [], kommuner: [] }

describe.each(dialects)('what is taken back while something is on its way, on %s', (dialect) => {
  let server: TestServer
  const idOf = async (email: string) => (await findAccount(server.database.db, { email }))?.id ?? ''
  const newKansli = async (email: string) => {
    await server.addAccount({ email, roles: ['kansli'] })
    const visitor = newVisitor(server)
    expect(await visitor.signIn(email)).toBe(204)
    expect(await visitor.post('/api/second-factor', { code: await server.recoveryCode(email) })).toBe(204)
    return visitor
  }

  beforeAll(async () => {
    server = await startServer(dialect)
    await server.importStudy(study)
  })
  afterAll(() => server.stop())

  it('is not done, however early it was begun: an invitation held until its sender is closed', async () => {
    const leaving = await newKansli('slutar@example.se')
    const staying = await newKansli('kvar@example.se')
    const body = JSON.stringify(invitation)
    const held = request(`${server.url}/api/people`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Content-Length': Buffer.byteLength(body),
        Cookie: [...leaving.cookies].map((pair) => pair.join('=')).join('; '),
      },
    })
    await new Promise((sent) => held.write(body.slice(0, 1), sent))
    const path = `/api/people/${await idOf('slutar@example.se')}/close`
    expect(await staying.post(path, { reason: 'har slutat' })).toBe(204)
    held.end(body.slice(1))
    const [reply] = (await once(held, 'response')) as [IncomingMessage]
    reply.resume()
    expect(reply.statusCode).toBe(401)
    expect(await findAccount(server.database.db, { email: invitation.email })).toBeNull()
  })

  it('lets nobody in by a password that was changed while it was looked at', async () => {
    const email = 'bytt@example.se'
    await server.addAccount({ email, roles: ['insatspersonal'], insatser: ['Norrskenet'] })
    const { db } = server.database
    const accountId = await idOf(email)
    const passwordHash = (await readPasswordHash(db, accountId)) ?? ''
    await setPassword(db, accountId, await hashPassword('grå häst under bron'))
    const deps = { ...server, log: pino({ level: 'silent' }) }
    const shown = { accountId, way: 'password', strong: false, passwordHash } as const
    let refused: unknown
    const app = new Hono().post('/', async (c) => {
      refused = await beginSession(c, deps, shown).catch((error: unknown) => error)
      return c.body(null, 204)
    })
    const reply = await app.request('/', { method: 'POST' })
    expect(refused).toMatchObject({ code: 'wrong-password' })
    expect(reply.headers.getSetCookie()).toEqual([])
    expect(await db.selectFrom('session').selectAll().where('account_id', '=', accountId).execute()).toEqual(
      [],
    )
  })

  it('does nothing in the name of a session that was ended meanwhile', async () => {
    const email = 'ute@example.se'
    await server.addAccount({ email, roles: ['insatspersonal'], insatser: ['Norrskenet'] })
    const { db } = server.database
    const now = server.clock.now()
    const user = await readFirstUser(db, await idOf(email))
    const begun = { stage: 'full', way: 'password', strong: false, agent: '', user } as const
    const session = await readSession(
      db,
      server.secret,
      await startSession(db, server.secret, begun, now),
      now,
    )
    if (!session) throw new Error('no session')
    await endSessions(db, { accountId: user.accountId })
    await expect(rotateSession(db, server.secret, session)).rejects.toThrow(Problem)
    await expect(completeSession(db, server.secret, session, now)).rejects.toMatchObject({
      code: 'not-signed-in',
    })
  })
})
