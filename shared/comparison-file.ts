import * as v from 'valibot'
import { canonicalJson } from './canonical-json.ts'
import type { Published } from './disclosure/published.ts'
import { count, day, name } from './fields.ts'
import { figuresOf } from './figures.ts'
import { type Question, type Questionnaire, questionnaireSchema } from './questionnaire.ts'
import { type QuestionResult, questionResultSchema, type Report } from './results.ts'
import { tallyOfTable } from './tally.ts'
import { compareText } from './text/compare.sv.ts'

/**
 * A jämförelsefil: `deltagarenkat/comparison@1`. What one förbund gives another to be read beside its own:
 * the total tables of a fastställt resultat, as they were published, and nothing of any group.
 */
export type ComparisonFile = v.InferOutput<typeof comparisonSchema>

export const comparisonSchema = v.object({
  format: v.literal('deltagarenkat/comparison@1'),
  forbund: name,
  matperiod: v.object({ name, opensOn: day, closesOn: day }),
  /** The rule that decided what may be seen. */
  rule: name,
  respondents: count,
  enrolled: v.nullable(count),
  offered: v.nullable(count),
  questionnaire: questionnaireSchema,
  questions: v.array(questionResultSchema),
})

/** What others may have of a fastställt resultat: the total tables of its questions, background left out. */
export function comparisonFile(report: Published<Report>): ComparisonFile {
  const { results, questionnaire, forbund, rule } = report
  const { matperiod, respondents, enrolled, offered } = results
  return {
    format: 'deltagarenkat/comparison@1',
    forbund,
    matperiod,
    rule,
    respondents,
    enrolled,
    offered,
    questionnaire,
    questions: results.questions.filter(({ id }) => isCompared(questionnaire, id)),
  }
}

function isCompared({ questions }: Questionnaire, id: string): boolean {
  const question = questions.find((asked) => asked.id === id)
  return question !== undefined && !question.background && question.kind !== 'text'
}

/**
 * What stands in the way of comparing with a file, each in words: that it is one's own, whose answers would
 * count twice, or figures that came another way than from here and are not those of its own counts.
 *
 * @param own the förbund that takes it in
 */
export function comparisonFaults(file: ComparisonFile, own: string): readonly string[] {
  const { faults } = compareText.files
  if (file.forbund === own) return [faults.own]
  return file.questions.flatMap((result, at) => {
    const { id, kind } = result
    const question = file.questionnaire.questions.find((asked) => asked.id === id)
    const isTwice = file.questions.findIndex((other) => other.id === id) < at
    if (question?.kind !== kind || isTwice) return [faults.question(id)]
    return addsUp(question, result, file.respondents) ? [] : [faults.figures(question.text.sv)]
  })
}

/** Whether the figures are those that the question's own table gives; of a withheld table there are none. */
function addsUp(question: Question, result: QuestionResult, respondents: number): boolean {
  const { rows, answered, unanswered, notAsked } = result
  if (!rows || answered === null) return true
  if (answered > respondents) return false
  const answering = { answered, unanswered: unanswered ?? 0, notAsked: notAsked ?? 0 }
  const sum = rows.reduce((total, { count }) => total + count, 0)
  if (question.kind !== 'choices' && sum !== answered) return false
  const counted = figuresOf(tallyOfTable(question, rows, answering), respondents)
  return canonicalJson(figuresIn(counted)) === canonicalJson(figuresIn(result))
}

/** A question's counts, with what each of them counts, and its mean and median. */
function figuresIn({ rows, n, mean, median, shares }: QuestionResult) {
  return [
    (rows ?? []).map(({ value, count }) => [value, count]),
    [n ?? null, mean ?? null, median ?? null],
    (shares ?? []).map(({ values, over, count, base }) => [values, over, count, base]),
  ]
}
