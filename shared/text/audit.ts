import { auditText as en } from './audit.en.ts'
import { auditText as sv } from './audit.sv.ts'
import { spoken } from './language.ts'

/** Words of the log of who did what, in the language of the page. */
export const auditText = spoken({ sv, en })
