import { type Frequencies, size } from './frequencies.ts'
import { roundNear } from './round.ts'

/**
 * The standard deviation of a sample (n − 1 in the denominator), two decimals, half up. `null` for fewer
 * than two: one answer does not vary.
 */
export function standardDeviation(frequencies: Frequencies): number | null {
  const n = size(frequencies)
  if (n < 2) return null
  const centre = frequencies.reduce((sum, [value, count]) => sum + value * count, 0) / n
  const squares = frequencies.reduce((sum, [value, count]) => sum + count * (value - centre) ** 2, 0)
  return roundNear(Math.sqrt(squares / (n - 1)), 2)
}
