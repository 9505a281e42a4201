import { spoken, type Texts } from './language.ts'
import { questionnairesText as en } from './questionnaires.en.ts'
import { questionnairesText as sv } from './questionnaires.sv.ts'

/** The words of the pages about questionnaires, in the reader's language. */
export const questionnairesText = spoken<Texts<typeof sv>>({ sv, en })
