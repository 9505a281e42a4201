import { useState } from 'preact/hooks'
import { type GallringPlan, type GallringView, plannedParts } from '../../shared/gallring.ts'
import { isDay } from '../../shared/stockholm.ts'
import { text } from '../../shared/text/admin.ts'
import { gallringText as words } from '../../shared/text/gallring-page.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { Field } from '../parts/field.tsx'
import { ShowSaved } from '../parts/show-saved.tsx'
import { DecisionFields, decisionFaults } from './decision-fields.tsx'

const undecided = { decidedOn: '', number: '' }

/** The decision by its day and number, and the day of each part. */
export function PlanForm(props: { id: string; view: GallringView; reload: () => Promise<void> }) {
  const { id, view, reload } = props
  const [decision, setDecision] = useState(view.decision ?? undecided)
  const [plan, setPlan] = useState<GallringPlan>(view.days)
  const [sent, setSent] = useState(false)
  const act = useAct()
  const faults = {
    ...decisionFaults(decision),
    ...Object.fromEntries(
      plannedParts.map((part) => [`dag-${part}`, isDay(plan[part]) ? undefined : words.day] as const),
    ),
  } as Readonly<Record<string, string | undefined>>
  const shown = sent ? faults : {}
  const takeSaved = () =>
    void act.run(async () => {
      const stands = await api.gallring(id)
      setDecision(stands.decision ?? undecided)
      setPlan(stands.days)
      await reload()
    })
  const submit = (event: Event) => {
    event.preventDefault()
    setSent(true)
    const wrong = Object.keys(faults).find((field) => faults[field])
    if (wrong) return document.getElementById(wrong)?.focus()
    void act.run(async () => {
      const trimmed = { ...decision, number: decision.number.trim() }
      await api.saveGallring(id, { revision: view.revision, decision: trimmed, plan })
      await reload()
      return words.saved
    })
  }
  return (
    <section class="screen-only">
      <h2>{words.plan}</h2>
      <p>{words.planLead}</p>
      <form class="gallring-plan" onSubmit={submit} novalidate>
        <DecisionFields decision={decision} faults={shown} onInput={setDecision} />
        {plannedParts.map((part) => (
          <Field
            key={part}
            id={`dag-${part}`}
            label={words.on[part]}
            hint={words.onHint[part]}
            fault={shown[`dag-${part}`]}
          >
            {(described) => (
              <input
                {...described}
                type="date"
                value={plan[part]}
                onInput={(event) => setPlan({ ...plan, [part]: event.currentTarget.value })}
              />
            )}
          </Field>
        ))}
        <p class="actions">
          <button type="submit" disabled={act.busy}>
            {act.busy ? text.common.saving : words.save}
          </button>
        </p>
        <Reply act={act} />
        <ShowSaved act={act} onShow={takeSaved} />
      </form>
    </section>
  )
}
