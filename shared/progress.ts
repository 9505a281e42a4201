import { addDays, type Day } from './stockholm.ts'

/** How many had answered on a day, in steps of five. */
export interface ProgressPoint {
  readonly day: Day
  readonly answered: number
}

/** An insats that is behind its goal: how many answers there would be by now at an even pace. */
export interface Behind {
  readonly expected: number
  /** Whole weeks that have passed, and how many there are. */
  readonly weeks: number
  readonly ofWeeks: number
}

interface Pace {
  readonly answered: number
  readonly offered: number | null
  /** A share in [0, 1]. */
  readonly goal: number | undefined
  readonly opensOn: Day
  readonly closesOn: Day
  /** Whether people are offered the survey all along, so that `offered` is how many so far, and each has had their time. */
  readonly rolling?: boolean
}

/** The most that a count rounded down to a multiple of 5 hides. */
const hiddenBySteps = 4

/**
 * Whether an insats is behind its goal, by whole weeks passed and an even pace. What the steps of five may
 * hide is counted in its favour, so that nobody is told to hurry who need not.
 *
 * @returns null where it is not behind, has no goal or no count of offered, or a week has not passed
 */
export function behindGoal(
  { answered, offered, goal, opensOn, closesOn, rolling = false }: Pace,
  today: Day,
): Behind | null {
  const ofWeeks = Math.max(1, Math.round(daysBetween(opensOn, addDays(closesOn, 1)) / 7))
  const weeks = Math.min(ofWeeks, Math.floor(daysBetween(opensOn, today) / 7))
  if (offered === null || goal === undefined || weeks < 1) return null
  const expected = Math.ceil(rolling ? goal * offered : (goal * offered * weeks) / ofWeeks)
  return answered + hiddenBySteps < expected ? { expected, weeks, ofWeeks } : null
}

/** The points of several at once: each day that any has, with the last known of each. */
export function sumProgress(all: readonly (readonly ProgressPoint[])[]): readonly ProgressPoint[] {
  const days = [...new Set(all.flatMap((points) => points.map(({ day }) => day)))].sort()
  const lastOf = (points: readonly ProgressPoint[], day: Day) =>
    points.findLast((point) => point.day <= day)?.answered ?? 0
  return days.map((day) => ({ day, answered: all.reduce((sum, points) => sum + lastOf(points, day), 0) }))
}

/** How many days from one to another. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
