import { isAsked } from './answers.ts'
import type { Option, Question, Questionnaire } from './questionnaire.ts'

/** An answer that a link tells, as it tells the insats: its question is then not asked. */
export interface Preset {
  readonly question: string
  readonly value: string
}

interface Asking {
  readonly questions: readonly Question[]
}

/** The question that links may answer: there is at most one, and each of its options has links of its own. */
export function questionByLink({ questions }: Asking): (Question & { kind: 'choice' }) | undefined {
  return questions.find((question) => question.kind === 'choice' && question.byLink === true) as
    | (Question & { kind: 'choice' })
    | undefined
}

/** What a link's last part answers; null where it is no option of the question that links may answer. */
export function presetOf(
  questionnaire: Questionnaire,
  value: string,
): (Preset & Pick<Option, 'label'>) | null {
  const question = questionByLink(questionnaire)
  const option = question?.options.find((option) => option.value === value)
  return question && option ? { question: question.id, value, label: option.label } : null
}

/**
 * How many times one person may answer in a mätperiod: once at each occasion that links tell, where there are
 * any. A group of n answers is then of n divided by that many people at least.
 */
export function answersAPerson(questionnaire: Asking): number {
  return questionByLink(questionnaire)?.options.length ?? 1
}

/** The smallest group of answers that can be shown: one of five people, who may have answered at every occasion. */
export function smallestGroup(questionnaire: Asking): number {
  return 5 * answersAPerson(questionnaire)
}

/** A questionnaire as it is asked where a link has answered one question: without it, its conditions decided. */
export function withPreset(questionnaire: Questionnaire, preset: Preset | null): Questionnaire {
  if (!preset) return questionnaire
  const questions = questionnaire.questions.flatMap((question) => {
    if (question.id === preset.question) return []
    if (question.showIf?.question !== preset.question) return [question]
    const { showIf: _, ...asked } = question
    return isAsked(question, () => preset.value) ? [asked] : []
  })
  return { ...questionnaire, questions: withoutDangling(questions) }
}

/** A question whose condition hangs on one that never comes never comes either. */
function withoutDangling(questions: readonly Question[]): Question[] {
  const coming: Question[] = []
  for (const question of questions) {
    const { showIf } = question
    if (!showIf || coming.some(({ id }) => id === showIf.question)) coming.push(question)
  }
  return coming
}
