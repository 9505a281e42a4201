import { steppedCount } from '../../shared/matperiod.ts'
import type { PreliminaryPlan } from '../../shared/snapshots.ts'
import type { Database } from './database.ts'
import type { WholeMatperiod } from './matperioder.ts'

/** How many whole fives of an insats are new, and how many it would be; null for those that name none. */
interface NewAnswers {
  readonly insatsId: string | null
  readonly count: number
}

/**
 * What a preliminary snapshot would take in now: of each insats, and of those that name none, as many whole
 * fives as are new since the last. So what it has taken in is always the count that the follow-up page shows.
 */
async function newAnswers(db: Database, matperiodId: string): Promise<readonly NewAnswers[]> {
  const rows = await db
    .selectFrom('response')
    .leftJoin('taken_in', (join) =>
      join
        .onRef('taken_in.matperiod_id', '=', 'response.matperiod_id')
        .onRef('taken_in.key', '=', 'response.key'),
    )
    .select((eb) => ['insats_id', eb.fn.countAll().as('came'), eb.fn.count('taken_in.number').as('taken')])
    .where('response.matperiod_id', '=', matperiodId)
    .groupBy('insats_id')
    .execute()
  return rows
    .map(({ insats_id, came, taken }) => ({
      insatsId: insats_id,
      count: steppedCount(Number(came)) - Number(taken),
    }))
    .filter(({ count }) => count > 0)
}

/** The same in the words of the page. */
export async function planPreliminary(
  db: Database,
  { id, insatser }: Pick<WholeMatperiod, 'id' | 'insatser'>,
): Promise<PreliminaryPlan> {
  const found = await newAnswers(db, id)
  return {
    insatser: insatser
      .filter(({ id }) => found.some(({ insatsId }) => insatsId === id))
      .map(({ name }) => name),
    noInsats: found.some(({ insatsId }) => insatsId === null),
    answers: found.reduce((sum, { count }) => sum + count, 0),
  }
}

/**
 * Mark what a preliminary snapshot takes in, within its transaction. Which of the new ones make whole fives
 * is left to their random keys; they are written in that order, which is no order.
 *
 * @returns how many: a multiple of 5
 */
export async function takeIn(trx: Database, matperiodId: string, number: number): Promise<number> {
  let taken = 0
  for (const { insatsId, count } of await newAnswers(trx, matperiodId)) {
    await trx
      .insertInto('taken_in')
      .columns(['matperiod_id', 'key', 'number'])
      .expression(
        trx
          .selectFrom('response')
          .select((eb) => ['matperiod_id', 'key', eb.val(number).as('number')])
          .where('matperiod_id', '=', matperiodId)
          .where('insats_id', insatsId === null ? 'is' : '=', insatsId)
          .where(({ not, exists, selectFrom }) =>
            not(
              exists(
                selectFrom('taken_in')
                  .select('number')
                  .whereRef('taken_in.matperiod_id', '=', 'response.matperiod_id')
                  .whereRef('taken_in.key', '=', 'response.key'),
              ),
            ),
          )
          .orderBy('key')
          .limit(count),
      )
      .execute()
    taken += count
  }
  return taken
}

/** Forget what the preliminary snapshots took in: within the transaction that settles. */
export async function forgetTakenIn(trx: Database, matperiodId: string): Promise<void> {
  await trx.deleteFrom('taken_in').where('matperiod_id', '=', matperiodId).execute()
}
