import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import type { Beginning, LibraryEntry } from '../../shared/questionnaires.ts'
import { questionnairesText } from '../../shared/text/questionnaires.ts'
import { api } from '../api.ts'
import { Faults, problemOf } from '../parts/failure.tsx'
import { Field } from '../parts/field.tsx'
import { Message } from '../parts/message.tsx'
import { paths } from '../paths.ts'
import type { ApiError } from '../request.ts'

const words = questionnairesText.begin

/** The ways to begin a questionnaire: from the library, from nothing, and from a file. */
export function Begin({ library }: { library: readonly LibraryEntry[] }) {
  const { route } = useLocation()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<ApiError | null>(null)
  const begin = async (beginning: Beginning) => {
    setBusy(true)
    setFailure(null)
    try {
      const { id, version } = await api.beginQuestionnaire(beginning)
      route(paths.questionnaire(id, version))
    } catch (error) {
      setFailure(problemOf(error))
      setBusy(false)
    }
  }
  return (
    <section>
      <h2>{words.title}</h2>
      <p class="hint">{words.lead}</p>
      <ul class="library">
        {library.map(({ key, title, description, audience, questions }) => (
          <li key={key}>
            <h3>{title}</h3>
            <p>{description}</p>
            <p class="quiet">{words.about(audience, questions)}</p>
            <button
              type="button"
              disabled={busy}
              aria-label={words.fromOf(title)}
              onClick={() => begin({ from: 'library', key })}
            >
              {words.from}
            </button>
          </li>
        ))}
      </ul>
      <p class="actions">
        <button type="button" disabled={busy} onClick={() => begin({ from: 'blank' })}>
          {words.blank}
        </button>
      </p>
      <FromFile onRead={(questionnaire) => begin({ from: 'file', questionnaire })} />
      {failure && (
        <Message kind="alert" focus={failure}>
          <p>{failure.message}</p>
          <Faults error={failure} />
        </Message>
      )}
    </section>
  )
}

/** A file of the exchange format, read in the browser and checked by the server. */
function FromFile({ onRead }: { onRead: (questionnaire: unknown) => void }) {
  const [fault, setFault] = useState<string | undefined>()
  const read = async (input: HTMLInputElement) => {
    const [file] = input.files ?? []
    if (!file) return
    try {
      const questionnaire: unknown = JSON.parse(await file.text())
      setFault(undefined)
      onRead(questionnaire)
    } catch {
      setFault(words.notJson)
    }
    // The same file can be chosen again once it is mended.
    input.value = ''
  }
  return (
    <div class="from-file">
      <Field id="fil" label={words.fileLabel} hint={words.fileHint} fault={fault}>
        {(described) => (
          <input
            {...described}
            type="file"
            accept=".json,application/json"
            onChange={(event) => read(event.currentTarget)}
          />
        )}
      </Field>
    </div>
  )
}
