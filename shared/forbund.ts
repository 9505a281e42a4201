import * as v from 'valibot'

/** What a förbund tells its participants in law's name; each in plain Swedish, blank until it is filled in. */
export type ForbundSettings = v.InferOutput<typeof forbundSettingsSchema>

const line = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(1000)), '')

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
