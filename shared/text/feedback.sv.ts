import { longest, mostQuestions, type Outcome } from '../feedback.ts'
import { momentInWords } from './format.ts'

const promise = (number: number) => `Löfte ${number}`

/** Words of the page where "Så svarade ni, det här gör vi" is written. */
export const feedbackText = {
  go: 'Gör ”Så svarade ni”',
  title: 'Så svarade ni, det här gör vi',
  lead: (name: string) =>
    `En sida och ett A4 tillbaka till deltagarna efter ${name}: vad de svarade, och tre saker som ni lovar att göra.`,
  notSettled: 'Sidan görs av resultatet, som inte är fastställt än.',

  state: 'Sidan för deltagarna',
  unpublished: 'Sidan är inte publicerad. Bara kansliet ser den.',
  published: (at: string) =>
    `Sidan är publicerad sedan ${momentInWords(new Date(at))}. Alla som har adressen kan läsa den, utan att logga in.`,
  changed: 'Det du har sparat sedan dess syns först när du publicerar igen.',
  notReleased:
    'Resultatet är inte släppt till alla, så deltagarna kan inte se det än. Släpp det först, publicera sedan.',
  noLongerReleased: 'Resultatet är inte längre släppt till alla, så sidan visas inte just nu.',
  link: 'Sidans adress',
  copy: 'Kopiera adressen',
  copied: 'Kopierad.',
  copyByHand: 'Det gick inte att kopiera. Markera adressen och kopiera den själv.',
  open: 'Öppna sidan',
  publish: 'Publicera sidan',
  publishAgain: 'Publicera igen',
  publishing: 'Publicerar …',
  didPublish: 'Sidan är publicerad. Kopiera adressen eller sätt upp A4:an.',
  withdraw: 'Ta tillbaka sidan',
  withdrawTitle: 'Ta tillbaka sidan?',
  withdrawMessage:
    'Adressen och QR-koden på väggen visar då inget. Det du har skrivit är kvar, och publicerar du igen gäller samma adress.',
  didWithdraw: 'Sidan är tillbakatagen.',
  pdf: 'Hämta A4 (PDF)',
  making: 'Gör filen …',
  made: 'Filen är sparad.',
  pdfDraft: 'A4:an är märkt Utkast och har ingen QR-kod förrän det som är sparat är publicerat.',

  write: 'Skriv',
  easy: 'Skriv kort: en tanke i varje mening, vanliga ord och du-tilltal.',
  hard: (level: number) =>
    `Texten är inte lättläst än (LIX ${level}, helst under 40). Dela långa meningar och byt långa ord.`,
  greeting: 'Hälsning',
  greetingHint: `Frivillig. Högst ${longest.greeting} tecken.`,
  questions: 'Frågor som visas',
  questionsHint: `Högst ${mostQuestions}. Siffrorna är desamma som i resultatet.`,
  noQuestions: 'Resultatet har inga frågor som går att visa så här.',
  promises: 'Det här gör vi',
  promisesHint: `Tre löften, högst ${longest.promise} tecken var. Lova sådant som ni vet att ni kan göra.`,
  promisesMissing: 'Skriv alla tre löftena innan du publicerar.',
  promise,
  came: 'Vad blev det av löftena?',
  cameLead:
    'Nästa gång enkäten går ut påminner den om löftena. Skriv här vad det blev av dem, och publicera igen.',
  outcomeOf: (number: number) => `${promise(number)}: hur gick det?`,
  unknown: 'Inte sagt än',
  outcomes: { done: 'Gjort', 'under-way': 'På väg', dropped: 'Blev inte av' } satisfies Record<
    Outcome,
    string
  >,
  noteOf: (number: number) => `Löfte ${number}: en mening om det`,
  save: 'Spara',
  saved: 'Sparat.',
  unsaved: 'Du har skrivit något som inte är sparat.',
  look: 'Så ser sidan ut',
  lookHint: 'Det som är sparat, som på en telefon. Siffrorna kommer ur det fastställda resultatet.',

  /** What reminds of the promises where people are reached anew. */
  way: {
    title: 'Löftena från förra gången',
    good: 'Den som ser att svaren ledde till något svarar gärna igen.',
    lead: (name: string) =>
      `Efter ${name} lovade ni deltagarna det här. Mejlet och enkätens första sida påminner om det.`,
    came: 'Skriv vad det blev av löftena',
    page: 'Sidan som deltagarna fick',
  },
} as const
