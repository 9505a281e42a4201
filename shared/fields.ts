import * as v from 'valibot'
import { isPlainText } from './questionnaire.ts'
import { isDay } from './stockholm.ts'

/** A name, or another short text on one line that says something. */
export const name = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty(),
  v.maxLength(200),
  v.check(isPlainText, 'plain text'),
)

/** A day that there is, as 2026-03-10. */
export const day = v.pipe(v.string(), v.check(isDay, 'day'))

/** How many there are of something. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000))

/** What something is called where only machines read it. */
export const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(100), v.check(isPlainText, 'plain text'))
