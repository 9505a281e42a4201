import {
  backupsGoneBy,
  type GallringCounts,
  type GallringPart,
  type PlannedPart,
  plannedParts,
  type Receipt,
} from '../../shared/gallring.ts'
import type { Matperiod } from '../../shared/matperiod.ts'
import { Problem } from '../../shared/problem.ts'
import { dayOf } from '../../shared/stockholm.ts'
import { gallringText } from '../../shared/text/gallring-page.sv.ts'
import { type Actor, writeAudit } from './audit.ts'
import { type Database, isBusy, type OpenDatabase, rewriteStorage } from './database.ts'
import { readPlan } from './gallring-plan.ts'
import { holdSettled, readMatperiod, type WholeMatperiod } from './matperioder.ts'
import { countResponses } from './responses.ts'
import { countReading } from './texts.ts'
import { keepThemeCounts } from './themes.ts'

/** What has been destroyed of a mätperiod, the first first. */
export async function listReceipts(db: Database, matperiodId: string): Promise<readonly Receipt[]> {
  const rows = await db
    .selectFrom('gallring_receipt')
    .selectAll()
    .where('matperiod_id', '=', matperiodId)
    .orderBy('at')
    .orderBy('part')
    .execute()
  return rows.map((row) => ({
    part: row.part,
    at: row.at,
    actor: row.actor,
    decision:
      row.decision_on === null ? null : { decidedOn: row.decision_on, number: row.decision_number ?? '' },
    counts: JSON.parse(row.counts) as GallringCounts,
    backupsBy: row.backups_by,
    rewritten: row.rewritten_at !== null,
  }))
}

/** What would be destroyed now, in numbers. */
export async function countPart(
  db: Database,
  { id, insatser, open }: WholeMatperiod,
  part: PlannedPart,
): Promise<GallringCounts> {
  if (part === 'paper') {
    return { paper: insatser.reduce((sum, { papper }) => sum + papper, open.papper) }
  }
  if (part === 'texts') {
    const { texts, unread, published } = await countReading(db, id)
    return { texts, unread, published }
  }
  const came = await db
    .selectFrom('response')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('matperiod_id', '=', id)
    .executeTakeFirstOrThrow()
  return { responses: Number(came.count) }
}

/**
 * Destroy a part of a mätperiod by the decision that is noted, and write the receipt; of papers, note that
 * they have been. `finishGallring` then does what a transaction cannot hold.
 *
 * @param told what whoever asked for it was told would be gone; nothing else is destroyed
 * @throws {Problem} `not-settled`, `no-gallring-decision`, `already-destroyed`, `gallring-not-due`,
 * `gallring-changed` where it is no longer as it was told, `texts-not-ready`
 */
export async function destroyPart(
  trx: Database,
  matperiodId: string,
  part: PlannedPart,
  told: GallringCounts,
  by: Actor,
): Promise<void> {
  await holdSettled(trx, matperiodId)
  const matperiod = await readMatperiod(trx, matperiodId)
  if (!matperiod.gallring) throw new Problem('no-gallring-decision')
  const { plan } = await readPlan(trx, matperiod)
  if (part !== 'paper' && plan[part] > dayOf(by.at)) throw new Problem('gallring-not-due')
  const counts = await countPart(trx, matperiod, part)
  await writeReceipt(trx, matperiod, part, counts, by)
  if (Object.entries(counts).some(([name, count]) => told[name] !== count)) {
    throw new Problem('gallring-changed')
  }
  if (part === 'texts') await destroyTexts(trx, matperiod)
  if (part === 'responses') await destroyResponses(trx, matperiodId)
}

/**
 * Write a receipt, and the act in the log.
 *
 * @throws {Problem} `already-destroyed`: the primary key lets each part be destroyed once
 */
export async function writeReceipt(
  trx: Database,
  matperiod: Pick<Matperiod, 'id' | 'forbundId' | 'name' | 'gallring'>,
  part: GallringPart,
  counts: GallringCounts,
  by: Actor,
): Promise<void> {
  const { id, forbundId, name, gallring } = matperiod
  const rewrites = part === 'texts' || part === 'responses'
  const made = await trx
    .insertInto('gallring_receipt')
    .values({
      matperiod_id: id,
      part,
      at: by.at.toISOString(),
      actor: by.actor,
      decision_on: gallring?.decidedOn ?? null,
      decision_number: gallring?.number ?? null,
      counts: JSON.stringify(counts),
      backups_by: part === 'paper' ? null : backupsGoneBy(dayOf(by.at)),
      rewritten_at: rewrites ? null : by.at.toISOString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('part')
    .execute()
  if (made.length === 0) throw new Problem('already-destroyed')
  await writeAudit(trx, {
    at: by.at,
    actor: by.actor,
    forbundId,
    action: 'gallring-done',
    subject: name,
    detail: { gallring: part, decision: gallring?.number ?? null, ...counts },
  })
}

/** The texts as they came, and all that is decided of those that nobody else may read. */
async function destroyTexts(trx: Database, matperiod: WholeMatperiod): Promise<void> {
  const { id } = matperiod
  const { shuffled_at } = await trx
    .selectFrom('matperiod')
    .select('shuffled_at')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (shuffled_at === null) throw new Problem('texts-not-ready')
  await keepThemeCounts(trx, matperiod)
  await trx.deleteFrom('text_theme').where('matperiod_id', '=', id).execute()
  await trx.deleteFrom('text_review').where('matperiod_id', '=', id).where('published', '=', 0).execute()
  await trx.updateTable('text_review').set({ masks: null }).where('matperiod_id', '=', id).execute()
  await trx.deleteFrom('free_text').where('matperiod_id', '=', id).execute()
}

/** Every answer; how many there were of each insats is noted, for the counts that are told to stay true. */
async function destroyResponses(trx: Database, matperiodId: string): Promise<void> {
  const came = await countResponses(trx, matperiodId)
  await trx.updateTable('intake').set({ responses: 0 }).where('matperiod_id', '=', matperiodId).execute()
  for (const [insatsId, responses] of came) {
    await trx
      .updateTable('intake')
      .set({ responses })
      .where('matperiod_id', '=', matperiodId)
      .where('insats_id', insatsId === null ? 'is' : '=', insatsId)
      .execute()
  }
  await trx.deleteFrom('response').where('matperiod_id', '=', matperiodId).execute()
}

/**
 * What follows a gallring: the files are written anew without what was destroyed. Tried again at start, and by
 * the server every minute, where it was cut off or another process was reading.
 *
 * @returns whether nothing is left to do
 */
export async function finishGallring(database: OpenDatabase, now: Date): Promise<boolean> {
  const { db } = database
  const left = await db
    .selectFrom('gallring_receipt')
    .select(['matperiod_id', 'part'])
    .where('rewritten_at', 'is', null)
    .execute()
  if (left.length === 0) return true
  try {
    if (!(await rewriteStorage(database))) return false
  } catch (error) {
    if (isBusy(error)) return false
    throw error
  }
  for (const { matperiod_id, part } of left) {
    await db
      .updateTable('gallring_receipt')
      .set({ rewritten_at: now.toISOString() })
      .where('matperiod_id', '=', matperiod_id)
      .where('part', '=', part)
      .execute()
  }
  return true
}

/**
 * Refuses what needs a mätperiod's answers once they are destroyed.
 *
 * @throws {Problem} `answers-destroyed`, with what was destroyed, when and by what decision
 */
export async function refuseDestroyed(db: Database, matperiodId: string): Promise<void> {
  const gone = (await listReceipts(db, matperiodId)).filter(
    ({ part }) => part === 'texts' || part === 'responses',
  )
  if (gone.length > 0) throw new Problem('answers-destroyed', gone.map(gallringText.gone))
}

/** What of the plan is not destroyed, with what it holds. */
export async function leftToDestroy(
  db: Database,
  matperiod: WholeMatperiod,
): Promise<readonly { readonly part: PlannedPart; readonly counts: GallringCounts }[]> {
  const receipts = await listReceipts(db, matperiod.id)
  const left = []
  for (const part of plannedParts) {
    if (receipts.some((receipt) => receipt.part === part)) continue
    left.push({ part, counts: await countPart(db, matperiod, part) })
  }
  return left
}
