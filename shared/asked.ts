import { isAsked } from './answers.ts'
import { insatsQuestion, optionsOf, type Question, type Questionnaire, type Texts } from './questionnaire.ts'

/**
 * The questions that can come up. An insats that is known beforehand, from the link or from the pile that a
 * paper lies in, is not asked for, and decides conditions on it.
 */
export function questionsThatCome(
  { questions }: Pick<Questionnaire, 'questions'>,
  insats: string | null,
): readonly Question[] {
  if (insats === null) return questions
  const coming = new Set<string>()
  return questions.filter((question) => {
    if (question.kind === 'insats') return false
    const { showIf } = question
    const onInsats = questions.some(({ id, kind }) => id === showIf?.question && kind === 'insats')
    const comes = !showIf || (onInsats ? isAsked(question, () => insats) : coming.has(showIf.question))
    if (comes) coming.add(question.id)
    return comes
  })
}

/** When a question is to be answered: the labels of the answers to another. */
export interface Condition {
  readonly of: Question
  readonly labels: readonly Texts[]
}

/** The condition of a question; null where it has none, or where the insats has decided it already. */
export function conditionOf(
  { showIf }: Question,
  questionnaire: Questionnaire,
  insatser: readonly string[],
  insats: string | null,
): Condition | null {
  const of = questionnaire.questions.find(({ id }) => id === showIf?.question)
  if (!showIf || !of) return null
  if (insats !== null && of.id === insatsQuestion(questionnaire)?.id) return null
  const labels = [...optionsOf(of, insatser), ...(of.optOut ? [of.optOut] : [])]
    .filter(({ value }) => showIf.in.some((wanted) => String(wanted) === String(value)))
    .map(({ label }) => label)
  return { of, labels }
}
