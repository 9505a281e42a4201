import type { GoalOutcome } from '../../shared/goals.ts'
import type { QuestionResult } from '../../shared/results.ts'
import { resultsText } from '../../shared/text/results.ts'
import { ShareFigure, shareGoal } from './share.tsx'

interface PleasedProps {
  readonly questions: readonly QuestionResult[]
  readonly outcomes: readonly GoalOutcome[]
}

/** Every question's first share large, with its definition and its goal; its other shares below. */
export function Pleased({ questions, outcomes }: PleasedProps) {
  const told = questions.filter(({ shares }) => shares && shares.length > 0)
  if (told.length === 0) return null
  return (
    <section>
      <h2>{resultsText.asked.pleased}</h2>
      <ul class="shares">
        {told.map((question) => (
          <li key={question.id}>
            {(question.shares ?? []).map((share, index) => (
              <ShareFigure
                key={share.label}
                share={share}
                question={question}
                outcome={shareGoal(outcomes, question.id, share.label)}
                large={index === 0}
              />
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
