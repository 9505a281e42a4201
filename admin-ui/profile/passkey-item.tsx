import { useId, useState } from 'preact/hooks'
import type { PasskeySummary } from '../../shared/account.ts'
import { text } from '../../shared/text/admin.ts'
import { profileText } from '../../shared/text/profile.ts'
import { arrive } from '../parts/arrive.ts'

const words = profileText.passkeys

interface PasskeyItemProps {
  readonly passkey: PasskeySummary
  readonly busy: boolean
  /** `done` where the new name is saved. */
  onRename(name: string, done: () => void): Promise<void>
  onRemove(): void
}

/** A passkey: when it came and was last used, and what can be done with it. */
export function PasskeyItem({ passkey, busy, onRename, onRemove }: PasskeyItemProps) {
  const [state, setState] = useState<'shown' | 'renaming' | 'left'>('shown')
  if (state === 'renaming') {
    const leave = () => setState('left')
    const save = (name: string) => {
      if (name === '' || name === passkey.name) return leave()
      return onRename(name, () => setState('shown'))
    }
    return (
      <li>
        <RenameForm name={passkey.name} busy={busy} onSave={save} onCancel={leave} />
      </li>
    )
  }
  return (
    <li>
      <div>
        <p class="own-name">{passkey.name}</p>
        <p class="quiet">
          {words.added(passkey.madeAt)}, {words.used(passkey.usedAt)}
        </p>
      </div>
      <div class="own-acts">
        <button
          ref={state === 'left' ? arrive : null}
          type="button"
          class="link"
          disabled={busy}
          aria-label={words.renameOf(passkey.name)}
          onClick={() => setState('renaming')}
        >
          {words.rename}
        </button>
        <button
          type="button"
          class="link"
          disabled={busy}
          aria-label={words.removeOf(passkey.name)}
          onClick={onRemove}
        >
          {words.remove}
        </button>
      </div>
    </li>
  )
}

interface RenameFormProps {
  readonly name: string
  readonly busy: boolean
  onSave(name: string): Promise<void> | void
  onCancel(): void
}

function RenameForm({ name, busy, onSave, onCancel }: RenameFormProps) {
  const id = useId()
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    return onSave(String(new FormData(event.currentTarget as HTMLFormElement).get('name')).trim())
  }
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel()
  }
  return (
    <form class="rename" onSubmit={submit} onKeyDown={leave} novalidate>
      <label for={id} class="unseen">
        {words.newName}
      </label>
      <input
        id={id}
        ref={arrive}
        name="name"
        defaultValue={name}
        maxLength={60}
        autocomplete="off"
        required
      />
      <button type="submit" disabled={busy}>
        {words.save}
      </button>
      <button type="button" class="link" disabled={busy} onClick={onCancel}>
        {text.common.cancel}
      </button>
    </form>
  )
}
