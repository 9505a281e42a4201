import { goalActual, goalTarget } from '../../shared/goal-level.ts'
import type { GoalOutcome } from '../../shared/goals.ts'
import { decimal } from '../../shared/text/format.ts'
import { goalsText } from '../../shared/text/goals.ts'
import { DataTable } from '../parts/data-table.tsx'
import { measureName } from './changes.ts'

const words = goalsText.columns

/** Every goal with what came of it, and what the verdicts mean. */
export function GoalsTable({ outcomes }: { outcomes: readonly GoalOutcome[] }) {
  return (
    <>
      <DataTable
        caption={goalsText.title}
        rows={outcomes}
        rowKey={goalKey}
        columns={[
          { key: 'goal', header: words.goal, rowHeader: true, cell: (outcome) => <GoalName {...outcome} /> },
          {
            key: 'target',
            header: words.target,
            numeric: true,
            cell: (outcome) => goalTarget(outcome),
          },
          {
            key: 'actual',
            header: words.actual,
            numeric: true,
            cell: (outcome) => goalActual(outcome),
          },
          {
            key: 'base',
            header: words.base,
            numeric: true,
            cell: ({ base }) => (base === null ? '–' : decimal(base)),
          },
          {
            key: 'verdict',
            header: words.verdict,
            cell: ({ verdict }) => (
              <span class={`verdict verdict-${verdict}`}>{goalsText.verdicts[verdict]}</span>
            ),
          },
        ]}
      />
      <p class="quiet">{goalsText.definition}</p>
    </>
  )
}

/** A goal in words; a question's are the questionnaire's, and Swedish. */
export function goalName({ goal }: Pick<GoalOutcome, 'goal'>): string {
  switch (goal.kind) {
    case 'share':
      return measureName(goal.share.label.sv)
    case 'not-below':
      return goalsText.kinds['not-below'](goal.question.text.sv)
    default:
      return goalsText.kinds[goal.kind]
  }
}

function GoalName(outcome: GoalOutcome) {
  const { goal } = outcome
  if (!('question' in goal)) return <>{goalName(outcome)}</>
  return <a href={`#fraga-${goal.question.id}`}>{goalName(outcome)}</a>
}

export function goalKey({ goal }: GoalOutcome): string {
  if (goal.kind === 'share') return `${goal.question.id} ${goal.share.label.sv}`
  return 'question' in goal ? `${goal.question.id} ${goal.kind}` : goal.kind
}
