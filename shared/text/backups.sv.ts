import { dayInWords, decimal, momentInWords } from './format.ts'

const megabyte = 1_000_000

/** A size in Swedish: "12,4 MB", and "mindre än 0,1 MB" for the smallest. */
function sizeInWords(bytes: number): string {
  return bytes < megabyte / 10 ? 'mindre än 0,1\u202fMB' : `${decimal(bytes / megabyte, 1)}\u202fMB`
}

/** Words of the copies of the database. */
export const backupsText = {
  title: 'Säkerhetskopior',
  lead: 'Kopian ligger på servern. Den innehåller svar och går därför inte att hämta här. En ny ersätter den förra, för två kopior kan tillsammans visa vilka svar som kom emellan.',
  empty:
    'Det finns ingen säkerhetskopia än. Gör en nu, så går allt att få tillbaka om något händer med servern.',
  make: 'Gör en säkerhetskopia nu',
  making: 'Gör säkerhetskopian …',
  made: 'Säkerhetskopian är gjord.',
  columns: { at: 'Gjord', file: 'Fil', size: 'Storlek' },
  at: (instant: string) => momentInWords(new Date(instant)),
  size: sizeInWords,
  task: 'Gör en säkerhetskopia',
  taskNone: 'Det finns ingen än. Utan den går inget att få tillbaka om något händer med servern.',
  taskOld: (day: string) => `Den senaste är från ${dayInWords(day)}.`,
}
