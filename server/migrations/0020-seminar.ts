import type { Kysely } from 'kysely'

/** What is written before a seminar: what to talk about at each question, and notes for whoever leads it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('seminar_note')
    .addColumn('matperiod_id', 'text', (column) => column.notNull().references('matperiod.id'))
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('discuss', 'text', (column) => column.notNull())
    .addColumn('notes', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('seminar_note_key', ['matperiod_id', 'question'])
    .execute()
}
