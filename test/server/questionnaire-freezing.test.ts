import Sqlite from 'better-sqlite3'
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import { expect, it } from 'vitest'
import { migrations } from '../../server/migrations/index.ts'
import { openDatabase } from '../../server/store/database.ts'
import { dialects, freshDatabase } from '../support/databases.ts'

it.each(dialects)(
  'questionnaires from before drafts are frozen where a mätperiod uses them, on %s',
  async (dialect) => {
    const fresh = await freshDatabase(dialect)
    const { config } = fresh
    const db = new Kysely<Record<string, Record<string, unknown>>>({
      dialect:
        config.kind === 'sqlite'
          ? new SqliteDialect({ database: new Sqlite(config.path) })
          : new PostgresDialect({ pool: new pg.Pool({ connectionString: config.url }) }),
    })
    const old = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0004'))
    await new Migrator({ db, provider: { getMigrations: async () => old } }).migrateToLatest()
    const insert = (table: string, ...rows: Record<string, unknown>[]) =>
      db.insertInto(table).values(rows).execute()
    await insert('forbund', { id: 'f1', name: 'Första' }, { id: 'f2', name: 'Andra' })
    const version = (forbund_id: string, id: string) => ({ forbund_id, id, version: 1, content: '{}' })
    await insert('questionnaire', version('f1', 'used'), version('f1', 'chosen'), version('f1', 'free'))
    // The same name in another förbund is another questionnaire.
    await insert('questionnaire', version('f2', 'used'))
    const matperiod = (id: string, status: string, questionnaire_id: string) => ({
      id,
      forbund_id: 'f1',
      name: id,
      opens_on: '2026-03-01',
      closes_on: '2026-03-29',
      min_group: 5,
      small_background: 'merge',
      goals: '{}',
      who_types: 'kansli',
      status,
      questionnaire_id,
      questionnaire_version: 1,
    })
    await insert('matperiod', matperiod('m1', 'settled', 'used'), matperiod('m2', 'draft', 'chosen'))
    await db.destroy()

    const opened = await openDatabase(config)
    const rows = await opened.db.selectFrom('questionnaire').selectAll().where('frozen', '=', 1).execute()
    expect(rows).toMatchObject([{ forbund_id: 'f1', id: 'used', revision: 1, complete: 1 }])
    await opened.close()
    await fresh.remove()
  },
)
