import type { Question } from '../../../shared/questionnaire.ts'
import { type Counted, notAsked, stand } from './facts.ts'
import { type Inquiry, negative, type Target } from './inquiry.ts'
import { namedOf, type Setting, statesOf } from './setting.ts'
import type { ByColumn } from './solver.ts'

/** A target with all that is asked of it: what its people may have done with the question, one by one. */
export interface Secret {
  readonly target: Target
  readonly question: Question
  readonly states: readonly SecretState[]
}

interface SecretState {
  readonly state: string
  readonly isOption: boolean
  readonly ofAll: Counted
  readonly terms: ByColumn
  readonly negative: ByColumn
  /** What the total tables force, by how the insider is seen. */
  readonly forced: Map<string, number>
}

/** Null where the model does not tell those people apart. */
export function secretOf(inquiry: Inquiry, target: Target): Secret | null {
  const { setting, questions, model } = inquiry
  const question = questions.find(({ id }) => id === target.question)
  if (!question) return null
  const options = question.kind === 'number' ? [] : optionsOf(setting, question)
  const states = [...new Set([...options, ...statesOf(question, setting)])].flatMap(
    (state): SecretState[] => {
      const terms = model.terms(
        { people: target.people, question: question.id, states: [state] },
        target.waves,
      )
      // That somebody of several took a stand is no answer.
      if (!terms || state === stand || (state === notAsked && tellsWhoIsAsked(inquiry, target, question)))
        return []
      return [
        {
          state,
          isOption: options.includes(state),
          ofAll: { people: {}, question: question.id, states: [state] },
          terms,
          negative: negative(terms),
          forced: new Map(),
        },
      ]
    },
  )
  return states.length === 0 ? null : { target, question, states }
}

/** Whether what a condition looks at is told of the same people: then it is that which tells who was asked. */
function tellsWhoIsAsked(
  { shown, facts }: Inquiry,
  { people, waves }: Target,
  { showIf }: Question,
): boolean {
  if (!showIf) return false
  const same = JSON.stringify(people)
  const isShown = shown.some(
    (other) =>
      other.question === showIf.question &&
      other.waves.to === waves.to &&
      JSON.stringify(other.people) === same,
  )
  // A crossing with the background that decides it has the size of each of its groups.
  const isCrossed = facts.some(({ kind, of, snapshot }) => {
    const { [showIf.question]: values, ...rest } = of.people
    const isSize = kind === 'count' && of.question === null && values !== undefined
    return isSize && snapshot === waves.to && JSON.stringify(rest) === same
  })
  return isShown || isCrossed
}

export function optionsOf(setting: Setting, question: Question): readonly string[] {
  const optOut = question.optOut ? [question.optOut.value] : []
  return [...namedOf(question, setting.insatser), ...optOut]
}
