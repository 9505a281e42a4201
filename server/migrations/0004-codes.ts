import { type Kysely, SqliteAdapter, sql } from 'kysely'

/**
 * One-time codes: whether a mätperiod uses them, which key they are made with, how many have been issued,
 * and what is left of those used. A code itself is nowhere.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  const orderless = db.getExecutor().adapter instanceof SqliteAdapter ? sql`without rowid` : sql``

  await schema
    .alterTable('matperiod')
    .addColumn('uses_codes', 'integer', (column) =>
      column.notNull().defaultTo(0).check(sql`uses_codes in (0, 1)`),
    )
    .execute()
  /** A one-way hash of the key, by which its file is found; null until codes have been issued, and when settled. */
  await schema.alterTable('matperiod').addColumn('code_key', 'text').execute()

  /** How many codes were issued of an insats, or of the whole mätperiod: a code of a later number is invented. */
  await schema
    .alterTable('intake')
    .addColumn('codes_issued', 'integer', (column) =>
      column.notNull().defaultTo(0).check(sql`codes_issued >= 0`),
    )
    .execute()

  /** A keyed hash of each code that was used. Nothing in it, and no column beside it, says of what response. */
  await schema
    .createTable('code_nullifier')
    .addColumn('matperiod_id', 'text', (column) => column.notNull().references('matperiod.id'))
    .addColumn('nullifier', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('code_nullifier_pk', ['matperiod_id', 'nullifier'])
    .modifyEnd(orderless)
    .execute()

  /** Of a typed paper, until its pile is approved: the nullifier, never the code. */
  await schema.alterTable('sheet').addColumn('code_nullifier', 'text').execute()
  await schema
    .createIndex('sheet_code')
    .on('sheet')
    .columns(['sitting_id', 'code_nullifier'])
    .unique()
    .execute()
}
