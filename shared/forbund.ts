import * as v from 'valibot'
import { isPlainText } from './questionnaire.ts'

/** What a förbund tells its participants in law's name; each in plain Swedish, blank until it is filled in. */
export type ForbundSettings = v.InferOutput<typeof forbundSettingsSchema>

const line = v.pipe(v.string(), v.trim(), v.maxLength(1000), v.check(isPlainText, 'plain text'))

export const forbundSettingsSchema = v.object({
  /** Personuppgiftsansvarig. */
  controller: line,
  /** How to reach the office. */
  contact: line,
  /** Rättslig grund. */
  legalBasis: line,
  /** Dataskyddsombud. */
  dataProtectionOfficer: line,
  /** When answers and papers are destroyed. */
  destroyed: line,
})
