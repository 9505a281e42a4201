import type { Audience, Release } from '../../shared/snapshots.ts'
import { newId } from '../random.ts'
import type { Actor } from './audit.ts'
import type { Database } from './database.ts'

/**
 * Release a snapshot to some, within a transaction. Of two who do it at once the index decides.
 *
 * @returns whether it was done: not where it was released to them already
 */
export async function release(
  trx: Database,
  snapshotId: string,
  audience: Audience,
  { at, actor }: Actor,
): Promise<boolean> {
  const made = await trx
    .insertInto('release')
    .values({
      id: newId(),
      snapshot_id: snapshotId,
      audience,
      released_at: at.toISOString(),
      released_by: actor,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return made.length > 0
}

/**
 * Take a release back, within a transaction; that it was made stays written.
 *
 * @returns whether it was done: not where it was not released to them
 */
export async function withdraw(
  trx: Database,
  snapshotId: string,
  audience: Audience,
  { at, actor }: Actor,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('release')
    .set({ withdrawn_at: at.toISOString(), withdrawn_by: actor })
    .where('snapshot_id', '=', snapshotId)
    .where('audience', '=', audience)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows) > 0
}

/** Whether a snapshot is released to some now. What is public is so to everybody. */
export async function isReleasedTo(db: Database, snapshotId: string, audience: Audience): Promise<boolean> {
  const row = await db
    .selectFrom('release')
    .select('id')
    .where('snapshot_id', '=', snapshotId)
    .where('audience', 'in', [audience, 'public'])
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Every act of releasing some snapshots, the oldest first, by snapshot. */
export async function listReleases(
  db: Database,
  snapshotIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Release[]>> {
  if (snapshotIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('release')
    .selectAll()
    .where('snapshot_id', 'in', snapshotIds)
    .orderBy('released_at')
    .orderBy('id')
    .execute()
  const releases = rows.map((row) => ({
    snapshotId: row.snapshot_id,
    audience: row.audience,
    at: row.released_at,
    by: row.released_by,
    withdrawn: row.withdrawn_at === null ? null : { at: row.withdrawn_at, by: row.withdrawn_by },
  }))
  return new Map(
    [...Map.groupBy(releases, ({ snapshotId }) => snapshotId)].map(([id, acts]) => [
      id,
      acts.map(({ snapshotId: _, ...act }) => act),
    ]),
  )
}
