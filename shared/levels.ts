import type { QuestionResult, ShareResult } from './results.ts'

/** A figure that is read beside that of another time or place, and how many it is counted over. */
export interface Level {
  /** A mean, in the question's own units, or a share in [0, 1]. */
  readonly level: number
  readonly base: number
}

/** A question's mean; null where it is withheld, or nobody took a stand. */
export function meanLevel({ mean, n }: QuestionResult): Level | null {
  return typeof mean === 'number' && typeof n === 'number' && n > 0 ? { level: mean, base: n } : null
}

/** A share, unrounded; null where there is none, or nobody is counted. */
export function shareLevel(share: ShareResult | undefined): Level | null {
  return share && share.base > 0 ? { level: share.count / share.base, base: share.base } : null
}

/** Of a question's shares the one that is counted as this one is, whatever it is called and wherever it stands. */
export function shareLike(
  share: ShareResult,
  { shares }: Pick<QuestionResult, 'shares'>,
): ShareResult | undefined {
  return (shares ?? []).find(({ values, over }) => over === share.over && sameValues(values, share.values))
}

function sameValues(one: ShareResult['values'], other: ShareResult['values']): boolean {
  return one.length === other.length && one.every((value) => other.includes(value))
}

/** A difference that so few people's answers could have made is no news. */
const fewPeople = 2

/**
 * Whether a difference between two levels is one that two people of the smaller group could have made: by
 * answering one step lower of a scale, or otherwise where a share is meant.
 */
export function restsOnFew(difference: number, base: number, otherBase: number): boolean {
  return Math.abs(difference) * Math.min(base, otherBase) <= fewPeople + 1e-9
}
