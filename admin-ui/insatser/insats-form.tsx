import { useState } from 'preact/hooks'
import type { Insats, InsatsDetails } from '../../shared/insatser.ts'
import { text } from '../../shared/text/admin.ts'
import { insatserWords as words } from '../../shared/text/insatser.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { arrive } from '../parts/arrive.ts'
import { Field } from '../parts/field.tsx'
import { numberField } from '../parts/whole-number.ts'

interface InsatsFormProps {
  /** Null for one to be added. */
  readonly insats: Insats | null
  readonly kommuner: readonly string[]
  onDone(message: string): Promise<void>
  onLeave(): void
}

interface Typed {
  readonly name: string
  /** Empty for none. */
  readonly kommun: string
  readonly fromYear: string
  readonly toYear: string
}

/** One insats: its name, kommun and years; removed where it was never used. */
export function InsatsForm({ insats, kommuner, onDone, onLeave }: InsatsFormProps) {
  const [typed, setTyped] = useState(typedOf(insats))
  const [sent, setSent] = useState(false)
  const act = useAct()
  const faults = sent ? faultsOf(typed) : {}
  const edit = (change: Partial<Typed>) => {
    act.clear()
    setTyped({ ...typed, ...change })
  }
  const submit = (event: Event) => {
    event.preventDefault()
    setSent(true)
    const [first] = Object.keys(faultsOf(typed))
    if (first) return document.getElementById(`insats-${first}`)?.focus()
    const details = detailsOf(typed)
    void act.run(async () => {
      if (insats) await api.setInsats(insats.id, details)
      else await api.addInsats(details)
      await onDone(insats ? words.saved(details.name) : words.added(details.name))
    })
  }
  const remove = ({ id, name }: Insats) =>
    act.run(async () => {
      await api.removeInsats(id)
      await onDone(words.removed(name))
    })

  const input = (field: 'name' | 'fromYear' | 'toYear', more: object) => (
    <Field id={`insats-${field}`} label={words[field]} hint={words[`${field}Hint`]} fault={faults[field]}>
      {(described) => (
        <input
          {...described}
          {...more}
          autocomplete="off"
          value={typed[field]}
          onInput={(event) => edit({ [field]: event.currentTarget.value })}
        />
      )}
    </Field>
  )
  return (
    <form class="panel" onSubmit={submit} novalidate>
      <h3>{insats ? words.editOf(insats.name) : words.add}</h3>
      {input('name', { ref: arrive })}
      <Field id="insats-kommun" label={words.kommun}>
        {(described) => (
          <select
            {...described}
            value={typed.kommun}
            onChange={(event) => edit({ kommun: event.currentTarget.value })}
          >
            <option value="">{words.noKommun}</option>
            {kommuner.map((kommun) => (
              <option key={kommun} value={kommun}>
                {kommun}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div class="pair">
        {input('fromYear', { inputMode: 'numeric', class: 'number' })}
        {input('toYear', { inputMode: 'numeric', class: 'number' })}
      </div>
      {insats && <p class="hint">{insats.used ? words.endHint : words.removeHint}</p>}
      <Reply act={act} />
      <p class="actions">
        <button type="submit" class="primary" disabled={act.busy}>
          {act.busy ? text.common.saving : insats ? words.save : words.addSubmit}
        </button>
        <button type="button" onClick={onLeave}>
          {text.common.cancel}
        </button>
        {insats && !insats.used && (
          <button type="button" class="link" disabled={act.busy} onClick={() => remove(insats)}>
            {words.remove}
          </button>
        )}
      </p>
    </form>
  )
}

function typedOf(insats: Insats | null): Typed {
  return {
    name: insats?.name ?? '',
    kommun: insats?.kommun ?? '',
    fromYear: numberField(insats ? insats.fromYear : new Date().getFullYear()),
    toYear: numberField(insats?.toYear),
  }
}

function faultsOf({ name, fromYear, toYear }: Typed): Partial<Record<keyof Typed, string>> {
  const isYear = (year: string) => year.trim() === '' || /^(19|20)\d\d$/.test(year.trim())
  return {
    ...(name.trim() === '' ? { name: words.nameMissing } : {}),
    ...(isYear(fromYear) ? {} : { fromYear: words.year }),
    ...(isYear(toYear) ? {} : { toYear: words.year }),
  }
}

function detailsOf({ name, kommun, fromYear, toYear }: Typed): InsatsDetails {
  const yearOf = (year: string) => (year.trim() === '' ? null : Number(year))
  return {
    name: name.trim(),
    kommun: kommun === '' ? null : kommun,
    fromYear: yearOf(fromYear),
    toYear: yearOf(toYear),
  }
}
