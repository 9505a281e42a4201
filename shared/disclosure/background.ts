import type { Row } from '../results.ts'
import { percent } from '../statistics/percent.ts'

/**
 * The rows of a background question with those that would point at a few people merged: with the
 * opt-out where there is one ("Annat eller vill inte uppge: 3"), else with a neighbour. The opt-out
 * identifies nobody, and nor does a row that nobody gave.
 *
 * @param answered the base of percent
 */
export function mergeSmallRows(rows: readonly Row[], answered: number, minGroup: number): readonly Row[] {
  const isSmall = (row: Row) => row.optOut !== true && row.count > 0 && row.count < minGroup
  const small = rows.filter(isSmall)
  if (small.length === 0) return rows
  const optOut = rows.find((row) => row.optOut)
  if (optOut) {
    return [...rows.filter((row) => !isSmall(row) && row !== optOut), merge([...small, optOut], answered)]
  }

  const merged = [...rows]
  for (let at = merged.findIndex(isSmall); at >= 0 && merged.length > 1; at = merged.findIndex(isSmall)) {
    const before = merged[at - 1]?.count ?? Number.POSITIVE_INFINITY
    const after = merged[at + 1]?.count ?? Number.POSITIVE_INFINITY
    const from = before <= after ? at - 1 : at
    merged.splice(from, 2, merge(merged.slice(from, from + 2), answered))
  }
  return merged
}

/** The values that a row stands for. */
export function valuesOf(row: Row): readonly Row['value'][] {
  return row.values ?? [row.value]
}

function merge(rows: readonly Row[], answered: number): Row {
  const values = rows.flatMap(valuesOf)
  const count = rows.reduce((sum, row) => sum + row.count, 0)
  const value = values[0] as Row['value']
  const row = { value, values, label: eitherOf(rows), count, percent: percent(count, answered) }
  return rows.some(({ optOut }) => optOut) ? { ...row, optOut: true } : row
}

/** "Annat eller vill inte uppge": the labels, the opt-out's in the middle of a sentence. */
function eitherOf(rows: readonly Row[]): string {
  const labels = rows.map(({ label, optOut }) =>
    optOut ? label.charAt(0).toLowerCase() + label.slice(1) : label,
  )
  return new Intl.ListFormat('sv', { type: 'disjunction' }).format(labels)
}
