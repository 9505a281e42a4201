import type { SetupView, SharePlan } from '../../shared/setup.ts'
import { percentOf } from '../../shared/text/format.ts'
import { setupWords as words } from '../../shared/text/setup.ts'
import { rangesOf } from '../results/definition.ts'

/** The shares that the summary will show, each with its definition, which is locked when the mätperiod opens. */
export function Shares({ view: { setup, questionnaires } }: { view: SetupView }) {
  const shares =
    questionnaires.find(
      ({ id, version }) => id === setup.questionnaire.id && version === setup.questionnaire.version,
    )?.shares ?? []
  return (
    <section>
      <h2>{words.shares}</h2>
      <p>{shares.length === 0 ? words.noShares : words.sharesLead}</p>
      <dl class="facts">
        {shares.map((share) => (
          <div key={`${share.question} ${share.label} ${share.over}`}>
            <dt>{share.label}</dt>
            <dd>
              {definitionOf(share)}
              <span class="quiet block">{share.question}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function definitionOf({ values, options, over, goal }: SharePlan): string {
  const steps = values.filter((value) => typeof value === 'number').toSorted((a, b) => a - b)
  const counted = options === null ? words.shareSteps(rangesOf(steps)) : words.shareOptions(options)
  return words.shareDefinition(counted, words.over[over], goal === undefined ? null : percentOf(goal))
}
