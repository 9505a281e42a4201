import { goalsText } from '../../shared/text/goals.ts'
import { resultsText } from '../../shared/text/results.ts'
import { differenceInWords } from './changes.ts'
import { rateOf } from './definition.ts'
import { goalKey, goalName } from './goals-table.tsx'
import type { Reading } from './reading.ts'
import { type Notice, whereToLook } from './where-to-look.ts'

const words = resultsText.look

/** Where there is something to look at, each a way there, and by what rule it stands here. */
export function Notices({ reading }: { reading: Reading }) {
  const { report, outcomes, earlier } = reading
  const notices = whereToLook(report, outcomes, earlier[0])
  return (
    <>
      {notices.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul class="notices">
          {notices.map((notice) => (
            <li key={keyOf(notice)}>
              <NoticeLine notice={notice} reading={reading} />
            </li>
          ))}
        </ul>
      )}
      <p class="quiet">{words.definition}</p>
    </>
  )
}

function NoticeLine({ notice, reading: { report, earlier } }: { notice: Notice; reading: Reading }) {
  switch (notice.kind) {
    case 'goal': {
      const { outcome } = notice
      return <a href="#malen">{words.goal(goalName(outcome), goalsText.verdicts[outcome.verdict])}</a>
    }
    case 'lag': {
      const { rate, row } = notice
      const { results } = report
      const say =
        rate === 'coverage'
          ? words.coverage(
              row.insats,
              rateOf(row.offered, row.enrolled),
              rateOf(results.offered, results.enrolled),
            )
          : words['response-rate'](
              row.insats,
              rateOf(row.respondents, row.offered),
              rateOf(results.respondents, results.offered),
            )
      return <a href="#insatser">{say}</a>
    }
    case 'fell': {
      const { question, change } = notice.change
      return (
        <>
          <a href={`#fraga-${question.id}`} lang="sv">
            {question.text}
          </a>
          : {words.fell(differenceInWords(change), earlier[0]?.name ?? '')}
        </>
      )
    }
  }
}

function keyOf(notice: Notice): string {
  if (notice.kind === 'goal') return goalKey(notice.outcome)
  return notice.kind === 'lag' ? `${notice.rate} ${notice.row.insats}` : `fell ${notice.change.question.id}`
}
