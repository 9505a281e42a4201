import { BarChart } from '../../shared/chart/bar-chart.tsx'
import { decimal, percent } from '../../shared/text/format.ts'
import { resultsText } from '../../shared/text/results.ts'
import { seminarText as words } from '../../shared/text/seminar.ts'
import { definitionOf, rateOf } from '../results/definition.ts'
import type { Place, QuestionSlide, Slide } from './deck.ts'
import { GroupBars } from './group-bars.tsx'
import type { Seminar } from './loaded.ts'

interface SlideViewProps {
  readonly seminar: Seminar
  readonly slide: Slide
  readonly place: Place
}

/** One slide as it is seen from the back row. */
export function SlideView({ seminar, slide, place }: SlideViewProps) {
  switch (slide.kind) {
    case 'opening':
      return <Opening seminar={seminar} />
    case 'question':
      return <Question seminar={seminar} slide={slide} place={place} />
    case 'closing':
      return (
        <>
          <h1>{words.closing}</h1>
          <p class="slide-lead">{words.closingLead}</p>
        </>
      )
  }
}

function Opening({ seminar: { reading } }: { seminar: Seminar }) {
  const { forbund, results } = reading.report
  const { matperiod, respondents, enrolled, offered } = results
  return (
    <>
      <p class="slide-lead">{forbund}</p>
      <h1>{matperiod.name}</h1>
      <p class="slide-lead">{words.opening(respondents, enrolled)}</p>
      {offered !== null && (
        <dl class="slide-rates">
          <div>
            <dt>{resultsText.responseRate}</dt>
            <dd>{rateOf(respondents, offered)}</dd>
          </div>
          <div>
            <dt>{resultsText.coverage}</dt>
            <dd>{rateOf(offered, enrolled)}</dd>
          </div>
        </dl>
      )}
    </>
  )
}

function Question({ seminar, slide, place }: { seminar: Seminar; slide: QuestionSlide; place: Place }) {
  const { question, rows, steps } = slide
  const step = steps[place.step] ?? 'svar'
  const note = seminar.notes[question.id]
  return (
    <>
      <h1 lang="sv">{question.text}</h1>
      {step === 'gissa' ? (
        <>
          <p class="slide-lead">{words.guess}</p>
          <ul class="slide-options" lang="sv">
            {rows.map(({ value, label }) => (
              <li key={value}>{label}</li>
            ))}
          </ul>
        </>
      ) : (
        <Answers seminar={seminar} slide={slide} place={place} />
      )}
      {step === 'prata' && <p class="slide-talk">{note?.discuss || words.usual}</p>}
    </>
  )
}

function Answers({ seminar, slide, place }: { seminar: Seminar; slide: QuestionSlide; place: Place }) {
  const { question, rows, insatser, before } = slide
  const { minGroup } = seminar.reading.report
  if (place.view === 'insatser' && insatser) {
    return <GroupBars question={question} table={insatser} minGroup={minGroup} />
  }
  const beside = place.view === 'forra' ? before : null
  const was = beside?.question.rows ?? []
  const [share] = question.shares ?? []
  return (
    <>
      <BarChart
        id={`slide-${question.id}`}
        title={question.text}
        rows={rows}
        scale={question.kind === 'scale'}
        width={matchMedia('(max-width: 40rem)').matches ? 330 : 560}
        before={
          beside
            ? {
                name: beside.name,
                percents: rows.map(({ value }) => was.find((row) => row.value === value)?.percent ?? null),
              }
            : undefined
        }
      />
      <p class="slide-figures">
        {typeof question.mean === 'number'
          ? words.mean(decimal(question.mean), question.n ?? 0)
          : words.answered(question.answered ?? 0)}{' '}
        {share && share.percent !== null && (
          <>
            <strong>
              {percent(share.percent)} {share.label}.
            </strong>{' '}
            <span class="slide-definition">{definitionOf(share, question)}</span>
          </>
        )}{' '}
        {beside && words.before(beside.name)}
      </p>
    </>
  )
}
