import { type Kysely, sql } from 'kysely'

/** What a förbund has got from others to read beside its own figures: their files, and single figures with their source. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('comparison_file')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('forbund_id', 'text', (column) => column.notNull().references('forbund.id'))
    .addColumn('other', 'text', (column) => column.notNull())
    .addColumn('matperiod', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('added_at', 'text', (column) => column.notNull())
    .addUniqueConstraint('one_file_a_matperiod', ['forbund_id', 'other', 'matperiod'])
    .execute()
  await db.schema
    .createTable('reference_figure')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('forbund_id', 'text', (column) => column.notNull().references('forbund.id'))
    .addColumn('questionnaire_id', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    /** Percent where it is a share, else the question's own units. */
    .addColumn('measure', 'text', (column) => column.notNull().check(sql`measure in ('mean', 'share')`))
    .addColumn('value', 'real', (column) => column.notNull())
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('added_at', 'text', (column) => column.notNull())
    .execute()
}
