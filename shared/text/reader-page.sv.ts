import type { Day } from '../stockholm.ts'
import { dayInWords } from './format.ts'

/** What somebody reads who came by a link to a result, before the result or in its place. */
export const readerPageText = {
  title: 'Resultat av en enkät',
  code: {
    lead: 'Resultatet är skyddat med en kod. Du har fått den av den som gav dig länken.',
    label: 'Kod',
    open: 'Öppna resultatet',
    save: 'Spara som fil',
    missing: 'Skriv koden.',
    wrong: 'Koden stämmer inte. Kontrollera den och försök igen.',
    slowDown: 'Koden har skrivits fel för många gånger. Vänta en kvart och försök igen.',
  },
  unknown: {
    title: 'Länken leder inte till något resultat',
    text: 'Kontrollera att hela länken kom med. Fråga annars den som gav dig den.',
  },
  withdrawn: {
    title: 'Länken är tillbakatagen',
    text: 'Resultatet går inte längre att läsa här. Fråga den som gav dig länken.',
  },
  expired: {
    title: 'Länken gäller inte längre',
    text: (last: Day) => `Den gällde till och med den ${dayInWords(last)}. Fråga den som gav dig länken.`,
  },
  'not-released': {
    title: 'Resultatet är tillbakataget',
    text: 'Det går inte att läsa just nu. Fråga den som gav dig länken.',
  },
  /** The same as a file, over the result. */
  save: 'Spara som fil',
  /** What a result that is not whole holds. */
  part: (kommun: string | null) =>
    kommun === null
      ? 'Här visas hela mätperioden, utan uppdelning på insatser.'
      : `Här visas hela mätperioden, och insatserna i ${kommun}.`,
  demo: 'Demo: alla uppgifter är påhittade.',
} as const
