import { goalsText as en } from './goals.en.ts'
import { goalsText as sv } from './goals.sv.ts'
import { spoken } from './language.ts'

/** Words of goals, in the language of the page. */
export const goalsText = spoken({ sv, en })
