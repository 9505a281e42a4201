import type { Check } from '../../shared/follow-up.ts'
import { maySettle, steppedCount } from '../../shared/matperiod.ts'
import { Problem } from '../../shared/problem.ts'
import { text } from '../../shared/text/admin.sv.ts'
import { type Protect, protectApart } from '../protecting.ts'
import { asOneInsats } from '../without-insatser.ts'
import { type Actor, writeAudit } from './audit.ts'
import { countSpentCodes, destroySettledKeys, forgetCodes } from './codes.ts'
import { type Database, isBusy, type OpenDatabase, randomKey, rewriteStorage } from './database.ts'
import { freezing } from './freezing.ts'
import { writeReceipt } from './gallring.ts'
import { holdUnsettled, readMatperiod, type WholeMatperiod } from './matperioder.ts'
import { listSittings } from './paper.ts'
import { countResponses } from './responses.ts'
import { freezeFinal } from './snapshots.ts'
import { forgetTakenIn } from './taking-in.ts'

/** What must be in place before a mätperiod is settled, each with what is missing. */
export async function checklist(
  db: Database,
  matperiod: WholeMatperiod,
  now: Date,
): Promise<readonly Check[]> {
  const uncounted = asOneInsats(matperiod).insatser.filter(
    ({ enrolled, offered }) => enrolled === null || offered === null,
  )
  const waiting = await listSittings(db, matperiod.id)
  const came = [...(await countResponses(db, matperiod.id)).values()].reduce((sum, count) => sum + count, 0)
  const closed = maySettle(matperiod, now)
  const check = (code: Check['code'], ok: boolean, missing: readonly string[] = []) => ({ code, ok, missing })
  return [
    check('closed', closed),
    // Until the last forms are in, the first answer is no news to anybody.
    check('answers', (closed ? came : steppedCount(came)) > 0),
    check(
      'counts',
      uncounted.length === 0,
      uncounted.map(({ name }) => name),
    ),
    check(
      'sittings',
      waiting.length === 0,
      waiting.map(({ email, sheets }) => `${email}: ${sheets}`),
    ),
  ]
}

/**
 * Settle a mätperiod whose check list is done.
 *
 * @returns whether the answers are written anew too; where another process reads, the server goes on trying
 * @throws {Problem} `already-settled`, `not-yet-settleable`, `checks-missing`
 */
export async function settleChecked(
  database: OpenDatabase,
  matperiod: WholeMatperiod,
  by: Actor,
  keyDir: string,
): Promise<boolean> {
  const now = by.at
  await freezing(database.db, async (trx, protect) => {
    await holdUnsettled(trx, matperiod.id)
    if (!maySettle(matperiod, now)) throw new Problem('not-yet-settleable')
    const undone = (await checklist(trx, matperiod, now)).filter(({ ok }) => !ok)
    if (undone.length > 0) {
      const faults = undone.map(({ code, missing }) => text.settle.check[code].not(missing))
      throw new Problem('checks-missing', faults)
    }
    const spent = await countSpentCodes(trx, matperiod.id)
    await settle(trx, database.kind, matperiod.id, by, protect)
    const { forbundId, name } = matperiod
    await writeAudit(trx, { ...by, forbundId, action: 'settled', subject: name })
    await writeReceipt(trx, matperiod, 'keys', { nullifiers: spent }, by)
  })
  return finishSettling(database, now, keyDir)
}

/**
 * Settle within a transaction: freeze the result, and give every answer a fresh random key, so that no
 * one who saw a form's key can find its row. `finishSettling` then does what a transaction cannot hold.
 */
export async function settle(
  trx: Database,
  kind: OpenDatabase['kind'],
  matperiodId: string,
  by: Actor,
  protect: Protect = protectApart,
): Promise<void> {
  await freezeFinal(trx, await readMatperiod(trx, matperiodId), by, protect)
  await trx.updateTable('matperiod').set({ status: 'settled' }).where('id', '=', matperiodId).execute()
  await trx.deleteFrom('sitting').where('matperiod_id', '=', matperiodId).execute()
  await forgetCodes(trx, matperiodId)
  await forgetTakenIn(trx, matperiodId)
  await freshKeys(trx, kind, 'response', matperiodId)
}

/**
 * What follows settling: the keys of its codes are destroyed, the free texts get their fresh keys, in a transaction of their own, and all
 * answers are written anew in the order of their keys. Tried again at start, and by the server every
 * minute, where it was cut off or another process was reading.
 *
 * @returns whether nothing is left to do
 */
export async function finishSettling(database: OpenDatabase, now: Date, keyDir: string): Promise<boolean> {
  const { db, kind } = database
  await destroySettledKeys(db, keyDir)
  const unfinished = await db
    .selectFrom('matperiod')
    .select('id')
    .where('status', '=', 'settled')
    .where('shuffled_at', 'is', null)
    .execute()
  if (unfinished.length === 0) return true
  const ids = unfinished.map(({ id }) => id)
  try {
    for (const id of ids) await db.transaction().execute((trx) => freshKeys(trx, kind, 'free_text', id))
    if (!(await rewriteStorage(database))) return false
    await db.updateTable('matperiod').set({ shuffled_at: now.toISOString() }).where('id', 'in', ids).execute()
    return true
  } catch (error) {
    if (isBusy(error)) return false
    throw error
  }
}

async function freshKeys(
  trx: Database,
  kind: OpenDatabase['kind'],
  table: 'response' | 'free_text',
  matperiodId: string,
): Promise<void> {
  await trx
    .updateTable(table)
    .set({ key: randomKey(kind) })
    .where('matperiod_id', '=', matperiodId)
    .execute()
}
