import { spoken, type Texts } from './language.ts'
import { translationsText as en } from './translations.en.ts'
import { translationsText as sv } from './translations.sv.ts'

/** The words of the translation view, in the reader's language. */
export const translationsText = spoken<Texts<typeof sv>>({ sv, en })
