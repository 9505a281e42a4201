import { insatserEnglish } from './insatser.en.ts'
import { insatserText } from './insatser.sv.ts'
import { spoken } from './language.ts'

/** Words of insatser and kommuner, in the language of the page. */
export const insatserWords = spoken({ sv: insatserText, en: insatserEnglish })
