import { spoken } from './language.ts'
import { profileText as en } from './profile.en.ts'
import { profileText as sv } from './profile.sv.ts'

/** Every word of one's own account, in the language of the page. */
export const profileText = spoken({ sv, en })
