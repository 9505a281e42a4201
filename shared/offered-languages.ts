import { missingTexts } from './complete-texts.ts'
import type { Matperiod } from './matperiod.ts'
import type { Questionnaire } from './questionnaire.ts'
import { type ParticipantLanguage, participantLanguages } from './text/languages.ts'

/**
 * What a mätperiod can be answered in: the languages chosen for it that its questionnaire has every text in,
 * and that the page itself speaks. Swedish always, and first.
 */
export function offeredLanguages({
  languages,
  questionnaire,
}: Pick<Matperiod, 'languages'> & { readonly questionnaire: Questionnaire }): readonly ParticipantLanguage[] {
  return participantLanguages.filter(
    ({ code }) =>
      code === 'sv' || (languages.includes(code) && missingTexts(questionnaire, [code]).size === 0),
  )
}
