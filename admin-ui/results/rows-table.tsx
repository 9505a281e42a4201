import { besideChars, rowHeight } from '../../shared/chart/layout.ts'
import { wrapLabel } from '../../shared/chart/wrap.ts'
import type { QuestionResult, Row } from '../../shared/results.ts'
import { decimal } from '../../shared/text/format.ts'
import { resultsText } from '../../shared/text/results.ts'

/** A drawing's units in the text's size. */
const unitsPerRem = 16

interface RowsTableProps {
  readonly question: QuestionResult
  readonly rows: readonly Row[]
  /** Percent of what is read beside, in the order of the rows. */
  readonly before: { readonly name: string; readonly percents: readonly (number | null)[] } | null
}

/** Namn, Antal, %: the table as Bilaga 2 prints it, its rows as high as those of the chart beside it. */
export function RowsTable({ question, rows, before }: RowsTableProps) {
  const answered = question.answered ?? 0
  const several = question.kind === 'choices'
  return (
    <table class="rows">
      <caption class="unseen" lang="sv">
        {question.text}
      </caption>
      <thead>
        <tr>
          <th scope="col">{resultsText.name}</th>
          <th scope="col" class="figure">
            {resultsText.count}
          </th>
          <th scope="col" class="figure">
            {resultsText.percent}
          </th>
          {before && (
            <th scope="col" class="figure before">
              {resultsText.change.earlier(before.name)}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => {
          const lines = wrapLabel(row.label, besideChars)
          return (
            <tr key={row.value} style={{ height: `${rowHeight(lines.length) / unitsPerRem}rem` }}>
              <th scope="row" lang="sv">
                {lines.map((line) => (
                  <span key={line} class="line">
                    {line}{' '}
                  </span>
                ))}
              </th>
              <td class="figure">{decimal(row.count)}</td>
              <td class="figure">{percentOf(row.percent)}</td>
              {before && <td class="figure before">{percentOf(before.percents[index] ?? null)}</td>}
            </tr>
          )
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{resultsText.totalRow}</th>
          <td class="figure">{decimal(answered)}</td>
          <td class="figure">{several || answered === 0 ? '' : decimal(100)}</td>
          {before && <td class="before" />}
        </tr>
      </tfoot>
    </table>
  )
}

function percentOf(percent: number | null): string {
  return percent === null ? '–' : decimal(percent, 1)
}
