import { type Kysely, sql } from 'kysely'

/** "Så svarade ni, det här gör vi": what the kansli writes to the participants, and what of it is published. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('feedback')
    .addColumn('matperiod_id', 'text', (column) => column.primaryKey().references('matperiod.id'))
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    /** Of its page; made when it is first published, and the same ever after, for it hangs on walls. */
    .addColumn('link', 'text', (column) => column.unique())
    /** The content as it was when it was published; null where the page is not, or was taken back. */
    .addColumn('published', 'text')
    /** Whose figures it tells. */
    .addColumn('snapshot_id', 'text', (column) => column.references('snapshot.id'))
    .addColumn('published_at', 'text')
    .addColumn('published_by', 'text')
    .addCheckConstraint(
      'feedback_published_whole',
      sql`(published is null) = (snapshot_id is null) and (published is null) = (published_at is null)
        and (published is null or link is not null)`,
    )
    .execute()
}
