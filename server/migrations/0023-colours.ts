import type { Kysely } from 'kysely'

/** The colours of a förbund's documents, as JSON; null where the product's own are used. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('forbund').addColumn('colours', 'text').execute()
}
