import { useId } from 'preact/hooks'
import { text } from '../../shared/text/admin.ts'
import { signInText } from '../../shared/text/sign-in.ts'
import type { Codes } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { arrive } from '../parts/arrive.ts'
import { Field } from '../parts/field.tsx'
import { ApiError } from '../request.ts'
import { deviceName } from './device-name.ts'
import { makePasskey } from './passkey.ts'

const words = signInText.passkey

interface MakePasskeyProps {
  /** Whether the name takes the focus when it is shown. */
  readonly begins?: boolean
  /** It is made, under this name. */
  onMade(codes: Codes, name: string): Promise<void>
  onCancel?: () => void
}

/** Name a passkey and make it on this device. */
export function MakePasskey({ begins = false, onMade, onCancel }: MakePasskeyProps) {
  const id = useId()
  const act = useAct()
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget as HTMLFormElement).get('name')).trim()
    if (name === '') return act.refuse(new ApiError(422, 'missing', words.nameMissing))
    return act.run(async () => onMade(await makePasskey(name), name))
  }
  return (
    <form onSubmit={submit} novalidate>
      <Field id={`${id}-name`} label={words.name} hint={words.nameHint}>
        {(field) => (
          <input
            {...field}
            ref={begins ? arrive : null}
            name="name"
            autocomplete="off"
            maxLength={60}
            defaultValue={deviceName(navigator.userAgent)}
            required
          />
        )}
      </Field>
      <div class="actions">
        <button type="submit" class="primary" disabled={act.busy}>
          {words.submit}
        </button>
        {onCancel && (
          <button type="button" class="link" onClick={onCancel}>
            {text.common.cancel}
          </button>
        )}
      </div>
      <Reply act={act} />
    </form>
  )
}
