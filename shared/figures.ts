import { type Band, optionsOf, type Question, type Share } from './questionnaire.ts'
import type { BandResult, QuestionResult, Row, ShareResult } from './results.ts'
import { type Frequencies, size } from './statistics/frequencies.ts'
import { mean } from './statistics/mean.ts'
import { median } from './statistics/median.ts'
import { percent } from './statistics/percent.ts'
import type { QuestionTally } from './tally.ts'

/**
 * All figures of one question in one group, as they are: percent over those who answered, opt-outs
 * included; mean and median over those who took a stand. Not to be shown before `protect` has seen it.
 *
 * @param respondents the size of the group, the base of shares over respondents
 */
export function figuresOf(tally: QuestionTally, respondents: number): QuestionResult {
  const { question, answered, unanswered, notAsked, optOut } = tally
  const head = { id: question.id, kind: question.kind, text: question.text.sv, answered, unanswered }
  const result: QuestionResult = question.showIf ? { ...head, notAsked } : head
  if (question.kind === 'text') return result
  if (question.kind === 'number') {
    const given = tally.options as Frequencies
    return { ...result, n: size(given), mean: mean(given, 2), median: median(given) }
  }

  const rows = rowsOf(tally)
  const measured: QuestionResult = { ...result, rows }
  if ('shares' in question && question.shares) {
    const bases = { respondents, answered, stand: answered - optOut }
    measured.shares = question.shares.map((share) => shareResult(share, tally, bases[share.over]))
  }
  if ('bands' in question && question.bands) {
    measured.bands = question.bands.map((band) => bandResult(band, tally))
  }
  if (question.kind !== 'scale') return measured
  const stand = tally.options as Frequencies
  const { rows: _, ...rest } = measured
  return { ...result, n: size(stand), rows, ...rest, mean: mean(stand, 2), median: median(stand) }
}

/** A question of which nothing may be seen: the same fields, each null. */
export function withheld(question: Question): QuestionResult {
  const { id, kind, text } = question
  const result: QuestionResult = { id, kind, text: text.sv, answered: null, unanswered: null }
  if (question.showIf) result.notAsked = null
  if (kind === 'text') return result
  if (kind === 'scale' || kind === 'number') result.n = null
  if (kind !== 'number') result.rows = null
  if ('shares' in question && question.shares) result.shares = null
  if ('bands' in question && question.bands) result.bands = null
  if (kind === 'scale' || kind === 'number') Object.assign(result, { mean: null, median: null })
  return result
}

/** The question's options in order with count and percent, the opt-out last. */
function rowsOf({ question, options, optOut, answered }: QuestionTally): Row[] {
  const labels = new Map(
    optionsOf(
      question,
      options.map(([value]) => String(value)),
    ).map((o) => [o.value, o.label.sv]),
  )
  const rows: Row[] = options.map(([value, count]) => ({
    value,
    label: labels.get(value) ?? String(value),
    count,
    percent: percent(count, answered),
  }))
  if (question.optOut) {
    const { value, label } = question.optOut
    rows.push({ value, label: label.sv, count: optOut, percent: percent(optOut, answered), optOut: true })
  }
  return rows
}

function shareResult(share: Share, tally: QuestionTally, base: number): ShareResult {
  const count = countOf(share.values, tally)
  const { label, values, over, goal } = share
  const result = { label: label.sv, values, over, count, base, percent: percent(count, base) }
  return goal === undefined ? result : { ...result, goal, met: base === 0 ? null : count / base >= goal }
}

function bandResult({ label, values }: Band, tally: QuestionTally): BandResult {
  const count = countOf(values, tally)
  const base = tally.answered
  return { label: label.sv, values, over: 'answered', count, base, percent: percent(count, base) }
}

function countOf(values: Share['values'], { options }: QuestionTally): number {
  return options.reduce((sum, [value, count]) => sum + (values.includes(value) ? count : 0), 0)
}
