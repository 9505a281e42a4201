import { type BilagaChoices, firstChoices, type SavedBilaga } from '../../shared/bilaga.ts'
import { Problem } from '../../shared/problem.ts'
import type { Database } from './database.ts'

/** What is chosen of a mätperiod's bilaga; as it stands at first where nobody has chosen. */
export async function readBilaga(db: Database, matperiodId: string): Promise<SavedBilaga> {
  const row = await db
    .selectFrom('bilaga')
    .select(['choices', 'revision'])
    .where('matperiod_id', '=', matperiodId)
    .executeTakeFirst()
  if (!row) return { choices: firstChoices, revision: 0 }
  return {
    choices: { ...firstChoices, ...(JSON.parse(row.choices) as BilagaChoices) },
    revision: row.revision,
  }
}

/**
 * Save what is chosen over the revision that it was chosen from, which the row decides.
 *
 * @throws {Problem} `draft-changed` where another has saved since
 */
export async function saveBilaga(
  trx: Database,
  matperiodId: string,
  { choices, revision }: SavedBilaga,
): Promise<void> {
  const next = { choices: JSON.stringify(choices), revision: revision + 1 }
  const saved =
    revision === 0
      ? await trx
          .insertInto('bilaga')
          .values({ matperiod_id: matperiodId, ...next })
          .onConflict((conflict) => conflict.doNothing())
          .returning('revision')
          .executeTakeFirst()
      : await trx
          .updateTable('bilaga')
          .set(next)
          .where('matperiod_id', '=', matperiodId)
          .where('revision', '=', revision)
          .returning('revision')
          .executeTakeFirst()
  if (!saved) throw new Problem('draft-changed')
}
