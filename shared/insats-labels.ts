/** What is known of an insats before its name is put beside texts. */
export interface LabelCounts {
  /** How many texts to one question came from it; each is another person's. */
  readonly texts: number
  /** How many answered the survey; null where that is withheld. */
  readonly respondents: number | null
}

/**
 * The insatser whose names may stand beside the texts to one question: where at least `minGroup` answered and
 * at least `minGroup` wrote. The rest are one group without a name, and that group must not be one insats or
 * a few people by subtraction either: names are taken away, the fewest texts first, until it is not.
 */
export function labelledInsatser(
  insatser: ReadonlyMap<string, LabelCounts>,
  minGroup: number,
): ReadonlySet<string> {
  const labelled = [...insatser]
    .filter(([, { texts, respondents }]) => texts >= minGroup && (respondents ?? 0) >= minGroup)
    .toSorted(([a, one], [b, other]) => one.texts - other.texts || (a < b ? -1 : 1))
    .map(([id]) => id)
  const isSafe = () => {
    const rest = [...insatser].filter(([id]) => !labelled.includes(id))
    const texts = rest.reduce((sum, [, counts]) => sum + counts.texts, 0)
    return texts === 0 || (rest.length > 1 && texts >= minGroup)
  }
  while (labelled.length > 0 && !isSafe()) labelled.shift()
  return new Set(labelled)
}
