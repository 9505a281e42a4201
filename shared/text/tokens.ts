import { spoken } from './language.ts'
import { tokensText as english } from './tokens.en.ts'
import { tokensText as swedish } from './tokens.sv.ts'

export const tokensText = spoken({ sv: swedish, en: english })
