import type { Report } from '../results.ts'
import type { Tally } from '../tally.ts'
import type { Published } from './published.ts'

/**
 * A snapshot that was made before of the same mätperiod, by which a new one can be subtracted: what it told,
 * and the counts of the responses that it held, all of which the new one holds too.
 */
export interface EarlierSnapshot {
  readonly report: Published<Report>
  readonly tally: Tally
}
