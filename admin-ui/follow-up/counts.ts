import type { InsatsFollowUp } from '../../shared/follow-up.ts'
import type { Day } from '../../shared/stockholm.ts'
import type { Counts } from '../api.ts'

/** The counts of an insats as they stand in their fields. */
export interface CountsDraft {
  readonly enrolled: string
  readonly enrolledOn: string
  readonly offered: string
}

/** Counts as fields show them. */
export function draftOf({ enrolled, enrolledOn, offered }: Counts): CountsDraft {
  return { enrolled: fieldOf(enrolled), enrolledOn: enrolledOn ?? '', offered: fieldOf(offered) }
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
  const enrolled = numberOf(draft.enrolled)
  const offered = numberOf(draft.offered)
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

function fieldOf(count: number | null): string {
  return count === null ? '' : String(count)
}

/** A whole number, null where the field is empty, undefined where it holds anything else. */
function numberOf(field: string): number | null | undefined {
  const plain = field.replace(/[\s\u00a0\u202f]/g, '')
  if (plain === '') return null
  return /^\d{1,6}$/.test(plain) ? Number(plain) : undefined
}
