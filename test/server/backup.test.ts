import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { sealSecret } from '../../server/sign-in/totp.ts'
import { findAccount } from '../../server/store/accounts.ts'
import { verifyAudit } from '../../server/store/audit.ts'
import { readBackup, writeBackup } from '../../server/store/backup.ts'
import { listForbund } from '../../server/store/forbund.ts'
import { addMembership, listMembers, setPlace } from '../../server/store/people.ts'
import type { AuditEntry } from '../../shared/audit.ts'
import type { Backups } from '../../shared/backups.ts'
import { newAuthenticator } from '../support/authenticator.ts'
import { dialects } from '../support/databases.ts'
import { type Fetch, startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }
import { codeOf } from '../support/totp.ts'
import { addWithoutFactor, enrolApp, newVisitor } from '../support/visitor.ts'

const study = { ...exampleStudy, responses: [], texts: [], intake: [] }
const neighbour = { ...study, forbund: { ...study.forbund, name: 'Grannförbundet' } }
const forbund = study.forbund.name
/** Passkeys are bound to it, wherever the server runs. */
const env = { PUBLIC_URL: 'http://localhost:9' }

describe.each(dialects)('a copy that is read in elsewhere, on %s', (dialect) => {
  let folder: string
  let server: TestServer
  let path: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'copies-'))
    path = join(folder, 'copy.gz')
    server = await startServer(dialect, { env })
    await server.importStudy(study)
    await server.importStudy(neighbour)
  })
  afterAll(async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  })
  /** Another installation, with the copy read in. */
  async function restored(): Promise<TestServer> {
    const there = await startServer(dialect, { env, now: '2026-03-10T09:05:00Z' })
    onTestFinished(() => there.stop())
    await there.database.db.transaction().execute((trx) => readBackup(trx, path))
    return there
  }

  it('holds places, passkeys and apps with codes, so that everybody comes in as before', async () => {
    const { db } = server.database
    const email = 'kansli@example.se'
    const id = await addWithoutFactor(server, { email, roles: ['kansli'], forbund })
    const visitor = newVisitor(server)
    await visitor.signIn(email)
    const { secret, codes } = await enrolApp(visitor, server.clock.now())
    const key = newAuthenticator(env.PUBLIC_URL)
    const question = await (await visitor.send('POST', '/api/own/passkeys/options')).json()
    const response = key.register(question as { challenge: string })
    expect((await visitor.send('POST', '/api/own/passkeys', { name: 'Nyckel', response })).status).toBe(200)
    const [there] = await listForbund(db, neighbour.forbund.name)
    const grant = { roles: ['samordnare'], insatser: [], kommuner: ['Norrby'] } as const
    await addMembership(db, id, there?.id ?? '', grant, true)
    await setPlace(db, id, there?.id ?? '', { closed_at: '2026-03-10T09:00:00.000Z' })
    await writeBackup(server.database, path, server.clock.now())

    const copy = await restored()
    for (const { id } of await listForbund(db)) {
      expect(await listMembers(copy.database.db, id)).toEqual(await listMembers(db, id))
    }
    const second = async (code: string) => {
      const visitor = newVisitor(copy)
      expect(await visitor.signIn(email)).toBe(204)
      return [await visitor.post('/api/second-factor', { code }), (await visitor.me())?.stage]
    }
    expect(await second(codeOf(secret, copy.clock.now()))).toEqual([204, 'full'])
    expect(await second(codes?.[3] ?? '')).toEqual([204, 'full'])
    const byKey = newVisitor(copy)
    const asked = (await (await byKey.send('POST', '/api/passkey/options')).json()) as { challenge: string }
    expect(await byKey.post('/api/passkey', { response: key.signIn(asked) })).toBe(204)
    expect(await byKey.me()).toMatchObject({ stage: 'full', email, elsewhere: [] })
    expect((await verifyAudit(copy.database.db)).broken).toBeNull()
  })

  it('holds no session, link, question or guess, and no secret as it is', async () => {
    const visitor = newVisitor(server)
    await visitor.post('/api/passkey/options')
    await visitor.signIn('ingen@example.se', 'fel losenord')
    await writeBackup(server.database, path, server.clock.now())
    const lines = gunzipSync(await readFile(path)).toString()
    const tables = new Set(
      lines.split('\n').flatMap((line) => (line.startsWith('["') ? [JSON.parse(line)[0]] : [])),
    )
    expect([...tables]).toEqual(expect.arrayContaining(['membership', 'passkey', 'recovery_code', 'audit']))
    for (const table of ['session', 'one_time_link', 'access_token', 'challenge', 'guess'])
      expect(tables).not.toContain(table)
    expect(lines).not.toContain(server.secret)
  })

  it('opens no app with codes where the installation has another secret, and says so as of a wrong code', async () => {
    const email = 'flyttad@example.se'
    await server.addAccount({ email, roles: ['kansli'], forbund })
    const { id } = (await findAccount(server.database.db, { email })) ?? { id: '' }
    const totp_secret = sealSecret('a secret of another installation', Buffer.alloc(20, 7))
    await server.database.db.updateTable('account').set({ totp_secret }).where('id', '=', id).execute()
    const visitor = newVisitor(server)
    await visitor.signIn(email)
    expect(await visitor.post('/api/second-factor', { code: '000000' })).toBe(401)
    expect(await visitor.post('/api/second-factor', { code: await server.recoveryCode(email) })).toBe(204)
  })
})

describe.each(dialects)('a copy that drift makes, on %s', (dialect) => {
  let folder: string
  let server: TestServer
  let drift: Fetch
  const make = async () => (await drift('/api/backups', { method: 'POST' })).status
  const list = async () => ((await (await drift('/api/backups')).json()) as Backups).backups
  const madeAt = async () => {
    const [head = ''] = gunzipSync(await readFile(join(folder, 'kopior', 'senaste.gz')))
      .toString()
      .split('\n')
    return (JSON.parse(head) as { madeAt: string }).madeAt
  }
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'copies-'))
    server = await startServer(dialect, { env: { BACKUP_DIR: join(folder, 'kopior') } })
    await server.importStudy(study)
    drift = await server.signIn({ email: 'drift@example.se', roles: ['drift'] })
  })
  afterAll(async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  })

  it('lies on the server, for its owner alone, and nobody fetches it', async () => {
    expect(await list()).toEqual([])
    expect(await make()).toBe(204)
    const path = join(folder, 'kopior', 'senaste.gz')
    const { mode } = await stat(path)
    expect(await list()).toEqual([{ file: 'senaste.gz', at: expect.any(String) }])
    expect([mode & 0o777, (await stat(join(folder, 'kopior'))).mode & 0o777]).toEqual([0o600, 0o700])
    for (const fetched of [
      '/api/backups/senaste.gz',
      '/backups/senaste.gz',
      '/assets/../kopior/senaste.gz',
    ]) {
      expect((await drift(fetched)).status).toBe(404)
    }
  })

  it('takes the place of the one before, and is written down in itself', async () => {
    const before = await madeAt()
    server.setTime('2026-03-10T09:05:00Z')
    expect(await make()).toBe(204)
    expect([before, await madeAt()]).toEqual(['2026-03-10T09:00:00.000Z', '2026-03-10T09:05:00.000Z'])
    expect(await readdir(join(folder, 'kopior'))).toEqual(['senaste.gz'])
    const text = gunzipSync(await readFile(join(folder, 'kopior', 'senaste.gz'))).toString()
    expect(text.match(/"backup-made"/g)).toHaveLength(2)
    const log = (await (await drift('/api/audit?action=backup-made')).json()) as AuditEntry[]
    expect(log.map(({ actor }) => actor)).toEqual(['drift@example.se', 'drift@example.se'])
  })

  it('is whole, though two ask for one at the same moment', async () => {
    expect(await Promise.all([make(), make(), make()])).toEqual([204, 204, 204])
    expect(await readdir(join(folder, 'kopior'))).toEqual(['senaste.gz'])
    const copy = await startServer(dialect)
    onTestFinished(() => copy.stop())
    const rows = await copy.database.db
      .transaction()
      .execute((trx) => readBackup(trx, join(folder, 'kopior', 'senaste.gz')))
    expect(rows).toBeGreaterThan(10)
  })
})
