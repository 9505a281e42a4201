import type { backupsText as swedish } from './backups.sv.ts'
import { dayInWords, momentInWords } from './format.ts'
import type { Texts } from './language.ts'

/** Words of the copies of the database, in English. */
export const backupsText: Texts<typeof swedish> = {
  title: 'Backups',
  lead: 'The backup is kept on the server. It holds responses and can therefore not be downloaded here. A new one replaces the one before, for two of them together can show which responses came in between.',
  empty:
    'There is no backup yet. Make one now, so that everything can be recovered if something happens to the server.',
  make: 'Make a backup now',
  making: 'Making the backup …',
  made: 'The backup is made.',
  columns: { at: 'Made', file: 'File' },
  at: (instant) => momentInWords(new Date(instant)),
  task: 'Make a backup',
  taskNone: 'There is none yet. Without one nothing can be recovered if something happens to the server.',
  taskOld: (day) => `The latest is from ${dayInWords(day)}.`,
}
