import { canonicalJson } from './canonical-json.ts'
import { mapTexts } from './placed-texts.ts'
import type { Questionnaire } from './questionnaire.ts'

/**
 * Whether two questionnaires are the same but for texts in other languages than Swedish: all that may be
 * done to a locked instrument. Its version and title are the förbund's own matter in neither.
 */
export function onlyTranslated(before: Questionnaire, after: Questionnaire): boolean {
  const inSwedish = (questionnaire: Questionnaire) =>
    canonicalJson(mapTexts({ ...questionnaire, version: 0 }, ({ sv }) => ({ sv })))
  return inSwedish(before) === inSwedish(after)
}
