import type { GoalOutcome } from '../../shared/goals.ts'
import type { QuestionResult } from '../../shared/results.ts'
import { percent } from '../../shared/text/format.ts'
import { definitionOf } from './definition.ts'
import { ShareBar, ShareFigure, shareGoal } from './share.tsx'

interface MeasuresProps {
  readonly question: QuestionResult
  readonly outcomes: readonly GoalOutcome[]
  readonly before: { readonly name: string; readonly question: QuestionResult } | null
}

/** Shares and bands, each with what it counts; a share also as a bar with its goal. */
export function Measures({ question, outcomes, before }: MeasuresProps) {
  const { id, shares, bands } = question
  if (!shares?.length && !bands?.length) return null
  return (
    <div class="measures">
      {shares?.map((share) => {
        const outcome = shareGoal(outcomes, id, share.label)
        return (
          <div key={share.label}>
            <ShareFigure share={share} question={question} outcome={outcome} />
            <ShareBar share={share} question={question} outcome={outcome} before={before} />
          </div>
        )
      })}
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
