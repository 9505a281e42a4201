import { isAsked } from '../../../shared/answers.ts'
import { insatsQuestion, type Question } from '../../../shared/questionnaire.ts'
import { notAsked, stand, unanswered } from './facts.ts'
import { type AttackModel, cellsOf, without } from './model.ts'
import { type Form, insatsId, namedOf, type Setting } from './setting.ts'

/** One respondent whose whole form is known, as a model sees them: what each table must at least hold. */
export interface Insider {
  readonly form: Form
  readonly atLeast: ReadonlyMap<number, number>
  /** Several respondents with the same answers to what the model asks are one. */
  readonly key: string
}

/** Every respondent in turn, those alike to the model once. */
export function insidersOf(
  setting: Setting,
  model: AttackModel,
  questions: readonly Question[],
  forms: readonly Form[],
): readonly Insider[] {
  const insiders = new Map<string, Insider>()
  for (const form of forms) {
    const atLeast = new Map<number, number>()
    for (const [block, table] of model.blocks.entries()) {
      const people = Object.fromEntries(table.backgrounds.map(({ id }) => [id, [stateOf(setting, form, id)]]))
      const [cell] = cellsOf(table, people)
      if (cell === undefined) continue
      for (const question of questions) {
        for (const state of columnStates(setting, form, question)) {
          const column = model.column({ block, cell, wave: form.since }, question.id, state)
          if (column !== undefined) atLeast.set(column, 1)
        }
      }
    }
    const key = [...atLeast.keys()].join(' ')
    insiders.set(key, { form, atLeast, key })
  }
  return [...insiders.values()]
}

/** Whether a form gave an option, or is in a state, of a question. */
export function gave(setting: Setting, form: Form, question: Question, option: string): boolean {
  const answer = answerOf(setting, form, question.id)
  return Array.isArray(answer) ? answer.includes(option) : stateOf(setting, form, question.id) === option
}

/** The one state a form is in: its value, or that it has none. */
export function stateOf(setting: Setting, form: Form, id: string): string {
  const question = setting.questionnaire.questions.find((question) => question.id === id)
  if (!question) return form.insats ?? unanswered
  if (!isAsked(question, (other) => answerOf(setting, form, other))) return notAsked
  const answer = answerOf(setting, form, id)
  if (answer === undefined) return unanswered
  const isOptOut =
    answer === question.optOut?.value || (Array.isArray(answer) && answer[0] === question.optOut?.value)
  if (isOptOut) return String(question.optOut?.value)
  return question.kind === 'choices' || question.kind === 'number' ? stand : String(answer)
}

function columnStates(setting: Setting, form: Form, question: Question): readonly string[] {
  const state = stateOf(setting, form, question.id)
  if (question.kind !== 'choices' || state !== stand) return [state]
  const named = namedOf(question, setting.insatser)
  return [state, ...named.map((option) => (gave(setting, form, question, option) ? option : without(option)))]
}

function answerOf(setting: Setting, form: Form, id: string): string | number | readonly string[] | undefined {
  if (id !== insatsId(setting)) return form.answers[id]
  return form.insats === null ? insatsQuestion(setting.questionnaire)?.optOut?.value : form.insats
}
