import type { FeedbackPromise, Outcome } from '../feedback.ts'
import { decimal, listed } from './format.ts'

const ofThem = {
  respondents: (base: number) => `${decimal(base)} är alla som svarade på enkäten.`,
  answered: (base: number) => `${decimal(base)} är de som svarade på frågan.`,
  stand: (base: number) => `${decimal(base)} är de som tog ställning.`,
} as const

const row = (label: string, count: number) => `${label}: ${decimal(count)} svar`

/**
 * Words of "Så svarade ni, det här gör vi", the page and the A4 for participants: lättläst Swedish, a thought a
 * sentence, whoever made it and whatever language they answered in.
 */
export const feedbackPageText = {
  title: 'Så svarade ni, det här gör vi',
  documentTitle: (matperiod: string) => `Så svarade ni, det här gör vi: ${matperiod}`,
  fileName: (matperiod: string, draft: boolean) => `Så svarade ni ${matperiod}${draft ? ' utkast' : ''}.pdf`,
  draft: 'Utkast. Sidan är inte publicerad.',
  about: (matperiod: string) => `Det här är svaren på enkäten ${matperiod}.`,
  answers: 'Så svarade ni',
  answered: (respondents: number, offered: number | null) =>
    offered === null || offered < respondents
      ? `${decimal(respondents)} svarade på enkäten.`
      : `${decimal(respondents)} av ${decimal(offered)} svarade på enkäten.`,
  thanks: 'Tack till alla som svarade.',
  others: 'Vi vet inte vad de andra tycker.',
  of: (count: number, base: number) => `${decimal(count)} av ${decimal(base)}`,
  steps: (values: readonly number[]) =>
    `svarade ${listed(
      values.map((value) => decimal(value)),
      'eller',
    )}`,
  options: (labels: readonly string[]) =>
    `svarade ${listed(
      labels.map((label) => `”${label}”`),
      'eller',
    )}`,
  shareNote: (values: string) => `De ${values}.`,
  band: (label: string, values: string) => `${label} (${values})`,
  base: ofThem,
  several: 'Man kunde välja flera svar.',
  all: 'Alla svar',
  row,
  rows: (rows: readonly { readonly label: string; readonly count: number }[]) =>
    `${rows.map(({ label, count }) => row(label, count)).join(', ')}.`,
  optOut: (label: string, count: number) => `Randigt betyder ”${label}”: ${decimal(count)} svar.`,
  promises: 'Det här gör vi',
  unwritten: 'Löftet är inte skrivet än.',
  outcomes: {
    done: 'Gjort.',
    'under-way': 'På väg.',
    dropped: 'Blev inte av.',
  } satisfies Record<Outcome, string>,
  anonymous: 'Enkäten är anonym. Ingen kan se vad just du svarade.',
  contact: (contact: string) => `Frågor? ${contact}`,
  /** On the A4. */
  scan: 'Läs mer på mobilen',
  qrAlt: (url: string) => `QR-kod som öppnar ${url}`,
  /** What is met at an address that shows nothing. */
  unknown: {
    title: 'Länken leder inte till någon sida',
    text: 'Kontrollera att alla tecken är rätt, eller fråga den som gav dig länken.',
  },
  taken: {
    title: 'Sidan visas inte just nu',
    text: 'De som gjorde enkäten har tagit tillbaka sidan. Fråga dem om du vill veta mer.',
  },
} as const

/** What reminds those who are asked anew of what was promised. */
export const promisedText = {
  lead: (matperiod: string) => `Det här lovade vi efter enkäten ${matperiod}`,
  mail: (matperiod: string) => `Det här lovade vi efter enkäten ${matperiod}:`,
  more: (url: string) => `Så svarade ni då: ${url}`,
} as const

/** A promise with what came of it, in one line: "Alla får en plan. Gjort. Sedan januari." */
export function promiseInWords({ text, outcome, note }: FeedbackPromise): string {
  return [text, outcome && feedbackPageText.outcomes[outcome], note].filter(Boolean).join(' ')
}
