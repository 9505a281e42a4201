import { definitionOf } from '../../admin-ui/results/definition.ts'
import type { Published } from '../../shared/disclosure/published.ts'
import {
  type GroupQuestionResult,
  isWithheld,
  type QuestionResult,
  type Results,
} from '../../shared/results.ts'
import { percent } from '../../shared/statistics/percent.ts'
import { resultFilesText as words } from '../../shared/text/result-files.sv.ts'
import { type Cell, csvOf } from './csv.ts'

/** One measure of one question, of all or of one group. */
interface Measure {
  readonly measure: string
  readonly name?: string
  readonly count?: number | null
  readonly percent?: number | null
  readonly value?: number | null
  readonly base?: number | null
  readonly definition?: string
}

/**
 * Results as CSV, one measure a line. What is withheld says so in the column for the measure.
 */
export function resultsCsv(results: Published<Results>): string {
  const lines: Cell[][] = [[...words.columns]]
  const { respondents, offered, enrolled, channels } = results
  const whole = (measure: string, count: number | null, base: number | null = null) => {
    const share = count === null || base === null ? null : percent(count, base)
    lines.push([null, null, words.all, words.all, measure, null, count, share, null, base, null])
  }
  if (results.preliminary) whole(words.preliminary, null)
  whole(words.whole.respondents, respondents)
  whole(words.whole.digital, channels?.digital ?? null, respondents)
  whole(words.whole.papper, channels?.papper ?? null, respondents)
  whole(words.whole.enrolled, enrolled)
  whole(words.whole.offered, offered)
  whole(words.whole.responseRate, respondents, offered)
  whole(words.whole.coverage, offered, enrolled)

  for (const question of results.questions) lines.push(...questionLines(question, words.all, words.all))
  for (const { by, within, groups } of results.breakdowns) {
    for (const group of groups) {
      const label = within ? `${group.label}, ${within.value}` : group.label
      for (const question of group.questions) lines.push(...questionLines(question, by, label))
    }
  }
  return csvOf(lines)
}

function questionLines(question: QuestionResult | GroupQuestionResult, by: string, group: string): Cell[][] {
  return measuresOf(question).map(({ measure, name, count, percent, value, base, definition }) => [
    question.id,
    question.text,
    by,
    group,
    measure,
    name,
    count,
    percent,
    value,
    base,
    definition,
  ])
}

function measuresOf(question: QuestionResult | GroupQuestionResult): Measure[] {
  const { answered, unanswered, notAsked, n, mean, median, shares, bands } = question
  const { measures: is } = words
  if ('face' in question && question.face === 'hidden') return [{ measure: words.hidden }]
  const measures: Measure[] = [
    { measure: is.answered, count: answered },
    { measure: is.unanswered, count: unanswered },
  ]
  if (notAsked !== undefined) measures.push({ measure: is.notAsked, count: notAsked })
  const coarser = 'face' in question && question.face !== 'whole'
  if (isWithheld(question) && !coarser) return [...measures, { measure: words.hidden }]
  for (const { label, count, percent } of question.rows ?? []) {
    measures.push({ measure: is.option, name: label, count, percent, base: answered })
  }
  if ('merged' in question) {
    for (const { label, count, percent } of question.merged ?? []) {
      measures.push({ measure: is.merged, name: label, count, percent, base: answered })
    }
  }
  if (typeof mean === 'number') measures.push({ measure: is.mean, value: mean, base: n ?? null })
  if (typeof median === 'number') measures.push({ measure: is.median, value: median, base: n ?? null })
  const of = (measure: string) => (share: NonNullable<typeof shares | typeof bands>[number]) => {
    const { label, count, percent, base } = share
    return { measure, name: label, count, percent, base, definition: definitionOf(share, question) }
  }
  return [...measures, ...(shares ?? []).map(of(is.share)), ...(bands ?? []).map(of(is.band))]
}
