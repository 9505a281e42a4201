import { spoken } from './language.ts'
import { refusalText as en } from './refusals.en.ts'
import { refusalText as sv } from './refusals.sv.ts'

/** What to do about a refused answer, in the language of the page. */
export const refusalText = spoken({ sv, en })
