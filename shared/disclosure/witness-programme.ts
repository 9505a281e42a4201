import { at } from './at.ts'
import type { Board } from './board.ts'
import type { Fact } from './facts.ts'
import type { Sought } from './find-witness.ts'
import { foremostClasses, foremostTokens, untilMore } from './foremost.ts'
import type { Ledger } from './ledger.ts'
import type { Constraint, Programme } from './programme.ts'
import type { Move } from './witness.ts'

/** Beyond this a programme is cut to those whom it takes most. */
const maxColumns = 3000
/** Of each stratum only so many tokens are exchanged. */
const maxTokens = 14
/** Moving those that are rather left alone costs so much more. */
const dearCost = 20

/** Of each column of a programme who moves, and what they get. */
type Column = Pick<Move, 'from' | 'token'>

/** The search for a witness as an integer programme. */
export interface WitnessProgramme {
  readonly programme: Programme
  /** The moves that a solution stands for. */
  movesIn(solution: readonly number[]): readonly Move[]
}

/**
 * A column for so many of a class that gave something else, an equation or two bounds for each fact; null where
 * a fact alone cannot be satisfied.
 */
export function witnessProgramme(ledger: Ledger, sought: Sought): WitnessProgramme | null {
  const { board, facts } = ledger
  const columns = columnsOf(ledger, sought)
  if (columns.length === 0) return null
  const bySource = groupBy(columns, ({ from }) => from)
  const constraints: Constraint[] = []
  for (const [from, own] of bySource) {
    const terms = own.map((column) => [column, 1] as const)
    constraints.push({ terms, lower: 0, upper: spare(board, sought, from) })
  }
  constraints.push(...conservation(board, columns))
  const said = new Set<string>()
  for (const fact of [...facts, sought.goal]) {
    const constraint = constraintOf(board, fact, columns, bySource)
    if (constraint.terms.length === 0 && (constraint.lower > 0 || constraint.upper < 0)) return null
    const saying = constraint.lower === 0 && constraint.upper === 0 ? sayingOf(constraint) : null
    if (constraint.terms.length === 0 || (saying !== null && said.has(saying))) continue
    if (saying !== null) said.add(saying)
    constraints.push(constraint)
  }
  const costs = columns.map(({ from }) => ({
    cost: sought.dear[from] ? dearCost : 1,
    upper: spare(board, sought, from),
  }))
  return {
    programme: { columns: costs, constraints },
    movesIn: (solution) =>
      columns.flatMap((column, at) => {
        const amount = solution[at] ?? 0
        return amount > 0 ? [{ ...column, amount }] : []
      }),
  }
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

function columnsOf(ledger: Ledger, sought: Sought): readonly Column[] {
  const { board } = ledger
  const { goal } = sought
  const tokens = board.strata.map((all) => foremostTokens(ledger, goal, all, maxTokens))
  const columnsOfClass = (from: number): readonly Column[] => {
    const { token: own, stratum } = at(board.classes, from)
    const others = spare(board, sought, from) < 1 ? [] : at(tokens, stratum).filter((token) => token !== own)
    return others.map((token) => ({ from, token }))
  }
  const order = [...board.classes.keys()]
  const counts = (from: number) => goal.factors[from] !== 0
  const first = [...order.filter(counts), ...order.filter((from) => !counts(from))]
  const all = untilMore(first, maxColumns, columnsOfClass)
  if (all.length <= maxColumns) return all
  return untilMore(foremostClasses(ledger, goal), maxColumns, columnsOfClass).slice(0, maxColumns)
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
  for (const [known, columnsOfIt] of bySource) {
    const factor = factors[known] ?? 0
    if (factor === 0) continue
    const own = weights[board.classes[known]?.token ?? -1] ?? 0
    for (const at of columnsOfIt) {
      const change = factor * ((weights[columns[at]?.token ?? -1] ?? 0) - own)
      if (change !== 0) terms.push([at, change])
    }
  }
  return { terms, lower, upper }
}
