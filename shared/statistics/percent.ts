import { roundRatio } from './round.ts'

/** Percent with one decimal, half up; `null` when the base is 0. 17 of 63 is 27. */
export function percent(count: number, base: number): number | null {
  return roundRatio(count * 100, base, 1)
}

/** A share in [0, 1] with four decimals, half up; `null` when the base is 0 or either figure is unknown. */
export function rate(count: number | null, base: number | null): number | null {
  return count === null || base === null ? null : roundRatio(count, base, 4)
}
