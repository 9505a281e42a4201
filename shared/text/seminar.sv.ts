import { decimal } from './format.ts'

/** Words of the seminar: before it, on the wall, and for whoever leads it. */
export const seminarText = {
  title: 'Resultatseminarium',
  lead: 'Visa resultatet för dem som var med, en fråga i taget. Låt dem gissa först, se svaren sedan och prata om dem till sist. Bara det som är fastställt och visas på resultatsidan kan visas.',
  go: 'Håll seminarium',
  start: 'Visa bilderna',
  openNotes: 'Öppna anteckningarna i ett eget fönster',
  notSettled: 'Seminariet visar det fastställda resultatet. Mätperioden är inte fastställd än.',
  nothing: 'Resultatet har inga tabeller som kan visas.',
  keys: 'Pil höger och mellanslag går framåt, pil vänster bakåt. 1, 2 och 3 byter vad som visas, F är helskärm. När bilderna är öppna behövs inget nät.',
  prepare: 'Förbered frågorna',
  prepareLead:
    'Frivilligt. Det du skriver sparas och syns bara för kansliet, utom samtalsfrågan, som visas för alla.',
  discuss: 'Fråga att prata om',
  discussHint: (usual: string) => `Tomt betyder: ”${usual}”`,
  usual: 'Vad förvånar? Vad gör vi av det?',
  notes: 'Dina anteckningar',
  save: 'Spara',
  saved: 'Sparat.',
  opening: (respondents: number, enrolled: number | null) =>
    enrolled === null
      ? `${decimal(respondents)} har svarat.`
      : `${decimal(respondents)} av ${decimal(enrolled)} inskrivna svarade. Vi vet inte vad de andra tycker.`,
  guess: 'Vad tror ni att de svarade?',
  closing: 'Vad gör vi nu?',
  closingLead: 'Tre saker som vi lovar, och vem som gör dem.',
  views: { alla: 'Alla', insatser: 'Insats för insats', forra: 'Förra gången' },
  view: 'Visa',
  previous: 'Tillbaka',
  next: 'Nästa',
  fullScreen: 'Helskärm',
  leave: 'Avsluta',
  place: (at: number, of: number) => `Bild ${decimal(at)} av ${decimal(of)}`,
  steps: { gissa: 'Gissa först', svar: 'Svaren', prata: 'Prata om det' },
  notesTitle: 'Anteckningar till seminariet',
  notesWait: 'Öppna bilderna i ett annat fönster på samma dator, så följer anteckningarna med.',
  nowShown: 'Visas nu',
  comes: 'Sedan kommer',
  last: 'Det här är sista bilden.',
  since: (minutes: number) =>
    minutes === 1 ? '1 minut sedan du började' : `${decimal(minutes)} minuter sedan du började`,
  noNotes: 'Inga anteckningar till den här frågan.',
  mean: (mean: string, n: number) => `Medelvärde ${mean}. ${decimal(n)} tog ställning.`,
  answered: (answered: number) => `${decimal(answered)} svarade på frågan.`,
  before: (name: string) => `Den tunna ramen visar ${name}.`,
} as const
