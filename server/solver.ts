import loadHighs from 'highs'
import type { Programme, Solve } from '../shared/disclosure/programme.ts'

type Highs = Awaited<ReturnType<typeof loadHighs>>

let loading: Promise<Solve> | undefined

/** The solver that disclosure control asks: HiGHS in WebAssembly, loaded once. */
export function loadSolver(): Promise<Solve> {
  loading ??= loadHighs().then((highs) => (programme) => solve(highs, programme))
  return loading
}

/** The first answer is enough. A fixed seed and a bound in nodes, not in time: the same on every machine. */
const options = {
  output_flag: false,
  random_seed: 0,
  mip_max_improving_sols: 1,
  mip_max_nodes: 500,
  mip_heuristic_effort: 0,
  mip_detect_symmetry: false,
  mip_allow_restart: false,
  mip_allow_cut_separation_at_nodes: false,
}

function solve(highs: Highs, { columns, constraints }: Programme): readonly number[] | null {
  const { integer } = highs.constants.variableType
  const { optimal, solutionLimit } = highs.constants.modelStatus
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
      integrality: columns.map(() => integer),
    },
    (model) => {
      model.options.set(options)
      model.run()
      const status = model.getModelStatus()
      if (status !== optimal && status !== solutionLimit) return null
      return [...model.getSolution().colValue].map(Math.round)
    },
  )
}
