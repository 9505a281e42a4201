import type { GoalOutcome } from '../../shared/goals.ts'
import type { BandResult, QuestionResult, Row, ShareResult } from '../../shared/results.ts'
import { decimal, numberRange, percentOf, wholePercent } from '../../shared/text/format.ts'
import { resultsText } from '../../shared/text/results.ts'

/** What a share counts: "Svar 3–5: 61 av alla 63 som svarade på enkäten." A share is never shown without it. */
export function definitionOf(
  share: ShareResult | BandResult,
  question: Pick<QuestionResult, 'kind' | 'rows'>,
): string {
  const words = valuesInWords(share.values, question)
  return resultsText.definition(words, share.count, resultsText.over[share.over](share.base))
}

/** Values in words: steps of a scale as a range, anything else by its label. */
function valuesInWords(
  values: readonly Row['value'][],
  { kind, rows }: Pick<QuestionResult, 'kind' | 'rows'>,
): string {
  const numbers = values.filter((value) => typeof value === 'number').toSorted((a, b) => a - b)
  if (kind === 'scale' && numbers.length === values.length) return resultsText.steps(rangesOf(numbers))
  return resultsText.options(values.map((value) => labelOf(value, rows ?? [])))
}

/** Numbers as ranges: "1–2, 5". */
export function rangesOf(rising: readonly number[]): string {
  const ranges: [from: number, to: number][] = []
  for (const number of rising) {
    const last = ranges.at(-1)
    if (last && number === last[1] + 1) last[1] = number
    else ranges.push([number, number])
  }
  return ranges.map(([from, to]) => numberRange(from, to)).join(', ')
}

/** The words of a value: its row's, else the value itself. */
export function labelOf(value: Row['value'], rows: readonly Row[]): string {
  const row = rows.find((other) => other.value === value || other.values?.includes(value))
  return row?.label ?? (typeof value === 'number' ? decimal(value) : value)
}

/** How a goal went, in words: "Målet 80 % är uppnått." */
export function goalInWords({ target, verdict }: Pick<GoalOutcome, 'target' | 'verdict'>): string {
  return resultsText.goalVerdict[verdict](percentOf(target ?? 0))
}

/** A count of a base in whole percent; a dash where either is unknown, or the base is 0. */
export function rateOf(count: number | null, base: number | null): string {
  return (count === null || base === null ? null : wholePercent(count, base)) ?? '–'
}
