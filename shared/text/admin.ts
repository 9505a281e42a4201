import { text as en } from './admin.en.ts'
import { text as sv } from './admin.sv.ts'
import { spoken } from './language.ts'

/** Every word of the staff's and kansli's interface, in the language of the page. */
export const text = spoken({ sv, en })
