import { Problem } from '../../shared/problem.ts'
import type { Day } from '../../shared/stockholm.ts'
import type { Database } from './database.ts'

/**
 * Move the last day of a mätperiod that is yet to open, or open: never to a day that has passed, and never
 * of one that has closed, which is not opened again.
 *
 * @throws {Problem} `days-fixed`
 */
export async function moveClosing(trx: Database, id: string, closesOn: Day, today: Day): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('matperiod')
    .set({ closes_on: closesOn })
    .where('id', '=', id)
    .where('status', '=', 'ready')
    .where('closes_on', '>=', today)
    .where('opens_on', '<=', closesOn)
    .executeTakeFirstOrThrow()
  if (Number(numUpdatedRows) !== 1) throw new Problem('days-fixed')
}

/**
 * Move both days of a mätperiod that is yet to open.
 *
 * @throws {Problem} `days-fixed`
 */
export async function moveDays(
  trx: Database,
  id: string,
  { opensOn, closesOn }: { readonly opensOn: Day; readonly closesOn: Day },
  today: Day,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('matperiod')
    .set({ opens_on: opensOn, closes_on: closesOn })
    .where('id', '=', id)
    .where('status', '=', 'ready')
    .where('opens_on', '>', today)
    .executeTakeFirstOrThrow()
  if (Number(numUpdatedRows) !== 1) throw new Problem('days-fixed')
}
