import * as v from 'valibot'
import { isPlainText } from '../../shared/questionnaire.ts'

/** An e-mail address, as one gives one's own or invites somebody by. */
export const emailSchema = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.email('E-postadressen ska se ut som namn@exempel.se.'),
  v.maxLength(254),
  v.check(isPlainText, 'plain text'),
)
