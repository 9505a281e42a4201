import { useRef, useState } from 'preact/hooks'
import type { Gallring } from '../../shared/matperiod.ts'
import { isDay } from '../../shared/stockholm.ts'
import { text } from '../../shared/text/admin.ts'
import { gallringModel } from '../../shared/text/gallring.sv.ts'
import { setupWords as words } from '../../shared/text/setup.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { Field } from '../parts/field.tsx'

interface GallringProps {
  readonly forbund: string
  readonly gallring: Gallring | null
  save(gallring: Gallring): Promise<void>
}

/** The decision on what is destroyed, by its day and number, and a text to begin from. */
export function GallringSection({ forbund, gallring, save }: GallringProps) {
  const [decidedOn, setDecidedOn] = useState(gallring?.decidedOn ?? '')
  const [number, setNumber] = useState(gallring?.number ?? '')
  const [sent, setSent] = useState(false)
  const act = useAct()
  const dayFault = isDay(decidedOn) ? undefined : words.gallringDay
  const numberFault = number.trim() === '' ? words.gallringNumber : undefined
  const submit = (event: Event) => {
    event.preventDefault()
    setSent(true)
    if (dayFault || numberFault) {
      document.getElementById(dayFault ? 'gallring-day' : 'gallring-number')?.focus()
      return
    }
    void act.run(async () => {
      await save({ decidedOn, number: number.trim() })
      return words.gallringSaved
    })
  }
  return (
    <section id="gallring">
      <h2>{words.gallring}</h2>
      <p>{words.gallringLead}</p>
      <form onSubmit={submit} novalidate>
        <div class="pair">
          <Field id="gallring-day" label={words.gallringOn} fault={sent ? dayFault : undefined}>
            {(described) => (
              <input
                {...described}
                type="date"
                value={decidedOn}
                onInput={(event) => setDecidedOn(event.currentTarget.value)}
              />
            )}
          </Field>
          <Field
            id="gallring-number"
            label={words.gallringNo}
            hint={words.gallringNoHint}
            fault={sent ? numberFault : undefined}
          >
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
        <p class="actions">
          <button type="submit" disabled={act.busy}>
            {act.busy ? text.common.saving : words.gallringSave}
          </button>
        </p>
        <Reply act={act} />
      </form>
      <details>
        <summary>{words.gallringModel}</summary>
        <p class="hint">{words.gallringModelLead}</p>
        <CopyText text={gallringModel(forbund)} />
      </details>
    </section>
  )
}

function CopyText({ text: copied }: { text: string }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [said, setSaid] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(copied)
      setSaid(words.copied)
    } catch {
      // Without a secure connection the browser copies nothing by itself.
      field.current?.select()
      setSaid(words.copyByHand)
    }
  }
  return (
    <>
      <textarea
        ref={field}
        class="model"
        lang="sv"
        readOnly
        rows={14}
        aria-label={words.gallringModel}
        value={copied}
      />
      <p class="actions">
        <button type="button" onClick={copy}>
          {words.gallringCopy}
        </button>
        <span class="quiet" role="status">
          {said}
        </span>
      </p>
    </>
  )
}
