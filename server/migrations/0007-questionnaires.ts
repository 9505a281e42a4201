import { type Kysely, SqliteAdapter, sql } from 'kysely'

/**
 * Versions of a questionnaire as drafts: who saved last, how many times, and whether something is missing.
 * A version that a mätperiod uses is frozen by the database itself, in the same transaction, for ever.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const add = db.schema.alterTable('questionnaire')
  await add.addColumn('revision', 'integer', (column) => column.notNull().defaultTo(1)).execute()
  await add
    .addColumn('complete', 'integer', (column) =>
      column.notNull().defaultTo(1).check(sql`complete in (0, 1)`),
    )
    .execute()
  await add
    .addColumn('frozen', 'integer', (column) =>
      column.notNull().defaultTo(0).check(sql`frozen = 0 or (frozen = 1 and complete = 1)`),
    )
    .execute()
  await add.addColumn('edited_by', 'text').execute()
  await add.addColumn('edited_at', 'text').execute()

  await sql`
    update questionnaire set frozen = 1 where exists (
      select 1 from matperiod where status <> 'draft' and matperiod.forbund_id = questionnaire.forbund_id
      and questionnaire_id = questionnaire.id and questionnaire_version = questionnaire.version
    )`.execute(db)

  const freeze = sql`
    update questionnaire set frozen = 1
    where forbund_id = new.forbund_id and id = new.questionnaire_id
    and version = new.questionnaire_version and frozen = 0`
  const changes = sql`old.frozen = 1 and (
    new.frozen <> 1 or new.content <> old.content or new.id <> old.id or new.version <> old.version
    or new.forbund_id <> old.forbund_id
  )`
  if (db.getExecutor().adapter instanceof SqliteAdapter) await freezeSqlite(db, freeze, changes)
  else await freezePostgres(db, freeze, changes)
}

type Clause = ReturnType<typeof sql>

async function freezeSqlite(db: Kysely<unknown>, freeze: Clause, changes: Clause): Promise<void> {
  for (const act of ['insert', 'update']) {
    await sql`
      create trigger ${sql.raw(`matperiod_freezes_${act}`)} after ${sql.raw(act)} on matperiod
      when new.status <> 'draft' begin ${freeze}; end`.execute(db)
  }
  await sql`
    create trigger questionnaire_frozen before update on questionnaire when ${changes}
    begin select raise(abort, 'a version in use never changes'); end`.execute(db)
  await sql`
    create trigger questionnaire_kept before delete on questionnaire when old.frozen = 1
    begin select raise(abort, 'a version in use never changes'); end`.execute(db)
}

async function freezePostgres(db: Kysely<unknown>, freeze: Clause, changes: Clause): Promise<void> {
  await sql`
    create function matperiod_freezes() returns trigger language plpgsql as
    $$ begin ${freeze}; return new; end $$`.execute(db)
  await sql`
    create trigger matperiod_freezes after insert or update on matperiod
    for each row when (new.status <> 'draft') execute function matperiod_freezes()`.execute(db)
  await sql`
    create function questionnaire_never_changes() returns trigger language plpgsql as
    $$ begin raise exception 'a version in use never changes'; end $$`.execute(db)
  await sql`
    create trigger questionnaire_frozen before update on questionnaire
    for each row when (${changes}) execute function questionnaire_never_changes()`.execute(db)
  await sql`
    create trigger questionnaire_kept before delete on questionnaire
    for each row when (old.frozen = 1) execute function questionnaire_never_changes()`.execute(db)
}
