import { dayInWords, momentInWords } from './format.ts'

/** Words of the copies of the database. */
export const backupsText = {
  title: 'Säkerhetskopior',
  lead: 'Kopian ligger på servern. Den innehåller svar och går därför inte att hämta här. En ny ersätter den förra, för två kopior kan tillsammans visa vilka svar som kom emellan.',
  empty:
    'Det finns ingen säkerhetskopia än. Gör en nu, så går allt att få tillbaka om något händer med servern.',
  make: 'Gör en säkerhetskopia nu',
  making: 'Gör säkerhetskopian …',
  made: 'Säkerhetskopian är gjord.',
  columns: { at: 'Gjord', file: 'Fil' },
  at: (instant: string) => momentInWords(new Date(instant)),
  task: 'Gör en säkerhetskopia',
  taskNone: 'Det finns ingen än. Utan den går inget att få tillbaka om något händer med servern.',
  taskOld: (day: string) => `Den senaste är från ${dayInWords(day)}.`,
}
