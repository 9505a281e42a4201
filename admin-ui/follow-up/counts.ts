import type { InsatsFollowUp } from '../../shared/follow-up.ts'
import type { Day } from '../../shared/stockholm.ts'
import type { Counts } from '../api.ts'
import { numberField, wholeNumber } from '../parts/whole-number.ts'

/** The counts of an insats as they stand in their fields. */
export interface CountsDraft {
  readonly enrolled: string
  readonly enrolledOn: string
  readonly offered: string
}

/** Counts as fields show them. */
export function draftOf({ enrolled, enrolledOn, offered }: Counts): CountsDraft {
  return { enrolled: numberField(enrolled), enrolledOn: enrolledOn ?? '', offered: numberField(offered) }
}

/** The counts that an insats has. */
export function countsOf({ enrolled, enrolledOn, offered }: InsatsFollowUp): Counts {
  return { enrolled, enrolledOn, offered }
}

/**
 * What the fields say, or which of them is no number. Enrolled are counted on one day: where none is
 * given it is the day that is proposed.
 */
export function countsFrom(
  draft: CountsDraft,
  proposedDay: Day,
): Counts | { readonly fault: 'enrolled' | 'offered' } {
  const enrolled = wholeNumber(draft.enrolled)
  const offered = wholeNumber(draft.offered)
  if (enrolled === undefined) return { fault: 'enrolled' }
  if (offered === undefined) return { fault: 'offered' }
  const enrolledOn = enrolled === null ? draft.enrolledOn || null : draft.enrolledOn || proposedDay
  return { enrolled, enrolledOn, offered }
}

export function sameCounts(a: Counts, b: Counts): boolean {
  return a.enrolled === b.enrolled && a.enrolledOn === b.enrolledOn && a.offered === b.offered
}

export function sameDraft(a: CountsDraft, b: CountsDraft): boolean {
  return a.enrolled === b.enrolled && a.enrolledOn === b.enrolledOn && a.offered === b.offered
}
