import type { Published } from '../../shared/disclosure/published.ts'
import type { GroupQuestionResult, QuestionResult, Results } from '../../shared/results.ts'
import { percent } from '../../shared/statistics/percent.ts'
import { type Cell, csvOf } from './csv.ts'

const header = [
  'Fråga',
  'Frågetext',
  'Uppdelning',
  'Grupp',
  'Mått',
  'Namn',
  'Antal',
  'Procent',
  'Värde',
  'Bas',
  'Definition',
]

/** Small groups, and those from which a small one could be worked out. */
const notShown = 'Visas inte, så att ingen kan kännas igen'

/** One measure of one question, of all or of one group. */
interface Measure {
  readonly measure: string
  readonly name?: string
  readonly count?: number | null
  readonly percent?: number | null
  readonly value?: number | null
  readonly base?: number | null
  readonly definition?: string
}

/**
 * Results as CSV, one measure a line. What is withheld says so in the column for the measure.
 */
export function resultsCsv(results: Published<Results>): string {
  const lines: Cell[][] = [header]
  const { respondents, offered, enrolled, channels } = results
  const whole = (measure: string, count: number | null, base: number | null = null) => {
    const share = count === null || base === null ? null : percent(count, base)
    lines.push([null, null, 'Alla', 'Alla', measure, null, count, share, null, base, null])
  }
  if (results.preliminary) whole('Preliminärt resultat: siffrorna ändras', null)
  whole('Svarande', respondents)
  whole('Svarande digitalt', channels?.digital ?? null, respondents)
  whole('Svarande på papper', channels?.papper ?? null, respondents)
  whole('Inskrivna', enrolled)
  whole('Erbjudna', offered)
  whole('Svarsfrekvens (svarande av erbjudna)', respondents, offered)
  whole('Täckning (erbjudna av inskrivna)', offered, enrolled)

  for (const question of results.questions) lines.push(...questionLines(question, 'Alla', 'Alla'))
  for (const { by, within, groups } of results.breakdowns) {
    for (const group of groups) {
      const label = within ? `${group.label}, ${within.value}` : group.label
      for (const question of group.questions) lines.push(...questionLines(question, by, label))
    }
  }
  return csvOf(lines)
}

function questionLines(question: QuestionResult | GroupQuestionResult, by: string, group: string): Cell[][] {
  return measuresOf(question).map(({ measure, name, count, percent, value, base, definition }) => [
    question.id,
    question.text,
    by,
    group,
    measure,
    name,
    count,
    percent,
    value,
    base,
    definition,
  ])
}

function measuresOf(question: QuestionResult | GroupQuestionResult): Measure[] {
  const { answered, unanswered, notAsked, n, mean, median } = question
  if ('face' in question && question.face === 'hidden') return [{ measure: notShown }]
  const measures: Measure[] = [
    { measure: 'Besvarade frågan', count: answered ?? null },
    { measure: 'Obesvarad', count: unanswered ?? null },
  ]
  if (notAsked !== undefined) measures.push({ measure: 'Inte tillfrågad', count: notAsked })
  // Of a number question there are no rows, and what is withheld is all there is.
  const figures = question.kind === 'number' ? n : question.rows
  const coarser = 'face' in question && question.face !== 'whole'
  if (figures === null && !coarser) return [...measures, { measure: notShown }]
  for (const { label, count, percent } of question.rows ?? []) {
    measures.push({ measure: 'Svarsalternativ', name: label, count, percent, base: answered ?? null })
  }
  if ('merged' in question) {
    for (const { label, count, percent } of question.merged ?? []) {
      measures.push({ measure: 'Sammanslagna svar', name: label, count, percent, base: answered ?? null })
    }
  }
  if (typeof mean === 'number') measures.push({ measure: 'Medelvärde', value: mean, base: n ?? null })
  if (typeof median === 'number') measures.push({ measure: 'Median', value: median, base: n ?? null })
  for (const { label, values, over, count, base, percent } of question.shares ?? []) {
    const definition = `Svar ${values.join(', ')} av ${overInWords[over]}`
    measures.push({ measure: 'Andel', name: label, count, percent, base, definition })
  }
  for (const { label, values, count, base, percent } of question.bands ?? []) {
    const definition = `Svar ${values.join(', ')} av ${overInWords.answered}`
    measures.push({ measure: 'Band', name: label, count, percent, base, definition })
  }
  return measures
}

const overInWords = {
  respondents: 'alla som svarade på enkäten',
  answered: 'alla som svarade på frågan',
  stand: 'alla som tog ställning i frågan',
} as const
