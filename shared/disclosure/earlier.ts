import type { Report } from '../results.ts'
import type { Published } from './published.ts'

/**
 * A preliminary snapshot of the same mätperiod that was published before, by which a new one can be
 * subtracted. It held the responses whose `takenIn` is its number or less.
 */
export interface EarlierSnapshot {
  readonly number: number
  readonly report: Published<Report>
}
