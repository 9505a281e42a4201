import { TrendChart } from '../../shared/chart/trend-chart.tsx'
import type { QuestionResult } from '../../shared/results.ts'
import { enteredText } from '../../shared/text/entered.ts'
import { decimal } from '../../shared/text/format.ts'
import { resultsText } from '../../shared/text/results.ts'
import { levelInWords, measureName } from './changes.ts'
import type { Reading } from './reading.ts'
import { pastOf, trendOf } from './trend.ts'

const words = resultsText.trend

/** A question's mean or first share through the mätperioder, with how many it is counted over at each. */
export function QuestionTrend({ reading, question }: { reading: Reading; question: QuestionResult }) {
  const { report, earlier, entered } = reading
  const asked = report.questionnaire.questions.find(({ id }) => id === question.id)
  const now = { name: report.results.matperiod.name, result: question, question: asked }
  const trend = trendOf(now, pastOf(earlier, entered))
  if (!trend) return null
  const points = trend.points.map(({ name, level, base }) => ({
    name,
    level,
    figure: level === null ? '–' : levelInWords(trend.share, level),
    note: base === null ? '' : words.n(decimal(base)),
    spoken:
      level === null
        ? `${name}: ${words.gap}`
        : words.point(name, levelInWords(trend.share, level), decimal(base ?? 0)),
  }))
  const typed = entered.filter(({ questions }) => questions.some(({ result }) => result.id === question.id))
  const measure = measureName(trend.share)
  return (
    <div>
      <h4>
        {words.title}: {measure.charAt(0).toLowerCase() + measure.slice(1)}
      </h4>
      <TrendChart
        id={`utveckling-${question.id}`}
        title={words.of(measure, question.text)}
        description={points.map(({ spoken }) => spoken).join(', ')}
        points={points}
        from={{ level: trend.from, label: levelInWords(trend.share, trend.from) }}
        to={{ level: trend.to, label: levelInWords(trend.share, trend.to) }}
      />
      {typed.map(({ id, name, source }) => (
        <p key={id} class="quiet">
          {enteredText.trend(name, source)}
        </p>
      ))}
    </div>
  )
}
