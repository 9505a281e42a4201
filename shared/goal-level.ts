import type { GoalOutcome } from './goals.ts'
import { decimal, percentOf } from './text/format.ts'

/** A level of a goal in words: a mean, a share with a decimal, or a rate in whole percent as everywhere else. */
export function goalLevel({ goal }: Pick<GoalOutcome, 'goal'>, level: number | null): string {
  if (level === null) return '–'
  if (goal.kind === 'not-below' && goal.measure === 'mean') return decimal(level)
  return percentOf(level, goal.kind === 'coverage' || goal.kind === 'response-rate' ? 0 : 1)
}
