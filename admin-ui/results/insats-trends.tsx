import { TrendLine } from '../../shared/chart/trend-chart.tsx'
import { insatsQuestion } from '../../shared/questionnaire.ts'
import type { QuestionResult } from '../../shared/results.ts'
import { decimal } from '../../shared/text/format.ts'
import { resultsText } from '../../shared/text/results.ts'
import { Lozenge } from '../parts/lozenge.tsx'
import { Scroll } from '../parts/scroll.tsx'
import type { Reading } from './reading.ts'
import type { Split } from './splits.ts'
import { insatsTrends } from './trend.ts'

const words = resultsText.trend

interface InsatsTrendsProps {
  readonly reading: Reading
  readonly question: QuestionResult
  readonly split: Split
}

/** Each insats's mean of a question through the mätperioder, in the mätperiod's order, where split by insats. */
export function InsatsTrends({ reading, question, split }: InsatsTrendsProps) {
  const { report, earlier } = reading
  const [breakdown] = split.tables
  const asked = report.questionnaire.questions.find(({ id }) => id === question.id)
  if (split.key !== insatsQuestion(report.questionnaire)?.id || !breakdown) return null
  if (asked?.kind !== 'scale' || asked.background || earlier.length === 0) return null
  const trends = insatsTrends(question.id, breakdown, earlier)
  const names = [...earlier.map(({ name }) => name).toReversed(), report.results.matperiod.name]
  return (
    <>
      <h4>{words.insats}</h4>
      <Scroll label={`${words.insats}: ${question.text}`}>
        <table class="groups">
          <caption class="unseen">
            {words.insats}: <span lang="sv">{question.text}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{resultsText.intakeColumns.insats}</th>
              {names.map((name) => (
                <th key={name} scope="col" class="figure" lang="sv">
                  {name}
                </th>
              ))}
              <th scope="col" class="bar-cell">
                {words.line}
              </th>
            </tr>
          </thead>
          <tbody>
            {trends.map(({ label, points }) => (
              <tr key={label}>
                <th scope="row" lang="sv">
                  {label}
                </th>
                {points.map((point, index) => (
                  <td key={names[index]} class="figure">
                    {point ? (
                      `${decimal(point.mean)} (${point.n === null ? '–' : decimal(point.n)})`
                    ) : (
                      <Lozenge />
                    )}
                  </td>
                ))}
                <td class="bar-cell">
                  <TrendLine
                    levels={points.map((point) => point?.mean ?? null)}
                    from={asked.min}
                    to={asked.max}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p class="quiet">{words.means}</p>
    </>
  )
}
