import { coloursEnglish } from './colours.en.ts'
import { coloursText as swedish } from './colours.sv.ts'
import { spoken, type Texts } from './language.ts'

/** Words of the förbund's colours, in the language of the page. */
export const coloursText: Texts<typeof swedish> = spoken<Texts<typeof swedish>>({
  sv: swedish,
  en: coloursEnglish,
})
