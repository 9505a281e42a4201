import { at } from './at.ts'
import type { Fact } from './facts.ts'
import type { Ledger } from './ledger.ts'

/**
 * All classes, those first whom it takes to reach a goal where not everybody can be tried: turn by turn one who
 * counts in it, one who holds what it counts, and one of the others; of each kind those of whom least is told.
 */
export function foremostClasses({ board, told }: Ledger, goal: Fact): readonly number[] {
  const by = told()
  const tokenOf = (known: number) => at(board.classes, known).token
  const all = [...board.classes.keys()].sort((a, b) => at(by, tokenOf(a)) - at(by, tokenOf(b)))
  const counting = all.filter((known) => goal.factors[known] !== 0)
  const holding = all.filter((known) => goal.weights[tokenOf(known)] !== 0)
  const turns = all.flatMap((known, turn) => [counting[turn] ?? known, holding[turn] ?? known, known])
  return [...new Set(turns)]
}

/** So many of some tokens: those that a goal counts, then those of which least is told, then as they stand. */
export function foremostTokens(
  { told }: Ledger,
  goal: Fact,
  tokens: readonly number[],
  many: number,
): readonly number[] {
  if (tokens.length <= many) return tokens
  const by = told()
  const rank = (token: number) => (goal.weights[token] !== 0 ? -1 : at(by, token))
  return tokens.toSorted((a, b) => rank(a) - rank(b)).slice(0, many)
}

/** What some give one after another, until it is more than so many. */
export function untilMore<T>(
  classes: readonly number[],
  many: number,
  give: (known: number) => readonly T[],
): readonly T[] {
  const given: T[] = []
  for (const known of classes) {
    if (given.length > many) break
    given.push(...give(known))
  }
  return given
}
