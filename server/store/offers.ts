import { type OfferedPart, type OfferedParts, offeredParts } from '../../shared/offers.ts'
import type { Database } from './database.ts'

/** What an insats has counted by way and by reason. */
export async function readOfferedParts(
  db: Database,
  matperiodId: string,
  insatsId: string,
): Promise<OfferedParts> {
  const rows = await db
    .selectFrom('offered_part')
    .select(['part', 'count'])
    .where('matperiod_id', '=', matperiodId)
    .where('insats_id', '=', insatsId)
    .execute()
  return Object.fromEntries(rows.map(({ part, count }) => [part, count]))
}

/** What an insats has counted by way and by reason from now on, in place of what it had. */
export async function saveOfferedParts(
  trx: Database,
  matperiod_id: string,
  insats_id: string,
  parts: OfferedParts,
): Promise<void> {
  await trx
    .deleteFrom('offered_part')
    .where('matperiod_id', '=', matperiod_id)
    .where('insats_id', '=', insats_id)
    .execute()
  const rows = offeredParts.flatMap((part: OfferedPart) => {
    const count = parts[part]
    return count === undefined ? [] : [{ matperiod_id, insats_id, part, count }]
  })
  if (rows.length > 0) await trx.insertInto('offered_part').values(rows).execute()
}
