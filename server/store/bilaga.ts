import { type BilagaChoices, firstChoices, type SavedBilaga } from '../../shared/bilaga.ts'
import type { Database } from './database.ts'
import { saveRevised } from './revised.ts'

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
 * Save what is chosen over the revision that it was chosen from.
 *
 * @throws {Problem} `draft-changed` where another has saved since
 */
export async function saveBilaga(
  trx: Database,
  matperiodId: string,
  { choices, revision }: SavedBilaga,
): Promise<void> {
  await saveRevised(
    trx,
    'bilaga',
    { matperiod_id: matperiodId },
    { choices: JSON.stringify(choices) },
    revision,
    'draft-changed',
  )
}
