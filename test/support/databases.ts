import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { inject } from 'vitest'

export const dialects = ['sqlite', 'postgres'] as const

export type Dialect = (typeof dialects)[number]

export type FreshDatabase = {
  config: { kind: 'sqlite'; path: string } | { kind: 'postgres'; url: string }
  remove(): Promise<void>
}

/** An empty database that nobody else uses. `remove` takes it away, even while it is still open. */
export function freshDatabase(dialect: Dialect): Promise<FreshDatabase> {
  return dialect === 'sqlite' ? freshSqlite() : freshPostgres()
}

async function freshSqlite(): Promise<FreshDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'sqlite-'))
  return {
    config: { kind: 'sqlite', path: join(folder, 'test.sqlite') },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

async function freshPostgres(): Promise<FreshDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`
  const url = new URL(inject('postgresUrl'))
  url.pathname = name
  await onServer(`create database ${name}`)
  return {
    config: { kind: 'postgres', url: url.href },
    remove: () => onServer(`drop database if exists ${name} with (force)`),
  }
}

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: inject('postgresUrl') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
