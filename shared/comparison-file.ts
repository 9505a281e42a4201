import * as v from 'valibot'
import type { Published } from './disclosure/published.ts'
import { type Questionnaire, questionnaireSchema } from './questionnaire.ts'
import { questionResultSchema, type Report } from './results.ts'

/**
 * A jämförelsefil: `deltagarenkat/comparison@1`. What one förbund gives another to be read beside its own:
 * the total tables of a fastställt resultat, as they were published, and nothing of any group.
 */
export type ComparisonFile = v.InferOutput<typeof comparisonSchema>

const name = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))

export const comparisonSchema = v.object({
  format: v.literal('deltagarenkat/comparison@1'),
  forbund: name,
  matperiod: v.object({ name, opensOn: v.string(), closesOn: v.string() }),
  /** The rule that decided what may be seen. */
  rule: v.string(),
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
 * count twice, or figures that came another way than from here and do not add up.
 *
 * @param own the förbund that takes it in
 */
export function comparisonFaults(
  { forbund, questionnaire, questions }: ComparisonFile,
  own: string,
): readonly string[] {
  if (forbund === own) {
    return [
      'Det här är din egen fil. Lägg till filer från andra förbund, så att era svar inte räknas två gånger.',
    ]
  }
  return questions.flatMap(({ id, kind, rows, answered }) => {
    const question = questionnaire.questions.find((asked) => asked.id === id)
    if (question?.kind !== kind) return [`questions: ”${id}” finns inte i filens enkät`]
    if (!rows || answered === null || kind === 'choices') return []
    const sum = rows.reduce((total, { count }) => total + count, 0)
    return sum === answered
      ? []
      : [`questions: svaren på ”${id}” är ${sum} i tabellen och ${answered} i antal`]
  })
}
