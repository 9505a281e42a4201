import type { ComponentChildren } from 'preact'
import type { Published } from '../../shared/disclosure/published.ts'
import type { QuestionResult, Report, ShareResult } from '../../shared/results.ts'
import { text } from '../../shared/text/admin.ts'
import { decimal, percent } from '../../shared/text/format.ts'
import { RateBar } from '../parts/rate-bar.tsx'
import { definitionOf, goalInWords, rateOf, reaches } from './definition.ts'

/** The figures that matter, large: how many, how representative, and the shares with their definitions. */
export function Summary({ report }: { report: Published<Report> }) {
  const { results, goals } = report
  const { respondents, offered, enrolled, responseRate, coverage, channels } = results
  const digital = respondents === 0 || !channels ? null : channels.digital / respondents
  return (
    <>
      <dl class="key-figures">
        <KeyFigure name={text.results.respondents} figure={decimal(respondents)}>
          {channels && text.results.channels(channels.digital, channels.papper)}
        </KeyFigure>
        <KeyFigure
          name={text.results.responseRate}
          figure={rateOf(respondents, offered)}
          share={responseRate}
          goal={goals.responseRate}
        >
          {offered !== null && text.results.ofOffered(respondents, offered)}{' '}
          {goalInWords(goals.responseRate, reaches(respondents, offered, goals.responseRate))}
        </KeyFigure>
        <KeyFigure
          name={text.results.coverage}
          figure={rateOf(offered, enrolled)}
          share={coverage}
          goal={goals.coverage}
        >
          {offered !== null && enrolled !== null && text.results.ofEnrolled(offered, enrolled)}{' '}
          {goalInWords(goals.coverage, reaches(offered, enrolled, goals.coverage))}
        </KeyFigure>
        {channels && (
          <KeyFigure
            name={text.results.digital}
            figure={rateOf(channels.digital, respondents)}
            share={digital}
          />
        )}
      </dl>
      {enrolled !== null && <p class="rest">{text.results.rest(respondents, enrolled)}</p>}
      <Shares questions={results.questions} />
    </>
  )
}

interface KeyFigureProps {
  readonly name: string
  readonly figure: string
  readonly share?: number | null
  readonly goal?: number | undefined
  readonly children?: ComponentChildren
}

function KeyFigure({ name, figure, share, goal, children }: KeyFigureProps) {
  return (
    <div class="key-figure">
      <dt>{name}</dt>
      <dd class="figure-large">{figure}</dd>
      {share !== undefined && (
        <dd>
          <RateBar share={share} goal={goal} />
        </dd>
      )}
      <dd class="quiet">{children}</dd>
    </div>
  )
}

/** Every question's first share large, with its definition and its goal; its other shares below. */
function Shares({ questions }: { questions: readonly QuestionResult[] }) {
  const told = questions.filter(({ shares }) => shares && shares.length > 0)
  if (told.length === 0) return null
  return (
    <section>
      <h2>{text.results.short}</h2>
      <ul class="shares">
        {told.map((question) => (
          <li key={question.id}>
            {(question.shares ?? []).map((share, index) => (
              <ShareLine key={share.label} share={share} question={question} first={index === 0} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One share: its figure, what it says, what it counts, and whether its goal is met. */
export function ShareLine(props: { share: ShareResult; question: QuestionResult; first: boolean }) {
  const { share, question, first } = props
  const goal = goalInWords(share.goal, share.met ?? null)
  return (
    <div class={first ? 'share share-first' : 'share'}>
      <p>
        <span class="share-figure">{share.percent === null ? '–' : percent(share.percent)}</span>{' '}
        <span lang="sv">{share.label}</span>
      </p>
      <p class="quiet">
        {definitionOf(share, question)} {goal}
      </p>
      {first && <RateBar share={share.percent === null ? null : share.percent / 100} goal={share.goal} />}
    </div>
  )
}
