import { type Kysely, SqliteAdapter, sql } from 'kysely'

/** The log of who did what: rows are added and never changed, each bound to the one before by its hash. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('audit')
    .addColumn('seq', 'integer', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    /** Null for what concerns the whole installation. */
    .addColumn('forbund_id', 'text')
    .addColumn('actor', 'text')
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('detail', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull().unique())
    .execute()
  await db.schema.createIndex('audit_forbund').on('audit').columns(['forbund_id', 'seq']).execute()

  /** The last row's place and hash: writers take turns on it. */
  await db.schema
    .createTable('audit_head')
    .addColumn('id', 'integer', (column) => column.primaryKey().check(sql`id = 1`))
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .execute()

  if (db.getExecutor().adapter instanceof SqliteAdapter) {
    for (const act of ['update', 'delete']) {
      await sql`
        create trigger ${sql.raw(`audit_no_${act}`)} before ${sql.raw(act)} on audit
        begin select raise(abort, 'the audit log is only added to'); end`.execute(db)
    }
    return
  }
  await sql`
    create function audit_is_only_added_to() returns trigger language plpgsql as
    $$ begin raise exception 'the audit log is only added to'; end $$`.execute(db)
  await sql`
    create trigger audit_no_change before update or delete or truncate on audit
    for each statement execute function audit_is_only_added_to()`.execute(db)
}
