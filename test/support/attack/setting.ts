import {
  insatsQuestion,
  optionsOf,
  type Question,
  type Questionnaire,
} from '../../../shared/questionnaire.ts'
import { type Counted, notAsked, type People, stand, unanswered } from './facts.ts'

/** What everybody may know of a mätperiod before any result: what was asked, where, and the limits. */
export interface Setting {
  readonly questionnaire: Questionnaire
  readonly insatser: readonly { readonly name: string; readonly kommun: string | null }[]
  readonly minGroup: number
  readonly smallBackground: 'merge' | 'show'
}

/** One respondent's whole form: all that an insider may know beside what is published. */
export interface Form {
  /** Value by background question; what it is not in is null. */
  readonly answers: Readonly<Record<string, string | number | readonly string[]>>
  readonly insats: string | null | undefined
  /** The snapshot that first counts it. */
  readonly since: number
}

/** A background and its values in order, with those that are no group last. */
export interface Background {
  readonly id: string
  readonly named: readonly string[]
  readonly others: readonly string[]
}

export function backgroundsOf({ questionnaire, insatser }: Setting): readonly Background[] {
  const backgrounds = questionnaire.questions.filter(isGrouping).map((question) => ({
    id: question.id,
    named: namedOf(question, insatser),
    others: othersOf(question),
  }))
  // Without a question about it the insats is known from the link that was used.
  if (backgrounds.some(({ id }) => id === insatsId({ questionnaire }))) return backgrounds
  return [...backgrounds, { id: linkInsats, named: insatser.map(({ name }) => name), others: [unanswered] }]
}

const linkInsats = '@insats'

/** The background that insatser and kommuner are values of. */
export function insatsId({ questionnaire }: Pick<Setting, 'questionnaire'>): string {
  return insatsQuestion(questionnaire)?.id ?? linkInsats
}

export function isGrouping(question: Question): boolean {
  return question.background === true && ['choice', 'scale', 'insats'].includes(question.kind)
}

/** The people of a breakdown's group; a kommun is its insatser. */
export function groupOf(setting: Setting, by: string, value: string | number): People {
  if (by !== 'kommun' || setting.questionnaire.questions.some(({ id }) => id === by)) {
    return { [by]: [String(value)] }
  }
  const members = setting.insatser.filter(({ kommun }) => kommun === value)
  return { [insatsId(setting)]: members.map(({ name }) => name) }
}

export function questionOf({ questionnaire }: Setting, id: string): Question {
  const question = questionnaire.questions.find((question) => question.id === id)
  if (!question) throw new RangeError(`no question ${id}`)
  return question
}

/** The options of a question, the opt-out left out. */
export function namedOf(question: Question, insatser: Setting['insatser']): readonly string[] {
  const names = insatser.map(({ name }) => name)
  return optionsOf(question, names).map(({ value }) => String(value))
}

function othersOf(question: Question): readonly string[] {
  const optOut = question.optOut ? [question.optOut.value] : []
  return [...optOut, unanswered, ...(question.showIf ? [notAsked] : [])]
}

/** The states of a question in which a respondent is in exactly one. */
export function statesOf(question: Question, setting: Setting): readonly string[] {
  const standing =
    question.kind === 'choices' || question.kind === 'number' || question.kind === 'text'
      ? [stand]
      : namedOf(question, setting.insatser)
  return [...standing, ...othersOf(question)]
}

/** Counts of a question among people, by the words of the format. */
export function countedOf(setting: Setting, id: string, people: People) {
  const question = questionOf(setting, id)
  const standing = statesOf(question, setting).filter(
    (state) => state !== unanswered && state !== notAsked && state !== question.optOut?.value,
  )
  const optOut = question.optOut ? [question.optOut.value] : []
  const of = (states: readonly string[]): Counted =>
    // The answers to a background question are who people are.
    isGrouping(question)
      ? { people: { ...people, [id]: states }, question: null, states: [] }
      : { people, question: id, states }
  return {
    options: (values: readonly (string | number)[]) => of(values.map(String)),
    answered: of([...standing, ...optOut]),
    stand: of(standing),
    asked: of([...standing, ...optOut, unanswered]),
    unanswered: of([unanswered]),
    notAsked: of([notAsked]),
    everybody: { people, question: null, states: [] } satisfies Counted,
    /** What is told of the question as a whole, shown or hidden. */
    whole: { people, question: id, states: [] } satisfies Counted,
  }
}
