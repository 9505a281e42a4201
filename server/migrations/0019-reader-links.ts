import { type Kysely, sql } from 'kysely'

/** Links to a released snapshot, for those without an account. Of the link and its code their hashes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reader_link')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('snapshot_id', 'text', (column) => column.notNull().references('snapshot.id'))
    /** By whose release it is read; it opens nothing while that does not stand. */
    .addColumn('audience', 'text', (column) =>
      column.notNull().check(sql`audience in ('samordnare', 'styrelse', 'public')`),
    )
    .addColumn('shows', 'text', (column) =>
      column.notNull().check(sql`shows in ('whole', 'totals', 'kommun')`),
    )
    .addColumn('kommun', 'text')
    .addColumn('code_hash', 'text')
    /** The last day that it opens anything. */
    .addColumn('expires_on', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('made_by', 'text')
    .addColumn('withdrawn_at', 'text')
    .addColumn('withdrawn_by', 'text')
    .addCheckConstraint('reader_link_of_a_kommun', sql`(shows = 'kommun') = (kommun is not null)`)
    .addCheckConstraint('reader_link_as_released', sql`audience <> 'samordnare' or shows <> 'whole'`)
    .execute()
  await db.schema.createIndex('reader_link_snapshot').on('reader_link').column('snapshot_id').execute()
}
