import type { QuestionGoal } from '../../shared/matperiod.ts'
import type { QuestionAim } from '../../shared/setup.ts'
import { percentOf } from '../../shared/text/format.ts'
import { goalsText as words } from '../../shared/text/goals.ts'
import { setupWords } from '../../shared/text/setup.ts'
import { Field } from '../parts/field.tsx'
import { percentField, wholeNumber } from '../parts/whole-number.ts'

/** What stands in the fields, by question and share. */
export type TypedGoals = ReadonlyMap<string, string>
/** The key of a field: a share's own, or the question's alone for "not below". */
export const goalKey = (question: string, share = '') => `${question}\n${share}`
const ticked = 'x'

interface QuestionGoalsProps {
  readonly aims: readonly QuestionAim[]
  readonly typed: TypedGoals
  /** The fields that hold no percent. */
  readonly faults: readonly string[]
  onType(typed: TypedGoals): void
}

/** Goals question by question, folded away until they are wanted. */
export function QuestionGoals({ aims, typed, faults, onType }: QuestionGoalsProps) {
  const put = (key: string, value: string) => onType(new Map(typed).set(key, value))
  return (
    <details class="question-goals" open={faults.length > 0}>
      <summary>
        {words.perQuestion}{' '}
        <span class="quiet">{words.count([...typed.values()].filter((value) => value !== '').length)}</span>
      </summary>
      <p class="hint">{aims.length === 0 ? words.none : words.perQuestionHint}</p>
      {aims.map(({ question, text, shares, hasLevel }, nr) => (
        <fieldset key={question}>
          <legend lang="sv">{text}</legend>
          {shares.map(({ label, goal }, at) => {
            const key = goalKey(question, label)
            return (
              <Field
                key={key}
                id={`goal-${nr}-${at}`}
                label={words.share(label)}
                hint={goal === undefined ? undefined : words.own(percentOf(goal))}
                fault={faults.includes(key) ? setupWords.goalNumber : undefined}
              >
                {(described) => (
                  <input
                    {...described}
                    class="number"
                    inputMode="numeric"
                    autocomplete="off"
                    value={typed.get(key) ?? ''}
                    onInput={(event) => put(key, event.currentTarget.value)}
                  />
                )}
              </Field>
            )
          })}
          {hasLevel && (
            <label class="check">
              <input
                type="checkbox"
                checked={typed.get(goalKey(question)) === ticked}
                onChange={(event) => put(goalKey(question), event.currentTarget.checked ? ticked : '')}
              />
              {words.notBelow}
            </label>
          )}
        </fieldset>
      ))}
    </details>
  )
}

/** The fields as they stand when a draft's goals are opened. */
export function typedOf(goals: readonly QuestionGoal[]): TypedGoals {
  return new Map(
    goals.map((goal) =>
      goal.kind === 'share'
        ? [goalKey(goal.question, goal.share), percentField(goal.atLeast)]
        : [goalKey(goal.question), ticked],
    ),
  )
}

/** What the fields say, and the keys of those that hold no percent. */
export function readGoals(
  aims: readonly QuestionAim[],
  typed: TypedGoals,
): { readonly goals: QuestionGoal[]; readonly faults: readonly string[] } {
  const faults: string[] = []
  const goals = aims.flatMap(({ question, shares, hasLevel }): QuestionGoal[] => {
    const ofShares = shares.flatMap(({ label }): QuestionGoal[] => {
      const key = goalKey(question, label)
      const level = wholeNumber(typed.get(key) ?? '')
      if (level === null) return []
      if (level === undefined || level > 100) {
        faults.push(key)
        return []
      }
      return [{ kind: 'share', question, share: label, atLeast: level / 100 }]
    })
    const notBelow = hasLevel && typed.get(goalKey(question)) === ticked
    return notBelow ? [...ofShares, { kind: 'not-below', question }] : ofShares
  })
  return { goals, faults }
}
