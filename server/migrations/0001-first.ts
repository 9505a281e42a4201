import { type Kysely, SqliteAdapter, sql } from 'kysely'

/** The foundation: who, what is asked, what is offered, what came in, and what was settled. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const schema = db.schema
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  /** Rows lie in the order of their key and not of their arrival. PostgreSQL has no such tables: see store/database.ts. */
  const orderless = sqlite ? sql`without rowid` : sql``

  await schema
    .createTable('forbund')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull().unique())
    .addColumn('settings', 'text', (column) => column.notNull().defaultTo('{}'))
    .addColumn('demo', 'integer', (column) => column.notNull().defaultTo(0).check(sql`demo in (0, 1)`))
    .execute()

  await schema
    .createTable('kommun')
    .addColumn('forbund_id', 'text', (column) => column.notNull().references('forbund.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('kommun_pk', ['forbund_id', 'name'])
    .execute()

  await schema
    .createTable('insats')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('forbund_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('kommun', 'text')
    .addUniqueConstraint('insats_name', ['forbund_id', 'name'])
    .addForeignKeyConstraint('insats_forbund', ['forbund_id'], 'forbund', ['id'])
    .addForeignKeyConstraint('insats_kommun', ['forbund_id', 'kommun'], 'kommun', ['forbund_id', 'name'])
    .execute()

  await schema
    .createTable('questionnaire')
    .addColumn('forbund_id', 'text', (column) => column.notNull().references('forbund.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('questionnaire_pk', ['forbund_id', 'id', 'version'])
    .execute()

  await schema
    .createTable('matperiod')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('forbund_id', 'text', (column) => column.notNull().references('forbund.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('opens_on', 'text', (column) => column.notNull())
    .addColumn('closes_on', 'text', (column) => column.notNull())
    .addColumn('min_group', 'integer', (column) => column.notNull().check(sql`min_group >= 5`))
    .addColumn('small_background', 'text', (column) =>
      column.notNull().check(sql`small_background in ('merge', 'show')`),
    )
    .addColumn('goals', 'text', (column) => column.notNull())
    .addColumn('who_types', 'text', (column) =>
      column.notNull().check(sql`who_types in ('own-insats', 'other-insats', 'kansli')`),
    )
    .addColumn('status', 'text', (column) =>
      column.notNull().check(sql`status in ('draft', 'ready', 'settled')`),
    )
    .addColumn('questionnaire_id', 'text', (column) => column.notNull())
    .addColumn('questionnaire_version', 'integer', (column) => column.notNull())
    /** When the stored answers last got fresh keys and new storage after settling; null until that is done. */
    .addColumn('shuffled_at', 'text')
    .addUniqueConstraint('matperiod_name', ['forbund_id', 'name'])
    .addCheckConstraint('matperiod_days', sql`opens_on <= closes_on`)
    .addForeignKeyConstraint(
      'matperiod_questionnaire',
      ['forbund_id', 'questionnaire_id', 'questionnaire_version'],
      'questionnaire',
      ['forbund_id', 'id', 'version'],
    )
    .execute()

  await schema
    .createTable('intake')
    .addColumn('link', 'text', (column) => column.primaryKey())
    .addColumn('matperiod_id', 'text', (column) => column.notNull().references('matperiod.id'))
    .addColumn('insats_id', 'text', (column) => column.references('insats.id'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('enrolled', 'integer', (column) => column.check(sql`enrolled >= 0`))
    .addColumn('enrolled_on', 'text')
    .addColumn('offered', 'integer', (column) => column.check(sql`offered >= 0`))
    .addColumn('papper', 'integer', (column) => column.notNull().defaultTo(0).check(sql`papper >= 0`))
    .addUniqueConstraint('intake_insats', ['matperiod_id', 'insats_id'])
    .execute()
  await schema
    .createIndex('intake_whole')
    .on('intake')
    .column('matperiod_id')
    .unique()
    .where(sql.ref('insats_id'), 'is', null)
    .execute()

  await schema
    .createTable('response')
    .addColumn('matperiod_id', 'text', (column) => column.notNull().references('matperiod.id'))
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('insats_id', 'text', (column) => column.references('insats.id'))
    .addColumn('answers', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('response_pk', ['matperiod_id', 'key'])
    .modifyEnd(orderless)
    .execute()

  await schema
    .createTable('free_text')
    .addColumn('matperiod_id', 'text', (column) => column.notNull().references('matperiod.id'))
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('insats_id', 'text', (column) => column.references('insats.id'))
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('free_text_pk', ['matperiod_id', 'key'])
    .modifyEnd(orderless)
    .execute()

  await schema
    .createTable('snapshot')
    .addColumn('matperiod_id', 'text', (column) => column.notNull().references('matperiod.id'))
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull().check(sql`kind in ('preliminary', 'final')`))
    .addColumn('content', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('snapshot_pk', ['matperiod_id', 'made_at'])
    .execute()
  await schema
    .createIndex('snapshot_final')
    .on('snapshot')
    .column('matperiod_id')
    .unique()
    .where(sql.ref('kind'), '=', sql.lit('final'))
    .execute()

  await schema
    .createTable('account')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('email', 'text', (column) => column.notNull().unique())
    /** Null until a one-time link has been used. */
    .addColumn('password_hash', 'text')
    /** Everybody may know its password: it opens a demo and nothing else, and never in production. */
    .addColumn('demo', 'integer', (column) => column.notNull().defaultTo(0).check(sql`demo in (0, 1)`))
    .execute()

  /** A role is held in a förbund; one account may hold several, in several. */
  await schema
    .createTable('account_role')
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .addColumn('forbund_id', 'text', (column) => column.notNull().references('forbund.id'))
    .addColumn('role', 'text', (column) =>
      column.notNull().check(sql`role in ('insatspersonal', 'samordnare', 'kansli', 'drift')`),
    )
    .addPrimaryKeyConstraint('account_role_pk', ['account_id', 'forbund_id', 'role'])
    .execute()

  await schema
    .createTable('account_insats')
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .addColumn('insats_id', 'text', (column) => column.notNull().references('insats.id'))
    .addPrimaryKeyConstraint('account_insats_pk', ['account_id', 'insats_id'])
    .execute()

  await schema
    .createTable('session')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    /** The förbund that one works in. */
    .addColumn('forbund_id', 'text', (column) => column.notNull().references('forbund.id'))
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('seen_at', 'text', (column) => column.notNull())
    .execute()

  await schema
    .createTable('one_time_link')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    /** Null for the link that makes the first account of an installation. */
    .addColumn('account_id', 'text', (column) => column.references('account.id').onDelete('cascade'))
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute()

  await schema
    .createTable('sitting')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('matperiod_id', 'text', (column) => column.notNull().references('matperiod.id'))
    .addColumn('account_id', 'text', (column) => column.notNull().references('account.id'))
    .addColumn('insats_id', 'text', (column) => column.references('insats.id'))
    .addUniqueConstraint('sitting_pile', ['matperiod_id', 'account_id', 'insats_id'])
    .execute()
  await schema
    .createIndex('sitting_mixed_pile')
    .on('sitting')
    .columns(['matperiod_id', 'account_id'])
    .unique()
    .where(sql.ref('insats_id'), 'is', null)
    .execute()

  await schema
    .createTable('sheet')
    .addColumn('sitting_id', 'text', (column) =>
      column.notNull().references('sitting.id').onDelete('cascade'),
    )
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('fields', 'text', (column) => column.notNull())
    .addColumn('complete', 'integer', (column) => column.notNull().check(sql`complete in (0, 1)`))
    .addPrimaryKeyConstraint('sheet_pk', ['sitting_id', 'id'])
    .execute()
}
