import { canonicalJson } from './canonical-json.ts'
import type { Questionnaire } from './questionnaire.ts'

/**
 * Whether two questionnaires are the same but for texts in other languages than Swedish: all that may be
 * done to a locked instrument. Its version and title are the förbund's own matter in neither.
 */
export function onlyTranslated(before: Questionnaire, after: Questionnaire): boolean {
  return (
    canonicalJson(inSwedish({ ...before, version: 0 })) === canonicalJson(inSwedish({ ...after, version: 0 }))
  )
}

/** The same, with every text in Swedish alone. */
function inSwedish(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inSwedish)
  if (typeof value !== 'object' || value === null) return value
  if ('sv' in value) return { sv: value.sv }
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inSwedish(inner)]))
}
