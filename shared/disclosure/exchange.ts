import { ExchangeTable } from './exchange-table.ts'
import type { Sought } from './find-witness.ts'
import type { Ledger } from './ledger.ts'
import { type Move, stays, type Witness } from './witness.ts'

/** When a search gives up: after so many exchanges, or having looked at so many pairs. */
export interface SearchBounds {
  readonly maxSteps: number
  readonly maxPairs: number
}

/** What a search found, and how many pairs it looked at. */
export interface Exchanged {
  /** Who gave something else; null where nothing was found, and there may still be something. */
  readonly moves: readonly Move[] | null
  readonly pairs: number
}

/**
 * Look for a data set that satisfies the facts and reaches the goal by letting two respondents change places
 * at a time, always two that mend something wrong and after whom the least is. Where nothing gets better, what
 * is still wrong weighs more from then on.
 *
 * @param start where it begins: the real data set, or another where less is wrong
 */
export function exchangeSearch(
  ledger: Ledger,
  sought: Sought,
  start: Witness,
  { maxSteps, maxPairs }: SearchBounds,
): Exchanged {
  if (!stays(ledger.board, start, sought.insider)) return { moves: null, pairs: 0 }
  const table = new ExchangeTable(ledger, sought, start)
  for (let step = 1; step <= maxSteps && table.pairs < maxPairs; step += 1) {
    const wrong = table.wrong()
    if (wrong.length === 0) break
    if (!wrong.some((fact) => table.mend(fact, step))) table.wake()
  }
  return { moves: table.wrong().length === 0 ? table.moves() : null, pairs: table.pairs }
}
