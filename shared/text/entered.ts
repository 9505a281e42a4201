import { enteredText as english } from './entered.en.ts'
import { enteredText as swedish } from './entered.sv.ts'
import { spoken } from './language.ts'

export const enteredText = spoken({ sv: swedish, en: english })
