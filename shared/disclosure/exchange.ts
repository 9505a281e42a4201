import type { Board } from './classes.ts'
import type { Fact } from './facts.ts'
import type { Move, Sought } from './witness.ts'

/** How many respondents may change places, beside the goal's own. */
const maxRows = 100
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
  /** Per joint the facts that giving it would add to, each with its weight. */
  readonly adds: readonly (readonly (readonly [fact: number, weight: number])[])[]
  joint: number
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
  const change = (row: Row, joint: number, add: (fact: number, by: number) => void) => {
    for (const [fact, weight] of row.adds[joint] ?? []) add(fact, weight)
    for (const [fact, weight] of row.adds[row.joint] ?? []) add(fact, -weight)
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
    change(a, b.joint, add)
    change(b, a.joint, add)
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
    change(a, b.joint, add)
    change(b, a.joint, add)
    ;[a.joint, b.joint] = [b.joint, a.joint]
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
      if (b.joint === a.joint || b.stratum !== a.stratum) continue
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

function rowsOf(board: Board, { insider, goal }: Sought, facts: readonly Fact[]): Row[] {
  const counted = board.classes.map((): number[] => [])
  for (const [fact, { members }] of facts.entries()) for (const at of members) counted[at]?.push(fact)
  const members = new Set(goal.members)
  const order = [...board.classes.keys()]
  const first = [...order.filter((at) => members.has(at)), ...order.filter((at) => !members.has(at))]
  const rows: Row[] = []
  for (const from of first) {
    const { count, stratum, joint } = board.classes[from] ?? { count: 0, stratum: 0, joint: 0 }
    const most = members.has(from) ? maxRows : 8
    const own = new Set(counted[from])
    const counts = (fact: number) => own.has(fact)
    const adds = board.joints.map((_, given) =>
      [...own].flatMap((fact) => {
        const weight = facts[fact]?.weights[given] ?? 0
        return weight === 0 ? [] : [[fact, weight] as const]
      }),
    )
    for (let one = from === insider ? 1 : 0; one < Math.min(count, most) && rows.length < maxRows; one += 1) {
      rows.push({ from, stratum, counts, adds, joint, rests: 0 })
    }
  }
  return rows
}

function movesOf({ classes }: Board, rows: readonly Row[]): readonly Move[] {
  const amounts = new Map<string, { from: number; joint: number; amount: number }>()
  for (const { from, joint } of rows) {
    if (joint === classes[from]?.joint) continue
    const key = `${from} ${joint}`
    const move = amounts.get(key) ?? { from, joint, amount: 0 }
    move.amount += 1
    amounts.set(key, move)
  }
  return [...amounts.values()]
}
