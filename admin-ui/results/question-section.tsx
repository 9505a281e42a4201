import { BarChart } from '../../shared/chart/bar-chart.tsx'
import { isWithheld, type QuestionResult, type Row } from '../../shared/results.ts'
import { resultsText } from '../../shared/text/results.ts'
import { Lozenge } from '../parts/lozenge.tsx'
import { Compared } from './compared.tsx'
import { FreeTexts } from './free-texts.tsx'
import { InsatsTrends } from './insats-trends.tsx'
import { Measures } from './measures.tsx'
import { QuestionFigures } from './question-figures.tsx'
import type { Reading } from './reading.ts'
import { RowsTable } from './rows-table.tsx'
import { SplitTables } from './split-tables.tsx'

/** One question as in Bilaga 2: its table and its chart as one, its figures, what they are read beside, and its groups. */
export function QuestionSection({ reading, question }: { reading: Reading; question: QuestionResult }) {
  const { report, beside, split } = reading
  const { id, rows } = question
  const asked = report.questionnaire.questions.find((asked) => asked.id === id)
  const hint = asked?.hint?.sv
  const was = beside?.questions.find(({ result }) => result.id === id)
  const before = beside && was ? { name: beside.name, question: was.result } : null
  return (
    <section class="result" id={`fraga-${id}`}>
      <h3 tabIndex={-1} lang="sv">
        {question.text}
      </h3>
      {hint && (
        <p class="hint" lang="sv">
          {hint}
        </p>
      )}
      {isWithheld(question) && (
        <p class="quiet">
          <Lozenge /> {resultsText.hiddenTable}
        </p>
      )}
      {rows && rows.length > 0 && <TableAndChart question={question} rows={rows} before={before} />}
      <QuestionFigures question={question} respondents={report.results.respondents} optOut={asked?.optOut} />
      {question.kind === 'text' && (
        <FreeTexts texts={reading.texts} question={id} minGroup={report.minGroup} />
      )}
      <Measures question={question} outcomes={reading.outcomes} before={before} />
      {!asked?.background && asked?.kind !== 'text' && <Compared reading={reading} question={question} />}
      {split && <SplitTables report={report} question={question} split={split} />}
      {split && <InsatsTrends reading={reading} question={question} split={split} />}
    </section>
  )
}

interface TableAndChartProps {
  readonly question: QuestionResult
  readonly rows: readonly Row[]
  readonly before: { readonly name: string; readonly question: QuestionResult } | null
}

function TableAndChart({ question, rows, before }: TableAndChartProps) {
  const was = before?.question.rows
  const outlines = before &&
    was && {
      name: before.name,
      percents: rows.map(({ value }) => was.find((row) => row.value === value)?.percent ?? null),
    }
  return (
    <>
      <div class="table-and-chart">
        <RowsTable question={question} rows={rows} before={outlines ?? null} />
        {(['beside', 'drawn'] as const).map((labels) => (
          <BarChart
            key={labels}
            id={`${labels}-${question.id}`}
            title={question.text}
            rows={rows}
            scale={question.kind === 'scale'}
            labels={labels}
            width={labels === 'beside' ? 416 : 320}
            before={outlines ?? undefined}
          />
        ))}
      </div>
      {outlines && <p class="quiet outline-note">{resultsText.beside.outline(outlines.name)}</p>}
    </>
  )
}
