import type { Kysely } from 'kysely'

/** A tablet that many answer on: which link it stands for, and what leaves it. Not when, by whom, or how many. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('kiosk')
    .addColumn('code', 'text', (column) => column.primaryKey())
    .addColumn('link', 'text', (column) => column.notNull().references('intake.link'))
    .addColumn('pin_hash', 'text', (column) => column.notNull())
    /** 1: gives out no more forms; those that are open are taken. */
    .addColumn('ended', 'integer', (column) => column.notNull().defaultTo(0))
    .execute()
}
