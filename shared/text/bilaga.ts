import { bilagaText as english } from './bilaga.en.ts'
import { bilagaText as swedish } from './bilaga.sv.ts'
import { spoken } from './language.ts'

export const bilagaText = spoken({ sv: swedish, en: english })
