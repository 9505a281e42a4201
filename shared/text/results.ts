import { spoken } from './language.ts'
import { resultsText as english } from './results.en.ts'
import { resultsText as swedish } from './results.sv.ts'

export const resultsText = spoken({ sv: swedish, en: english })
