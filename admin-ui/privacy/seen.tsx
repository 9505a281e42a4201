import { useState } from 'preact/hooks'
import type { PrivacyView } from '../../shared/privacy/view.ts'
import { isDay } from '../../shared/stockholm.ts'
import { text } from '../../shared/text/admin.ts'
import { privacyText } from '../../shared/text/privacy.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { Field } from '../parts/field.tsx'

const words = privacyText.seen

interface SeenProps {
  readonly view: PrivacyView
  reload(): Promise<void>
}

/** Who has seen the papers and when, and the act of noting it. */
export function SeenSection({ view: { seen, maySet, today }, reload }: SeenProps) {
  return (
    <section id="sedda">
      <h2>{words.title}</h2>
      <p>{!seen ? words.not : seen.current ? words.is(seen.by, seen.on) : words.changed(seen.by, seen.on)}</p>
      {maySet && <SeenForm today={today} reload={reload} />}
    </section>
  )
}

function SeenForm({ today, reload }: { today: string; reload: () => Promise<void> }) {
  const [by, setBy] = useState('')
  const [on, setOn] = useState(today)
  const [sent, setSent] = useState(false)
  const act = useAct()
  const byFault = by.trim() === '' ? words.byMissing : undefined
  const onFault = isDay(on) && on <= today ? undefined : words.onMissing
  const submit = (event: Event) => {
    event.preventDefault()
    setSent(true)
    if (byFault || onFault) {
      document.getElementById(byFault ? 'seen-by' : 'seen-on')?.focus()
      return
    }
    void act.run(async () => {
      await api.notePapersSeen(by.trim(), on)
      setSent(false)
      setBy('')
      await reload()
      return words.saved
    })
  }
  return (
    <form onSubmit={submit} novalidate>
      <p class="quiet">{words.lead}</p>
      <div class="pair">
        <Field id="seen-by" label={words.by} fault={sent ? byFault : undefined}>
          {(described) => (
            <input
              {...described}
              autocomplete="off"
              maxLength={200}
              value={by}
              onInput={(event) => setBy(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field id="seen-on" label={words.on} fault={sent ? onFault : undefined}>
          {(described) => (
            <input
              {...described}
              type="date"
              max={today}
              value={on}
              onInput={(event) => setOn(event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
      <p class="actions">
        <button type="submit" disabled={act.busy}>
          {act.busy ? text.common.saving : words.save}
        </button>
      </p>
      <Reply act={act} />
    </form>
  )
}
