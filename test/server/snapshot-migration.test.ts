import { createHash } from 'node:crypto'
import Sqlite from 'better-sqlite3'
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import { expect, it } from 'vitest'
import { migrations } from '../../server/migrations/index.ts'
import { openDatabase } from '../../server/store/database.ts'
import { namesInSnapshot } from '../../server/store/snapshot-insatser.ts'
import { readLatest } from '../../server/store/snapshots.ts'
import { dialects, freshDatabase } from '../support/databases.ts'

/** What a snapshot held before it had an id: the parts that its columns are made of, and one more. */
const report = {
  rule: 'plain@1',
  results: { respondents: 12, questions: [{ id: 'nöjd', mean: 4.25 }] },
  questionnaire: { version: 3, id: 'enkät', labels: { 10: 'tio', 2: 'två' } },
  intake: [{ insats: 'Norrskenet' }, { insats: 'Borta' }],
  minGroup: 5,
}

it.each(dialects)(
  'a snapshot from before it had a hash gets one, and keeps its figures, on %s',
  async (dialect) => {
    const fresh = await freshDatabase(dialect)
    const { config } = fresh
    const db = new Kysely<Record<string, Record<string, unknown>>>({
      dialect:
        config.kind === 'sqlite'
          ? new SqliteDialect({ database: new Sqlite(config.path) })
          : new PostgresDialect({ pool: new pg.Pool({ connectionString: config.url }) }),
    })
    const old = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0008'))
    await new Migrator({ db, provider: { getMigrations: async () => old } }).migrateToLatest()
    const insert = (table: string, ...rows: Record<string, unknown>[]) =>
      db.insertInto(table).values(rows).execute()
    await insert('forbund', { id: 'f1', name: 'Första' })
    await insert('insats', { id: 'i1', forbund_id: 'f1', name: 'Norrskenet', kommun: null })
    await insert('questionnaire', { forbund_id: 'f1', id: 'enkät', version: 3, content: '{}' })
    await insert('matperiod', {
      id: 'm1',
      forbund_id: 'f1',
      name: 'Våren',
      opens_on: '2026-03-01',
      closes_on: '2026-03-29',
      min_group: 5,
      small_background: 'merge',
      goals: '{}',
      who_types: 'kansli',
      status: 'settled',
      questionnaire_id: 'enkät',
      questionnaire_version: 3,
    })
    await insert('intake', { link: 'ABCDEFGH', matperiod_id: 'm1', insats_id: 'i1', position: 0 })
    const made_at = '2026-04-01T08:00:00.000Z'
    await insert('snapshot', { matperiod_id: 'm1', made_at, kind: 'final', content: JSON.stringify(report) })
    await db.destroy()

    const opened = await openDatabase(config)
    const rows = await opened.db.selectFrom('snapshot').selectAll().execute()
    expect(rows).toMatchObject([
      {
        matperiod_id: 'm1',
        number: 1,
        kind: 'final',
        made_at,
        made_by: null,
        rule: 'plain@1',
        questionnaire_id: 'enkät',
        questionnaire_version: 3,
        respondents: 12,
      },
    ])
    const { id = '', content = '' } = rows[0] ?? {}
    const head = { format: 'deltagarenkat/snapshot@1', id, number: 1, kind: 'final', madeAt: made_at }
    const { sha256, ...told } = (await readLatest(opened.db, 'm1')) ?? { sha256: '' }
    expect(told).toEqual({ ...report, ...head })
    expect(sha256).toBe(createHash('sha256').update(content).digest('hex'))
    // In the order of names, not of numbers: "10" comes before "2".
    expect(content).toContain('"labels":{"10":"tio","2":"två"}')
    expect(await namesInSnapshot(opened.db, id, ['i1'])).toEqual(['Norrskenet'])
    await expect(opened.db.deleteFrom('snapshot').execute()).rejects.toThrow('a snapshot never changes')
    await opened.close()
    await fresh.remove()
  },
)
