import { createHash, randomBytes } from 'node:crypto'
import { type Kysely, SqliteAdapter, sql } from 'kysely'

/**
 * Snapshots with an id, a number, their rule and a hash of what they hold; to whom they are released; and which
 * responses the preliminary ones have taken in. A snapshot never changes: the database sees to that itself.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter
  const old = await readOld(db)
  await schema.dropTable('snapshot').execute()

  await schema
    .createTable('snapshot')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('matperiod_id', 'text', (column) => column.notNull().references('matperiod.id'))
    .addColumn('number', 'integer', (column) => column.notNull().check(sql`number >= 1`))
    .addColumn('kind', 'text', (column) =>
      column.notNull().check(sql`kind in ('preliminary', 'final', 'entered')`),
    )
    .addColumn('made_at', 'text', (column) => column.notNull())
    /** An e-mail address; null for the operator's command line, and from before it was noted. */
    .addColumn('made_by', 'text')
    .addColumn('rule', 'text', (column) => column.notNull())
    .addColumn('questionnaire_id', 'text', (column) => column.notNull())
    .addColumn('questionnaire_version', 'integer', (column) => column.notNull())
    .addColumn('respondents', 'integer', (column) => column.notNull().check(sql`respondents >= 0`))
    /** The ids of the insatser by the names that it holds: names change, and what is frozen does not. */
    .addColumn('insatser', 'text', (column) => column.notNull())
    /** Canonical JSON, which is served as it is. */
    .addColumn('content', 'text', (column) => column.notNull())
    /** SHA-256 of the content in UTF-8, in hexadecimal. */
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addUniqueConstraint('snapshot_number', ['matperiod_id', 'number'])
    .execute()
  await schema
    .createIndex('snapshot_final')
    .on('snapshot')
    .column('matperiod_id')
    .unique()
    .where(sql.ref('kind'), '=', sql.lit('final'))
    .execute()

  /** An act by which more may read; one of each audience stands at a time, and none is ever removed. */
  await schema
    .createTable('release')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('snapshot_id', 'text', (column) => column.notNull().references('snapshot.id'))
    .addColumn('audience', 'text', (column) =>
      column.notNull().check(sql`audience in ('insatspersonal', 'samordnare', 'styrelse', 'public')`),
    )
    .addColumn('released_at', 'text', (column) => column.notNull())
    .addColumn('released_by', 'text')
    .addColumn('withdrawn_at', 'text')
    .addColumn('withdrawn_by', 'text')
    .execute()
  await schema
    .createIndex('release_standing')
    .on('release')
    .columns(['snapshot_id', 'audience'])
    .unique()
    .where(sql.ref('withdrawn_at'), 'is', null)
    .execute()

  /** In which preliminary snapshot, by its number, a response was first; gone when the mätperiod is settled. */
  await schema
    .createTable('taken_in')
    .addColumn('matperiod_id', 'text', (column) => column.notNull().references('matperiod.id'))
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('taken_in_pk', ['matperiod_id', 'key'])
    .modifyEnd(sqlite ? sql`without rowid` : sql``)
    .execute()

  const into = db as Kysely<{ snapshot: Row }>
  for (const row of old) await into.insertInto('snapshot').values(row).execute()
  await (sqlite ? freezeSqlite(db) : freezePostgres(db))
}

interface Row {
  readonly id: string
  readonly matperiod_id: string
  readonly number: number
  readonly kind: string
  readonly made_at: string
  readonly made_by: null
  readonly rule: string
  readonly questionnaire_id: string
  readonly questionnaire_version: number
  readonly respondents: number
  readonly insatser: string
  readonly content: string
  readonly sha256: string
}

/** What a snapshot held before this. */
interface OldReport {
  readonly results: { readonly respondents: number }
  readonly intake: readonly { readonly insats: string }[]
  readonly questionnaire: { readonly id: string; readonly version: number }
  readonly rule: string
}

interface OldTables {
  snapshot: { matperiod_id: string; made_at: string; kind: string; content: string }
  intake: { matperiod_id: string; insats_id: string | null }
  insats: { id: string; name: string }
}

/** The snapshots from before as they are to be, with ids, numbers and hashes; their figures as they were. */
async function readOld(unknown: Kysely<unknown>): Promise<readonly Row[]> {
  const db = unknown as Kysely<OldTables>
  const snapshots = await db
    .selectFrom('snapshot')
    .selectAll()
    .orderBy('matperiod_id')
    .orderBy('made_at')
    .execute()
  const insatser = await db
    .selectFrom('intake')
    .innerJoin('insats', 'insats.id', 'intake.insats_id')
    .select(['matperiod_id', 'insats.id', 'insats.name'])
    .execute()
  return snapshots.map(({ matperiod_id, made_at, kind, content }, index) => {
    const report = JSON.parse(content) as OldReport
    const { rule, questionnaire, results, intake } = report
    const id = randomBytes(16).toString('hex')
    const number = snapshots.slice(0, index + 1).filter((one) => one.matperiod_id === matperiod_id).length
    const head = { format: 'deltagarenkat/snapshot@1', id, number, kind, madeAt: made_at }
    const whole = canonical({ ...report, ...head })
    const known = insatser.filter(
      (one) => one.matperiod_id === matperiod_id && intake.some(({ insats }) => insats === one.name),
    )
    return {
      id,
      matperiod_id,
      number,
      kind,
      made_at,
      made_by: null,
      rule,
      questionnaire_id: questionnaire.id,
      questionnaire_version: questionnaire.version,
      respondents: results.respondents,
      insatser: JSON.stringify(Object.fromEntries(known.map(({ id, name }) => [name, id]))),
      content: whole,
      sha256: createHash('sha256').update(whole).digest('hex'),
    }
  })
}

/** As RFC 8785 has it. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`
}

async function freezeSqlite(db: Kysely<unknown>): Promise<void> {
  for (const act of ['update', 'delete']) {
    await sql`
      create trigger ${sql.raw(`snapshot_kept_at_${act}`)} before ${sql.raw(act)} on snapshot
      begin select raise(abort, 'a snapshot never changes'); end`.execute(db)
  }
}

async function freezePostgres(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function snapshot_never_changes() returns trigger language plpgsql as
    $$ begin raise exception 'a snapshot never changes'; end $$`.execute(db)
  await sql`
    create trigger snapshot_kept before update or delete or truncate on snapshot
    for each statement execute function snapshot_never_changes()`.execute(db)
}
