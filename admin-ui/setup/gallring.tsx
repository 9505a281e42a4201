import { useRef, useState } from 'preact/hooks'
import type { Gallring } from '../../shared/matperiod.ts'
import { text } from '../../shared/text/admin.ts'
import { gallringModel } from '../../shared/text/gallring.sv.ts'
import { setupWords as words } from '../../shared/text/setup.ts'
import { DecisionFields, decisionFaults } from '../gallring/decision-fields.tsx'
import { Reply, useAct } from '../parts/act.tsx'
import { useCopying } from '../parts/copying.ts'

interface GallringProps {
  readonly forbund: string
  readonly gallring: Gallring | null
  save(gallring: Gallring): Promise<void>
}

/** The decision on what is destroyed, by its day and number, and a text to begin from. */
export function GallringSection({ forbund, gallring, save }: GallringProps) {
  const [decision, setDecision] = useState(gallring ?? { decidedOn: '', number: '' })
  const [sent, setSent] = useState(false)
  const act = useAct()
  const faults = decisionFaults(decision)
  const submit = (event: Event) => {
    event.preventDefault()
    setSent(true)
    const wrong = Object.keys(faults).find((field) => faults[field])
    if (wrong) return document.getElementById(wrong)?.focus()
    void act.run(async () => {
      await save({ ...decision, number: decision.number.trim() })
      return words.gallringSaved
    })
  }
  return (
    <section id="gallring">
      <h2>{words.gallring}</h2>
      <p>{words.gallringLead}</p>
      <form onSubmit={submit} novalidate>
        <DecisionFields decision={decision} faults={sent ? faults : {}} onInput={setDecision} />
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
  const { said, copy } = useCopying(copied, words, () => field.current?.select())
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
