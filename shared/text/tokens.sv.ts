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
  page: {
    title: 'Använd en åtkomstnyckel',
    lead: 'Det som sidorna här gör kan ett skript göra genom adresserna under /api.',
    toProfile: 'Min profil',
    keep: 'Lägg nyckeln där skriptet läser hemligheter, och skicka den med varje anrop:',
    examples: 'Tre exempel',
    list: 'Vilka mätperioder som finns',
    results: 'Det senaste resultatet av en mätperiod, som fil',
    import: 'Läs in en mätperiod med svar från en fil (study@1)',
    document: 'Allt som går att göra',
    documentLead:
      'Beskrivningen är i OpenAPI 3.1, det format som verktyg för program läser. Den görs av koden som svarar, och säger för varje adress vad den tar emot, vad den svarar och vem den är för.',
    open: 'Öppna beskrivningen',
    schemas: 'Filformaten har egna beskrivningar (JSON Schema):',
    limits: 'Det här gäller alltid',
    limitsList: [
      'En nyckel gör det som dess roll får göra, i ditt namn, och loggen säger vilken nyckel det var.',
      'Inloggning, profil, nycklar och andras konton når den aldrig.',
      'Enskilda svar lämnas aldrig ut, bara resultat som är skyddade på samma sätt som på sidorna.',
    ],
  },
  removed: (name: string) => `${name} är borttagen och gäller inte längre.`,
} as const
