import { createHash } from 'node:crypto'
import { canonicalJson } from '../../shared/canonical-json.ts'
import { asPublished, type Published } from '../../shared/disclosure/published.ts'
import { Problem } from '../../shared/problem.ts'
import type { Report } from '../../shared/results.ts'
import {
  type Audience,
  audiences,
  type Snapshot,
  type SnapshotFile,
  type SnapshotHead,
  type SnapshotKind,
  type SnapshotSummary,
} from '../../shared/snapshots.ts'
import { type Protect, protectApart } from '../protecting.ts'
import { newId } from '../random.ts'
import type { Actor } from './audit.ts'
import type { Database } from './database.ts'
import type { WholeMatperiod } from './matperioder.ts'
import { listReleases } from './releases.ts'
import { makeReport } from './reports.ts'
import { takeIn } from './taking-in.ts'

/** A snapshot as access to it is decided, without its figures. */
export interface StoredSnapshot extends SnapshotHead {
  readonly matperiodId: string
  readonly forbundId: string
  /** The mätperiod's name. */
  readonly matperiod: string
  /** To whom it is released now, beside the kansli. */
  readonly releasedTo: readonly Audience[]
}

/**
 * Freeze the final result, within the transaction that settles.
 *
 * @returns its id
 */
export async function freezeFinal(
  trx: Database,
  matperiod: WholeMatperiod,
  by: Actor,
  protect: Protect = protectApart,
): Promise<string> {
  const number = await nextNumber(trx, matperiod.id)
  return freeze(trx, matperiod, await makeReport(trx, matperiod, protect), { kind: 'final', number }, by)
}

/**
 * Take in what is new, five and five, and freeze a preliminary result of all that has been taken in so far,
 * within a transaction that holds the mätperiod.
 *
 * @returns its id and number, and how many answers it took in
 * @throws {Problem} `nothing-new`
 */
export async function freezePreliminary(
  trx: Database,
  matperiod: WholeMatperiod,
  by: Actor,
  protect: Protect,
): Promise<{ readonly id: string; readonly number: number; readonly takenIn: number }> {
  const number = await nextNumber(trx, matperiod.id)
  const takenIn = await takeIn(trx, matperiod.id, number)
  if (takenIn === 0) throw new Problem('nothing-new')
  const report = await makeReport(trx, matperiod, protect, 'preliminary')
  return { id: await freeze(trx, matperiod, report, { kind: 'preliminary', number }, by), number, takenIn }
}

/** Of two made at once the key lets one through. */
async function nextNumber(trx: Database, matperiodId: string): Promise<number> {
  const { last } = await trx
    .selectFrom('snapshot')
    .select((eb) => eb.fn.max('number').as('last'))
    .where('matperiod_id', '=', matperiodId)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

/**
 * Write a report down for ever: the database refuses every change of it. Only what `protect` made is ever
 * written here.
 *
 * @returns its id
 */
export async function freeze(
  trx: Database,
  matperiod: WholeMatperiod,
  report: Published<Report>,
  { kind, number }: { readonly kind: SnapshotKind; readonly number: number },
  { at, actor }: Actor,
): Promise<string> {
  const head = { id: newId(), number, kind, madeAt: at.toISOString() }
  const snapshot: Snapshot = { ...report, format: 'deltagarenkat/snapshot@1', ...head }
  const content = canonicalJson(snapshot)
  await trx
    .insertInto('snapshot')
    .values({
      id: head.id,
      matperiod_id: matperiod.id,
      number,
      kind,
      made_at: head.madeAt,
      made_by: actor,
      rule: report.rule,
      questionnaire_id: report.questionnaire.id,
      questionnaire_version: report.questionnaire.version,
      respondents: report.results.respondents,
      insatser: JSON.stringify(Object.fromEntries(matperiod.insatser.map(({ id, name }) => [name, id]))),
      content,
      sha256: sha256Of(content),
    })
    .execute()
  return head.id
}

/** In hexadecimal, of a text in UTF-8. */
export function sha256Of(content: string): string {
  return createHash('sha256').update(content).digest('hex')
}

/** The snapshots of some mätperioder, the newest of each first. */
export async function listSnapshots(
  db: Database,
  matperiodIds: readonly string[],
): Promise<readonly StoredSnapshot[]> {
  if (matperiodIds.length === 0) return []
  return read(db, (query) => query.where('snapshot.matperiod_id', 'in', matperiodIds))
}

/** @throws {Problem} `not-found` */
export async function readSnapshot(db: Database, id: string): Promise<StoredSnapshot> {
  const [found] = await read(db, (query) => query.where('snapshot.id', '=', id))
  if (!found) throw new Problem('not-found')
  return found
}

function withMatperiod(db: Database) {
  return db
    .selectFrom('snapshot')
    .innerJoin('matperiod', 'matperiod.id', 'snapshot.matperiod_id')
    .select([
      'snapshot.id',
      'snapshot.number',
      'snapshot.kind',
      'snapshot.made_at',
      'snapshot.matperiod_id',
      'matperiod.forbund_id',
      'matperiod.name',
    ])
}

type Heads = ReturnType<typeof withMatperiod>

async function read(db: Database, of: (query: Heads) => Heads): Promise<readonly StoredSnapshot[]> {
  const rows = await of(withMatperiod(db)).orderBy('snapshot.number', 'desc').execute()
  if (rows.length === 0) return []
  const releases = await db
    .selectFrom('release')
    .select(['snapshot_id', 'audience'])
    .where('withdrawn_at', 'is', null)
    .where(
      'snapshot_id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute()
  return rows.map(({ id, number, kind, made_at, matperiod_id, forbund_id, name }) => ({
    id,
    number,
    kind,
    madeAt: made_at,
    matperiodId: matperiod_id,
    forbundId: forbund_id,
    matperiod: name,
    releasedTo: audiences.filter((audience) =>
      releases.some((release) => release.snapshot_id === id && release.audience === audience),
    ),
  }))
}

/** The snapshots of a mätperiod as the kansli sees them, the newest first. */
export async function summarizeSnapshots(
  db: Database,
  matperiodId: string,
): Promise<readonly SnapshotSummary[]> {
  const rows = await db
    .selectFrom('snapshot')
    .select(['id', 'number', 'kind', 'made_at', 'made_by', 'rule', 'respondents', 'sha256'])
    .select(['questionnaire_id', 'questionnaire_version'])
    .where('matperiod_id', '=', matperiodId)
    .orderBy('number', 'desc')
    .execute()
  const releases = await listReleases(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map(({ id, number, kind, made_at, made_by, rule, respondents, sha256, ...row }) => ({
    id,
    number,
    kind,
    madeAt: made_at,
    madeBy: made_by,
    rule,
    questionnaire: { id: row.questionnaire_id, version: row.questionnaire_version },
    respondents,
    sha256,
    releases: releases.get(id) ?? [],
  }))
}

/**
 * A snapshot as it leaves the server, in JSON: what is stored, which is never parsed on the way, with its hash.
 *
 * @throws {Problem} `not-found`
 */
export async function readSnapshotFile(db: Database, id: string): Promise<string> {
  const row = await db
    .selectFrom('snapshot')
    .select(['content', 'sha256'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Problem('not-found')
  return `${row.content.slice(0, -1)},"sha256":"${row.sha256}"}`
}

/** The same for what must look into it. */
export async function readPublished(db: Database, id: string): Promise<Published<SnapshotFile>> {
  return asPublished(JSON.parse(await readSnapshotFile(db, id)) as SnapshotFile)
}

/** The newest snapshot of a mätperiod in full, whoever may read it; null where none is made. */
export async function readLatest(db: Database, matperiodId: string): Promise<Published<SnapshotFile> | null> {
  const [latest] = await listSnapshots(db, [matperiodId])
  return latest ? readPublished(db, latest.id) : null
}

/** The fastställda resultatet of a mätperiod, whoever may read it; null where there is none, or a preliminary one alone. */
export async function readSettled(
  db: Database,
  matperiodId: string,
): Promise<Published<SnapshotFile> | null> {
  const settled = (await listSnapshots(db, [matperiodId])).find(({ kind }) => kind === 'final')
  return settled ? readPublished(db, settled.id) : null
}
