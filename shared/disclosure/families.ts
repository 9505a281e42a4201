import { insatsQuestion } from '../questionnaire.ts'
import type { Tally } from '../tally.ts'

/**
 * The dimensions whose tables of one question tell of each other: insats and kommun, and where a crossing is
 * made what it crosses. Of others it is not published how many of one there are in each group of another.
 *
 * @param made the dimensions that are made, in the order in which they get their faces
 */
export function familiesOf(
  { breakdowns, questionnaire }: Pick<Tally, 'breakdowns' | 'questionnaire'>,
  made: readonly number[],
): readonly (readonly number[])[] {
  const insats = insatsQuestion(questionnaire)?.id
  const crossed = made.flatMap((dimension) => {
    const { by, within } = breakdowns[dimension] ?? {}
    return within ? [by] : []
  })
  const tied = new Set([insats, 'kommun', ...crossed])
  const isTied = (dimension: number) => tied.has(breakdowns[dimension]?.by)
  const alone = made.filter((dimension) => !isTied(dimension)).map((dimension) => [dimension])
  return [made.filter(isTied), ...alone].filter((family) => family.length > 0)
}
