import type { Row } from '../results.ts'
import { percent } from '../text/format.ts'
import { barValue } from './layout.ts'

/** Percent of another time or place, in the order of the rows; null where unknown. */
export interface Before {
  readonly name: string
  readonly percents: readonly (number | null)[]
}

/** The figures of a chart in one sentence: "Kvinna: 40 (63,5 %), Man: 20 (31,7 %)". */
export function describeRows(rows: readonly Row[], before?: Before): string {
  return rows
    .map((row, index) => {
      const was = before?.percents[index]
      return `${row.label}: ${barValue(row)}${typeof was === 'number' ? `, ${before?.name} ${percent(was)}` : ''}`
    })
    .join(before ? '; ' : ', ')
}
