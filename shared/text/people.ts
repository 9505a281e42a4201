import { spoken } from './language.ts'
import * as en from './people.en.ts'
import * as sv from './people.sv.ts'

/** Words of the people page and of the roles, in the language of the page. */
export const { peopleText, roleNames } = spoken({ sv, en })
