import { type Kysely, sql } from 'kysely'

/** What the privacy papers need to know of a förbund, and that its data protection officer has seen them, and which. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('privacy_papers')
    .addColumn('forbund_id', 'text', (column) => column.primaryKey().references('forbund.id'))
    .addColumn('settings', 'text', (column) => column.notNull().defaultTo('{}'))
    .addColumn('seen_by', 'text')
    .addColumn('seen_on', 'text')
    /** Of what the papers said then. */
    .addColumn('seen_hash', 'text')
    .addCheckConstraint(
      'privacy_papers_seen_whole',
      sql`(seen_by is null) = (seen_on is null) and (seen_by is null) = (seen_hash is null)`,
    )
    .execute()
}
