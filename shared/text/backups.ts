import { backupsText as en } from './backups.en.ts'
import { backupsText as sv } from './backups.sv.ts'
import { spoken } from './language.ts'

/** Words of the copies of the database, in the language of the page. */
export const backupsText = spoken({ sv, en })
