import { Problem } from '../../shared/problem.ts'
import type { SeminarNote, SeminarNotes } from '../../shared/seminar.ts'
import type { Database } from './database.ts'

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
 * Save what is written for a question over the revision that it was made from, which the row decides.
 *
 * @throws {Problem} `text-changed` where another has saved since
 */
export async function saveSeminarNote(
  db: Database,
  matperiodId: string,
  question: string,
  { discuss, notes, revision }: SeminarNote,
): Promise<void> {
  const next = { discuss, notes, revision: revision + 1 }
  const saved =
    revision === 0
      ? await db
          .insertInto('seminar_note')
          .values({ matperiod_id: matperiodId, question, ...next })
          .onConflict((conflict) => conflict.doNothing())
          .returning('revision')
          .executeTakeFirst()
      : await db
          .updateTable('seminar_note')
          .set(next)
          .where('matperiod_id', '=', matperiodId)
          .where('question', '=', question)
          .where('revision', '=', revision)
          .returning('revision')
          .executeTakeFirst()
  if (!saved) throw new Problem('text-changed')
}
