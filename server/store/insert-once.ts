import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

/** `there`: as it was to be, by this insert or an earlier one. */
export type Inserted = 'new' | 'there' | 'differs'

/** The two tables of answers: what follows treats a row by its key and compares the rest as it is. */
type AnswerTable = 'response' | 'free_text'

/** Rows as they are stored together: their random keys make the order, so that it tells nothing. */
export function inOrderOfKeys<T extends { readonly key: string }>(rows: readonly T[]): readonly T[] {
  return rows.toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

/**
 * Insert rows, each once, in one statement. Where not all went in, each is held against what its key now
 * holds: the same answers were saved, by this insert or an earlier one, and others differ.
 */
export async function insertOnce(
  db: Database,
  table: AnswerTable,
  rows: readonly Tables[AnswerTable][],
): Promise<readonly Inserted[]> {
  const { numInsertedOrUpdatedRows: inserted } = await db
    .insertInto(table as 'response')
    .values(inOrderOfKeys(rows) as readonly Tables['response'][])
    .onConflict((conflict) => conflict.columns(['matperiod_id', 'key']).doNothing())
    .executeTakeFirstOrThrow()
  if (Number(inserted) === rows.length) return rows.map(() => 'new')
  const results: Inserted[] = []
  for (const row of rows) results.push((await storedAs(db, table, row)) === 'there' ? 'there' : 'differs')
  return results
}

/** What the key of a row holds: nothing, the row as it is, or something else. */
export async function storedAs(
  db: Database,
  table: AnswerTable,
  row: Tables[AnswerTable],
): Promise<'nothing' | 'there' | 'differs'> {
  const stored: Record<string, unknown> | undefined = await db
    .selectFrom(table as 'response')
    .selectAll()
    .where('matperiod_id', '=', row.matperiod_id)
    .where('key', '=', row.key)
    .executeTakeFirst()
  if (stored === undefined) return 'nothing'
  return Object.entries(row).every(([column, value]) => stored[column] === value) ? 'there' : 'differs'
}
