import { type Kysely, sql } from 'kysely'

/**
 * Memberships that can be closed, samordnarens kommuner, second factors and passkeys, sign-ins that are
 * half-way, and guesses. Sessions end: everybody signs in once more.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  const account = ['account_id', 'forbund_id'] as const

  /** Somebody's place in a förbund; roles and insatser hang on it. */
  await schema
    .createTable('membership')
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .addColumn('forbund_id', 'text', (column) => column.notNull().references('forbund.id'))
    .addColumn('signed_in_at', 'text')
    /** 0 until the account's owner has said yes, by a link handed over from here: another förbund may have made the account. */
    .addColumn('joined', 'integer', (column) => column.notNull().check(sql`joined in (0, 1)`))
    /** Null while it is open. */
    .addColumn('closed_at', 'text')
    .addPrimaryKeyConstraint('membership_pk', [...account])
    .execute()
  await sql`insert into membership (account_id, forbund_id, joined)
    select distinct account_id, forbund_id, 1 from account_role`.execute(db)
  await sql`update membership set signed_in_at = (
    select max(at) from audit join account on account.email = audit.actor
    where account.id = membership.account_id and audit.forbund_id = membership.forbund_id
      and audit.action = 'signed-in')`.execute(db)

  await schema
    .createTable('membership_role')
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('forbund_id', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) =>
      column.notNull().check(sql`role in ('insatspersonal', 'samordnare', 'kansli', 'drift')`),
    )
    .addPrimaryKeyConstraint('membership_role_pk', [...account, 'role'])
    .addForeignKeyConstraint('membership_role_of', [...account], 'membership', [...account], (constraint) =>
      constraint.onDelete('cascade'),
    )
    .execute()
  await sql`insert into membership_role select account_id, forbund_id, role from account_role`.execute(db)
  await schema.dropTable('account_role').execute()

  await schema
    .createTable('membership_insats')
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('forbund_id', 'text', (column) => column.notNull())
    .addColumn('insats_id', 'text', (column) => column.notNull().references('insats.id'))
    .addPrimaryKeyConstraint('membership_insats_pk', [...account, 'insats_id'])
    .addForeignKeyConstraint('membership_insats_of', [...account], 'membership', [...account], (constraint) =>
      constraint.onDelete('cascade'),
    )
    .execute()
  await sql`insert into membership_insats
    select account_id, insats.forbund_id, insats_id from account_insats
    join insats on insats.id = insats_id
    join membership using (account_id, forbund_id)`.execute(db)
  await schema.dropTable('account_insats').execute()

  await schema
    .createTable('membership_kommun')
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('forbund_id', 'text', (column) => column.notNull())
    .addColumn('kommun', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('membership_kommun_pk', [...account, 'kommun'])
    .addForeignKeyConstraint('membership_kommun_of', [...account], 'membership', [...account], (constraint) =>
      constraint.onDelete('cascade'),
    )
    .addForeignKeyConstraint('membership_kommun_is', ['forbund_id', 'kommun'], 'kommun', [
      'forbund_id',
      'name',
    ])
    .execute()

  await signIn(db)
}

async function signIn(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  /** Sealed with the installation's secret, which is not in the database. Null until its owner has shown a code. */
  await schema.alterTable('account').addColumn('totp_secret', 'text').execute()
  /** The last time step whose code was used: none is taken twice. */
  await schema.alterTable('account').addColumn('totp_step', 'integer').execute()
  /** What its owner reads the interface in. */
  await schema
    .alterTable('account')
    .addColumn('language', 'text', (column) =>
      column.notNull().defaultTo('sv').check(sql`language in ('sv', 'en')`),
    )
    .execute()
  /** Who it is at the organisation's own sign-in. */
  await schema.alterTable('account').addColumn('organisation_subject', 'text').execute()
  await schema
    .createIndex('account_organisation')
    .on('account')
    .column('organisation_subject')
    .unique()
    .execute()
  await schema
    .alterTable('one_time_link')
    .addColumn('kind', 'text', (column) =>
      column.notNull().defaultTo('welcome').check(sql`kind in ('welcome', 'sign-in', 'reset', 'join')`),
    )
    .execute()
  /** Which förbund one joins by it; null for the other kinds. */
  await schema
    .alterTable('one_time_link')
    .addColumn('forbund_id', 'text', (column) => column.references('forbund.id'))
    .execute()

  await schema
    .createTable('passkey')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('public_key', 'text', (column) => column.notNull())
    .addColumn('counter', 'integer', (column) => column.notNull())
    .addColumn('transports', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('used_at', 'text')
    .execute()

  await schema
    .createTable('recovery_code')
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .addColumn('salt', 'text', (column) => column.notNull())
    .addColumn('code_hash', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('recovery_code_pk', ['account_id', 'code_hash'])
    .execute()

  await schema.dropTable('session').execute()
  await schema
    .createTable('session')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    /** What it is listed and ended by; opens nothing. */
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('account_id', 'text', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    /** The förbund that one works in. */
    .addColumn('forbund_id', 'text', (column) => column.notNull().references('forbund.id'))
    .addColumn('stage', 'text', (column) =>
      column.notNull().check(sql`stage in ('second-factor', 'enrolment', 'full')`),
    )
    .addColumn('way', 'text', (column) =>
      column.notNull().check(sql`way in ('password', 'passkey', 'link', 'organisation', 'demo')`),
    )
    .addColumn('agent', 'text', (column) => column.notNull())
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('seen_at', 'text', (column) => column.notNull())
    .execute()

  /** What a browser was asked to answer, once: of a passkey, an app with codes, or an organisation. */
  await schema
    .createTable('challenge')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute()

  /** How often something has been tried of late; what was tried is there as a keyed hash only. */
  await schema
    .createTable('guess')
    .addColumn('key_hash', 'text', (column) => column.primaryKey())
    .addColumn('tries', 'integer', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .execute()
}
