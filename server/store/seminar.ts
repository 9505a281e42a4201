import type { SeminarNote, SeminarNotes } from '../../shared/seminar.ts'
import type { Database } from './database.ts'
import { saveRevised } from './revised.ts'

/** What is written for a mätperiod's seminar, by question. */
export async function readSeminar(db: Database, matperiodId: string): Promise<SeminarNotes> {
  const rows = await db
    .selectFrom('seminar_note')
    .selectAll()
    .where('matperiod_id', '=', matperiodId)
    .execute()
  return Object.fromEntries(
    rows.map(({ question, discuss, notes, revision }) => [question, { discuss, notes, revision }]),
  )
}

/**
 * Save what is written for a question over the revision that it was made from.
 *
 * @throws {Problem} `draft-changed` where another has saved since
 */
export async function saveSeminarNote(
  db: Database,
  matperiodId: string,
  question: string,
  { discuss, notes, revision }: SeminarNote,
): Promise<void> {
  const key = { matperiod_id: matperiodId, question }
  await saveRevised(db, 'seminar_note', key, { discuss, notes }, revision, 'draft-changed')
}
