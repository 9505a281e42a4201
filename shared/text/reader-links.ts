import { spoken } from './language.ts'
import { readerLinksText as english } from './reader-links.en.ts'
import { readerLinksText as swedish } from './reader-links.sv.ts'

export const readerLinksText = spoken({ sv: swedish, en: english })
