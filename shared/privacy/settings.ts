import * as v from 'valibot'
import { day, name } from '../fields.ts'
import { isPlainText } from '../questionnaire.ts'
import type { Day } from '../stockholm.ts'

const line = v.pipe(v.string(), v.trim(), v.maxLength(1000), v.check(isPlainText, 'plain text'))

/** What only the papers need to know of a förbund; each blank until it is filled in. */
export const paperSettingsSchema = v.object({
  organisationNumber: line,
  address: line,
  /** Whether the förbund runs the server itself, or somebody does for it. */
  operatedBy: v.picklist(['', 'own', 'other']),
  /** Who does: name, organisation number, how to reach them. */
  operator: line,
  /** Whom they in turn use. */
  subprocessors: line,
  /** Where the server and its backups stand. */
  storagePlace: line,
})
export type PaperSettings = v.InferOutput<typeof paperSettingsSchema>

export const blankPaperSettings: PaperSettings = {
  organisationNumber: '',
  address: '',
  operatedBy: '',
  operator: '',
  subprocessors: '',
  storagePlace: '',
}

/** That a data protection officer has seen the papers, as the kansli records it. */
export const papersSeenSchema = v.object({
  by: name,
  on: day,
})

export interface PapersSeen {
  readonly by: string
  readonly on: Day
  /** Whether the papers are still as they were then. */
  readonly current: boolean
}
