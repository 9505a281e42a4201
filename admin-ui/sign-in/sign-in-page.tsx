import { useEffect, useId } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import { text } from '../../shared/text/admin.ts'
import { signInText } from '../../shared/text/sign-in.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { arrive } from '../parts/arrive.ts'
import { Field } from '../parts/field.tsx'
import { Heading } from '../parts/heading.tsx'
import { Message } from '../parts/message.tsx'
import { organisationSignIn, paths } from '../paths.ts'
import { ApiError } from '../request.ts'
import { NewLink } from './new-link.tsx'
import { offered } from './offered.ts'
import { signInWithPasskey } from './passkey.ts'

const words = signInText.signIn

/** Why one is asked to sign in while at work: it ran out, a step of it did, or it is too old for a change. */
export type SignInReason = 'expired' | 'too-slow' | 'not-recent'

const reasons: Record<SignInReason, string> = {
  expired: words.again,
  'too-slow': words.tookTooLong,
  'not-recent': words.confirm,
}

interface SignInPageProps {
  readonly why: SignInReason | null
  /** Whose pages wait behind this one; blank where nobody's do. */
  readonly email: string
  onSignedIn(): Promise<void>
  /** Leave without signing in, where the one before still holds. */
  onCancel?: (() => void) | undefined
}

/** E-mail and password, or one of the other ways in. What went wrong is said in a message that takes the focus. */
export function SignInPage({ why, email, onSignedIn, onCancel }: SignInPageProps) {
  const id = useId()
  const act = useAct()
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget as HTMLFormElement)
    const given = { email: String(form.get('email')).trim(), password: String(form.get('password')) }
    if (given.email === '' || given.password === '') {
      return act.refuse(new ApiError(422, 'missing', words.missing))
    }
    return act.run(() => api.signIn(given.email, given.password).then(onSignedIn))
  }
  return (
    <div class="narrow way-in">
      <Heading title={why === 'not-recent' ? words.confirmTitle : words.title} focus={false} />
      {why && (
        <div id={`${id}-why`}>
          <Message kind="note">{reasons[why]}</Message>
        </div>
      )}
      <Reply act={act} />
      <form onSubmit={submit} novalidate>
        <Fields id={id} why={why} email={email} />
        <div class="actions">
          <button type="submit" class="primary" disabled={act.busy}>
            {words.submit}
          </button>
          {onCancel && (
            <button type="button" class="link" disabled={act.busy} onClick={onCancel}>
              {text.common.cancel}
            </button>
          )}
        </div>
      </form>
      <OtherWays busy={act.busy} onPasskey={() => act.run(() => signInWithPasskey().then(onSignedIn))} />
      <NewLink />
    </div>
  )
}

function Fields({ id, why, email }: Pick<SignInPageProps, 'why' | 'email'> & { id: string }) {
  const known = email !== ''
  return (
    <>
      <Field id={`${id}-email`} label={words.email}>
        {(field) => (
          <input
            {...field}
            ref={known ? null : arrive}
            name="email"
            type="email"
            autocomplete="username"
            defaultValue={email}
            readOnly={why === 'not-recent'}
            required
          />
        )}
      </Field>
      <Field id={`${id}-password`} label={words.password}>
        {(field) => (
          <input
            {...field}
            ref={known ? arrive : null}
            aria-describedby={why ? `${id}-why` : undefined}
            name="password"
            type="password"
            autocomplete="current-password"
            required
          />
        )}
      </Field>
    </>
  )
}

function OtherWays({ busy, onPasskey }: { busy: boolean; onPasskey: () => void }) {
  const { organisation } = offered()
  return (
    <div class="ways">
      <p class="or">{words.or}</p>
      <button type="button" disabled={busy} onClick={onPasskey}>
        {words.passkey}
      </button>
      {organisation && (
        <a class="button" href={organisationSignIn(location.pathname + location.search)}>
          {words.organisation(organisation)}
        </a>
      )}
    </div>
  )
}

/** The sign-in address, for somebody who is signed in: straight on to the start page. */
export function SignedInPage() {
  const { route } = useLocation()
  useEffect(() => route(paths.start, true), [route])
  return null
}
