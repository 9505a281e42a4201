import { stateOf, steppedCount } from '../../shared/matperiod.ts'
import type { ProgressPoint } from '../../shared/progress.ts'
import { dayOf } from '../../shared/stockholm.ts'
import type { Database } from './database.ts'
import { listMatperioder, readMatperiod, type WholeMatperiod } from './matperioder.ts'
import { countResponses } from './responses.ts'

/** Stands in a column that cannot be null for those who named no insats. */
const noInsats = ''

/** Note how far every open mätperiod has come today. */
export async function noteAllProgress(db: Database, now: Date): Promise<void> {
  for (const matperiod of await listMatperioder(db)) {
    if (stateOf(matperiod, now) !== 'open') continue
    await noteProgress(db, await readMatperiod(db, matperiod.id), await countResponses(db, matperiod.id), now)
  }
}

/**
 * Note how far an open mätperiod has come today, once a day: the first that is seen stands. Only the steps
 * of five are kept, which is what the pages show.
 */
export async function noteProgress(
  db: Database,
  matperiod: WholeMatperiod,
  came: ReadonlyMap<string | null, number>,
  now: Date,
): Promise<void> {
  if (stateOf(matperiod, now) !== 'open') return
  const ids = [...matperiod.insatser.map(({ id }) => id), null]
  const noted = await db
    .selectFrom('progress')
    .select('insats_id')
    .where('matperiod_id', '=', matperiod.id)
    .where('day', '=', dayOf(now))
    .execute()
  // Each look would else cost a synced write. Of two who look first at once, the key decides.
  if (noted.length === ids.length) return
  const rows = ids.map((id) => ({
    matperiod_id: matperiod.id,
    insats_id: id ?? noInsats,
    day: dayOf(now),
    answered: steppedCount(came.get(id) ?? 0),
  }))
  await db
    .insertInto('progress')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['matperiod_id', 'insats_id', 'day']).doNothing())
    .execute()
}

/** What was noted of each insats, by its id, day by day; null for those who named none. */
export async function readProgress(
  db: Database,
  matperiodId: string,
): Promise<ReadonlyMap<string | null, readonly ProgressPoint[]>> {
  const rows = await db
    .selectFrom('progress')
    .selectAll()
    .where('matperiod_id', '=', matperiodId)
    .orderBy('day')
    .execute()
  const byInsats = Map.groupBy(rows, ({ insats_id }) => (insats_id === noInsats ? null : insats_id))
  return new Map(
    [...byInsats].map(([id, points]) => [id, points.map(({ day, answered }) => ({ day, answered }))]),
  )
}
