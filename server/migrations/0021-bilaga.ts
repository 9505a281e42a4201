import type { Kysely } from 'kysely'

/** What the kansli has chosen of a mätperiod's bilaga, and written in it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('bilaga')
    .addColumn('matperiod_id', 'text', (column) => column.primaryKey().references('matperiod.id'))
    .addColumn('choices', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .execute()
}
