import { gallringText as english } from './gallring-page.en.ts'
import { gallringText as swedish } from './gallring-page.sv.ts'
import { spoken } from './language.ts'

export const gallringText = spoken({ sv: swedish, en: english })
