import { randomBytes } from 'node:crypto'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { inject } from 'vitest'
import { openDatabase } from '../../server/store/database.ts'

export const dialects = ['sqlite', 'postgres'] as const

export type Dialect = (typeof dialects)[number]

export type FreshDatabase = {
  config: { kind: 'sqlite'; path: string } | { kind: 'postgres'; url: string }
  remove(): Promise<void>
}

/** An empty database that nobody else uses. `remove` takes it away, even while it is still open. */
export function freshDatabase(dialect: Dialect): Promise<FreshDatabase> {
  return dialect === 'sqlite' ? freshSqlite() : freshPostgres(inject('postgresUrl'))
}

/**
 * A database that nobody else uses, with every table and nothing in them: a copy of one that was migrated
 * before the first test. Whoever asks how the tables come to be begins with `freshDatabase`.
 */
export async function migratedDatabase(dialect: Dialect): Promise<FreshDatabase> {
  const { sqlite, postgres } = inject('templates')
  if (dialect === 'postgres') return freshPostgres(inject('postgresUrl'), postgres)
  const fresh = await freshSqlite()
  await copyFile(sqlite, fresh.config.path)
  return fresh
}

/** What `migratedDatabase` copies: a file, and the name of a database on the PostgreSQL server. */
export interface Templates {
  readonly sqlite: string
  readonly postgres: string
}

/** @param postgresUrl a PostgreSQL server, as its superuser */
export async function makeTemplates(postgresUrl: string): Promise<Templates & Pick<FreshDatabase, 'remove'>> {
  const [sqlite, postgres] = await Promise.all([freshSqlite(), freshPostgres(postgresUrl)])
  for (const { config } of [sqlite, postgres]) await (await openDatabase(config)).close()
  return {
    sqlite: sqlite.config.path,
    postgres: new URL(postgres.config.url).pathname.slice(1),
    async remove() {
      await Promise.all([sqlite.remove(), postgres.remove()])
    },
  }
}

async function freshSqlite() {
  const folder = await mkdtemp(join(tmpdir(), 'sqlite-'))
  return {
    config: { kind: 'sqlite', path: join(folder, 'test.sqlite') } as const,
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

async function freshPostgres(server: string, template = 'template1') {
  const name = `test_${randomBytes(8).toString('hex')}`
  const url = new URL(server)
  url.pathname = name
  await onServer(server, `create database ${name} template ${template}`)
  return {
    config: { kind: 'postgres', url: url.href } as const,
    remove: () => onServer(server, `drop database if exists ${name} with (force)`),
  }
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
