import type { Hidden } from '../results.ts'

export type Reason = Hidden['reason']

/**
 * Which groups of one question's table are withheld: those where fewer than `minGroup` answered, and the
 * next smallest too where those withheld would together be fewer than that, so that they cannot be had
 * by subtraction from the total. Groups of nobody have nothing to hide and ask for no company.
 *
 * @param answered how many of each group answered the question, opt-outs included
 * @returns a reason per group, or null where it is shown
 */
export function hiddenGroups(answered: readonly number[], minGroup: number): readonly (Reason | null)[] {
  const reasons = answered.map((count): Reason | null => (count < minGroup ? 'small' : null))
  const withheld = answered.reduce((sum, count) => sum + (count < minGroup ? count : 0), 0)
  if (withheld === 0 || withheld >= minGroup) return reasons
  const nextSmallest = Math.min(...answered.filter((count) => count >= minGroup))
  const companion = answered.indexOf(nextSmallest)
  return reasons.map((reason, index) => (index === companion ? 'complementary' : reason))
}
