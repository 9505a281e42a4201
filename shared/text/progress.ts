import { spoken } from './language.ts'
import { progressEnglish } from './progress.en.ts'
import { progressText } from './progress.sv.ts'

/** Words of following along, in the language of the page. */
export const progressWords = spoken({ sv: progressText, en: progressEnglish })
