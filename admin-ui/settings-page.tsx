import { useState } from 'preact/hooks'
import type { ForbundSettings } from '../shared/forbund.ts'
import { text } from '../shared/text/admin.sv.ts'
import { api, type Forbund } from './api.ts'
import { problemOf } from './parts/failure.tsx'
import { Field } from './parts/field.tsx'
import { Heading } from './parts/heading.tsx'
import { Message } from './parts/message.tsx'
import { Loaded, useResource } from './resource.tsx'

const maxLength = 1000
const fields = ['controller', 'contact', 'legalBasis', 'dataProtectionOfficer', 'destroyed'] as const

/** What the förbund tells its participants in law's name. */
export function SettingsPage() {
  const resource = useResource('forbund', api.forbund)
  return (
    <>
      <Heading title={text.settings.title} />
      <Loaded resource={resource}>{(forbund) => <SettingsForm forbund={forbund} />}</Loaded>
    </>
  )
}

type Said =
  | { readonly kind: 'saved'; readonly before: ForbundSettings }
  | { readonly kind: 'undone' | 'fault'; readonly message: string }

function SettingsForm({ forbund }: { forbund: Forbund }) {
  const [saved, setSaved] = useState(forbund.settings)
  const [draft, setDraft] = useState(forbund.settings)
  const [said, setSaid] = useState<Said | null>(null)
  const [busy, setBusy] = useState(false)
  const missing = fields.filter((field) => saved[field].trim() === '').length
  const tooLong = fields.filter((field) => draft[field].length > maxLength)

  const save = async (settings: ForbundSettings, after: Said) => {
    setBusy(true)
    try {
      await api.saveSettings(settings)
      setSaved(settings)
      setDraft(settings)
      setSaid(after)
    } catch (error) {
      setSaid({ kind: 'fault', message: `${text.common.notSaved} ${problemOf(error).message}` })
    }
    setBusy(false)
  }
  const submit = (event: Event) => {
    event.preventDefault()
    if (tooLong.length === 0) void save(draft, { kind: 'saved', before: saved })
  }

  return (
    <form class="settings" onSubmit={submit} novalidate>
      <h2>{text.settings.legal}</h2>
      <p class="lead">{text.settings.lead}</p>
      <p>{missing === 0 ? text.settings.complete : text.settings.missing(missing)}</p>
      {fields.map((field) => (
        <Field
          key={field}
          id={field}
          label={text.settings.field[field]}
          hint={text.settings.hint[field]}
          fault={tooLong.includes(field) ? text.settings.tooLong(maxLength, draft[field].length) : undefined}
        >
          {(described) => (
            <textarea
              {...described}
              rows={3}
              value={draft[field]}
              onInput={(event) => setDraft({ ...draft, [field]: event.currentTarget.value })}
            />
          )}
        </Field>
      ))}
      <button type="submit" class="primary" disabled={busy}>
        {text.settings.submit}
      </button>
      {said && (
        <Message kind={said.kind === 'fault' ? 'alert' : 'done'}>
          {said.kind === 'saved' ? text.common.saved : said.message}{' '}
          {said.kind === 'saved' && (
            <button
              type="button"
              class="link"
              onClick={() => save(said.before, { kind: 'undone', message: text.common.undone })}
            >
              {text.common.undo}
            </button>
          )}
        </Message>
      )}
    </form>
  )
}
