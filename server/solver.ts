import loadHighs from 'highs'
import type { Programme, Solve } from '../shared/disclosure/programme.ts'

type Highs = Awaited<ReturnType<typeof loadHighs>>

let loading: Promise<Solve> | undefined

/** The solver that disclosure control asks: HiGHS in WebAssembly, loaded once. */
export function loadSolver(): Promise<Solve> {
  loading ??= loadHighs().then((highs) => (programme) => solve(highs, programme))
  return loading
}

/**
 * These programmes are small, and most have no solution: that is told soonest without rewriting them first. The
 * bound is in iterations, not in time: the same on every machine.
 */
const options = {
  output_flag: false,
  random_seed: 0,
  presolve: 'off',
  simplex_iteration_limit: 2000,
} as const
const tolerance = 1e-6

function solve(highs: Highs, { columns, constraints }: Programme): ReturnType<Solve> {
  const { optimal, infeasible } = highs.constants.modelStatus
  const starts = [0]
  for (const { terms } of constraints) starts.push((starts.at(-1) ?? 0) + terms.length)
  const terms = constraints.flatMap((constraint) => constraint.terms)
  const size = { numCols: columns.length, numRows: constraints.length }
  return highs.withModel(
    {
      ...size,
      colCost: columns.map(({ cost }) => cost),
      colLower: columns.map(() => 0),
      colUpper: columns.map(({ upper }) => upper),
      rowLower: constraints.map(({ lower }) => lower),
      rowUpper: constraints.map(({ upper }) => upper),
      matrix: {
        format: 'csr',
        ...size,
        starts,
        indices: terms.map(([column]) => column),
        values: terms.map(([, coefficient]) => coefficient),
      },
    },
    (model) => {
      model.options.set(options)
      model.run()
      const status = model.getModelStatus()
      if (status === infeasible) return 'none'
      if (status !== optimal) return 'unknown'
      const values = [...model.getSolution().colValue]
      const isWhole = values.every((value) => Math.abs(value - Math.round(value)) < tolerance)
      return isWhole ? values.map(Math.round) : 'unknown'
    },
  )
}
