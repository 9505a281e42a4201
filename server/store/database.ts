import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { Kysely, PostgresDialect, type RawBuilder, SqliteDialect, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import type { DatabaseConfig } from '../config.ts'
import { migrations } from '../migrations/index.ts'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>

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
    const { error } = await new Migrator({
      db,
      provider: { getMigrations: async () => migrations },
    }).migrateToLatest()
    if (error) throw error
  } catch (error) {
    await db.destroy()
    throw error
  }
  return { db, kind: config.kind, close: () => db.destroy() }
}

function sqliteDialect(path: string): SqliteDialect {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const database = new Sqlite(path, { timeout: 10_000 })
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'secure_delete = ON',
  ]) {
    database.pragma(pragma)
  }
  return new SqliteDialect({ database })
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
 * deleted rows left and the log that told in what order they came.
 */
export async function rewriteStorage({ db, kind }: OpenDatabase): Promise<void> {
  if (kind === 'sqlite') {
    await sql`vacuum`.execute(db)
    await sql`pragma wal_checkpoint(truncate)`.execute(db)
    return
  }
  for (const table of ['response', 'free_text']) {
    await sql`cluster ${sql.table(table)} using ${sql.ref(`${table}_pk`)}`.execute(db)
  }
  for (const table of ['sitting', 'sheet', 'intake']) await sql`vacuum full ${sql.table(table)}`.execute(db)
}
