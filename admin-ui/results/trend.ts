import type { ComparableQuestion } from '../../shared/comparing.ts'
import { groupLine } from '../../shared/comparing.ts'
import type { EarlierMatperiod } from '../../shared/comparisons.ts'
import type { EnteredReport } from '../../shared/entered.ts'
import { type Level, meanLevel, shareLevel, shareLike } from '../../shared/levels.ts'
import type { Question } from '../../shared/questionnaire.ts'
import type { Breakdown, QuestionResult } from '../../shared/results.ts'
import { enteredText } from '../../shared/text/entered.ts'

/** A question through the mätperioder, the oldest first. */
export interface Trend {
  /** A share by its label; null is the mean. */
  readonly share: string | null
  /** The ends of what it can be: of a scale its steps, of a share 0 and 100. */
  readonly from: number
  readonly to: number
  readonly points: readonly TrendPoint[]
}

export interface TrendPoint {
  readonly name: string
  /** A mean, or a share in percent; null where it is hidden, or was not asked so that it can be compared. */
  readonly level: number | null
  readonly base: number | null
}

/** A time before, whose figures are followed. */
export interface Past {
  readonly name: string
  readonly closesOn: string
  readonly questions: readonly ComparableQuestion[]
}

/** Earlier mätperioder and old reports as one past, the newest first, each report marked by its name. */
export function pastOf(
  earlier: readonly EarlierMatperiod[],
  entered: readonly EnteredReport[],
): readonly Past[] {
  const marked = entered.map((report) => ({ ...report, name: enteredText.marked(report.name) }))
  return [...earlier, ...marked].toSorted((a, b) => b.closesOn.localeCompare(a.closesOn))
}

/**
 * How a question's mean, or without one its first share, has gone through the mätperioder.
 *
 * @param earlier the newest first
 * @returns null where it has no such measure, or there is nothing earlier to show
 */
export function trendOf(
  now: { readonly name: string; readonly result: QuestionResult; readonly question: Question | undefined },
  earlier: readonly Past[],
): Trend | null {
  const { result, question } = now
  const [share] = result.shares ?? []
  const measured = result.mean !== undefined
  if (!measured && !share) return null
  const levelIn = (asked: QuestionResult): Level | null =>
    measured ? meanLevel(asked) : shareLevel(share && shareLike(share, asked))
  const pointOf = (name: string, asked: QuestionResult | undefined): TrendPoint => {
    const level = asked ? levelIn(asked) : null
    return {
      name,
      level: level && (measured ? level.level : level.level * 100),
      base: level?.base ?? null,
    }
  }
  const points = [
    ...earlier
      .map(({ name, questions }) =>
        pointOf(name, questions.find(({ result: { id } }) => id === result.id)?.result),
      )
      .toReversed(),
    pointOf(now.name, result),
  ]
  if (points.filter(({ level }) => level !== null).length < 2) return null
  const [from, to] = measured ? endsOf(question, points) : [0, 100]
  return { share: measured ? null : (share?.label ?? null), from, to, points }
}

function endsOf(question: Question | undefined, points: readonly TrendPoint[]): readonly [number, number] {
  if (question?.kind === 'scale') return [question.min, question.max]
  return [Math.min(0, ...levels(points)), Math.max(1, ...levels(points))]
}

function levels(points: readonly TrendPoint[]): readonly number[] {
  return points.flatMap(({ level }) => (level === null ? [] : [level]))
}

/** One insats's means through the mätperioder, the oldest first; null where hidden, or not comparable. */
export interface InsatsTrend {
  readonly label: string
  readonly points: ReturnType<typeof groupLine>
}

/**
 * @param breakdown by insats
 * @param earlier the newest first
 */
export function insatsTrends(
  question: string,
  breakdown: Breakdown,
  earlier: readonly EarlierMatperiod[],
): readonly InsatsTrend[] {
  const tables = earlier
    .map(({ questions, byInsats }) =>
      questions.some(({ result }) => result.id === question) ? (byInsats ?? undefined) : undefined,
    )
    .toReversed()
  return breakdown.groups.map(({ label }) => ({
    label,
    points: groupLine([...tables, breakdown], label, question),
  }))
}
