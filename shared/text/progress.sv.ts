import type { OfferedPart } from '../offers.ts'
import type { Day } from '../stockholm.ts'
import { dayInWords, decimal, listed } from './format.ts'

/** A count of answers that is rounded down: "färre än 5", "minst 10". */
const stepped = (answered: number) => (answered === 0 ? 'färre än 5' : `minst ${decimal(answered)}`)

const parts: Record<OfferedPart, string> = {
  link: 'Länk',
  poster: 'Affisch eller QR-kod',
  sms: 'Sms',
  mail: 'Mejl',
  paper: 'Papper',
  kiosk: 'Surfplatta på plats',
  code: 'Engångskod',
  unreachable: 'Ingen väg att nå dem',
  absent: 'Frånvarande',
  other: 'Annat',
}

/** Words of following along: the line over the weeks, the nudge, and how the survey was offered. */
export const progressText = {
  title: 'Vecka för vecka',
  lead: 'Linjen visar svarsfrekvensen i steg om fem svar. En gång om dagen noteras hur långt det har kommit.',
  chart: (insats: string) => `Svarsfrekvens i ${insats} över tid`,
  chartAll: 'Svarsfrekvens för alla insatser över tid',
  all: 'Alla',
  goal: (goal: string) => `Mål ${goal}`,
  points: (figures: readonly string[]) => `Svarsfrekvens dag för dag: ${figures.join(', ')}`,
  point: (day: Day, rate: string) => `${dayInWords(day)} ${rate}`,
  asTable: 'Visa som tabell',
  day: 'Dag',
  answered: 'Svar',
  rate: 'Svarsfrekvens',
  steppedCount: stepped,
  noOffered: 'Linjen ritas när antalet erbjudna är ifyllt.',
  notYet: 'Linjen börjar ritas när mätperioden har varit öppen en dag.',

  behind: (insats: string) => `${insats} ligger efter målet`,
  behindWhy: (
    { answered, offered, goal }: { answered: number; offered: number; goal: string },
    { expected, weeks, ofWeeks }: { expected: number; weeks: number; ofWeeks: number },
  ) =>
    `${weeks} av ${ofWeeks} ${ofWeeks === 1 ? 'vecka' : 'veckor'} har gått och ${stepped(answered)} av ${decimal(offered)} erbjudna har svarat. För att nå ${goal} behövs ungefär ${decimal(expected)} vid det här laget.`,
  remind: (insatser: readonly string[]) => `Påminn i ${listed(insatser)}`,
  remindMany: (count: number) => `Påminn i ${decimal(count)} insatser som ligger efter målet`,
  remindWhy: (only: boolean) =>
    `${only ? 'Insatsen' : 'Insatserna'} ligger efter målet. Berätta om enkäten igen för alla, så pekas ingen ut.`,

  offers: 'Hur enkäten erbjöds',
  offersTitle: (insats: string) => `Hur enkäten erbjöds i ${insats}`,
  offersLead:
    'Fyll i det ni vet. Inget här är obligatoriskt: det hjälper er att se vilka vägar som når fram, och varför några inte fick frågan.',
  offersCounts: (enrolled: number | null, offered: number | null) =>
    `Inskrivna: ${enrolled === null ? 'inte ifyllt' : decimal(enrolled)}. Erbjudna: ${offered === null ? 'inte ifyllt' : decimal(offered)}.`,
  ways: 'Så här många erbjöds på olika sätt',
  reasons: 'Så här många erbjöds inte, och varför',
  parts,
  save: 'Spara',
  waysDiffer: (sum: number, offered: number) =>
    `Sätten blir ${decimal(sum)} tillsammans, och erbjudna är ${decimal(offered)}. Har någon fått enkäten på två sätt kan det stämma.`,
  reasonsDiffer: (sum: number, left: number) =>
    `Skälen blir ${decimal(sum)} tillsammans, och ${decimal(left)} inskrivna har inte erbjudits enkäten.`,
  wholeNumber: 'Skriv antalet med siffror, till exempel 24.',
  settled: 'Mätperioden är fastställd, så antalen ligger fast.',
  noParts: 'Inget är ifyllt.',
}
