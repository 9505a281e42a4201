import type { GoalOutcome } from './goals.ts'
import { roundNear } from './statistics/round.ts'
import { decimal, percentOf } from './text/format.ts'

/** What a goal aims for, in words: a mean, or percent with at most a decimal. */
export function goalTarget({ goal, target }: Pick<GoalOutcome, 'goal' | 'target'>): string {
  if (target === null) return '–'
  return isMean(goal) ? decimal(target) : percentOf(target)
}

/** No share of a mätperiod needs more to be told from another. */
const mostDecimals = 4

/**
 * What came of a goal, in words: a mean, a share with a decimal, or a rate in whole percent as everywhere else. One
 * that falls short of its goal is written with as many decimals as it takes not to be read as the goal.
 */
export function goalActual({
  goal,
  target,
  actual,
}: Pick<GoalOutcome, 'goal' | 'target' | 'actual'>): string {
  if (actual === null) return '–'
  if (isMean(goal)) return decimal(actual)
  let decimals = goal.kind === 'coverage' || goal.kind === 'response-rate' ? 0 : 1
  const reads = () => roundNear(actual * 100, decimals) / 100
  while (target !== null && actual < target && reads() >= target - 1e-9 && decimals < mostDecimals)
    decimals += 1
  return percentOf(actual, decimals)
}

function isMean(goal: GoalOutcome['goal']): boolean {
  return goal.kind === 'not-below' && goal.measure === 'mean'
}
