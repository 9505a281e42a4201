import { BarChart } from '../../shared/chart/bar-chart.tsx'
import type { GoalOutcome } from '../../shared/goals.ts'
import { shareLike } from '../../shared/levels.ts'
import type { QuestionResult, ShareResult } from '../../shared/results.ts'
import { percent, percentOf } from '../../shared/text/format.ts'
import { resultsText } from '../../shared/text/results.ts'
import { RateBar } from '../parts/rate-bar.tsx'
import { definitionOf, goalInWords } from './definition.ts'

/** How the goal of a share went, where it has one. */
export function shareGoal(
  outcomes: readonly GoalOutcome[],
  question: string,
  label: string,
): GoalOutcome | undefined {
  return outcomes.find(
    ({ goal }) => goal.kind === 'share' && goal.question.id === question && goal.share.label.sv === label,
  )
}

interface ShareFigureProps {
  readonly share: ShareResult
  readonly question: QuestionResult
  readonly outcome: GoalOutcome | undefined
  /** Whether its figure is large, with a bar under it. */
  readonly large?: boolean
}

/** One share: its figure, what it says, what it counts, and whether its goal is reached. */
export function ShareFigure({ share, question, outcome, large = false }: ShareFigureProps) {
  return (
    <div class={large ? 'share share-first' : 'share'}>
      <p>
        <span class="share-figure">{share.percent === null ? '–' : percent(share.percent)}</span>{' '}
        <span lang="sv">{share.label}</span>
      </p>
      <p class="quiet">
        {definitionOf(share, question)} {outcome && goalInWords(outcome)}
      </p>
      {large && (
        <RateBar
          share={share.percent === null ? null : share.percent / 100}
          goal={outcome?.target ?? undefined}
        />
      )}
    </div>
  )
}

interface ShareBarProps {
  readonly share: ShareResult
  readonly question: QuestionResult
  readonly outcome: GoalOutcome | undefined
  readonly before: { readonly name: string; readonly question: QuestionResult } | null
}

/** A share as a bar, with its goal as a line with its name, and what it is read beside as an outline. */
export function ShareBar({ share, question, outcome, before }: ShareBarProps) {
  const target = outcome?.target ?? null
  const was = before && shareLike(share, before.question)
  const place = (question.shares ?? []).indexOf(share)
  return (
    <BarChart
      id={`andel-${question.id}-${place}`}
      title={share.label}
      rows={[{ value: 'share', label: share.label, count: share.count, percent: share.percent }]}
      labels="beside"
      width={320}
      goal={
        target === null ? undefined : { percent: target * 100, label: resultsText.goalOf(percentOf(target)) }
      }
      before={before && was ? { name: before.name, percents: [was.percent] } : undefined}
    />
  )
}
