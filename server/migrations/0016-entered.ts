import type { Kysely } from 'kysely'

/** Tables of old reports, typed in with their source: apart from every result that was computed here. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('entered_report')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('forbund_id', 'text', (column) => column.notNull().references('forbund.id'))
    .addColumn('questionnaire_id', 'text', (column) => column.notNull())
    .addColumn('questionnaire_version', 'integer', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('added_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('one_entered_report_a_name', ['forbund_id', 'questionnaire_id', 'name'])
    .execute()
}
