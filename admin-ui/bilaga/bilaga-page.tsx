import { useRef, useState } from 'preact/hooks'
import { useRoute } from 'preact-iso/router'
import { type BilagaChoices, type BilagaFormat, type BilagaView, bilagaFormats } from '../../shared/bilaga.ts'
import type { FileStep } from '../../shared/file-step.ts'
import { text } from '../../shared/text/admin.ts'
import { bilagaText as words } from '../../shared/text/bilaga.ts'
import { bilagaText as document } from '../../shared/text/bilaga-document.sv.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { useCopying } from '../parts/copying.ts'
import { useLeaveWarning } from '../parts/leave-warning.ts'
import { Message } from '../parts/message.tsx'
import { OfResult } from '../parts/of-result.tsx'
import { saveFile } from '../parts/save-file.ts'
import { ShowSaved } from '../parts/show-saved.tsx'
import { downloads } from '../paths.ts'
import { useResource } from '../resource.tsx'
import { Choices } from './choices.tsx'
import { Making } from './making.tsx'

/** Bilaga 2: what is in it, and the files it is had as. */
export function BilagaPage() {
  const id = useRoute().params.id ?? ''
  const resource = useResource(id, () => api.bilaga(id))
  return (
    <div class="bilaga">
      <OfResult id={id} title={words.title} resource={resource} notSettled={words.notSettled}>
        {(view) => <Made id={id} view={view} />}
      </OfResult>
    </div>
  )
}

function Made({ id, view }: { id: string; view: BilagaView }) {
  const [saved, setSaved] = useState({ choices: view.choices, revision: view.revision })
  const [choices, setChoices] = useState<BilagaChoices>(view.choices)
  const [making, setMaking] = useState<{ format: BilagaFormat; step: FileStep | null } | null>(null)
  const getting = useAct()
  const saving = useAct()
  const isDirty = choices !== saved.choices
  useLeaveWarning(isDirty)

  async function save() {
    if (!isDirty) return
    const { revision } = await api.saveBilaga(id, { choices, revision: saved.revision })
    setSaved({ choices, revision })
  }
  const get = (format: BilagaFormat) =>
    getting.run(async () => {
      getting.clear()
      setMaking({ format, step: null })
      try {
        await save()
        const draft = !view.settled || choices.status === 'draft'
        saveFile(
          await api.bilagaFile(id, format, (step) => setMaking({ format, step })),
          document.fileName(view.matperiod, format, draft),
        )
      } finally {
        setMaking(null)
      }
      return words.made
    })
  const takeSaved = () =>
    void saving.run(async () => {
      const { choices, revision } = await api.bilaga(id)
      setSaved({ choices, revision })
      setChoices(choices)
      getting.clear()
    })
  const submit = (event: Event) => {
    event.preventDefault()
    void saving.run(async () => {
      await save()
      return words.saved
    })
  }

  return (
    <>
      <p class="lead">{words.lead(view.matperiod)}</p>
      {!view.settled && <Message kind="note">{words.preliminary}</Message>}
      <section aria-labelledby="hamta">
        <h2 id="hamta">{words.make}</h2>
        <p class="actions">
          {bilagaFormats.map((format) => (
            <button
              key={format}
              type="button"
              class={format === 'docx' ? 'primary' : undefined}
              disabled={getting.busy}
              onClick={() => void get(format)}
            >
              {words.formats[format]}
            </button>
          ))}
          {!isDirty && (
            <a href={downloads.bilagaPage(id)} target="_blank" rel="noreferrer">
              {words.look}
            </a>
          )}
        </p>
        <div class="making-place">
          {making && <Making {...making} />}
          {!making && isDirty && <p class="quiet">{words.unsaved}</p>}
          {!making && <Reply act={getting} />}
          <ShowSaved act={getting} onShow={takeSaved} />
        </div>
      </section>
      <Summary paragraph={view.paragraph} />
      <form onSubmit={submit}>
        <h2>{words.choose}</h2>
        <Choices choices={choices} questions={view.questions} onChange={setChoices} />
        <p class="actions">
          <button type="submit" disabled={saving.busy}>
            {saving.busy ? text.common.saving : words.save}
          </button>
        </p>
        <Reply act={saving} />
        <ShowSaved act={saving} onShow={takeSaved} />
      </form>
    </>
  )
}

function Summary({ paragraph }: { paragraph: string }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const { said, copy } = useCopying(paragraph, words, () => field.current?.select())
  return (
    <section>
      <h2 id="stycket">{words.paragraph}</h2>
      <p>{words.paragraphLead}</p>
      <textarea
        ref={field}
        readOnly
        lang="sv"
        rows={9}
        aria-labelledby="stycket"
        value={paragraph}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p class="actions">
        <button type="button" onClick={copy}>
          {words.copy}
        </button>
        <span class="quiet" role="status">
          {said}
        </span>
      </p>
    </section>
  )
}
