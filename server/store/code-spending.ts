import type { Database } from './database.ts'
import { type Inserted, inOrderOfKeys, storedAs } from './insert-once.ts'
import type { Tables } from './tables.ts'

type ResponseRow = Tables['response']

/** A response with the nullifier of the code that it was sent with. */
export interface CodedRow {
  readonly row: ResponseRow
  readonly nullifier: string
}

/**
 * Store responses and spend their codes in one transaction: a code is spent exactly when its answer is
 * stored. The primary keys decide, of the nullifier first. A form that is stored already has spent its own
 * code, and spends no other. Both kinds are stored in an order of their own, so that of several stored
 * together nothing tells which nullifier came with which response.
 *
 * @returns for each `code-used` where its code had gone to another form
 */
export function storeCoded(
  db: Database,
  coded: readonly CodedRow[],
): Promise<readonly (Inserted | 'code-used')[]> {
  return db.transaction().execute(async (trx) => {
    const spent = await spend(
      trx,
      coded.map(({ row, nullifier }) => ({ matperiod_id: row.matperiod_id, nullifier })),
    )
    const stored = await storeSpenders(trx, coded, spent)
    const results: (Inserted | 'code-used')[] = []
    for (const one of coded) {
      const { row } = one
      if (stored.has(one)) results.push('new')
      else {
        const held = await storedAs(trx, 'response', row)
        results.push(held === 'nothing' ? 'code-used' : held)
      }
    }
    return results
  })
}

/** Spend codes; gives the nullifiers of those that had not been spent before. */
export async function spend(
  trx: Database,
  rows: readonly Tables['code_nullifier'][],
): Promise<ReadonlySet<string>> {
  const each = [...new Map(rows.map((row) => [row.nullifier, row])).values()]
  if (each.length === 0) return new Set()
  const spent = await trx
    .insertInto('code_nullifier')
    .values(each.toSorted((a, b) => (a.nullifier < b.nullifier ? -1 : 1)))
    .onConflict((conflict) => conflict.columns(['matperiod_id', 'nullifier']).doNothing())
    .returning('nullifier')
    .execute()
  return new Set(spent.map(({ nullifier }) => nullifier))
}

/** Of those whose code was spent now, one for each code is stored; a form that was there gives its code back. */
async function storeSpenders(
  trx: Database,
  coded: readonly CodedRow[],
  spent: ReadonlySet<string>,
): Promise<ReadonlySet<CodedRow>> {
  const spenders = new Map<string, CodedRow>()
  for (const one of coded) {
    if (spent.has(one.nullifier) && !spenders.has(one.nullifier)) spenders.set(one.nullifier, one)
  }
  if (spenders.size === 0) return new Set()
  const inserted = await trx
    .insertInto('response')
    .values(inOrderOfKeys([...spenders.values()].map(({ row }) => row)))
    .onConflict((conflict) => conflict.columns(['matperiod_id', 'key']).doNothing())
    .returning('key')
    .execute()
  const keys = new Set(inserted.map(({ key }) => key))
  const stored = new Set<CodedRow>()
  for (const [nullifier, one] of spenders) {
    // Of two codes sent with one form at once, the first is taken.
    if (keys.delete(one.row.key)) stored.add(one)
    else await giveBack(trx, { matperiod_id: one.row.matperiod_id, nullifier })
  }
  return stored
}

async function giveBack(trx: Database, { matperiod_id, nullifier }: Tables['code_nullifier']): Promise<void> {
  await trx
    .deleteFrom('code_nullifier')
    .where('matperiod_id', '=', matperiod_id)
    .where('nullifier', '=', nullifier)
    .execute()
}
