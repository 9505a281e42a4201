import type { Refusal } from './answers.ts'
import type { Questionnaire } from './questionnaire.ts'

/** Field values by question id, as a form posts them. */
export type Fields = Readonly<Record<string, readonly string[]>>

/**
 * One sheet of paper typed in: staged with its sitting, not yet a response. Where codes are used, its own is
 * in the fields too, sealed.
 */
export interface Sheet {
  /** Made by the typist's page, so that saving the same sheet twice is saving it once. */
  readonly id: string
  readonly fields: Fields
  /** Typed to the end and checked. At most one sheet of a sitting is half-typed. */
  readonly complete: boolean
}

/** A pile of paper typed in by one person; its sheets become responses when it is approved. */
export interface Sitting {
  readonly id: string
  readonly matperiodId: string
  readonly matperiod: string
  readonly insats: string | null
  readonly questionnaire: Questionnaire
  readonly insatser: readonly string[]
  /** Whether a sheet may have a one-time code. */
  readonly usesCodes: boolean
  readonly sheets: readonly Sheet[]
}

/** The reply when a sheet cannot be taken as complete. */
export interface SheetRefused {
  readonly refusals: readonly Refusal[]
  readonly empty: boolean
}
