import { useState } from 'preact/hooks'
import type { PaperSettings } from '../../shared/privacy/settings.ts'
import { text } from '../../shared/text/admin.ts'
import { privacyText as words } from '../../shared/text/privacy.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { Field } from '../parts/field.tsx'

const maxLength = 1000
const ways = ['own', 'other'] as const
type Line = Exclude<keyof PaperSettings, 'operatedBy'>

interface ParticularsProps {
  readonly settings: PaperSettings
  reload(): Promise<void>
}

/** What only the papers need to know; who runs the server decides what else is asked. */
export function ParticularsForm({ settings, reload }: ParticularsProps) {
  const [draft, setDraft] = useState(settings)
  const act = useAct()
  const fields: readonly Line[] = [
    'organisationNumber',
    'address',
    'storagePlace',
    ...(draft.operatedBy === 'other' ? (['operator', 'subprocessors'] as const) : []),
  ]
  const submit = (event: Event) => {
    event.preventDefault()
    const tooLong = fields.find((field) => draft[field].length > maxLength)
    if (tooLong) {
      document.getElementById(tooLong)?.focus()
      return
    }
    void act.run(async () => {
      await api.savePaperSettings(draft)
      await reload()
      return words.saved
    })
  }
  const change = (part: Partial<PaperSettings>) => {
    setDraft({ ...draft, ...part })
    act.clear()
  }
  return (
    <form class="settings" id="uppgifter" onSubmit={submit} novalidate>
      <h2>{words.particulars}</h2>
      <p class="lead">{words.particularsLead}</p>
      <OperatedBy chosen={draft.operatedBy} choose={(operatedBy) => change({ operatedBy })} />
      {fields.map((field) => (
        <Field
          key={field}
          id={field}
          label={words.field[field]}
          hint={words.hint[field]}
          fault={draft[field].length > maxLength ? words.tooLong : undefined}
        >
          {(described) => (
            <textarea
              {...described}
              lang="sv"
              rows={field === 'organisationNumber' ? 1 : 2}
              value={draft[field]}
              onInput={(event) => change({ [field]: event.currentTarget.value })}
            />
          )}
        </Field>
      ))}
      <button type="submit" class="primary" disabled={act.busy}>
        {act.busy ? text.common.saving : words.save}
      </button>
      <Reply act={act} />
    </form>
  )
}

interface OperatedByProps {
  readonly chosen: PaperSettings['operatedBy']
  choose(way: PaperSettings['operatedBy']): void
}

function OperatedBy({ chosen, choose }: OperatedByProps) {
  return (
    <fieldset class="plain-set" aria-describedby="operated-by-hint">
      <legend>{words.field.operatedBy}</legend>
      <p class="hint" id="operated-by-hint">
        {words.hint.operatedBy}
      </p>
      {ways.map((way) => (
        <label key={way} class="check">
          <input type="radio" name="operated-by" checked={chosen === way} onChange={() => choose(way)} />
          {words.operatedBy[way]}
        </label>
      ))}
    </fieldset>
  )
}
