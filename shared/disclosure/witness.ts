import type { Board, Measure } from './board.ts'
import { exchangeSearch } from './exchange.ts'
import type { Fact } from './facts.ts'
import type { Constraint, Solve } from './programme.ts'

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
  readonly moved: readonly number[]
}

/** What a witness is sought for. */
export interface Sought {
  readonly facts: readonly Fact[]
  /** What it must show, beside the facts. */
  readonly goal: Fact
  /** A class of which one must stay as it is: somebody who knows their own form. */
  readonly insider: number | null
  /** Per class: those rather left alone. */
  readonly dear: readonly boolean[]
}

/** Beyond this a programme is cut to the goal's own members and the first of the others. */
const maxColumns = 3000
/** Of each stratum only the answers that most gave are exchanged. */
const maxTokens = 14
/** Moving those that are rather left alone costs so much more. */
const dearCost = 20

/** The real data set itself. */
export function truth(board: Board): Witness {
  return { moves: [], moved: board.classes.map(() => 0) }
}

/**
 * Find a data set that satisfies the facts and reaches the goal. What the solver gives is not trusted: it is
 * counted anew, in whole numbers, and thrown away if anything published would differ.
 */
export function findWitness(board: Board, sought: Sought, solve: Solve): Witness | null {
  const moves = exchangeSearch(board, sought) ?? solvedMoves(board, sought, solve)
  if (!moves) return null
  const moved = board.classes.map(() => 0)
  for (const { from, amount } of moves) moved[from] = (moved[from] ?? 0) + amount
  const witness = { moves, moved }
  return isSound(board, sought, witness) ? witness : null
}

/** The same by an integer programme: a column for so many of a class that gave something else. */
function solvedMoves(board: Board, sought: Sought, solve: Solve): readonly Move[] | null {
  const columns = columnsOf(board, sought)
  if (columns.length === 0) return null
  const bySource = groupBy(columns, ({ from }) => from)
  const constraints: Constraint[] = []
  for (const [from, terms] of bySource) {
    constraints.push({
      terms: terms.map((column) => [column, 1] as const),
      lower: 0,
      upper: spare(board, sought, from),
    })
  }
  constraints.push(...conservation(board, columns))
  const said = new Set<string>()
  for (const fact of [...sought.facts, sought.goal]) {
    const constraint = constraintOf(board, fact, columns, bySource)
    if (constraint.terms.length === 0 && (constraint.lower > 0 || constraint.upper < 0)) return null
    const saying = constraint.lower === 0 && constraint.upper === 0 ? sayingOf(constraint) : null
    if (constraint.terms.length === 0 || (saying !== null && said.has(saying))) continue
    if (saying !== null) said.add(saying)
    constraints.push(constraint)
  }
  const found = solve({
    columns: columns.map(({ from }) => ({
      cost: sought.dear[from] ? dearCost : 1,
      upper: spare(board, sought, from),
    })),
    constraints,
  })
  if (!found) return null
  return columns.flatMap(({ from, token }, at): readonly Move[] =>
    (found[at] ?? 0) > 0 ? [{ from, token, amount: found[at] ?? 0 }] : [],
  )
}

/** The same text for equations that say the same: one option more is another less. */
function sayingOf({ terms }: Constraint): string {
  const sign = Math.sign(terms[0]?.[1] ?? 1)
  return terms.map(([column, coefficient]) => `${column}*${coefficient * sign}`).join(' ')
}

/** How many of a class may move. */
function spare({ classes }: Board, { insider }: Sought, from: number): number {
  return (classes[from]?.count ?? 0) - (from === insider ? 1 : 0)
}

type Column = Pick<Move, 'from' | 'token'>

function columnsOf(board: Board, sought: Sought): readonly Column[] {
  const columns: Column[] = []
  for (const from of goalFirst(board, sought)) {
    const { token: own, stratum } = board.classes[from] ?? {}
    if (own === undefined || stratum === undefined) continue
    if (spare(board, sought, from) < 1) continue
    if (columns.length > maxColumns) break
    for (const token of (board.strata[stratum] ?? []).slice(0, maxTokens)) {
      if (token !== own) columns.push({ from, token })
    }
  }
  return columns
}

function groupBy(columns: readonly Column[], key: (column: Column) => number): Map<number, number[]> {
  const groups = new Map<number, number[]>()
  for (const [at, column] of columns.entries()) {
    const group = groups.get(key(column))
    if (group) group.push(at)
    else groups.set(key(column), [at])
  }
  return groups
}

/** In every stratum as many give each token as before: the tables of the whole stay. */
function conservation(board: Board, columns: readonly Column[]): readonly Constraint[] {
  const terms = new Map<string, (readonly [number, number])[]>()
  const add = (stratum: number, token: number, column: number, by: number) => {
    const key = `${stratum} ${token}`
    const list = terms.get(key)
    if (list) list.push([column, by])
    else terms.set(key, [[column, by]])
  }
  for (const [at, { from, token }] of columns.entries()) {
    const source = board.classes[from]
    if (!source) continue
    add(source.stratum, token, at, 1)
    add(source.stratum, source.token, at, -1)
  }
  return [...terms.values()].map((list) => ({ terms: list, lower: 0, upper: 0 }))
}

function constraintOf(
  board: Board,
  { factors, weights, lower, upper }: Fact,
  columns: readonly Column[],
  bySource: ReadonlyMap<number, readonly number[]>,
): Constraint {
  const terms: (readonly [number, number])[] = []
  for (const [known, factor] of factors) {
    const own = weights[board.classes[known]?.token ?? -1] ?? 0
    for (const at of bySource.get(known) ?? []) {
      const change = factor * ((weights[columns[at]?.token ?? -1] ?? 0) - own)
      if (change !== 0) terms.push([at, change])
    }
  }
  return { terms, lower, upper }
}

/** Whether moves are possible: of each class no more than it has, and in each stratum a mere exchange. */
function isSound(board: Board, sought: Sought, witness: Witness): boolean {
  const { moves, moved } = witness
  if (moves.some(({ amount }) => !Number.isInteger(amount) || amount < 0)) return false
  if (moved.some((count, from) => count > Math.max(0, spare(board, sought, from)))) return false
  const balance = new Map<string, number>()
  for (const { from, token, amount } of moves) {
    const source = board.classes[from]
    if (!source || !board.strata[source.stratum]?.includes(token)) return false
    const [to, away] = [`${source.stratum} ${token}`, `${source.stratum} ${source.token}`]
    balance.set(to, (balance.get(to) ?? 0) + amount)
    balance.set(away, (balance.get(away) ?? 0) - amount)
  }
  if ([...balance.values()].some((sum) => sum !== 0)) return false
  return [...sought.facts, sought.goal].every((fact) => agrees(board, fact, witness))
}

/** Whether a fact would be published the same of a witness. */
export function agrees(board: Board, fact: Fact, witness: Witness): boolean {
  if (fact.rounds) return fact.rounds(changes(board, fact, witness))
  const off = offIn(board, fact, witness)
  return fact.lower <= off && off <= fact.upper
}

/** How much a sum is off in a witness. */
export function offIn(board: Board, measure: Measure, witness: Witness): number {
  return changes(board, measure, witness).reduce((sum, [value, count]) => sum + value * count, 0)
}

/** What enters a sum, and what leaves it. */
function changes(
  board: Board,
  { factors, weights }: Measure,
  { moves }: Witness,
): readonly (readonly [value: number, count: number])[] {
  return moves.flatMap(({ from, token, amount }) => {
    const factor = factors.get(from) ?? 0
    if (factor === 0) return []
    const own = weights[board.classes[from]?.token ?? -1] ?? 0
    return [[factor * (weights[token] ?? 0), amount] as const, [factor * own, -amount] as const]
  })
}

/** The classes that count in the goal, and then the others. */
export function goalFirst({ classes }: Board, { goal }: Sought): readonly number[] {
  const order = [...classes.keys()]
  return [...order.filter((at) => goal.factors.has(at)), ...order.filter((at) => !goal.factors.has(at))]
}
