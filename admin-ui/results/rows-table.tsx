import { besideChars, rowHeight } from '../../shared/chart/layout.ts'
import { wrapLabel } from '../../shared/chart/wrap.ts'
import type { QuestionResult, Row } from '../../shared/results.ts'
import { text } from '../../shared/text/admin.ts'
import { decimal } from '../../shared/text/format.ts'

/** A drawing's units in the text's size. */
const unitsPerRem = 16

/** Namn, Antal, %: the table as Bilaga 2 prints it, its rows as high as those of the chart beside it. */
export function RowsTable({ question, rows }: { question: QuestionResult; rows: readonly Row[] }) {
  const answered = question.answered ?? 0
  const several = question.kind === 'choices'
  return (
    <table class="rows">
      <caption class="unseen" lang="sv">
        {question.text}
      </caption>
      <thead>
        <tr>
          <th scope="col">{text.results.name}</th>
          <th scope="col" class="figure">
            {text.results.count}
          </th>
          <th scope="col" class="figure">
            {text.results.percent}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
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
              <td class="figure">{row.percent === null ? '–' : decimal(row.percent, 1)}</td>
            </tr>
          )
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{text.results.totalRow}</th>
          <td class="figure">{decimal(answered)}</td>
          <td class="figure">{several || answered === 0 ? '' : decimal(100)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
