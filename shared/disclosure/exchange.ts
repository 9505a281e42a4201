import type { Board } from './board.ts'
import type { Fact } from './facts.ts'
import { goalFirst, type Move, type Sought } from './witness.ts'

/** How many respondents may change places, and how many who are alike. */
const maxRows = 100
const maxAlike = 8
const maxSteps = 14
/** For how many steps somebody who has changed places stays there. */
const restSteps = 5
/** The goal counts for so much more than a fact. */
const goalWeight = 8

interface Row {
  readonly from: number
  readonly stratum: number
  /** Whether they count in a fact. */
  readonly counts: (fact: number) => boolean
  /** Per token the facts that giving it would add to, each with its weight. */
  readonly adds: readonly (readonly (readonly [fact: number, weight: number])[])[]
  token: number
  rests: number
}

/**
 * Look for a data set that satisfies the facts and reaches the goal by letting two respondents change places
 * at a time, always the two after which the least is wrong. Quick, and mostly enough; where it finds nothing
 * there may still be one.
 *
 * @returns who gave something else, or null
 */
export function exchangeSearch(board: Board, sought: Sought): readonly Move[] | null {
  const facts = [...sought.facts, sought.goal]
  const rows = rowsOf(board, sought, facts)
  const off = facts.map(() => 0)
  const weightOf = (fact: number) => (fact === facts.length - 1 ? goalWeight : 1)
  const wrong = (fact: number, value: number) => {
    const { lower, upper } = facts[fact] as Fact
    return weightOf(fact) * Math.max(0, lower - value, value - upper)
  }
  const change = (row: Row, token: number, add: (fact: number, by: number) => void) => {
    for (const [fact, weight] of row.adds[token] ?? []) add(fact, weight)
    for (const [fact, weight] of row.adds[row.token] ?? []) add(fact, -weight)
  }
  const pending = new Float64Array(facts.length)
  const touched: number[] = []
  /** How much less is wrong when two change places. */
  const gain = (a: Row, b: Row): number => {
    touched.length = 0
    const add = (fact: number, by: number) => {
      if (pending[fact] === 0) touched.push(fact)
      pending[fact] = (pending[fact] ?? 0) + by
    }
    change(a, b.token, add)
    change(b, a.token, add)
    let sum = 0
    for (const fact of touched) {
      const now = off[fact] ?? 0
      sum += wrong(fact, now) - wrong(fact, now + (pending[fact] ?? 0))
      pending[fact] = 0
    }
    return sum
  }

  for (let step = 1; step <= maxSteps; step += 1) {
    const broken = facts.findLastIndex((_, fact) => wrong(fact, off[fact] ?? 0) > 1e-9)
    if (broken < 0) return movesOf(board, rows)
    const best = bestPair(rows, broken, step, gain, sought.dear)
    if (!best) return null
    const [a, b] = best
    const add = (fact: number, by: number) => {
      off[fact] = (off[fact] ?? 0) + by
    }
    change(a, b.token, add)
    change(b, a.token, add)
    ;[a.token, b.token] = [b.token, a.token]
    a.rests = step + restSteps
    b.rests = step + restSteps
  }
  return null
}

/** The two, one of them counted in what is wrong, after whose change the least is. */
function bestPair(
  rows: readonly Row[],
  broken: number,
  step: number,
  gain: (a: Row, b: Row) => number,
  dear: readonly boolean[],
): readonly [Row, Row] | null {
  let best: readonly [Row, Row] | null = null
  let most = Number.NEGATIVE_INFINITY
  const free = rows.filter(({ rests }) => rests <= step)
  for (const a of free) {
    if (!a.counts(broken)) continue
    for (const b of free) {
      if (b.token === a.token || b.stratum !== a.stratum) continue
      const cost = (dear[a.from] ? 0.3 : 0) + (dear[b.from] ? 0.3 : 0)
      const value = gain(a, b) - cost
      if (value > most) {
        most = value
        best = [a, b]
      }
    }
  }
  return best
}

function rowsOf(board: Board, sought: Sought, facts: readonly Fact[]): Row[] {
  const rows: Row[] = []
  for (const from of goalFirst(board, sought)) {
    if (rows.length >= maxRows) break
    const { count, stratum, token } = board.classes[from] ?? { count: 0, stratum: 0, token: 0 }
    const factors = facts.map((fact) => fact.factors.get(from) ?? 0)
    const counts = (fact: number) => factors[fact] !== 0
    const adds = Array.from({ length: board.tokens }, (_, held) =>
      factors.flatMap((factor, fact) => {
        const weight = factor === 0 ? 0 : factor * (facts[fact]?.weights[held] ?? 0)
        return weight === 0 ? [] : [[fact, weight] as const]
      }),
    )
    const most = Math.min(count, sought.goal.factors.has(from) ? maxRows : maxAlike)
    for (let one = from === sought.insider ? 1 : 0; one < most && rows.length < maxRows; one += 1) {
      rows.push({ from, stratum, counts, adds, token, rests: 0 })
    }
  }
  return rows
}

function movesOf({ classes }: Board, rows: readonly Row[]): readonly Move[] {
  const amounts = new Map<string, { from: number; token: number; amount: number }>()
  for (const { from, token } of rows) {
    if (token === classes[from]?.token) continue
    const key = `${from} ${token}`
    const move = amounts.get(key) ?? { from, token, amount: 0 }
    move.amount += 1
    amounts.set(key, move)
  }
  return [...amounts.values()]
}
