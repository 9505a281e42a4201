import { BarChart } from '../../shared/chart/bar-chart.tsx'
import type { Published } from '../../shared/disclosure/published.ts'
import type { Breakdown, QuestionResult, Report } from '../../shared/results.ts'
import { text } from '../../shared/text/admin.ts'
import { decimal, percent } from '../../shared/text/format.ts'
import { Lozenge } from '../parts/lozenge.tsx'
import { definitionOf } from './definition.ts'
import { GroupsTable } from './groups-table.tsx'
import { RowsTable } from './rows-table.tsx'
import { ShareLine } from './summary.tsx'

interface QuestionSectionProps {
  readonly report: Published<Report>
  readonly question: QuestionResult
  /** How its answers are split, where they are. */
  readonly breakdown: Breakdown | null
  readonly breakdownName: string
}

/** One question as in Bilaga 2: its table and its chart as one, its figures, and its groups. */
export function QuestionSection({ report, question, breakdown, breakdownName }: QuestionSectionProps) {
  const { id, rows, kind } = question
  const hint = report.questionnaire.questions.find((asked) => asked.id === id)?.hint?.sv
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
      {rows === null && (
        <p class="quiet">
          <Lozenge /> {text.results.hiddenTable(report.minGroup)}
        </p>
      )}
      {rows && rows.length > 0 && (
        <div class="table-and-chart">
          <RowsTable question={question} rows={rows} />
          {(['beside', 'drawn'] as const).map((labels) => (
            <BarChart
              key={labels}
              id={`${labels}-${id}`}
              title={question.text}
              rows={rows}
              scale={kind === 'scale'}
              labels={labels}
              width={labels === 'beside' ? 416 : 320}
            />
          ))}
        </div>
      )}
      <Figures question={question} respondents={report.results.respondents} />
      <Measures question={question} />
      {breakdown && (
        <GroupsTable
          question={question}
          breakdown={breakdown}
          name={breakdownName}
          minGroup={report.minGroup}
        />
      )}
    </section>
  )
}

/** Mean and median with their base, and who answered the question and who did not. */
function Figures({ question, respondents }: { question: QuestionResult; respondents: number }) {
  const { kind, answered, unanswered, notAsked, n, mean, median } = question
  if (answered === null) return null
  const figures = [
    ...(mean === undefined ? [] : [[text.results.mean, figureOf(mean)]]),
    ...(median === undefined ? [] : [[text.results.median, figureOf(median)]]),
    ...(n === undefined ? [] : [[text.results.n, n === null ? '–' : decimal(n)]]),
  ]
  return (
    <>
      {figures.length > 0 && (
        <dl class="figures">
          {figures.map(([name, figure]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{figure}</dd>
            </div>
          ))}
        </dl>
      )}
      <p class="quiet">
        {text.results.answered(answered, respondents - (notAsked ?? 0))}.{' '}
        {unanswered !== null && unanswered > 0 && `${text.results.unanswered(unanswered)}. `}
        {notAsked !== undefined &&
          notAsked !== null &&
          notAsked > 0 &&
          `${text.results.notAsked(notAsked)}. `}
        {kind === 'choices' && text.results.several}
        {kind === 'text' && answered > 0 && text.results.texts}
      </p>
    </>
  )
}

function figureOf(value: number | null): string {
  return value === null ? '–' : decimal(value)
}

/** Shares and bands, each with what it counts. */
function Measures({ question }: { question: QuestionResult }) {
  const { shares, bands } = question
  if (!shares?.length && !bands?.length) return null
  return (
    <div class="measures">
      {shares?.map((share) => (
        <ShareLine key={share.label} share={share} question={question} first={false} />
      ))}
      {bands?.map((band) => (
        <div class="share" key={band.label}>
          <p>
            <span class="share-figure">{band.percent === null ? '–' : percent(band.percent)}</span>{' '}
            <span lang="sv">{band.label}</span>
          </p>
          <p class="quiet">{definitionOf(band, question)}</p>
        </div>
      ))}
    </div>
  )
}
