/** How many gave each value: [value, count], for the answers that took a stand. */
export type Frequencies = readonly (readonly [value: number, count: number])[]

/** How many there are in all. */
export function size(frequencies: Frequencies): number {
  return frequencies.reduce((sum, [, count]) => sum + count, 0)
}
