import * as v from 'valibot'
import type { ComparableQuestion } from './comparing.ts'
import { count, day, id, name } from './fields.ts'
import { figuresOf } from './figures.ts'
import { optionsOf, type Question, type Questionnaire } from './questionnaire.ts'
import type { QuestionResult } from './results.ts'
import { versionSchema } from './revision.ts'
import { tallyOfTable } from './tally.ts'
import { enteredText } from './text/entered.sv.ts'

/**
 * Tables of an old report, typed in because nobody has its answers: the counts of each option, and where they come
 * from. Nothing here has been protected, for the report decided what it showed; so this is no `Published`, and
 * stands apart from what is.
 */
export type NewEnteredReport = v.InferOutput<typeof enteredSchema>

/** Instead of the rule that protected a result: somebody typed it in. */
export const enteredRule = 'entered@1'

export const enteredSchema = v.object({
  questionnaire: v.object({ id, version: versionSchema }),
  name,
  opensOn: day,
  closesOn: day,
  /** The report, and where in it: "Bilaga 2 2021, sidan 14". */
  source: name,
  respondents: v.pipe(count, v.minValue(1)),
  questions: v.pipe(
    v.array(
      v.object({
        question: id,
        /** How many answered it, as the report says: what the counts are checked against. */
        answered: v.pipe(count, v.minValue(1)),
        rows: v.array(v.object({ value: v.union([v.string(), v.number()]), count })),
      }),
    ),
    v.nonEmpty(),
    v.maxLength(200),
  ),
})

/** An old report as one's own figures are read beside it, marked as what it is. */
export interface EnteredReport {
  readonly id: string
  readonly name: string
  readonly closesOn: string
  readonly source: string
  readonly rule: typeof enteredRule
  readonly respondents: number
  readonly questions: readonly ComparableQuestion[]
}

/** The questions whose tables can be typed in: those that are compared, with options to count. */
export function enterableQuestions({ questions }: Questionnaire): readonly Question[] {
  return questions.filter(
    ({ background, kind }) => !background && (kind === 'scale' || kind === 'choice' || kind === 'choices'),
  )
}

/** What does not add up, each in words. */
export function enteredFaults(report: NewEnteredReport, questionnaire: Questionnaire): readonly string[] {
  const met = new Set<string>()
  const days = report.opensOn > report.closesOn ? [enteredText.faults.days] : []
  return [
    ...days,
    ...report.questions.flatMap((entered): readonly string[] => {
      const question = enterableQuestions(questionnaire).find(({ id }) => id === entered.question)
      if (!question || met.has(entered.question)) return [enteredText.faults.question(entered.question)]
      met.add(entered.question)
      return tableFaults(question, entered, report.respondents)
    }),
  ]
}

function tableFaults(
  question: Question,
  { answered, rows }: NewEnteredReport['questions'][number],
  respondents: number,
): readonly string[] {
  const { faults } = enteredText
  const words = question.text.sv
  const known = [...optionsOf(question, []), ...(question.optOut ? [question.optOut] : [])].map(
    ({ value }) => value,
  )
  const values = rows.map(({ value }) => value)
  if (values.some((value, index) => !known.includes(value) || values.indexOf(value) < index))
    return [faults.option(words)]
  const sum = rows.reduce((total, { count }) => total + count, 0)
  if (answered > respondents) return [faults.moreThanAnswered(words, answered, respondents)]
  if (question.kind !== 'choices') return sum === answered ? [] : [faults.sum(words, sum, answered)]
  const most = Math.max(0, ...rows.map(({ count }) => count))
  return most <= answered && sum >= answered ? [] : [faults.choices(words, answered)]
}

/** The figures of an old report, computed from its counts as those of any table are. */
export function enteredFigures(
  report: NewEnteredReport,
  questionnaire: Questionnaire,
): readonly QuestionResult[] {
  return enterableQuestions(questionnaire).flatMap((question) => {
    const entered = report.questions.find((one) => one.question === question.id)
    if (!entered) return []
    const { answered, rows } = entered
    const tally = tallyOfTable(question, rows, {
      answered,
      notAsked: 0,
      unanswered: report.respondents - answered,
    })
    const figures = figuresOf(tally, report.respondents)
    // Of those who did not answer a question with a condition, the report does not say who was not asked.
    return [question.showIf ? { ...figures, unanswered: null, notAsked: null } : figures]
  })
}
