import { useState } from 'preact/hooks'
import type { FollowUp } from '../../shared/follow-up.ts'
import { isDay } from '../../shared/stockholm.ts'
import { text } from '../../shared/text/admin.ts'
import { setupWords as words } from '../../shared/text/setup.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { arrive } from '../parts/arrive.ts'
import { Field } from '../parts/field.tsx'
import { Opens } from '../parts/opens.tsx'

interface DaysProps {
  readonly followUp: FollowUp
  onMoved(): Promise<void>
}

/** The days of a mätperiod, moved: both until it opens, and while it is open the last one. */
export function Days({ followUp, onMoved }: DaysProps) {
  const act = useAct()
  const isOpen = followUp.state === 'open'
  return (
    <div class="days">
      <Opens act={isOpen ? words.moveClosing : words.days} onOpen={act.clear}>
        {({ leave, done }) => (
          <DaysForm
            followUp={followUp}
            onLeave={leave}
            onSave={(opensOn, closesOn) =>
              act.run(async () => {
                if (isOpen) await api.moveClosing(followUp.id, closesOn)
                else await api.moveDays(followUp.id, { opensOn, closesOn })
                await onMoved()
                done()
                return words.moved(opensOn, closesOn)
              })
            }
            busy={act.busy}
          />
        )}
      </Opens>
      <Reply act={act} />
    </div>
  )
}

interface DaysFormProps {
  readonly followUp: FollowUp
  readonly busy: boolean
  onSave(opensOn: string, closesOn: string): void
  onLeave(): void
}

function DaysForm({ followUp, busy, onSave, onLeave }: DaysFormProps) {
  const isOpen = followUp.state === 'open'
  const [opensOn, setOpensOn] = useState(followUp.opensOn)
  const [closesOn, setClosesOn] = useState(followUp.closesOn)
  const [sent, setSent] = useState(false)
  const submit = (event: Event) => {
    event.preventDefault()
    setSent(true)
    if (isDay(opensOn) && isDay(closesOn)) onSave(opensOn, closesOn)
  }
  const fault = (day: string) => (sent && !isDay(day) ? words.noDay : undefined)
  return (
    <form class="panel" onSubmit={submit} novalidate>
      {isOpen && <p class="hint">{words.moveClosingHint}</p>}
      <div class="pair">
        {!isOpen && (
          <Field id="opens-on" label={words.opensOn} hint={words.opensOnHint} fault={fault(opensOn)}>
            {(described) => (
              <input
                {...described}
                type="date"
                value={opensOn}
                onInput={(event) => setOpensOn(event.currentTarget.value)}
              />
            )}
          </Field>
        )}
        <Field id="closes-on" label={words.closesOn} hint={words.closesOnHint} fault={fault(closesOn)}>
          {(described) => (
            <input
              {...described}
              ref={isOpen ? arrive : null}
              type="date"
              value={closesOn}
              onInput={(event) => setClosesOn(event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
      {isOpen && isDay(closesOn) && closesOn < followUp.closesOn && (
        <p class="warning" role="status">
          {words.moveShorter(followUp.closesOn)}
        </p>
      )}
      <p class="actions">
        <button type="submit" class="primary" disabled={busy}>
          {busy ? text.common.saving : words.moveSave}
        </button>
        <button type="button" onClick={onLeave}>
          {text.common.cancel}
        </button>
      </p>
    </form>
  )
}
