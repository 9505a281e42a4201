import type { Row } from '../results.ts'
import { decimal, percent } from '../text/format.ts'
import { wrapLabel } from './wrap.ts'

/**
 * Where everything of a bar chart stands, in units of a sixteenth of the text's size, so that a table of
 * the same rows can be given the same heights.
 */
export interface BarLayout {
  readonly width: number
  readonly height: number
  /** Where the zero line stands. */
  readonly zero: number
  /** The length of 100 %. */
  readonly full: number
  readonly rows: readonly RowLayout[]
}

export interface RowLayout {
  readonly row: Row
  readonly top: number
  readonly height: number
  readonly lines: readonly string[]
  /** The length of the bar. */
  readonly length: number
  /** "38 (60,3 %)" */
  readonly value: string
}

export const fontSize = 14
export const lineHeight = 18
const rowPadding = 18
/** The mean width of a character, a little wide so that nothing runs into a bar. */
const charWidth = 8
const gap = 8
/** Room above the bars for the goal's name. */
export const goalHeadroom = 22

/** How many characters a table beside a chart gives a row's label before it breaks. */
export const besideChars = 36

/** The height of a row whose label is broken into so many lines. */
export function rowHeight(lines: number): number {
  return lines * lineHeight + rowPadding
}

/** The words at a bar's end; the count alone where there is no base. */
export function barValue({ count, percent: share }: Pick<Row, 'count' | 'percent'>): string {
  return share === null ? decimal(count) : `${decimal(count)} (${percent(share)})`
}

/**
 * Lay out rows as horizontal bars on a scale of 0 to 100 %, always: equal lengths mean equal shares,
 * whichever chart they stand in.
 *
 * @param labels whether the rows' words are drawn, or stand in a table beside
 */
export function barLayout(
  rows: readonly Row[],
  { width, labels, headroom }: { width: number; labels: 'drawn' | 'beside'; headroom: number },
): BarLayout {
  const values = rows.map(barValue)
  const longest = Math.max(0, ...rows.map(({ label }) => label.length))
  const labelChars = Math.min(longest, Math.floor((width * 0.42) / charWidth))
  const zero = labels === 'drawn' ? Math.ceil(labelChars * charWidth) + gap : 1
  const valueWidth = Math.ceil(Math.max(0, ...values.map(({ length }) => length)) * charWidth) + gap
  const full = Math.max(40, width - zero - valueWidth)

  let top = headroom
  const laid = rows.map((row, index): RowLayout => {
    const lines = wrapLabel(row.label, labels === 'drawn' ? Math.max(8, labelChars) : besideChars)
    const height = rowHeight(lines.length)
    const length = (Math.min(100, row.percent ?? 0) / 100) * full
    const place = { row, top, height, lines, length, value: values[index] ?? '' }
    top += height
    return place
  })
  return { width, height: top, zero, full, rows: laid }
}
