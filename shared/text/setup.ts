import { spoken } from './language.ts'
import { setupEnglish } from './setup.en.ts'
import { setupText } from './setup.sv.ts'

/** Words of making a mätperiod, in the language of the page. */
export const setupWords = spoken({ sv: setupText, en: setupEnglish })
