import loadHighs, { type Model } from 'highs'
import { tighten } from './tighten.ts'

const highs = await loadHighs()
const { constants, infinity } = highs

/** low ≤ Σ coefficient × column ≤ high */
export interface Row {
  readonly terms: ReadonlyMap<number, number>
  readonly low: number
  readonly high: number
}

/** Linear statements about whole numbers from 0 up. */
export interface LinearSystem {
  readonly columns: number
  readonly rows: readonly Row[]
  /** Columns that may be any number, negative and broken ones too. */
  readonly free?: ReadonlySet<number>
}

/** A coefficient, or a bound, by column. */
export type ByColumn = ReadonlyMap<number, number>

export interface Minimum {
  /** The least value; where `solution` is null a bound that is proven and no more. */
  readonly value: number
  readonly solution: Float64Array | null
}

/** A system that can be asked as often as wanted, until it is closed. */
export interface Solver {
  /**
   * The least value of an objective over every solution in whole numbers, and a solution that has it;
   * null where there is no solution at all.
   *
   * @param atLeast columns that must be at least so much
   * @param enough where the relaxation alone proves this much, its bound is the reply
   */
  minimum(objective: ByColumn, atLeast?: ByColumn, enough?: number): Minimum | null
  /** What a column is at the least, as far as its rows tell one by one. */
  atLeast(column: number): number
  close(): void
}

const tolerance = 1e-6

/**
 * Opens a system for the solver HiGHS. The relaxation is asked first, for its solution is most often whole
 * where the system is a table; only where it is not, the integer programme is.
 *
 * @param relax whether numbers need not be whole: bounds are then wider, never narrower
 */
export function openSolver(given: LinearSystem, { relax = false }: { relax?: boolean } = {}): Solver {
  const tightened = tighten(given)
  if (!tightened) return { minimum: () => null, atLeast: () => 0, close: () => {} }
  const { system, columnOf, low } = tightened
  const relaxed = highs.createModel(modelOf(system, false))
  relaxed.options.set({ output_flag: false, random_seed: 1 })
  let whole: Model | null = null
  const free = system.free ?? new Set()

  function ask(model: Model, objective: ByColumn, atLeast: ByColumn): Minimum | null {
    for (const [column, cost] of objective) model.changeColCost(column, cost)
    for (const [column, bound] of atLeast) model.changeColBounds(column, bound, infinity)
    model.run()
    const status = model.getModelStatus()
    const found = status === constants.modelStatus.optimal
    const reply = found ? { value: model.getObjectiveValue(), solution: model.getSolution().colValue } : null
    for (const [column] of objective) model.changeColCost(column, 0)
    for (const [column] of atLeast) model.changeColBounds(column, free.has(column) ? -infinity : 0, infinity)
    if (reply || status === constants.modelStatus.infeasible) return reply
    if (status === constants.modelStatus.unboundedOrInfeasible) return null
    if (status === constants.modelStatus.unbounded) return { value: -infinity, solution: null }
    throw new Error(`the solver gave up: status ${status}`)
  }

  function askWhole(objective: ByColumn, atLeast: ByColumn, enough: number): Minimum | null {
    if (system.columns === 0) return { value: 0, solution: new Float64Array() }
    const relaxation = ask(relaxed, objective, atLeast)
    if (relaxation === null || relaxation.solution === null) return relaxation
    if (relaxation.value > enough - 1 + tolerance) return { value: relaxation.value, solution: null }
    if (relax || isWhole(relaxation.solution, free)) return relaxation
    whole ??= highs.createModel(modelOf(system, true))
    whole.options.set({ output_flag: false, random_seed: 1 })
    return ask(whole, objective, atLeast)
  }

  return {
    minimum(objective, atLeast = new Map(), enough = infinity) {
      for (const [column, least] of atLeast) {
        if (columnOf[column] === -1 && (low[column] ?? 0) < least) return null
      }
      let known = 0
      for (const [column, cost] of objective) if (columnOf[column] === -1) known += cost * (low[column] ?? 0)
      const least = askWhole(kept(objective, columnOf), kept(atLeast, columnOf), enough - known)
      const found = least?.solution
      if (!least || !found) return least && { value: least.value + known, solution: null }
      const solution = low.map((value, column) => {
        const own = columnOf[column] ?? -1
        if (own < 0) return value
        return relax || free.has(own) ? (found[own] ?? 0) : Math.round(found[own] ?? 0)
      })
      return { value: least.value + known, solution }
    },
    atLeast: (column) => low[column] ?? 0,
    close() {
      relaxed.dispose()
      whole?.dispose()
    },
  }
}

/** By the columns that are not fixed. */
function kept(values: ByColumn, columnOf: Int32Array): ByColumn {
  return new Map(
    [...values].flatMap(([column, value]) => {
      const own = columnOf[column] ?? -1
      return own < 0 ? [] : [[own, value] as const]
    }),
  )
}

function modelOf({ columns, rows, free }: LinearSystem, whole: boolean) {
  const starts = [0]
  const indices: number[] = []
  const values: number[] = []
  for (const { terms } of rows) {
    for (const [column, coefficient] of terms) {
      if (coefficient === 0) continue
      indices.push(column)
      values.push(coefficient)
    }
    starts.push(indices.length)
  }
  const bounds = (ofFree: number) =>
    Float64Array.from({ length: columns }, (_, at) => (free?.has(at) ? ofFree : 0))
  const integer = Int32Array.from({ length: columns }, (_, at) =>
    free?.has(at) ? constants.variableType.continuous : constants.variableType.integer,
  )
  return {
    numCols: columns,
    numRows: rows.length,
    colCost: new Float64Array(columns),
    colLower: bounds(-infinity),
    colUpper: new Float64Array(columns).fill(infinity),
    rowLower: rows.map(({ low }) => low),
    rowUpper: rows.map(({ high }) => high),
    matrix: {
      format: 'csr' as const,
      numRows: rows.length,
      numCols: columns,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
    ...(whole ? { integrality: integer } : {}),
  }
}

function isWhole(solution: Float64Array, free: ReadonlySet<number>): boolean {
  return solution.every((value, at) => free.has(at) || Math.abs(value - Math.round(value)) < tolerance)
}
