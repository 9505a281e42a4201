import { type Kysely, SqliteAdapter, sql } from 'kysely'

/**
 * Reading free texts: what is decided of each, and themes. Gallring: the plan of a mätperiod, and receipts of
 * what was destroyed. PostgreSQL keeps samples of a column's values for its planner, which would outlive the
 * rows: none are kept of what people wrote.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  await makeReviews(db)
  await makeThemes(db)

  await schema
    .createTable('gallring_plan')
    .addColumn('matperiod_id', 'text', (column) => column.primaryKey().references('matperiod.id'))
    .addColumn('paper_on', 'text', (column) => column.notNull())
    .addColumn('texts_on', 'text', (column) => column.notNull())
    .addColumn('responses_on', 'text', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .execute()

  /** One for each part that was destroyed; nothing is destroyed twice. */
  await schema
    .createTable('gallring_receipt')
    .addColumn('matperiod_id', 'text', (column) => column.notNull().references('matperiod.id'))
    .addColumn('part', 'text', (column) =>
      column.notNull().check(sql`part in ('keys', 'paper', 'texts', 'responses')`),
    )
    .addColumn('at', 'text', (column) => column.notNull())
    /** An e-mail address; null for the operator's command line. */
    .addColumn('actor', 'text')
    .addColumn('decision_on', 'text')
    .addColumn('decision_number', 'text')
    .addColumn('counts', 'text', (column) => column.notNull())
    .addColumn('backups_by', 'text')
    /** When the files were written anew; null until then. */
    .addColumn('rewritten_at', 'text')
    .addPrimaryKeyConstraint('gallring_receipt_pk', ['matperiod_id', 'part'])
    .addCheckConstraint('gallring_decided', sql`part = 'keys' or decision_on is not null`)
    .execute()

  /** How many responses there were, noted when they are destroyed. */
  await schema
    .alterTable('intake')
    .addColumn('responses', 'integer', (column) => column.check(sql`responses >= 0`))
    .execute()

  if (db.getExecutor().adapter instanceof SqliteAdapter) return
  for (const [table, column] of [
    ['response', 'answers'],
    ['free_text', 'text'],
    ['sheet', 'fields'],
    ['text_review', 'masked'],
  ] as const) {
    await sql`alter table ${sql.table(table)} alter column ${sql.ref(column)} set statistics 0`.execute(db)
    // A change of type, to the same, is what drops the samples that there are.
    await sql`alter table ${sql.table(table)} alter column ${sql.ref(column)} type text`.execute(db)
  }
}

async function makeReviews(db: Kysely<unknown>): Promise<void> {
  const flag = (name: string) => sql`${sql.ref(name)} in (0, 1)`
  await db.schema
    .createTable('text_review')
    .addColumn('matperiod_id', 'text', (column) => column.notNull().references('matperiod.id'))
    /** That of the free text. */
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    /** The insats that may be told beside the text, and no other. */
    .addColumn('insats_id', 'text', (column) => column.references('insats.id'))
    /** Null until somebody has decided. */
    .addColumn('masks', 'text')
    .addColumn('masked', 'text', (column) => column.notNull())
    .addColumn('published', 'integer', (column) => column.notNull().check(flag('published')))
    .addColumn('handled', 'integer', (column) => column.notNull().check(flag('handled')))
    .addColumn('revision', 'integer', (column) => column.notNull().check(sql`revision > 0`))
    .addPrimaryKeyConstraint('text_review_pk', ['matperiod_id', 'key'])
    .execute()
}

async function makeThemes({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('theme')
    .addColumn('matperiod_id', 'text', (column) => column.notNull().references('matperiod.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    /** By question, as others may read them; noted when the texts are destroyed. */
    .addColumn('counts', 'text')
    .addPrimaryKeyConstraint('theme_pk', ['matperiod_id', 'id'])
    .addUniqueConstraint('theme_name', ['matperiod_id', 'name'])
    .execute()
  await schema
    .createTable('text_theme')
    .addColumn('matperiod_id', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('theme_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('text_theme_pk', ['matperiod_id', 'key', 'theme_id'])
    .addForeignKeyConstraint(
      'text_theme_text',
      ['matperiod_id', 'key'],
      'text_review',
      ['matperiod_id', 'key'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .addForeignKeyConstraint(
      'text_theme_theme',
      ['matperiod_id', 'theme_id'],
      'theme',
      ['matperiod_id', 'id'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute()
}
