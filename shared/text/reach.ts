import { spoken, type Texts } from './language.ts'
import { reachEnglish } from './reach.en.ts'
import { reachText as swedish } from './reach.sv.ts'

/** Words of the page with every way to reach people, in the language of the page. */
export const reachText: Texts<typeof swedish> = spoken<Texts<typeof swedish>>({
  sv: swedish,
  en: reachEnglish,
})
