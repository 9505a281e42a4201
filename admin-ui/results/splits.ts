import type { Published } from '../../shared/disclosure/published.ts'
import { type Breakdown, firstBreakdown, type Report } from '../../shared/results.ts'
import { resultsText } from '../../shared/text/results.ts'

/** A way of splitting the answers that the results hold: one of the fixed list of tables, or of crossings. */
export interface Split {
  /** Its value in the address. */
  readonly key: string
  /** What it is called within a sentence: "insats", "kön". */
  readonly name: string
  /** The language of its name, where that is not the page's: a question's words are Swedish. */
  readonly lang?: 'sv'
  /** For the link that chooses it: "Efter kön i varje insats". */
  readonly label: string
  /** One, or of a crossing one for each group that it is within. */
  readonly tables: readonly Breakdown[]
}

/** Every way of splitting that a report holds, the insats first: it is what is asked for most. */
export function splitsOf(report: Published<Report>): readonly Split[] {
  const { breakdowns } = report.results
  const first = firstBreakdown(report)
  const plain = breakdowns.filter(({ within }) => !within)
  const crossed = Map.groupBy(
    breakdowns.filter(({ within }) => within),
    ({ by, within }) => `${by}*${within?.by}`,
  )
  return [...plain.filter(({ by }) => by === first), ...plain.filter(({ by }) => by !== first)]
    .map((table): Split => {
      const name = nameOf(report, table.by)
      return {
        key: table.by,
        name,
        ...langOf(report, table.by),
        label: resultsText.viewBy(name),
        tables: [table],
      }
    })
    .concat(
      [...crossed].map(([key, tables]) => {
        const name = nameOf(report, tables[0]?.by ?? '')
        const within = nameOf(report, tables[0]?.within?.by ?? '')
        const lang = langOf(report, tables[0]?.by ?? '')
        return { key, name, ...lang, label: resultsText.viewWithin(name, within), tables }
      }),
    )
}

/** What a crossing's table is within, in words; null of a table that is not within anything. */
export function withinOf(report: Published<Report>, { within }: Breakdown): string | null {
  if (!within) return null
  const groups = report.results.breakdowns.find(
    ({ by, within: deeper }) => by === within.by && !deeper,
  )?.groups
  return groups?.find(({ value }) => value === within.value)?.label ?? String(within.value)
}

function langOf({ results }: Published<Report>, by: string): Pick<Split, 'lang'> {
  const question = results.questions.find(({ id }) => id === by)
  return question && question.kind !== 'insats' ? { lang: 'sv' } : {}
}

/** Within a sentence: a heading as "Kön" is a word in it, and a question stands as it was asked. */
function nameOf({ results }: Published<Report>, by: string): string {
  const question = results.questions.find(({ id }) => id === by)
  if (question?.kind === 'insats') return resultsText.by.insats
  if (!question) return by === 'kommun' ? resultsText.by.kommun : by
  return question.text.endsWith('?') ? `”${question.text}”` : question.text.toLowerCase()
}
