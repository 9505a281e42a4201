import { type Kysely, sql } from 'kysely'

/** What a person lets a script do in their name: one role in one förbund, until a day. Of the token itself its hash. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('access_token')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('account_id', 'text', (column) => column.notNull().references('account.id'))
    .addColumn('forbund_id', 'text', (column) => column.notNull().references('forbund.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) =>
      column.notNull().check(sql`role in ('insatspersonal', 'samordnare', 'kansli', 'drift')`),
    )
    .addColumn('made_at', 'text', (column) => column.notNull())
    /** The last day that it works. */
    .addColumn('expires_on', 'text', (column) => column.notNull())
    /** The day, and no more, that it was last used. */
    .addColumn('used_on', 'text')
    .execute()
  await db.schema.createIndex('access_token_account').on('access_token').column('account_id').execute()
}
