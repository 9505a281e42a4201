import { codesText as english } from './codes.en.ts'
import { codesText as swedish } from './codes.sv.ts'
import { spoken } from './language.ts'

export const codesText = spoken({ sv: swedish, en: english })
