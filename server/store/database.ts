import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import {
  CompiledQuery,
  type Driver,
  Kysely,
  PostgresDialect,
  type RawBuilder,
  SqliteDialect,
  sql,
} from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import type { DatabaseConfig } from '../config.ts'
import { migrations } from '../migrations/index.ts'
import { preparedOnce } from './prepared.ts'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>

/** How long one waits for another process's turn: SQLite waits with all that this process does. */
const busyTimeoutMs = 3_000

export interface OpenDatabase {
  readonly db: Database
  readonly kind: DatabaseConfig['kind']
  close(): Promise<void>
}

/**
 * Open the database and bring its tables up to date.
 *
 * SQLite syncs each commit to disk before it is acknowledged, overwrites what is deleted, and lets other
 * processes wait for their turn. PostgreSQL does the first by default.
 */
export async function openDatabase(config: DatabaseConfig): Promise<OpenDatabase> {
  const db = new Kysely<Tables>({
    dialect: config.kind === 'sqlite' ? sqliteDialect(config.path) : postgresDialect(config.url),
  })
  try {
    await migrate(db)
  } catch (error) {
    await db.destroy()
    throw error
  }
  return { db, kind: config.kind, close: () => db.destroy() }
}

function sqliteDialect(path: string): SqliteDialect {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const database = new Sqlite(path, { timeout: busyTimeoutMs })
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'secure_delete = ON',
  ]) {
    database.pragma(pragma)
  }
  return new ImmediateSqliteDialect({ database: preparedOnce(database) })
}

/** Bring the tables up to date. Of two processes that begin at once on SQLite one is refused, and looks again. */
async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  for (let attempt = 0; ; attempt += 1) {
    const { error } = await migrator.migrateToLatest()
    if (!error) return
    const another = isBusy(error) || /already exists|UNIQUE/.test(String(error))
    if (!another || attempt === 40) throw error
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/**
 * Transactions that may write take their place at the start, where they can wait for it. Begun as readers
 * they would be refused at once when another process had written meanwhile.
 */
class ImmediateSqliteDialect extends SqliteDialect {
  override createDriver(): Driver {
    const driver = super.createDriver()
    const begin = driver.beginTransaction.bind(driver)
    driver.beginTransaction = async (connection, settings) => {
      if (settings.accessMode === 'read only') await begin(connection, settings)
      else await connection.executeQuery(CompiledQuery.raw('begin immediate'))
    }
    return driver
  }
}

function postgresDialect(url: string): PostgresDialect {
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => {})
  return new PostgresDialect({ pool })
}

/** A fresh random key, made by the database for each row. */
export function randomKey(kind: OpenDatabase['kind']): RawBuilder<string> {
  return kind === 'sqlite' ? sql`lower(hex(randomblob(16)))` : sql`replace(gen_random_uuid()::text, '-', '')`
}

/**
 * Write the answers' tables anew in the order of their keys and drop the old storage, with the space that
 * deleted rows left and SQLite's log, which told in what order they came.
 *
 * @returns false where another was reading what is to go, and it must be tried again
 */
export async function rewriteStorage({ db, kind }: OpenDatabase): Promise<boolean> {
  if (kind === 'sqlite') return rewriteSqlite(db)
  if (!(await isSeenByNobody(db))) return false
  for (const table of ['response', 'free_text']) {
    await sql`cluster ${sql.table(table)} using ${sql.ref(`${table}_pk`)}`.execute(db)
  }
  for (const table of [
    'sitting',
    'sheet',
    'code_nullifier',
    'taken_in',
    'text_review',
    'theme',
    'text_theme',
  ])
    await sql`vacuum full ${sql.table(table)}`.execute(db)
  return true
}

/** How often, and how many times, PostgreSQL is asked whether those who read are done. */
const askEveryMs = 50
const asks = 40

/**
 * Whether no transaction of PostgreSQL is left that began before now, in any database of its server, for the
 * oldest one decides what is taken as seen: what it may still see of deleted rows is copied along when a table
 * is written anew. What another role reads in ours is hidden from us, but that the database's own workers,
 * which read every table, are there is not.
 */
async function isSeenByNobody(db: Database): Promise<boolean> {
  const { rows } = await sql<{ now: string }>`select pg_current_xact_id()::text as now`.execute(db)
  const now = sql`${rows[0]?.now}::text::xid8`
  for (let ask = 0; ask < asks; ask += 1) {
    const asked = await sql<{ free: boolean }>`
      select pg_snapshot_xmin(pg_current_snapshot()) > ${now} and not exists (
        select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
        and (age(backend_xmin) >= age(${now}::xid) or usesysid is null)
      ) as free`.execute(db)
    if (asked.rows[0]?.free) return true
    await new Promise((resolve) => setTimeout(resolve, askEveryMs))
  }
  return false
}

async function rewriteSqlite(db: Database): Promise<boolean> {
  // A server waits here with all its visitors, so not for long.
  await sql`pragma busy_timeout = 500`.execute(db)
  try {
    await sql`vacuum`.execute(db)
    // A log that somebody reads is left as it is, and that is told in a row and not as an error.
    const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(db)
    return rows[0]?.busy === 0
  } catch (error) {
    if (isBusy(error)) return false
    throw error
  } finally {
    await sql`pragma busy_timeout = ${sql.lit(busyTimeoutMs)}`.execute(db)
  }
}

/** Whether the database is held by another process for longer than we wait. */
export function isBusy(error: unknown): boolean {
  return codeOf(error).startsWith('SQLITE_BUSY')
}

/** Whether a unique constraint refused a row: there is one already. */
export function isTaken(error: unknown): boolean {
  return ['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY', '23505'].includes(codeOf(error))
}

/** Whether a foreign key refused a change: something refers to the row, or there is none to refer to. */
export function isReferred(error: unknown): boolean {
  return ['SQLITE_CONSTRAINT_FOREIGNKEY', '23503'].includes(codeOf(error))
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
