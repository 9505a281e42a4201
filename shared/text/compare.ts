import { compareText as english } from './compare.en.ts'
import { compareText as swedish } from './compare.sv.ts'
import { spoken } from './language.ts'

export const compareText = spoken({ sv: swedish, en: english })
