import { exchangeSearch, type SearchBounds } from './exchange.ts'
import type { Fact } from './facts.ts'
import type { Ledger } from './ledger.ts'
import type { Solve } from './programme.ts'
import { agrees, isExchange, type Move, stays, type Witness, witnessOf } from './witness.ts'
import { witnessProgramme } from './witness-programme.ts'

/** What a witness is sought for. */
export interface Sought {
  /** What it must show, beside the facts. */
  readonly goal: Fact
  /** A class of which one must stay as it is: somebody who knows their own form. */
  readonly insider: number | null
  /** Per class: those rather left alone. */
  readonly dear: readonly boolean[]
  /** Data sets to begin from, the most promising first. */
  readonly starts: readonly Witness[]
}

/** What may still be spent on looking for witnesses. Counted, not timed, so that every machine finds the same. */
export interface Effort {
  readonly solve: Solve
  /** Pairs of respondents that may be looked at. */
  pairs: number
  /** Columns of programmes that may be solved. */
  columns: number
}

/** Most witnesses are found within a few exchanges; after the first thousands of pairs few more are. */
const quick = { maxSteps: 12, maxPairs: 8000 }
const long = { maxSteps: 150, maxPairs: 8000 }

/**
 * Find a data set that satisfies the facts and reaches the goal. What the searches give is not trusted: it is
 * counted anew, in whole numbers, and thrown away if anything published would differ.
 */
export function findWitness(ledger: Ledger, sought: Sought, effort: Effort): Witness | null {
  for (const moves of movesSought(ledger, sought, effort)) {
    const witness = witnessOf(ledger.board, moves)
    if (isSound(ledger, sought, witness)) return witness
  }
  return null
}

/** Quick exchanges first; then what can be told by solving, which mostly is that there is none; then long ones. */
function* movesSought(ledger: Ledger, sought: Sought, effort: Effort): Generator<readonly Move[]> {
  yield* exchanges(ledger, sought, effort, quick)
  const asked = witnessProgramme(ledger, sought)
  if (!asked || effort.columns <= 0) return
  effort.columns -= asked.programme.columns.length
  const relaxed = effort.solve(asked.programme)
  if (relaxed === 'none') return
  if (relaxed !== 'unknown') yield asked.movesIn(relaxed)
  yield* exchanges(ledger, sought, effort, long)
}

function* exchanges(
  ledger: Ledger,
  sought: Sought,
  effort: Effort,
  bounds: SearchBounds,
): Generator<readonly Move[]> {
  for (const start of sought.starts) {
    if (effort.pairs <= 0) return
    const { moves, pairs } = exchangeSearch(ledger, sought, start, bounds)
    effort.pairs -= pairs
    if (moves) yield moves
  }
}

function isSound({ board, facts }: Ledger, { goal, insider }: Sought, witness: Witness): boolean {
  return (
    isExchange(board, witness) &&
    stays(board, witness, insider) &&
    [...facts, goal].every((fact) => agrees(board, fact, witness))
  )
}
