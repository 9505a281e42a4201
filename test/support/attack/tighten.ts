import type { LinearSystem, Row } from './solver.ts'

/** A system without the columns that its rows leave one value, and how to go from one to the other. */
export interface Tightened {
  readonly system: LinearSystem
  /** Per column of the whole system its column in this one; -1 where it is fixed. */
  readonly columnOf: Int32Array
  /** What each column is at the least; of a fixed one its value. */
  readonly low: Float64Array
}

const nearly = 1e-9

/**
 * Finds the columns that can have one value only, row by row until nothing more is found: most of a table
 * that is mostly published. Null where a row cannot hold.
 */
export function tighten({ columns, rows, free }: LinearSystem): Tightened | null {
  const low = Float64Array.from({ length: columns }, (_, at) =>
    free?.has(at) ? Number.NEGATIVE_INFINITY : 0,
  )
  const high = new Float64Array(columns).fill(Number.POSITIVE_INFINITY)
  const rowsOf: number[][] = Array.from({ length: columns }, () => [])
  for (const [at, { terms }] of rows.entries()) for (const column of terms.keys()) rowsOf[column]?.push(at)
  const waiting = new Set(rows.keys())
  let steps = 0
  for (const at of waiting) {
    waiting.delete(at)
    // Bounds that creep towards each other for ever are left to the solver.
    if (++steps > 40 * rows.length) break
    const narrowed = narrow(rows[at] as Row, low, high, free)
    if (!narrowed) return null
    for (const column of narrowed) for (const row of rowsOf[column] ?? []) if (row !== at) waiting.add(row)
  }

  const columnOf = new Int32Array(columns).fill(-1)
  let kept = 0
  for (let column = 0; column < columns; column++) {
    if ((high[column] ?? 0) - (low[column] ?? 0) > nearly) columnOf[column] = kept++
  }
  const left = rows.flatMap((row) => withoutFixed(row, columnOf, low))
  const isFree = [...(free ?? [])].flatMap((column) => columnOf[column] ?? -1).filter((column) => column >= 0)
  return { system: { columns: kept, rows: left, free: new Set(isFree) }, columnOf, low }
}

/** Narrows the bounds of a row's columns by each other's; gives those that changed, or null where none fit. */
function narrow(
  row: Row,
  low: Float64Array,
  high: Float64Array,
  free?: ReadonlySet<number>,
): number[] | null {
  const least = (column: number, weight: number) => weight * ((weight > 0 ? low[column] : high[column]) ?? 0)
  const most = (column: number, weight: number) => weight * ((weight > 0 ? high[column] : low[column]) ?? 0)
  let [sumLeast, sumMost, openLeast, openMost] = [0, 0, 0, 0]
  for (const [column, weight] of row.terms) {
    if (weight === 0) continue
    if (Number.isFinite(least(column, weight))) sumLeast += least(column, weight)
    else openLeast += 1
    if (Number.isFinite(most(column, weight))) sumMost += most(column, weight)
    else openMost += 1
  }
  const slack = nearly * (1 + Math.abs(sumLeast) + Math.abs(sumMost))
  if ((openLeast === 0 && sumLeast > row.high + slack) || (openMost === 0 && sumMost < row.low - slack))
    return null
  const changed: number[] = []
  for (const [column, weight] of row.terms) {
    if (weight === 0) continue
    const [own, ownMost] = [least(column, weight), most(column, weight)]
    const restLeast = Number.isFinite(own)
      ? openLeast === 0
        ? sumLeast - own
        : -Infinity
      : openLeast === 1
        ? sumLeast
        : -Infinity
    const restMost = Number.isFinite(ownMost)
      ? openMost === 0
        ? sumMost - ownMost
        : Infinity
      : openMost === 1
        ? sumMost
        : Infinity
    const [from, to] = [(row.low - restMost) / weight, (row.high - restLeast) / weight]
    const whole = !free?.has(column)
    let [lower, upper] = weight > 0 ? [from, to] : [to, from]
    if (whole) [lower, upper] = [Math.ceil(lower - 1e-7), Math.floor(upper + 1e-7)]
    const before = [low[column] ?? 0, high[column] ?? 0] as const
    if (lower > before[0] + nearly) low[column] = lower
    if (upper < before[1] - nearly) high[column] = upper
    if ((low[column] ?? 0) > (high[column] ?? 0) + 1e-6) return null
    if (low[column] !== before[0] || high[column] !== before[1]) changed.push(column)
  }
  return changed
}

function withoutFixed(row: Row, columnOf: Int32Array, fixed: Float64Array): readonly Row[] {
  const terms = new Map<number, number>()
  let known = 0
  for (const [column, weight] of row.terms) {
    const kept = columnOf[column] ?? -1
    if (kept >= 0) terms.set(kept, weight)
    else known += weight * (fixed[column] ?? 0)
  }
  return terms.size === 0 ? [] : [{ terms, low: row.low - known, high: row.high - known }]
}
