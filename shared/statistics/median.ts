import { type Frequencies, size } from './frequencies.ts'
import { mean } from './mean.ts'

/** The middle value, or the mean of the two middle ones when their number is even. `null` when nobody took a stand. */
export function median(frequencies: Frequencies): number | null {
  const n = size(frequencies)
  if (n === 0) return null
  const sorted = frequencies.toSorted(([a], [b]) => a - b)
  const low = valueAt(sorted, Math.ceil(n / 2))
  const high = valueAt(sorted, Math.floor(n / 2) + 1)
  return mean(
    [
      [low, 1],
      [high, 1],
    ],
    7,
  )
}

/** The value of the person at a rank, counted from 1 in rising order. */
function valueAt(sorted: Frequencies, rank: number): number {
  let passed = 0
  for (const [value, count] of sorted) {
    passed += count
    if (passed >= rank) return value
  }
  throw new RangeError(`rank ${rank} of ${passed}`)
}
