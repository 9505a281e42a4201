import { figuresOf, withheld } from '../figures.ts'
import type { Matperiod } from '../matperiod.ts'
import type { Question } from '../questionnaire.ts'
import type { Hidden, QuestionResult } from '../results.ts'
import type { QuestionTally, Tally } from '../tally.ts'
import { mergeSmallRows, valuesOf } from './background.ts'
import { mayShow } from './faces.ts'

/** The tables of the whole mätperiod, and which of them are withheld. */
export interface Totals {
  readonly questions: readonly QuestionResult[]
  readonly hidden: readonly Hidden[]
}

type Limits = Pick<Matperiod, 'minGroup' | 'smallBackground'>

/**
 * The whole mätperiod's tables: shown where at least `minGroup` answered, and fewer than 10 not all the same.
 * Of others only how many answered is told, and not that either where it would tell how many there are of a
 * group that the background tables merge.
 */
export function totalsOf(tally: Tally, limits: Limits): Totals {
  const questions: QuestionResult[] = []
  const hidden: Hidden[] = []
  const hide = (question: Question, reason: Hidden['reason']) =>
    hidden.push({ by: null, group: null, question: question.id, reason })
  for (const total of tally.total.questions) {
    const { question } = total
    const figures = figuresOf(total, tally.total.respondents)
    if (tellsMerged(question, questions)) {
      hide(question, 'complementary')
      questions.push(withheld(question))
    } else if (question.kind === 'text' || total.answered === 0) {
      questions.push(figures)
    } else if (isShown(total, limits.minGroup)) {
      questions.push(merged(figures, question, limits))
    } else {
      hide(question, 'small')
      questions.push(countsAlone(figures, question))
    }
  }
  return { questions, hidden }
}

/** Whether the table of the whole is shown, its small background rows merged. */
function isShown(total: QuestionTally, minGroup: number): boolean {
  return total.answered >= minGroup && (total.question.background || mayShow(total, 'whole', minGroup))
}

/**
 * A background question's small rows are merged, unless the mätperiod shows them; and what is computed from
 * single rows (shares, bands, mean, median) is then withheld, for it would undo the merging.
 */
function merged(
  figures: QuestionResult,
  question: Question,
  { minGroup, smallBackground }: Limits,
): QuestionResult {
  if (!question.background || smallBackground === 'show' || !figures.rows) return figures
  const rows = [...mergeSmallRows(figures.rows, figures.answered ?? 0, minGroup)]
  if (rows.length === figures.rows.length) return figures
  return { ...countsAlone(figures, question), rows }
}

/** How many answered, which tells nothing of what they answered; the rest is withheld. */
function countsAlone({ answered, unanswered, notAsked }: QuestionResult, question: Question): QuestionResult {
  const counts = notAsked === undefined ? { answered, unanswered } : { answered, unanswered, notAsked }
  return { ...withheld(question), ...counts }
}

/**
 * Whether how many were asked a question tells how many gave a background answer that has no row of its own,
 * or depends on one that does.
 *
 * @param before the tables of the questions before it
 */
function tellsMerged({ showIf }: Question, before: readonly QuestionResult[]): boolean {
  const condition = showIf && before.find(({ id }) => id === showIf.question)
  if (!condition) return false
  if (condition.answered === null) return true
  return (condition.rows ?? []).some((row) => {
    const asked = valuesOf(row).map((value) => showIf.in.some((given) => String(given) === String(value)))
    return new Set(asked).size > 1
  })
}
