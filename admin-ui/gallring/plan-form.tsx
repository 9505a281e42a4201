import { useState } from 'preact/hooks'
import { type GallringPlan, type GallringView, plannedParts } from '../../shared/gallring.ts'
import { isDay } from '../../shared/stockholm.ts'
import { text } from '../../shared/text/admin.ts'
import { gallringText as words } from '../../shared/text/gallring-page.ts'
import { setupWords } from '../../shared/text/setup.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { Field } from '../parts/field.tsx'

/** The decision by its day and number, and the day of each part. */
export function PlanForm(props: { id: string; view: GallringView; reload: () => Promise<void> }) {
  const { id, view, reload } = props
  const [decidedOn, setDecidedOn] = useState(view.decision?.decidedOn ?? '')
  const [number, setNumber] = useState(view.decision?.number ?? '')
  const [plan, setPlan] = useState<GallringPlan>(view.days)
  const [sent, setSent] = useState(false)
  const act = useAct()
  const faults = {
    beslutsdag: isDay(decidedOn) ? undefined : setupWords.gallringDay,
    beslutsnummer: number.trim() === '' ? setupWords.gallringNumber : undefined,
    ...Object.fromEntries(
      plannedParts.map((part) => [`dag-${part}`, isDay(plan[part]) ? undefined : words.day] as const),
    ),
  } as Readonly<Record<string, string | undefined>>
  const faultOf = (field: string) => (sent ? faults[field] : undefined)
  const submit = (event: Event) => {
    event.preventDefault()
    setSent(true)
    const wrong = Object.keys(faults).find((field) => faults[field])
    if (wrong) return document.getElementById(wrong)?.focus()
    void act.run(async () => {
      const decision = { decidedOn, number: number.trim() }
      await api.saveGallring(id, { revision: view.revision, decision, plan })
      await reload()
      return words.saved
    })
  }
  return (
    <section class="screen-only">
      <h2>{words.plan}</h2>
      <p>{words.planLead}</p>
      <form class="gallring-plan" onSubmit={submit} novalidate>
        <div class="pair">
          <Field id="beslutsdag" label={setupWords.gallringOn} fault={faultOf('beslutsdag')}>
            {(described) => (
              <input
                {...described}
                type="date"
                value={decidedOn}
                onInput={(event) => setDecidedOn(event.currentTarget.value)}
              />
            )}
          </Field>
          <Field id="beslutsnummer" label={setupWords.gallringNo} fault={faultOf('beslutsnummer')}>
            {(described) => (
              <input
                {...described}
                autocomplete="off"
                value={number}
                onInput={(event) => setNumber(event.currentTarget.value)}
              />
            )}
          </Field>
        </div>
        {plannedParts.map((part) => (
          <Field
            key={part}
            id={`dag-${part}`}
            label={words.on[part]}
            hint={words.onHint[part]}
            fault={faultOf(`dag-${part}`)}
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
      </form>
    </section>
  )
}
