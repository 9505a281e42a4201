import { spoken } from './language.ts'
import { signInText as en } from './sign-in.en.ts'
import { signInText as sv } from './sign-in.sv.ts'

/** Every word of signing in and of choosing how, in the language of the page. */
export const signInText = spoken({ sv, en })
