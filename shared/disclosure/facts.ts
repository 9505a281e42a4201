import { roundRatio } from '../statistics/round.ts'
import type { Group, Lens, Measure } from './board.ts'
import type { Cells } from './cells.ts'
import { bucketsOf, type ShownFace } from './faces.ts'

/**
 * What a published figure tells of a group, as bounds of how much a sum over it can be off: nothing for a
 * count, within its rounding for a sum that a mean was computed from.
 */
export interface Fact extends Measure, Bounds {}

interface Bounds {
  readonly lower: number
  readonly upper: number
  /** Of a rounded sum: whether it would be published the same if it were off by this, in whole numbers. */
  readonly rounds?: (off: readonly (readonly [value: number, count: number])[]) => boolean
}

interface Told extends Bounds {
  readonly ofCell: (cell: number) => number
}

const same = { lower: 0, upper: 0 }
/** Numbers have at most six decimals. */
const unitsPerOne = 1_000_000

/**
 * What a group in a face tells of one question.
 *
 * @param counts how many of the group are counted in each cell, or null where it is not known: sums may then
 * not be off at all
 */
export function factsOf(
  lens: Lens,
  cells: Cells,
  question: number,
  face: ShownFace,
  group: Group,
  counts: readonly number[] | null,
): readonly Fact[] {
  return toldBy(cells, face, counts).map(({ ofCell, ...bounds }) => ({
    ...bounds,
    ...lens.measure(group, question, ofCell),
  }))
}

function toldBy(cells: Cells, face: ShownFace, counts: readonly number[] | null): readonly Told[] {
  const { values, optOut, unanswered, notAsked, question } = cells
  const single = (cell: number): Told => ({ ...same, ofCell: (other) => (other === cell ? 1 : 0) })
  const beside = [unanswered, notAsked].map(single)
  const stand: Told = { ...same, ofCell: (cell) => (cell < optOut ? 1 : 0) }
  if (face === 'whole' && question.kind !== 'number') {
    return [...values.keys(), optOut].map(single).concat(beside)
  }
  if (face === 'merged') {
    const buckets = (bucketsOf(question) ?? []).map((steps): Told => {
      const inBucket = values.map((value) => steps.some((step) => step === value))
      return { ...same, ofCell: (cell) => (inBucket[cell] ? 1 : 0) }
    })
    return [...buckets, single(optOut), ...beside]
  }
  const sum = sumOf(cells, face === 'mean' ? 1 : 2, counts)
  return [stand, ...beside, sum, ...(face === 'whole' ? medianOf(cells, counts) : [])]
}

/** The sum behind a mean: it may be off as far as the mean still rounds to what was published. */
function sumOf({ values, optOut }: Cells, decimals: number, counts: readonly number[] | null): Told {
  const stepOf = (cell: number) => (cell < optOut ? Number(values[cell]) : 0)
  if (!counts) return { ...same, ofCell: stepOf }
  const n = counts.slice(0, optOut).reduce((sum, count) => sum + count, 0)
  const units = values.reduce<bigint>(
    (sum, value, cell) => sum + inUnits(Number(value), counts[cell] ?? 0),
    0n,
  )
  const base = BigInt(n) * BigInt(unitsPerOne)
  const published = roundRatio(units, base, decimals)
  if (published === null) return { ...same, ofCell: stepOf }

  const total = Number(units) / unitsPerOne
  const half = n / (2 * 10 ** decimals)
  const middle = Math.round(published * 10 ** decimals) * 2 * half
  const whole = values.every((value) => Number.isInteger(value))
  const margin = 1e-4
  return {
    ofCell: stepOf,
    lower: whole ? Math.ceil(middle - half - total - 1e-9) : middle - half - total + margin,
    upper: whole ? Math.ceil(middle + half - total - 1e-9) - 1 : middle + half - total - margin,
    rounds: (off) => {
      const changed = off.reduce((sum, [weight, count]) => sum + inUnits(weight, count), units)
      return roundRatio(changed, base, decimals) === published
    },
  }
}

function inUnits(value: number, count: number): bigint {
  return BigInt(Math.round(value * unitsPerOne)) * BigInt(count)
}

/** The median stays where both middle values do: as many below and up to each of them as that takes. */
function medianOf({ values, optOut }: Cells, counts: readonly number[] | null): readonly Told[] {
  const upTo = (limit: number, cell: number) => (cell < optOut && Number(values[cell]) <= limit ? 1 : 0)
  const below = (limit: number, cell: number) => (cell < optOut && Number(values[cell]) < limit ? 1 : 0)
  if (!counts)
    return [...values.keys()].map((cell) => ({ ...same, ofCell: (other) => (other === cell ? 1 : 0) }))
  const count = (weight: (limit: number, cell: number) => number, limit: number) =>
    counts.slice(0, optOut).reduce((sum, count, cell) => sum + count * weight(limit, cell), 0)
  const n = count(upTo, Number.POSITIVE_INFINITY)
  return [Math.ceil(n / 2), Math.floor(n / 2) + 1].flatMap((rank): readonly Told[] => {
    const middle = values.map(Number).find((value) => count(upTo, value) >= rank)
    if (middle === undefined) return []
    return [
      {
        ofCell: (cell) => upTo(middle, cell),
        lower: rank - count(upTo, middle),
        upper: Number.POSITIVE_INFINITY,
      },
      {
        ofCell: (cell) => below(middle, cell),
        lower: Number.NEGATIVE_INFINITY,
        upper: rank - 1 - count(below, middle),
      },
    ]
  })
}
