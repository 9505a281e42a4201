import type { Difference } from '../../shared/comparable.ts'
import { type Change, type ComparableQuestion, changesOf } from '../../shared/comparing.ts'
import type { QuestionResult } from '../../shared/results.ts'
import { roundNear } from '../../shared/statistics/round.ts'
import { decimal, percentOf } from '../../shared/text/format.ts'
import { resultsText } from '../../shared/text/results.ts'

/** How a question has changed by its first measure: its mean, else its first share. */
export interface QuestionChange {
  readonly question: QuestionResult
  readonly change: Change
  readonly differences: readonly Difference[]
}

/** Of every question that can be compared how it has changed, in the order of the questionnaire. */
export function questionChanges(
  questions: readonly QuestionResult[],
  before: readonly ComparableQuestion[],
): readonly QuestionChange[] {
  return questions.flatMap((question) => {
    const was = before.find(({ result }) => result.id === question.id)
    const [change] = was ? changesOf(question, was.result) : []
    return was && change ? [{ question, change, differences: was.differences }] : []
  })
}

/** -1, 0 or 1: lower, the same as it is written, or higher. */
export function direction({ share, difference }: Change): -1 | 0 | 1 {
  const written = roundNear(difference, decimalsOf(share))
  return written === 0 ? 0 : written > 0 ? 1 : -1
}

/** How many are higher, lower and the same, and of how many that differ the difference rests on few. */
export function countChanges(changes: readonly QuestionChange[]) {
  const count = (is: (change: Change) => boolean) => changes.filter(({ change }) => is(change)).length
  return {
    higher: count((change) => direction(change) === 1),
    lower: count((change) => direction(change) === -1),
    same: count((change) => direction(change) === 0),
    few: count((change) => direction(change) !== 0 && change.restsOnFew),
  }
}

/** "+0,12" of a mean, "−3,2 procentenheter" of a share. */
export function differenceInWords(change: Change): string {
  const figure = decimal(roundNear(change.difference, decimalsOf(change.share)))
  const signed = direction(change) === 1 ? `+${figure}` : figure
  return change.share === null ? signed : resultsText.percentUnits(signed)
}

/** A mean, or a share in percent, as it is written. */
export function levelInWords(share: string | null, level: number): string {
  return share === null ? decimal(level) : percentOf(level / 100)
}

/** "Medelvärde", or "Andel som är nöjda". */
export function measureName(share: string | null): string {
  return share === null ? resultsText.change.mean : resultsText.change.of(share)
}

function decimalsOf(share: string | null): number {
  return share === null ? 2 : 1
}
