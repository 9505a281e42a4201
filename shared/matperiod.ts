import { addDays, type Day, startOf } from './stockholm.ts'

/** What a mätperiod aims for, as shares in [0, 1]. */
export interface Goals {
  readonly coverage?: number | undefined
  readonly responseRate?: number | undefined
}

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
