import { spoken } from './language.ts'
import { textsText as english } from './texts.en.ts'
import { textsText as swedish } from './texts.sv.ts'

export const textsText = spoken({ sv: swedish, en: english })
