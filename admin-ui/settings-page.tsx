import { useState } from 'preact/hooks'
import type { ForbundSettings } from '../shared/forbund.ts'
import { text } from '../shared/text/admin.ts'
import { privacyText } from '../shared/text/privacy.ts'
import { api, type Forbund } from './api.ts'
import { ColoursSection } from './colours-section.tsx'
import { LogoSection } from './logo-section.tsx'
import { problemOf } from './parts/failure.tsx'
import { Field } from './parts/field.tsx'
import { Heading } from './parts/heading.tsx'
import { useLeaveWarning } from './parts/leave-warning.ts'
import { Message } from './parts/message.tsx'
import { paths } from './paths.ts'
import { Loaded, useResource } from './resource.tsx'

const maxLength = 1000
const fields = ['controller', 'contact', 'legalBasis', 'dataProtectionOfficer', 'destroyed'] as const

/** What the förbund tells its participants in law's name. */
export function SettingsPage() {
  const resource = useResource('forbund', api.forbund)
  return (
    <>
      <Heading title={text.settings.title} />
      <Loaded resource={resource}>
        {(forbund) => (
          <>
            <SettingsForm forbund={forbund} />
            <section>
              <h2>{privacyText.title}</h2>
              <p>{privacyText.fromSettings}</p>
              <p class="actions">
                <a class="button" href={paths.privacy}>
                  {privacyText.toPapers}
                </a>
              </p>
            </section>
            <ColoursSection saved={forbund.colours} />
            <LogoSection name={forbund.name} has={forbund.logo} />
          </>
        )}
      </Loaded>
    </>
  )
}

type Said =
  | { readonly kind: 'saved'; readonly before: ForbundSettings }
  | { readonly kind: 'undone' }
  | { readonly kind: 'fault'; readonly message: string }

function SettingsForm({ forbund }: { forbund: Forbund }) {
  const [saved, setSaved] = useState(forbund.settings)
  const [draft, setDraft] = useState(forbund.settings)
  const [said, setSaid] = useState<Said | null>(null)
  const [busy, setBusy] = useState(false)
  const missing = fields.filter((field) => saved[field].trim() === '').length
  const unsaved = fields.some((field) => draft[field] !== saved[field])
  useLeaveWarning(unsaved)

  const save = async (settings: ForbundSettings, after: Said) => {
    setBusy(true)
    try {
      await api.saveSettings(settings)
      setSaved(settings)
      setSaid(after)
    } catch (error) {
      setSaid({ kind: 'fault', message: `${text.common.notSaved} ${problemOf(error).message}` })
    }
    setBusy(false)
  }
  const submit = (event: Event) => {
    event.preventDefault()
    const refused = fields.find((field) => draft[field].length > maxLength)
    if (!refused) return void save(draft, { kind: 'saved', before: saved })
    setSaid({ kind: 'fault', message: `${text.common.notSaved} ${text.settings.refused}` })
    document.getElementById(refused)?.focus()
  }
  const undo = (before: ForbundSettings) => {
    setDraft(before)
    void save(before, { kind: 'undone' })
  }

  return (
    <form class="settings" onSubmit={submit} novalidate>
      <h2>{text.settings.legal}</h2>
      <p class="lead">{text.settings.lead}</p>
      <p>{missing === 0 ? text.settings.complete : text.settings.missing(missing)}</p>
      {fields.map((field) => (
        <LegalText
          key={field}
          field={field}
          value={draft[field]}
          onInput={(value) => {
            setDraft({ ...draft, [field]: value })
            setSaid(null)
          }}
        />
      ))}
      <button type="submit" class="primary" disabled={busy}>
        {text.settings.submit}
      </button>
      {said && <Reply said={said} onUndo={undo} />}
    </form>
  )
}

interface LegalTextProps {
  readonly field: keyof ForbundSettings
  readonly value: string
  onInput(value: string): void
}

function LegalText({ field, value, onInput }: LegalTextProps) {
  const tooLong = value.length > maxLength ? text.settings.tooLong(maxLength, value.length) : undefined
  return (
    <Field id={field} label={text.settings.field[field]} hint={text.settings.hint[field]} fault={tooLong}>
      {(described) => (
        <textarea
          {...described}
          lang="sv"
          rows={3}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}

function Reply({ said, onUndo }: { said: Said; onUndo: (before: ForbundSettings) => void }) {
  if (said.kind === 'fault') return <Message kind="alert">{said.message}</Message>
  if (said.kind === 'undone') return <Message kind="done">{text.common.undone}</Message>
  return (
    <Message kind="done">
      {text.common.saved}{' '}
      <button type="button" class="link" onClick={() => onUndo(said.before)}>
        {text.common.undo}
      </button>
    </Message>
  )
}
