import Sqlite from 'better-sqlite3'
import { Kysely, PostgresDialect, SqliteDialect, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrations } from '../../server/migrations/index.ts'
import { hashToken } from '../../server/random.ts'
import { hashPassword, verifyPassword } from '../../server/sign-in/passwords.ts'
import { findAccount, isStrong, readPasswordHash } from '../../server/store/accounts.ts'
import { type OpenDatabase, openDatabase } from '../../server/store/database.ts'
import { readOneTimeLink, spendOneTimeLink } from '../../server/store/one-time-links.ts'
import { listMembers } from '../../server/store/people.ts'
import { listOwnForbund, readUser } from '../../server/store/users.ts'
import { dialects, type FreshDatabase, freshDatabase } from '../support/databases.ts'

const secret = 'a secret of the tests, long enough'
const now = new Date('2026-03-10T09:00:00Z')
const password = 'tolv tecken eller fler'

/** The tables as they were before accounts had places that can be closed. */
async function oldDatabase({
  config,
}: FreshDatabase): Promise<Kysely<Record<string, Record<string, unknown>>>> {
  const dialect =
    config.kind === 'sqlite'
      ? new SqliteDialect({ database: new Sqlite(config.path) })
      : new PostgresDialect({ pool: new pg.Pool({ connectionString: config.url }) })
  const db = new Kysely<Record<string, Record<string, unknown>>>({ dialect })
  const old = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0003'))
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => old } }).migrateToLatest()
  if (error) throw error
  return db
}

describe.each(dialects)('a database from before accounts had memberships, on %s', (dialect) => {
  let fresh: FreshDatabase
  let opened: OpenDatabase

  beforeAll(async () => {
    fresh = await freshDatabase(dialect)
    const db = await oldDatabase(fresh)
    const insert = (table: string, ...rows: Record<string, unknown>[]) =>
      db.insertInto(table).values(rows).execute()
    await insert('forbund', { id: 'f1', name: 'Första' }, { id: 'f2', name: 'Andra' })
    await insert(
      'kommun',
      { forbund_id: 'f1', name: 'Norrby', position: 0 },
      { forbund_id: 'f2', name: 'Norrby', position: 0 },
    )
    await insert(
      'insats',
      { id: 'i1', forbund_id: 'f1', name: 'Norrskenet', kommun: 'Norrby' },
      { id: 'i2', forbund_id: 'f1', name: 'Orangeriet', kommun: null },
      { id: 'i3', forbund_id: 'f2', name: 'Norrskenet', kommun: 'Norrby' },
    )
    const password_hash = await hashPassword(password)
    await insert(
      'account',
      { id: 'both', email: 'both@example.se', password_hash, demo: 0 },
      { id: 'ny', email: 'ny@example.se', password_hash: null, demo: 0 },
      { id: 'demo', email: 'demo@example.se', password_hash, demo: 1 },
    )
    await insert(
      'account_role',
      { account_id: 'both', forbund_id: 'f1', role: 'insatspersonal' },
      { account_id: 'both', forbund_id: 'f1', role: 'samordnare' },
      { account_id: 'both', forbund_id: 'f2', role: 'kansli' },
      { account_id: 'ny', forbund_id: 'f1', role: 'insatspersonal' },
      { account_id: 'demo', forbund_id: 'f2', role: 'drift' },
    )
    await insert(
      'account_insats',
      { account_id: 'both', insats_id: 'i1' },
      { account_id: 'both', insats_id: 'i2' },
      { account_id: 'both', insats_id: 'i3' },
      { account_id: 'ny', insats_id: 'i1' },
      // Of a förbund in which the account has no role.
      { account_id: 'ny', insats_id: 'i3' },
    )
    const at = now.toISOString()
    await insert('session', {
      token_hash: hashToken(secret, 'session'),
      account_id: 'both',
      forbund_id: 'f2',
      started_at: at,
      seen_at: at,
    })
    await insert(
      'one_time_link',
      { token_hash: hashToken(secret, 'of ny'), account_id: 'ny', expires_at: '2026-03-24T09:00:00.000Z' },
      {
        token_hash: hashToken(secret, 'the first'),
        account_id: null,
        expires_at: '2026-03-24T09:00:00.000Z',
      },
      {
        token_hash: hashToken(secret, 'too old'),
        account_id: 'both',
        expires_at: '2026-03-01T09:00:00.000Z',
      },
    )
    await insert('audit_head', { id: 1, seq: 0, hash: '0'.repeat(64) })
    await db.destroy()
    opened = await openDatabase(fresh.config)
  })
  afterAll(async () => {
    await opened.close()
    await fresh.remove()
  })

  it('keeps every place with its roles and insatser, in its own förbund', async () => {
    const { db } = opened
    const of = async (forbund: string) =>
      (await listMembers(db, forbund)).map(({ email, roles, insatser, kommuner }) => ({
        email,
        roles: roles.toSorted(),
        insatser: insatser.toSorted(),
        kommuner,
      }))
    expect(await of('f1')).toEqual([
      {
        email: 'both@example.se',
        roles: ['insatspersonal', 'samordnare'],
        insatser: ['i1', 'i2'],
        kommuner: [],
      },
      { email: 'ny@example.se', roles: ['insatspersonal'], insatser: ['i1'], kommuner: [] },
    ])
    expect(await of('f2')).toEqual([
      { email: 'both@example.se', roles: ['kansli'], insatser: ['i3'], kommuner: [] },
      { email: 'demo@example.se', roles: ['drift'], insatser: [], kommuner: [] },
    ])
    expect((await listOwnForbund(db, 'both')).map(({ name }) => name)).toEqual(['Andra', 'Första'])
    expect(await readUser(db, 'ny', 'f2')).toBeNull()
    expect([await isStrong(db, 'both'), await isStrong(db, 'ny')]).toEqual([true, false])
  })

  it('keeps passwords and what is of the demo, and has no second factor of anybody', async () => {
    const { db } = opened
    expect(await verifyPassword(password, await readPasswordHash(db, 'both'))).toBe(true)
    expect(await findAccount(db, { email: 'demo@example.se' })).toMatchObject({
      demo: true,
      hasPassword: true,
    })
    expect(await findAccount(db, { email: 'ny@example.se' })).toMatchObject({ hasPassword: false })
    expect((await listMembers(db, 'f2')).map(({ secondFactor }) => secondFactor)).toEqual([false, false])
  })

  it('keeps the links that were handed over, to be used once', async () => {
    const { db } = opened
    const read = (token: string) => readOneTimeLink(db, secret, token, now)
    expect(await read('of ny')).toEqual({
      accountId: 'ny',
      email: 'ny@example.se',
      kind: 'welcome',
      forbundId: null,
    })
    expect(await read('the first')).toEqual({
      accountId: null,
      email: null,
      kind: 'welcome',
      forbundId: null,
    })
    await expect(read('too old')).rejects.toMatchObject({ code: 'link-used' })
    await spendOneTimeLink(db, secret, 'of ny')
    await expect(read('of ny')).rejects.toMatchObject({ code: 'link-used' })
  })

  it('ends every session: all sign in once more', async () => {
    expect(await opened.db.selectFrom('session').selectAll().execute()).toEqual([])
  })

  it('holds places together: none without an account, no role without a place', async () => {
    const { db } = opened
    const role = { account_id: 'ny', forbund_id: 'f2', role: 'kansli' } as const
    await expect(db.insertInto('membership_role').values(role).execute()).rejects.toThrow(/foreign key/i)
    const kommun = { account_id: 'ny', forbund_id: 'f1', kommun: 'Söderby' }
    await expect(db.insertInto('membership_kommun').values(kommun).execute()).rejects.toThrow(/foreign key/i)
    const before = { account_id: 'ny', forbund_id: 'f1', role: 'chef' as never }
    await expect(db.insertInto('membership_role').values(before).execute()).rejects.toThrow(/check/i)
  })

  it('is brought up to date once, and opened again as it is', async () => {
    const again = await openDatabase(fresh.config)
    const { count } = await again.db
      .selectFrom('membership')
      .select(sql<number>`count(*)`.as('count'))
      .executeTakeFirstOrThrow()
    await again.close()
    expect(Number(count)).toBe(4)
  })
})
