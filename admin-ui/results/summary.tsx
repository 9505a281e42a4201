import type { ComponentChildren } from 'preact'
import { goalActual } from '../../shared/goal-level.ts'
import type { GoalOutcome } from '../../shared/goals.ts'
import { decimal } from '../../shared/text/format.ts'
import { goalsText } from '../../shared/text/goals.ts'
import { resultsText } from '../../shared/text/results.ts'
import { RateBar } from '../parts/rate-bar.tsx'
import { Changes } from './changes-table.tsx'
import { goalInWords, rateOf } from './definition.ts'
import { GoalsTable } from './goals-table.tsx'
import { IntakeTable } from './intake-table.tsx'
import { Notices } from './notices.tsx'
import { Pleased } from './pleased.tsx'
import type { Reading } from './reading.ts'

/** What the kansli asks first, each question answered at a glance; the goals between them. */
export function Summary({ reading }: { reading: Reading }) {
  const { report, outcomes, comparisons } = reading
  const { enrolled, respondents } = report.results
  return (
    <>
      <section aria-labelledby="hur-manga">
        <h2 id="hur-manga">{resultsText.asked.many}</h2>
        <KeyFigures reading={reading} />
      </section>
      <section>
        <h2 id="insatser">{resultsText.asked.representative}</h2>
        {enrolled !== null && <p class="rest">{resultsText.rest(respondents, enrolled)}</p>}
        <IntakeTable report={report} />
      </section>
      <Pleased questions={report.results.questions} outcomes={outcomes} />
      {comparisons && (
        <section>
          <h2>{resultsText.asked.change}</h2>
          <Changes reading={reading} />
        </section>
      )}
      {outcomes.length > 0 && (
        <section>
          <h2 id="malen">{goalsText.title}</h2>
          <GoalsTable outcomes={outcomes} />
        </section>
      )}
      <section>
        <h2>{resultsText.asked.look}</h2>
        <Notices reading={reading} />
      </section>
    </>
  )
}

function KeyFigures({ reading: { report, outcomes } }: { reading: Reading }) {
  const { respondents, offered, enrolled, responseRate, coverage, channels } = report.results
  const digital = respondents === 0 || !channels ? null : channels.digital / respondents
  const outcomeOf = (kind: GoalOutcome['goal']['kind']) => outcomes.find(({ goal }) => goal.kind === kind)
  const [answering, offering] = [outcomeOf('response-rate'), outcomeOf('coverage')]
  return (
    <dl class="key-figures">
      <KeyFigure name={resultsText.respondents} figure={decimal(respondents)}>
        {channels && resultsText.channels(channels.digital, channels.papper)}
      </KeyFigure>
      <KeyFigure
        name={resultsText.responseRate}
        figure={answering ? goalActual(answering) : rateOf(respondents, offered)}
        share={responseRate}
        outcome={answering}
      >
        {offered !== null && resultsText.ofOffered(respondents, offered)}
      </KeyFigure>
      <KeyFigure
        name={resultsText.coverage}
        figure={offering ? goalActual(offering) : rateOf(offered, enrolled)}
        share={coverage}
        outcome={offering}
      >
        {offered !== null && enrolled !== null && resultsText.ofEnrolled(offered, enrolled)}
      </KeyFigure>
      {channels && (
        <KeyFigure
          name={resultsText.digital}
          figure={rateOf(channels.digital, respondents)}
          share={digital}
        />
      )}
    </dl>
  )
}

interface KeyFigureProps {
  readonly name: string
  readonly figure: string
  readonly share?: number | null
  readonly outcome?: GoalOutcome | undefined
  readonly children?: ComponentChildren
}

function KeyFigure({ name, figure, share, outcome, children }: KeyFigureProps) {
  return (
    <div class="key-figure">
      <dt>{name}</dt>
      <dd class="figure-large">{figure}</dd>
      {share !== undefined && (
        <dd>
          <RateBar share={share} goal={outcome?.target ?? undefined} />
        </dd>
      )}
      <dd class="quiet">
        {children} {outcome && goalInWords(outcome)}
      </dd>
    </div>
  )
}
