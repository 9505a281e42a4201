import type { Board, Measure } from './board.ts'
import type { Fact } from './facts.ts'

/** Some respondents of a class who in a witness gave something else. */
export interface Move {
  readonly from: number
  readonly token: number
  readonly amount: number
}

/**
 * Another data set in which everything published is the same: the real one, but for some answers that have
 * changed places. What is false in it cannot be concluded from what was published.
 */
export interface Witness {
  readonly moves: readonly Move[]
  /** Per class how many of it moved. */
  readonly moved: Int32Array
}

export function witnessOf({ classes }: Board, moves: readonly Move[]): Witness {
  const moved = new Int32Array(classes.length)
  for (const { from, amount } of moves) moved[from] = (moved[from] ?? 0) + amount
  return { moves, moved }
}

/** Whether one of a class is as they are in reality, so that they themselves can hold a witness for possible. */
export function stays({ classes }: Board, { moved }: Witness, insider: number | null): boolean {
  return insider === null || (moved[insider] ?? 0) < (classes[insider]?.count ?? 0)
}

/** Whether moves are possible: of each class no more than it has, and in each stratum a mere exchange. */
export function isExchange(board: Board, { moves, moved }: Witness): boolean {
  if (moves.some(({ amount }) => !Number.isInteger(amount) || amount < 0)) return false
  if (moved.some((count, from) => count > (board.classes[from]?.count ?? 0))) return false
  const balance = new Map<string, number>()
  for (const { from, token, amount } of moves) {
    const source = board.classes[from]
    if (!source || !board.strata[source.stratum]?.includes(token)) return false
    const [to, away] = [`${source.stratum} ${token}`, `${source.stratum} ${source.token}`]
    balance.set(to, (balance.get(to) ?? 0) + amount)
    balance.set(away, (balance.get(away) ?? 0) - amount)
  }
  return [...balance.values()].every((sum) => sum === 0)
}

/** Whether a fact would be published the same of a witness. */
export function agrees(board: Board, fact: Fact, witness: Witness): boolean {
  const off = offIn(board, fact, witness)
  if (off < fact.lower || off > fact.upper) return false
  return fact.rounds?.(changes(board, fact, witness)) ?? true
}

/** How much a sum is off in a witness. */
export function offIn({ classes }: Board, { factors, weights }: Measure, { moves }: Witness): number {
  let off = 0
  for (const { from, token, amount } of moves) {
    const factor = factors[from] ?? 0
    if (factor === 0) continue
    off += factor * ((weights[token] ?? 0) - (weights[classes[from]?.token ?? -1] ?? 0)) * amount
  }
  return off
}

/** What enters a sum, and what leaves it. */
function changes(
  { classes }: Board,
  { factors, weights }: Measure,
  { moves }: Witness,
): readonly (readonly [value: number, count: number])[] {
  return moves.flatMap(({ from, token, amount }) => {
    const factor = factors[from] ?? 0
    if (factor === 0) return []
    const own = weights[classes[from]?.token ?? -1] ?? 0
    return [[factor * (weights[token] ?? 0), amount] as const, [factor * own, -amount] as const]
  })
}
