import { roles } from '../../shared/account.ts'
import { bilagaFormats } from '../../shared/bilaga.ts'
import { plannedParts } from '../../shared/gallring.ts'
import { audiences } from '../../shared/snapshots.ts'

/** What each part of a path is, by its name; an `id` is of what stands before it. */
const meanings: Readonly<Record<string, string>> = {
  id: 'An id, as the list of what it is of gives it.',
  insats: 'The id of an insats, or `mixed` for the whole mätperiod.',
  audience: 'To whom a result is released.',
  format: 'What a file is made as.',
  kiosk: 'The code of a kiosk.',
  link: 'The id of a link.',
  paper: 'A privacy paper and its form, `gallringsplan.pdf` or `gallringsplan.txt`.',
  part: 'What is destroyed.',
  question: 'The id of a question.',
  role: 'A role.',
  sheet: 'The id of a paper form, made by whoever types it in: a UUID.',
  text: 'The id of a free text.',
  theme: 'The id of a theme.',
  version: 'The version of a questionnaire, from 1.',
}
const values: Readonly<Record<string, readonly string[]>> = {
  audience: audiences,
  format: bilagaFormats,
  part: plannedParts,
  role: roles,
}

/**
 * A part of a path, as OpenAPI tells it.
 *
 * @throws {Error} where nothing says what it is
 */
export function paramOf(path: string, name: string) {
  const description = meanings[name]
  if (description === undefined)
    throw new Error(`:${name} in ${path} is not told of in server/openapi/params.ts`)
  const known = values[name]
  return {
    name,
    in: 'path',
    required: true,
    description,
    schema:
      name === 'version'
        ? { type: 'integer', minimum: 1 }
        : { type: 'string', ...(known ? { enum: known } : {}) },
  }
}
