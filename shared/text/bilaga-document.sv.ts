import type { BilagaPart } from '../bilaga.ts'
import { dayRange, decimal } from './format.ts'

interface Answered {
  readonly respondents: number
  readonly offered: number | null
  readonly rate: string
}

/** @param title of a survey of others than participants */
const surveyInWords = (title: string | null) => (title === null ? 'deltagarenkäten' : `enkäten ”${title}”`)

/** Words of the bilaga itself, which is Swedish whoever makes it. */
export const bilagaText = {
  title: (survey: string | null, name: string) =>
    `Bilaga 2 – Resultat från ${surveyInWords(survey)}, ${name}`,
  period: (opensOn: string, closesOn: string) => `Svarstid ${dayRange(opensOn, closesOn)}`,
  draft: 'Utkast',
  contents: 'Innehåll',
  fileName: (name: string, format: string, draft: boolean) =>
    `Bilaga 2 ${name}${draft ? ' utkast' : ''}.${format}`,
  parts: {
    korthet: 'Sammanfattande resultat',
    fragor: 'Fråga för fråga',
    insatser: 'Insats för insats',
    mal: 'Målen',
    jamforelse: 'Jämfört med förra gången',
    metod: 'Så är det räknat',
  } satisfies Record<BilagaPart, string>,
  /** The paragraph of figures that an annual report has. */
  paragraph: {
    answered: (survey: string | null, name: string, { respondents, offered, rate }: Answered) => {
      const who = survey === null ? 'deltagare' : 'personer'
      return offered === null
        ? `I ${surveyInWords(survey)} ${name} svarade ${decimal(respondents)} ${who}.`
        : `I ${surveyInWords(survey)} ${name} svarade ${decimal(respondents)} av ${decimal(offered)} ${who} som erbjöds den, en svarsfrekvens på ${rate}.`
    },
    offered: (offered: number, enrolled: number, rate: string) =>
      `${decimal(offered)} av ${decimal(enrolled)} inskrivna erbjöds enkäten (${rate}).`,
    digital: (rate: string) => `${rate} av svaren kom digitalt.`,
    share: (percent: string, label: string, definition: string) => `${percent} ${label} (${definition}).`,
    rest: 'Vi vet inte vad de som inte svarade tycker.',
  },
  table: { name: 'Namn', count: 'Antal', percent: '%', total: 'Total' },
  figures: { mean: 'Medelvärde', median: 'Median', rate: 'Svarsfrekvens' },
  rateNote:
    '”Svarsfrekvens” under en tabell är hur många som besvarade frågan av dem som fick den. Hela enkätens svarsfrekvens är svar delat med erbjudna.',
  hidden: '◊',
  hiddenNote: (minGroup: number) =>
    `◊ betyder att siffran är dold. Grupper med färre än ${decimal(minGroup)} svar visas inte, och inte heller det som går att räkna ut om dem.`,
  intake: 'Inskrivna, erbjudna och svar i varje insats',
  kommuner: 'Kommun för kommun',
  groups: (title: string, question: string) => `${title}: ${question}`,
  change: (name: string) => `Varje fråga jämfört med ${name}`,
  noChange: 'Det finns ingen tidigare mätperiod att jämföra med.',
  noGoals: 'Mätperioden har inga mål.',
  numbered: 'Tabell',
  pageOf: 'Sida {0} av {1}',
} as const
