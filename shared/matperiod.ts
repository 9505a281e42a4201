import * as v from 'valibot'
import { addDays, type Day, startOf } from './stockholm.ts'

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const questionId = v.pipe(v.string(), v.maxLength(100))

/** What is aimed for in one question: a level of one of its shares, by its Swedish label, or no less than last time. */
export type QuestionGoal = v.InferOutput<typeof questionGoalSchema>
const questionGoalSchema = v.variant('kind', [
  v.object({
    kind: v.literal('share'),
    question: questionId,
    share: v.pipe(v.string(), v.maxLength(2000)),
    atLeast: share,
  }),
  v.object({ kind: v.literal('not-below'), question: questionId }),
])

/** What a mätperiod aims for, as shares in [0, 1]. */
export type Goals = Readonly<v.InferOutput<typeof goalsSchema>>
export const goalsSchema = v.object({
  coverage: v.optional(share),
  responseRate: v.optional(share),
  questions: v.optional(v.pipe(v.array(questionGoalSchema), v.maxLength(400))),
})

/** Who types in an insats's paper forms: handwriting is recognised, so by default not its own staff. */
export type WhoTypes = 'own-insats' | 'other-insats' | 'kansli'

export interface Matperiod {
  readonly id: string
  readonly forbundId: string
  readonly name: string
  readonly opensOn: Day
  /** The last day on which the survey can be answered. */
  readonly closesOn: Day
  /** The smallest group that is shown, at least 5. */
  readonly minGroup: number
  readonly smallBackground: 'merge' | 'show'
  readonly goals: Goals
  readonly whoTypes: WhoTypes
  readonly status: 'draft' | 'ready' | 'settled'
  /** What the questionnaire can be read in; Swedish always. */
  readonly languages: readonly string[]
  /** The decision on what is destroyed and when; null where none is noted. */
  readonly gallring: Gallring | null
  /** Whether one answers with a one-time code; the open links alone then take no answer. */
  readonly usesCodes: boolean
}

/** A decision by the day it was made and its number in the register. */
export interface Gallring {
  readonly decidedOn: Day
  readonly number: string
}

export type MatperiodState = 'draft' | 'upcoming' | 'open' | 'closed' | 'settled'

/** How long after closing a form that was already open is taken. */
export const graceMinutes = 30
/** Settling waits this much longer, so that no form taken in the last second misses the result. */
const settleMarginMinutes = 5

/** The state of a mätperiod at an instant: it opens and closes by itself, and is settled by an act. */
export function stateOf(
  matperiod: Pick<Matperiod, 'status' | 'opensOn' | 'closesOn'>,
  now: Date,
): MatperiodState {
  if (matperiod.status !== 'ready') return matperiod.status
  if (now < startOf(matperiod.opensOn)) return 'upcoming'
  return now < closingOf(matperiod) ? 'open' : 'closed'
}

/** The instant of closing: 24:00 on the last day, in Stockholm. */
export function closingOf({ closesOn }: Pick<Matperiod, 'closesOn'>): Date {
  return startOf(addDays(closesOn, 1))
}

/** Whether a sent form is taken: while open, and for half an hour after, when no new forms are given out. */
export function takesForms(
  matperiod: Pick<Matperiod, 'status' | 'opensOn' | 'closesOn'>,
  now: Date,
): boolean {
  const state = stateOf(matperiod, now)
  return state === 'open' || (state === 'closed' && now < minutesAfter(closingOf(matperiod), graceMinutes))
}

/** Whether the time for settling has come: closed, and the last forms in. */
export function maySettle(matperiod: Pick<Matperiod, 'status' | 'opensOn' | 'closesOn'>, now: Date): boolean {
  const from = minutesAfter(closingOf(matperiod), graceMinutes + settleMarginMinutes)
  return stateOf(matperiod, now) === 'closed' && now >= from
}

/**
 * What staff see of a count before settling: rounded down to a multiple of 5, so that one reminder
 * cannot be matched with one answer. Every rate and total before settling derives from it.
 */
export function steppedCount(count: number): number {
  return count - (count % 5)
}

function minutesAfter(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000)
}
