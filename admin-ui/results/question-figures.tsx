import type { OptOut } from '../../shared/questionnaire.ts'
import type { QuestionResult } from '../../shared/results.ts'
import { standardDeviation } from '../../shared/statistics/standard-deviation.ts'
import { decimal } from '../../shared/text/format.ts'
import { resultsText } from '../../shared/text/results.ts'

interface QuestionFiguresProps {
  readonly question: QuestionResult
  readonly respondents: number
  readonly optOut: OptOut | undefined
}

/** Mean, median and spread with what they are counted over, and who answered the question and who did not. */
export function QuestionFigures({ question, respondents, optOut }: QuestionFiguresProps) {
  const { kind, answered, unanswered, notAsked, n, mean, median } = question
  if (answered === null) return null
  const notes = resultsText.figureNotes
  const deviation = deviationOf(question)
  const figures = [
    ...(mean === undefined ? [] : [[resultsText.mean, figureOf(mean), notes.mean]]),
    ...(median === undefined ? [] : [[resultsText.median, figureOf(median), notes.median]]),
    ...(deviation === null ? [] : [[resultsText.deviation, figureOf(deviation), notes.deviation]]),
    ...(n === undefined ? [] : [[resultsText.n, figureOf(n), notes.n]]),
  ]
  const sentences = [
    resultsText.answered(answered, respondents - (notAsked ?? 0)),
    ...(unanswered === null ? [] : [resultsText.unanswered(unanswered)]),
    ...(notAsked === null ? [] : [resultsText.notAsked(notAsked ?? 0)]),
    ...(kind === 'text' ? [] : [noStandOf(question, optOut)]),
  ]
  return (
    <>
      {figures.length > 0 && (
        <dl class="figures">
          {figures.map(([name, figure, note]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{figure}</dd>
              <dd class="note">{note}</dd>
            </div>
          ))}
        </dl>
      )}
      <p class="quiet">
        {sentences.map((sentence) => `${sentence}. `)}
        {kind === 'choices' && resultsText.several}
        {kind === 'text' && answered > 0 && resultsText.texts}
      </p>
    </>
  )
}

/** How many took no stand, where the table tells it; that nobody could, where there is no such answer. */
function noStandOf({ kind, rows, n, answered }: QuestionResult, optOut: OptOut | undefined): string {
  if (!optOut) return resultsText.noOptOut
  const row = rows?.find(({ value, values }) => value === optOut.value && !values)
  if (row) return resultsText.noStand(row.count)
  // A number has no rows; where a small group is merged with the opt-out the two are not told apart.
  if (kind === 'number' && typeof n === 'number' && answered !== null)
    return resultsText.noStand(answered - n)
  return resultsText.noStandHidden
}

/** Of a scale, from its published rows alone; null where there are none, or one of them stands for several steps: the mean is then withheld too. */
export function deviationOf({ kind, rows, mean }: QuestionResult): number | null {
  if (kind !== 'scale' || !rows || typeof mean !== 'number') return null
  const stand = rows
    .filter(({ optOut }) => !optOut)
    .map(({ value, count }) => [Number(value), count] as const)
  return standardDeviation(stand)
}

function figureOf(value: number | null): string {
  return value === null ? '–' : decimal(value)
}
