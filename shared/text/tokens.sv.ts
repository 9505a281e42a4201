import { type Day, dayOf } from '../stockholm.ts'
import { dayInWords, decimal } from './format.ts'

/** Words of one's own tokens. */
export const tokensText = {
  title: 'Åtkomstnycklar',
  lead: 'Med en åtkomstnyckel kan ett skript göra saker i ditt namn, med en av dina roller. Inloggning, profil och andras konton når den aldrig.',
  guide: 'Så används en åtkomstnyckel',
  begin: 'Gör en åtkomstnyckel',
  name: 'Vad den är till för',
  nameHint: 'Till exempel ”Resultat till vår webbplats”. Namnet står i loggen när nyckeln används.',
  nameMissing: 'Skriv vad nyckeln är till för.',
  nameLong: 'Skriv namnet med högst 100 tecken.',
  role: 'Roll',
  roleHint: 'Välj den roll som får minst, men räcker.',
  notYourRole: 'Du har inte den rollen i förbundet.',
  expiresOn: 'Sista dag som den gäller',
  expiresHint: (months: number) => `Högst ${decimal(months)} månader framåt.`,
  expiresFault: (months: number) => `Välj en dag från i dag till ${decimal(months)} månader framåt.`,
  make: 'Gör nyckeln',
  made: 'Nyckeln är gjord.',
  once: 'Den visas bara nu. Kopiera den till det ställe där skriptet läser hemligheter, aldrig in i skriptet självt.',
  copy: 'Kopiera nyckeln',
  copied: 'Nyckeln är kopierad.',
  copyByHand: 'Nyckeln är markerad. Tryck Ctrl+C för att kopiera.',
  label: (name: string) => `Åtkomstnyckeln ${name}`,
  facts: (role: string, forbund: string, until: Day) =>
    `${role} i ${forbund}, till och med ${dayInWords(until)}`,
  expired: 'Gäller inte längre',
  used: (madeAt: string, usedOn: Day | null) =>
    `Gjord ${dayInWords(dayOf(new Date(madeAt)))}, ${usedOn === null ? 'inte använd än' : `senast använd ${dayInWords(usedOn)}`}`,
  remove: 'Ta bort',
  removeOf: (name: string) => `Ta bort åtkomstnyckeln ${name}`,
  removeTitle: (name: string) => `Ta bort ${name}?`,
  removeText: 'Det som använder nyckeln slutar att fungera genast.',
  removed: (name: string) => `${name} är borttagen och gäller inte längre.`,
} as const
