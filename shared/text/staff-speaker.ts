import { spoken } from './language.ts'
import { about as aboutEnglish, texts as english } from './participant/en.ts'
import { about as aboutSwedish, texts as swedish } from './participant/sv.ts'
import { type Speaker, speakerWith } from './speaker.ts'

/**
 * Says to staff what it says to participants, in the language of the staff's page. A questionnaire they read in
 * Swedish, as their page shows it.
 */
export const staffSpeaker: Speaker = {
  ...spoken({
    sv: speakerWith({ code: 'sv', ...aboutSwedish }, swedish),
    en: speakerWith({ code: 'en', ...aboutEnglish }, english),
  }),
  read: ({ sv }) => sv,
}
