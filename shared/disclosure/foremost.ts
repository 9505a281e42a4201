import type { Board } from './board.ts'
import type { Fact } from './facts.ts'

/** By how many facts each token is counted. Of a hidden group nothing is told: its members change places freely. */
function toldOf({ tokens }: Board, facts: readonly Fact[]): readonly number[] {
  return Array.from({ length: tokens }, (_, token) =>
    facts.reduce((sum, { weights }) => sum + Number(weights[token] !== 0), 0),
  )
}

/**
 * All classes, those first whom it takes to reach a goal where not everybody can be tried: turn by turn one who
 * counts in it, one who holds what it counts, and one of the others; of each kind those of whom least is told.
 */
export function foremostClasses(board: Board, facts: readonly Fact[], goal: Fact): readonly number[] {
  const told = toldOf(board, facts)
  const tokenOf = (known: number) => board.classes[known]?.token ?? 0
  const all = [...board.classes.keys()].sort((a, b) => (told[tokenOf(a)] ?? 0) - (told[tokenOf(b)] ?? 0))
  const counting = all.filter((known) => goal.factors[known] !== 0)
  const holding = all.filter((known) => goal.weights[tokenOf(known)] !== 0)
  const turns = all.flatMap((known, turn) => [counting[turn] ?? known, holding[turn] ?? known, known])
  return [...new Set(turns)]
}

/** So many of some tokens: those that a goal counts, then those of which least is told, then as they stand. */
export function foremostTokens(
  board: Board,
  facts: readonly Fact[],
  goal: Fact,
  tokens: readonly number[],
  many: number,
): readonly number[] {
  if (tokens.length <= many) return tokens
  const told = toldOf(board, facts)
  const rank = (token: number) => (goal.weights[token] !== 0 ? -1 : (told[token] ?? 0))
  return tokens.toSorted((a, b) => rank(a) - rank(b)).slice(0, many)
}
