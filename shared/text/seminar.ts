import { spoken } from './language.ts'
import { seminarText as english } from './seminar.en.ts'
import { seminarText as swedish } from './seminar.sv.ts'

export const seminarText = spoken({ sv: swedish, en: english })
