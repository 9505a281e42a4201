import type { Profile } from '../../shared/account.ts'
import { text } from '../../shared/text/admin.ts'
import { profileText } from '../../shared/text/profile.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { arrive } from '../parts/arrive.ts'
import { Field } from '../parts/field.tsx'
import { Opens } from '../parts/opens.tsx'
import { ApiError } from '../request.ts'
import { NewPassword, passwordFault } from '../sign-in/new-password.tsx'

const words = profileText.password

interface PasswordSectionProps {
  readonly profile: Profile
  onChanged(): Promise<void>
}

export function PasswordSection({ profile, onChanged }: PasswordSectionProps) {
  const act = useAct()
  const save = (change: Change, done: () => void) =>
    act.run(async () => {
      await api.setPassword(change)
      done()
      await onChanged()
      return words.saved
    })
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{profile.hasPassword ? words.has : words.hasNot}</p>
      <Opens act={profile.hasPassword ? words.change : words.set} onOpen={act.clear}>
        {({ leave, done }) => (
          <PasswordForm
            profile={profile}
            busy={act.busy}
            onFault={(fault) => act.refuse(new ApiError(422, 'refused', fault))}
            onSave={(change) => save(change, done)}
            onCancel={() => {
              act.clear()
              leave()
            }}
          />
        )}
      </Opens>
      <Reply act={act} />
    </section>
  )
}

interface Change {
  readonly current?: string
  readonly password: string
}

interface PasswordFormProps {
  readonly profile: Profile
  readonly busy: boolean
  onFault(fault: string): void
  onSave(change: Change): Promise<void>
  onCancel(): void
}

function PasswordForm({ profile, busy, onFault, onSave, onCancel }: PasswordFormProps) {
  // Who came in by a link or a passkey may have forgotten it.
  const asksCurrent =
    profile.hasPassword && profile.sessions.some(({ current, way }) => current && way === 'password')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const fields = new FormData(event.currentTarget as HTMLFormElement)
    const password = String(fields.get('password'))
    const current = asksCurrent ? String(fields.get('current')) : null
    const fault = current === '' ? words.currentMissing : passwordFault(password)
    if (fault) return onFault(fault)
    return onSave({ password, ...(current === null ? {} : { current }) })
  }
  return (
    <form class="narrow" onSubmit={submit} novalidate>
      {asksCurrent && (
        <Field id="current" label={words.current}>
          {(field) => (
            <input
              {...field}
              ref={arrive}
              name="current"
              type="password"
              autocomplete="current-password"
              required
            />
          )}
        </Field>
      )}
      <NewPassword label={words.new} email={profile.email} begins={!asksCurrent} />
      <div class="actions">
        <button type="submit" class="primary" disabled={busy}>
          {words.submit}
        </button>
        <button type="button" class="link" disabled={busy} onClick={onCancel}>
          {text.common.cancel}
        </button>
      </div>
    </form>
  )
}
