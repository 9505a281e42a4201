import { spoken } from './language.ts'
import { rawDataText as english } from './raw-data.en.ts'
import { rawDataText as swedish } from './raw-data.sv.ts'

export const rawDataText = spoken({ sv: swedish, en: english })
