import type { insatserText } from './insatser.sv.ts'
import type { Texts } from './language.ts'

/** Words of the insatser and kommuner that a förbund runs, in English. */
export const insatserEnglish: Texts<typeof insatserText> = {
  title: 'Insatser and kommuner',
  lead: 'The insatser can be chosen when you prepare a mätperiod. An insats that has been in a mätperiod is never removed. It is ended, so that older results stand.',
  insatser: 'Insatser',
  columns: { name: 'Insats', kommun: 'Kommun', years: 'In force' },
  empty:
    'The insatser of the förbund are shown here: their names, their kommun and the years in which they are in force. Add the first one, and it can be in the next mätperiod.',
  add: 'Add an insats',
  addSubmit: 'Add',
  added: (name) => `${name} is added.`,
  edit: 'Change',
  editOf: (name) => `Change ${name}`,
  name: 'Name',
  nameHint: 'As the participants know it.',
  kommun: 'Kommun',
  noKommun: 'No particular kommun',
  fromYear: 'From the year',
  fromYearHint: 'Leave it empty if it has been there for long.',
  toYear: 'To the end of the year',
  toYearHint: 'Leave it empty for as long as it goes on.',
  save: 'Save the change',
  saved: (name) => `${name} is changed.`,
  remove: 'Remove the insats',
  removed: (name) => `${name} is removed.`,
  removeHint: 'The insats has not been used yet, so it can be removed.',
  endHint: 'The insats has been used. End it by writing its last year.',
  years: ({ fromYear, toYear }) => {
    if (toYear === null) return fromYear === null ? 'until further notice' : `since ${fromYear}`
    if (fromYear === null) return `until the end of ${toYear}`
    return fromYear === toYear ? `${toYear} only` : `${fromYear}–${toYear}`
  },
  kommuner: 'Kommuner',
  kommunerLead: 'Their order here is their order in tables and reports.',
  kommunerEmpty:
    'The kommuner of the förbund are shown here. Add them in the order in which you usually write them.',
  addKommun: 'Add a kommun',
  kommunName: 'Name of the kommun',
  up: (name) => `Move ${name} up`,
  down: (name) => `Move ${name} down`,
  removeKommun: (name) => `Remove ${name}`,
  moved: 'The order is saved.',
  kommunAdded: (name) => `${name} is added.`,
  kommunRemoved: (name) => `${name} is removed.`,

  taken: (name) => `There is already an insats called ${name}. Choose another name.`,
  noSuchKommun: (name) => `${name} is not among the kommuner. Add it first.`,
  nameMissing: 'Write a name.',
  nameLong: 'The name is too long. It may have 200 characters.',
  yearsTurned: 'The last year is before the first. Write the first year first.',
  year: 'Write the year with four figures, for example 2026.',
  kommunTwice: 'The kommun is already in the list.',
}
