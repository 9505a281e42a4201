import { spoken, type Texts } from './language.ts'
import { privacyEnglish } from './privacy.en.ts'
import { privacyText as swedish } from './privacy.sv.ts'

/** Words of the page with the privacy papers, in the language of the page. */
export const privacyText: Texts<typeof swedish> = spoken<Texts<typeof swedish>>({
  sv: swedish,
  en: privacyEnglish,
})
