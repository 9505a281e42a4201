import type { EarlierMatperiod } from '../../shared/comparisons.ts'
import type { Published } from '../../shared/disclosure/published.ts'
import type { GoalOutcome } from '../../shared/goals.ts'
import type { InsatsIntake, Report } from '../../shared/results.ts'
import { direction, type QuestionChange, questionChanges } from './changes.ts'

/** Something that is worth a look: a goal, an insats that lags, a question that has fallen. */
export type Notice =
  | { readonly kind: 'goal'; readonly outcome: GoalOutcome }
  | { readonly kind: 'lag'; readonly rate: 'coverage' | 'responseRate'; readonly row: InsatsIntake }
  | { readonly kind: 'fell'; readonly change: QuestionChange }

/** An insats lags where its rate is this much below the whole's. */
const lag = 0.1
const mostFallen = 3

/**
 * Where to look, in a fixed order: goals that are not wholly reached, insatser that lag in coverage or
 * response rate in the mätperiod's order, and the few questions that have fallen most, where that does not
 * rest on few. Insatser are never ranked, and never listed by what was answered.
 */
export function whereToLook(
  { results, intake }: Published<Report>,
  outcomes: readonly GoalOutcome[],
  last: EarlierMatperiod | undefined,
): readonly Notice[] {
  const goals = outcomes
    .filter(({ verdict }) => verdict === 'partly' || verdict === 'missed')
    .map((outcome): Notice => ({ kind: 'goal', outcome }))
  const lags = (['coverage', 'responseRate'] as const).flatMap((rate) => {
    const whole = results[rate]
    return intake
      .filter((row) => whole !== null && row[rate] !== null && whole - row[rate] >= lag - 1e-9)
      .map((row): Notice => ({ kind: 'lag', rate, row }))
  })
  const fell = questionChanges(results.questions, last?.questions ?? [])
    .filter(({ change }) => direction(change) === -1 && !change.restsOnFew)
    .toSorted((a, b) => fall(a) - fall(b))
    .slice(0, mostFallen)
    .map((change): Notice => ({ kind: 'fell', change }))
  return [...goals, ...lags, ...fell]
}

/** How far it fell, in parts of what it was: means and shares have no unit in common. */
function fall({ change }: QuestionChange): number {
  return change.before === 0 ? 0 : change.difference / change.before
}
