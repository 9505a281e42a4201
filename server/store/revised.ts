import { Problem, type ProblemCode } from '../../shared/problem.ts'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

/** The tables in which what somebody wrote is saved over the revision that they wrote it from. */
type Revised = 'bilaga' | 'seminar_note' | 'gallring_plan' | 'feedback'

/**
 * Save a row over the revision that it was made from, 0 where there was none: of two who save at once the row
 * itself lets one through.
 *
 * @param key the columns of the table's primary key
 * @param columns what is saved; the others stay
 * @param changed what is thrown where another has saved since
 * @throws {Problem}
 */
export async function saveRevised<T extends Revised, Key extends keyof Tables[T]>(
  db: Database,
  table: T,
  key: Pick<Tables[T], Key>,
  columns: Partial<Omit<Tables[T], Key | 'revision'>>,
  revision: number,
  changed: ProblemCode,
): Promise<void> {
  const next = { ...columns, revision: revision + 1 } as Partial<Tables['bilaga']>
  // What holds of one of these tables holds of each: a key, what is saved, and the revision.
  const one = table as 'bilaga'
  const saved =
    revision === 0
      ? await db
          .insertInto(one)
          .values({ ...key, ...next } as Tables['bilaga'])
          .onConflict((conflict) => conflict.doNothing())
          .returning('revision')
          .executeTakeFirst()
      : await db
          .updateTable(one)
          .set(next)
          .where((eb) => eb.and({ ...key, revision } as Partial<Tables['bilaga']>))
          .returning('revision')
          .executeTakeFirst()
  if (!saved) throw new Problem(changed)
}
