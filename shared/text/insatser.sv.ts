import type { YearsInForce } from '../insatser.ts'

/** Words of the insatser and kommuner that a förbund runs. */
export const insatserText = {
  title: 'Insatser och kommuner',
  lead: 'Insatserna går att välja när du förbereder en mätperiod. En insats som har varit med i en mätperiod tas aldrig bort. Den avslutas, så att äldre resultat står kvar.',
  insatser: 'Insatser',
  columns: { name: 'Insats', kommun: 'Kommun', years: 'Gäller' },
  empty:
    'Här visas förbundets insatser: vad de heter, i vilken kommun de finns och vilka år de gäller. Lägg till den första, så går den att ta med i nästa mätperiod.',
  add: 'Lägg till en insats',
  addSubmit: 'Lägg till',
  added: (name: string) => `${name} är tillagd.`,
  edit: 'Ändra',
  editOf: (name: string) => `Ändra ${name}`,
  name: 'Namn',
  nameHint: 'Så som deltagarna känner igen den.',
  kommun: 'Kommun',
  noKommun: 'Ingen särskild kommun',
  fromYear: 'Från och med år',
  fromYearHint: 'Lämna tomt om den har funnits länge.',
  toYear: 'Till och med år',
  toYearHint: 'Lämna tomt så länge den gäller tills vidare.',
  save: 'Spara ändringen',
  saved: (name: string) => `${name} är ändrad.`,
  remove: 'Ta bort insatsen',
  removed: (name: string) => `${name} är borttagen.`,
  removeHint: 'Insatsen har inte använts än, så den går att ta bort.',
  endHint: 'Insatsen har använts. Avsluta den genom att skriva sista året.',
  years: ({ fromYear, toYear }: YearsInForce) => {
    if (toYear === null) return fromYear === null ? 'tills vidare' : `från ${fromYear}, tills vidare`
    if (fromYear === null) return `till och med ${toYear}`
    return fromYear === toYear ? `bara ${toYear}` : `${fromYear}–${toYear}`
  },
  kommuner: 'Kommuner',
  kommunerLead: 'Ordningen här är ordningen i tabeller och rapporter.',
  kommunerEmpty:
    'Här visas de kommuner som är med i förbundet. Lägg till dem i den ordning som ni brukar skriva dem.',
  addKommun: 'Lägg till kommun',
  kommunName: 'Kommunens namn',
  up: (name: string) => `Flytta upp ${name}`,
  down: (name: string) => `Flytta ner ${name}`,
  removeKommun: (name: string) => `Ta bort ${name}`,
  moved: 'Ordningen är sparad.',
  kommunAdded: (name: string) => `${name} är tillagd.`,
  kommunRemoved: (name: string) => `${name} är borttagen.`,

  taken: (name: string) => `Det finns redan en insats som heter ${name}. Välj ett annat namn.`,
  noSuchKommun: (name: string) => `${name} finns inte bland kommunerna. Lägg till den först.`,
  nameMissing: 'Skriv ett namn.',
  nameLong: 'Namnet är för långt. Högst 200 tecken ryms.',
  yearsTurned: 'Sista året ligger före det första. Skriv det första året först.',
  year: 'Skriv året med fyra siffror, till exempel 2026.',
  kommunTwice: 'Kommunen finns redan i listan.',
}
