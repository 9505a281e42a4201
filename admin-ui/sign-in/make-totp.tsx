import { useId } from 'preact/hooks'
import { text } from '../../shared/text/admin.ts'
import { signInText } from '../../shared/text/sign-in.ts'
import { api, type Codes, type NewTotp } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { arrive } from '../parts/arrive.ts'
import { Field } from '../parts/field.tsx'
import { ApiError } from '../request.ts'
import { Loaded, useResource } from '../resource.tsx'

const words = signInText.totp

interface MakeTotpProps {
  onMade(codes: Codes): Promise<void>
  onCancel?: (() => void) | undefined
}

/** A secret to put in an app, and a first code that shows it works. */
export function MakeTotp({ onMade, onCancel }: MakeTotpProps) {
  const resource = useResource('totp', api.beginTotp)
  return (
    <Loaded resource={resource}>
      {(totp) => (
        <>
          <Secret totp={totp} />
          <FirstCode onMade={onMade} onCancel={onCancel} />
        </>
      )}
    </Loaded>
  )
}

function Secret({ totp: { secret, uri, qr } }: { totp: NewTotp }) {
  return (
    <div ref={arrive} tabIndex={-1}>
      <p>{words.steps.scan}</p>
      <div class="totp">
        <img class="totp-image" src={qr} alt={words.image} width={176} height={176} />
        <div>
          <p>{words.steps.orType}</p>
          <p>
            <code class="secret">{inGroups(secret)}</code>
          </p>
          <p class="totp-here">
            <a href={uri}>{words.steps.here}</a>
          </p>
        </div>
      </div>
    </div>
  )
}

function FirstCode({ onMade, onCancel }: MakeTotpProps) {
  const id = useId()
  const act = useAct()
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget as HTMLFormElement).get('code')
    const code = String(typed).replace(/\s/g, '')
    if (!/^\d{6}$/.test(code)) return act.refuse(new ApiError(422, 'missing', words.codeMissing))
    return act.run(async () => onMade(await api.confirmTotp(code)))
  }
  return (
    <form onSubmit={submit} novalidate>
      <Field id={`${id}-code`} label={words.code} hint={words.codeHint}>
        {(field) => (
          <input
            {...field}
            class="code"
            name="code"
            inputMode="numeric"
            autocomplete="one-time-code"
            maxLength={20}
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

/** Groups of four are typed with fewer mistakes. */
export function inGroups(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ')
}
