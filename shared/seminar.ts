import * as v from 'valibot'
import { isPlainText } from './questionnaire.ts'
import { revisionSchema } from './revision.ts'

/** What whoever leads a seminar has written for one question of it. */
export interface SeminarNote {
  /** What to talk about once the result is seen; shown to all. Blank for the usual question. */
  readonly discuss: string
  /** For the leader alone. */
  readonly notes: string
  /** How many times it has been saved; 0 where nothing is written. */
  readonly revision: number
}

/** By question. */
export type SeminarNotes = Readonly<Record<string, SeminarNote>>

export const blankNote: SeminarNote = { discuss: '', notes: '', revision: 0 }

const words = (longest: number) =>
  v.pipe(v.string(), v.trim(), v.maxLength(longest), v.check(isPlainText, 'plain text'))

export const seminarNoteSchema = v.object({
  discuss: words(300),
  notes: words(4000),
  revision: revisionSchema,
})
