import { type Frequencies, size } from './frequencies.ts'
import { roundRatio } from './round.ts'

/** Answers have at most six decimals, so that this many of the smallest unit are whole numbers. */
const unitsPerOne = 1_000_000

/**
 * The arithmetic mean, half up, exact. `null` when nobody took a stand.
 *
 * @param decimals two in a table; one where the mean is all that is shown of a group
 */
export function mean(frequencies: Frequencies, decimals: number): number | null {
  const units = frequencies.reduce(
    (sum, [value, count]) => sum + BigInt(Math.round(value * unitsPerOne)) * BigInt(count),
    0n,
  )
  return roundRatio(units, BigInt(size(frequencies)) * BigInt(unitsPerOne), decimals)
}
