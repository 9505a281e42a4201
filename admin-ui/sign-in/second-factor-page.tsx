import { useId, useState } from 'preact/hooks'
import type { SecondFactor } from '../../shared/account.ts'
import { signInText } from '../../shared/text/sign-in.ts'
import { api } from '../api.ts'
import { type Act, Reply, useAct } from '../parts/act.tsx'
import { arrive } from '../parts/arrive.ts'
import { Field } from '../parts/field.tsx'
import { Heading } from '../parts/heading.tsx'
import { ApiError } from '../request.ts'
import { signInWithPasskey } from './passkey.ts'

const words = signInText.secondFactor

type Way = SecondFactor | 'recovery'

interface SecondFactorPageProps {
  readonly email: string
  readonly ways: readonly SecondFactor[]
  /** Find out where the sign-in stands now. */
  onSignedIn(): Promise<void>
  onCancel(): Promise<void>
}

/** After the first factor: a code of an app, a passkey, or a recovery code when both are out of reach. */
export function SecondFactorPage({ email, ways, onSignedIn, onCancel }: SecondFactorPageProps) {
  const act = useAct()
  const [way, setWay] = useState<Way>(ways.includes('totp') ? 'totp' : 'passkey')
  const others = [...ways, 'recovery' as const].filter((other) => other !== way)
  const go = (work: () => Promise<void>) =>
    act.run(() =>
      work().then(onSignedIn, (error: unknown) => {
        // It waited for too long and has to begin anew.
        if (error instanceof ApiError && error.code === 'not-signed-in') return onSignedIn()
        throw error
      }),
    )
  const turn = (other: Way) => {
    act.clear()
    setWay(other)
  }
  return (
    <div class="narrow way-in">
      <Heading title={words.title} focus={false} />
      <p>{words.lead(email)}</p>
      <Reply act={act} />
      {way === 'passkey' ? (
        <>
          <p>{words.passkeyLead}</p>
          <p class="actions">
            <button
              ref={arrive}
              type="button"
              class="primary"
              disabled={act.busy}
              onClick={() => go(signInWithPasskey)}
            >
              {words.passkey}
            </button>
          </p>
        </>
      ) : (
        <CodeForm key={way} way={way} act={act} onCode={(code) => go(() => api.secondFactor(code))} />
      )}
      <ul class="way-out">
        {others.map((other) => (
          <li key={other}>
            <button type="button" class="link" onClick={() => turn(other)}>
              {toWay[other]}
            </button>
          </li>
        ))}
        <li>
          <button type="button" class="link" disabled={act.busy} onClick={() => act.run(onCancel)}>
            {words.cancel}
          </button>
        </li>
      </ul>
    </div>
  )
}

const toWay: Record<Way, string> = {
  totp: words.toCode,
  passkey: words.toPasskey,
  recovery: words.toRecovery,
}

interface CodeFormProps {
  readonly way: 'totp' | 'recovery'
  readonly act: Act
  onCode(code: string): Promise<void>
}

const codeFields = {
  totp: { label: words.code, hint: words.codeHint, missing: words.codeMissing },
  recovery: { label: words.recovery, hint: words.recoveryHint, missing: words.recoveryMissing },
}

function CodeForm({ way, act, onCode }: CodeFormProps) {
  const id = useId()
  const { label, hint, missing } = codeFields[way]
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget as HTMLFormElement).get('code')
    const code = String(typed).replace(/\s/g, '')
    const whole = way === 'totp' ? /^\d{6}$/.test(code) : code !== ''
    return whole ? onCode(code) : act.refuse(new ApiError(422, 'missing', missing))
  }
  return (
    <form onSubmit={submit} novalidate>
      <Field id={`${id}-code`} label={label} hint={hint}>
        {(field) => (
          <input
            {...field}
            ref={arrive}
            class="code"
            name="code"
            inputMode={way === 'totp' ? 'numeric' : 'text'}
            autocomplete={way === 'totp' ? 'one-time-code' : 'off'}
            autocapitalize="characters"
            spellcheck={false}
            maxLength={20}
            required
          />
        )}
      </Field>
      <button type="submit" class="primary" disabled={act.busy}>
        {words.submit}
      </button>
    </form>
  )
}
