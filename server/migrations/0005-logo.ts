import type { Kysely } from 'kysely'

/** A förbund's logo, at most one, for what is printed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('logo')
    .addColumn('forbund_id', 'text', (column) => column.primaryKey().references('forbund.id'))
    .addColumn('format', 'text', (column) => column.notNull())
    /** Base64. */
    .addColumn('content', 'text', (column) => column.notNull())
    .execute()
}
