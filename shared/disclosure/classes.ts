import { dimensionsOf } from '../dimensions.ts'
import type { Tally } from '../tally.ts'
import { type Bundle, type Joint, jointReader, sparedByBackground, tieReader } from './bundles.ts'

/** Respondents who cannot be told apart: of the same groups, with the same answers to a bundle. */
export interface Class {
  /** Per dimension the index of their group, -1 where they are of none. */
  readonly groups: readonly number[]
  /** Only within a stratum can answers be exchanged. */
  readonly stratum: number
  /** The number of the first preliminary snapshot that held them; infinite where none did. */
  readonly takenIn: number
  /** Index of what they gave. */
  readonly joint: number
  readonly count: number
  /** Per question of the bundle whether their background alone spared them it. */
  readonly spared: readonly boolean[]
}

/** The kept respondents as a bundle of questions sees them. */
export interface Board {
  readonly bundle: Bundle
  /** The dimensions that are looked at. */
  readonly seen: readonly number[]
  readonly joints: readonly Joint[]
  readonly classes: readonly Class[]
  /** Per stratum the joints that occur in it, by how many gave them, the most first. */
  readonly strata: readonly (readonly number[])[]
  /** Whether the classes hold all respondents. */
  readonly complete: boolean
}

/** @param seen the dimensions that are looked at: by the others nobody is told apart */
export function boardOf(tally: Tally, bundle: Bundle, seen: readonly number[]): Board {
  const dimensions = dimensionsOf(tally)
  const jointOf = jointReader(tally, bundle)
  const tieOf = tieReader(tally, bundle)
  const sparedOf = bundle.map(({ question }) => sparedByBackground(tally, bundle, question))
  const joints = new Map<string, { joint: Joint; index: number }>()
  const strata = new Map<string, { index: number; counts: Map<number, number> }>()
  const classes = new Map<string, Class>()

  for (const { response, count } of tally.kept.rows) {
    const joint = jointOf(response)
    const known = joints.get(joint.key) ?? { joint, index: joints.size }
    joints.set(joint.key, known)
    const takenIn = response.takenIn ?? Number.POSITIVE_INFINITY
    const tie = `${takenIn} ${tieOf(response)}`
    const stratum = strata.get(tie) ?? { index: strata.size, counts: new Map() }
    strata.set(tie, stratum)
    stratum.counts.set(known.index, (stratum.counts.get(known.index) ?? 0) + count)
    const groups = dimensions.map(({ groupOf }, dimension) =>
      seen.includes(dimension) ? (groupOf(response) ?? -1) : -1,
    )
    const key = JSON.stringify([groups, stratum.index, known.index])
    const before = classes.get(key)
    classes.set(key, {
      groups,
      stratum: stratum.index,
      takenIn,
      joint: known.index,
      count: (before?.count ?? 0) + count,
      spared: before?.spared ?? sparedOf.map((spared) => spared(response)),
    })
  }
  return {
    bundle,
    seen,
    joints: [...joints.values()].map(({ joint }) => joint),
    classes: [...classes.values()],
    strata: [...strata.values()].map(({ counts }) =>
      [...counts].sort(([a, most], [b, count]) => count - most || a - b).map(([joint]) => joint),
    ),
    complete: tally.kept.complete,
  }
}

/** Per joint what it adds to a sum over the cells of one question, each with its weight. */
export function weightsOf(board: Board, at: number, ofCell: (cell: number) => number): readonly number[] {
  return board.joints.map(({ cells }) => (cells[at] ?? []).reduce((sum, cell) => sum + ofCell(cell), 0))
}
