import type { ReaderAudience, ReaderView } from '../reader-links.ts'
import type { Day } from '../stockholm.ts'
import { dayInWords, decimal } from './format.ts'

const to = { samordnare: 'styrgruppen', styrelse: 'styrelsen', public: 'alla' } satisfies Record<
  ReaderAudience,
  string
>
const what = ({ shows, kommun }: Pick<ReaderView, 'shows' | 'kommun'>) =>
  shows === 'kommun'
    ? `Hela mätperioden, och insatserna i ${kommun}`
    : { whole: 'Alla tabeller, med varje insats', totals: 'Bara hela mätperiodens tabeller' }[shows]

/** Words of giving a released result to those who have no account. */
export const readerLinksText = {
  title: 'Dela med dem som inte har konto',
  lead: 'Gör en länk, eller ladda ner en fil som öppnas utan nätverk. Båda visar bara det som du har släppt.',
  none: 'När resultatet är släppt till samordnare och styrgrupp, till styrelsen eller till alla kan du dela det här.',
  to: 'Till vem',
  toWhom: { samordnare: 'En styrgrupp', styrelse: 'Styrelsen', public: 'Alla' } satisfies Record<
    ReaderAudience,
    string
  >,
  shows: 'Vad de ser',
  showsWhat: what,
  expiresOn: 'Sista dag som länken gäller',
  expiresHint: (months: number) => `Högst ${decimal(months)} månader framåt.`,
  expiresFault: (months: number) => `Välj en dag från i dag till ${decimal(months)} månader framåt.`,
  withCode: 'Skydda länken med en kod',
  withCodeHint: 'Koden lämnar du på ett annat sätt än länken, till exempel på mötet.',
  noView: 'Så kan resultatet inte delas: välj bland det som visas på sidan.',
  begin: 'Gör en länk',
  file: 'Ladda ner som fil (HTML)',
  fileHint:
    'Filen går inte att ta tillbaka. Den som har den kan läsa den hur länge som helst och ge den vidare.',
  make: 'Gör länken',
  made: 'Länken är gjord.',
  once: 'Den visas bara nu. Kopiera den eller spara QR-koden innan du lämnar sidan; går den förlorad gör du en ny.',
  link: (of: string) => `Länk till resultatet för ${of}`,
  code: 'Kod',
  qr: (of: string) => `QR-kod till resultatet för ${of}`,
  ofWhom: to,
  links: 'Länkar',
  until: (last: Day, hasCode: boolean) =>
    `Gäller till och med ${dayInWords(last)}, ${hasCode ? 'med kod' : 'utan kod'}.`,
  ended: {
    withdrawn: 'Tillbakatagen',
    expired: 'Gäller inte längre',
    'not-released': 'Öppnar inget: resultatet är taget tillbaka från dem',
  },
  madeBy: (moment: string, by: string | null) => `Gjord ${moment}${by === null ? '' : ` av ${by}`}.`,
  takenBy: (moment: string, by: string | null) => `Tillbakatagen ${moment}${by === null ? '' : ` av ${by}`}.`,
  withdraw: 'Ta tillbaka',
  withdrawOf: (of: string, made: string) => `Ta tillbaka länken för ${of}, gjord ${made}`,
  confirm: {
    title: (of: string) => `Ta tillbaka länken för ${of}?`,
    message: (last: Day) =>
      `Den slutar att gälla genast, också för dem som redan har fått den. Annars gäller den till och med den ${dayInWords(last)}.`,
  },
  withdrawn: 'Länken är tillbakatagen.',
} as const
