import { type ComparableQuestion, changesOf } from '../../shared/comparing.ts'
import type { QuestionResult } from '../../shared/results.ts'
import { decimal, percent } from '../../shared/text/format.ts'
import { questionnairesText } from '../../shared/text/questionnaires.ts'
import { resultsText } from '../../shared/text/results.ts'
import { Scroll } from '../parts/scroll.tsx'
import { differenceInWords, levelInWords, measureName } from './changes.ts'
import type { Reading } from './reading.ts'
import { QuestionTrend } from './trend-figure.tsx'

const words = resultsText.change

/** A question beside what was chosen, through the mätperioder, and figures from elsewhere with their source. */
export function Compared({ reading, question }: { reading: Reading; question: QuestionResult }) {
  const { beside, figures } = reading
  const was = beside?.questions.find(({ result }) => result.id === question.id)
  const own = figures.filter((figure) => figure.question === question.id)
  return (
    <>
      <div class="compared">
        {beside && was && (
          <Beside
            name={beside.name}
            now={reading.report.results.matperiod.name}
            question={question}
            was={was}
          />
        )}
        <QuestionTrend reading={reading} question={question} />
      </div>
      {beside && !was && <p class="quiet">{words.notAsked(beside.name)}</p>}
      {own.length > 0 && (
        <>
          <h4>{resultsText.figures}</h4>
          <ul class="references">
            {own.map(({ id, measure, value, source }) => (
              <li key={id}>
                {measure === 'mean'
                  ? resultsText.reference(words.mean, decimal(value))
                  : resultsText.reference(resultsText.intervals.share, percent(value))}
                , <span lang="sv">{source}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

interface BesideProps {
  readonly name: string
  readonly now: string
  readonly question: QuestionResult
  readonly was: ComparableQuestion
}

function Beside({ name, now, question, was }: BesideProps) {
  const changes = changesOf(question, was.result)
  const differences = was.differences.map((difference) => questionnairesText.compare.differences[difference])
  const marked = differences.length > 0 && <p class="quiet">{words.marked(differences)}</p>
  if (changes.length === 0) return <div>{marked}</div>
  const title = words.caption(name)
  return (
    <div>
      <h4>{title}</h4>
      <Scroll label={`${title}: ${question.text}`}>
        <table class="changes">
          <caption class="unseen">
            {title}: <span lang="sv">{question.text}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{words.measure}</th>
              <th scope="col" class="figure">
                {now}
              </th>
              <th scope="col" class="figure">
                {name}
              </th>
              <th scope="col" class="figure">
                {words.difference}
              </th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={change.share}>
                <th scope="row">
                  {measureName(change.share)}
                  {change.restsOnFew && change.difference !== 0 && (
                    <span class="few">{words.restsOnFew}</span>
                  )}
                </th>
                <td class="figure">{levelInWords(change.share, change.now)}</td>
                <td class="figure">{levelInWords(change.share, change.before)}</td>
                <td class="figure">{differenceInWords(change)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {changes.some((change) => change.restsOnFew && change.difference !== 0) && (
        <p class="quiet">{words.fewNote}</p>
      )}
      {marked}
    </div>
  )
}
