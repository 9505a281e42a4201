import { useState } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import { minPasswordLength } from '../shared/account.ts'
import { text } from '../shared/text/admin.sv.ts'
import { api, type Welcome } from './api.ts'
import { Faults, problemOf } from './parts/failure.tsx'
import { Field } from './parts/field.tsx'
import { Heading } from './parts/heading.tsx'
import { Message } from './parts/message.tsx'
import { paths } from './paths.ts'
import { ApiError } from './request.ts'
import { Loaded, useResource } from './resource.tsx'

/** Behind a one-time link: choose a password; the first of an installation also names the förbund. */
export function WelcomePage({ onSignedIn }: { onSignedIn: () => Promise<void> }) {
  const [token] = useState(() => location.hash.slice(1))
  const check = useResource(token, async () => {
    if (token === '') throw new ApiError(410, 'link-used', text.welcome.noToken)
    return api.checkWelcome(token)
  })
  if (check.error && !check.error.passing) {
    return (
      <div class="narrow">
        <Heading title={text.welcome.title} />
        <Message kind="alert">
          <p>{check.error.message}</p>
        </Message>
        <p>
          {text.welcome.used} <a href={paths.signIn}>{text.welcome.toSignIn}</a>
        </p>
      </div>
    )
  }
  return (
    <div class="narrow">
      <Loaded resource={check}>
        {(welcome) => <WelcomeForm token={token} welcome={welcome} onSignedIn={onSignedIn} />}
      </Loaded>
    </div>
  )
}

function WelcomeForm(props: { token: string; welcome: Welcome; onSignedIn: () => Promise<void> }) {
  const { token, welcome, onSignedIn } = props
  const { route } = useLocation()
  const [fault, setFault] = useState<ApiError | null>(null)
  const [busy, setBusy] = useState(false)
  const first = welcome.first

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const answer = answerOf(event.currentTarget as HTMLFormElement)
    const wrong = faultOf(answer, welcome)
    if (wrong) return setFault(new ApiError(422, 'refused', wrong))
    setBusy(true)
    try {
      const { email, forbund, password } = answer
      await api.welcome({ token, password, ...(first ? { email, forbund } : {}) })
      await onSignedIn()
      route(paths.start, true)
    } catch (error) {
      setFault(problemOf(error))
      setBusy(false)
    }
  }

  return (
    <>
      <Heading title={first ? text.welcome.firstTitle : text.welcome.title} />
      <p>{welcome.email === null ? text.welcome.firstLead : text.welcome.lead(welcome.email)}</p>
      {fault && (
        <Message kind="alert" focus>
          <p>{fault.message}</p>
          <Faults error={fault} />
        </Message>
      )}
      <form onSubmit={submit} novalidate>
        {first && (
          <Field id="forbund" label={text.welcome.forbund} hint={text.welcome.forbundHint}>
            {(field) => <input {...field} name="forbund" autocomplete="organization" required />}
          </Field>
        )}
        {welcome.email === null ? (
          <Field id="email" label={text.welcome.email}>
            {(field) => <input {...field} name="email" type="email" autocomplete="username" required />}
          </Field>
        ) : (
          <input type="hidden" autocomplete="username" value={welcome.email} />
        )}
        <NewPassword />
        <button type="submit" class="primary" disabled={busy}>
          {text.welcome.submit}
        </button>
      </form>
    </>
  )
}

const plainText = { type: 'text' } as const
const password = { type: 'password' } as const

function NewPassword() {
  const [shown, setShown] = useState(false)
  return (
    <>
      <Field id="password" label={text.welcome.password} hint={text.welcome.passwordHint(minPasswordLength)}>
        {(field) => (
          <input
            {...field}
            {...(shown ? plainText : password)}
            name="password"
            autocomplete="new-password"
            required
          />
        )}
      </Field>
      <label class="check">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.currentTarget.checked)} />
        {text.welcome.show}
      </label>
    </>
  )
}

function answerOf(form: HTMLFormElement) {
  const fields = new FormData(form)
  const field = (name: string) => String(fields.get(name) ?? '')
  return { password: field('password'), email: field('email').trim(), forbund: field('forbund').trim() }
}

function faultOf(
  answer: { password: string; email: string; forbund: string },
  welcome: Welcome,
): string | null {
  if (welcome.first && answer.forbund === '') return text.welcome.forbundMissing
  if (welcome.email === null && !answer.email.includes('@')) return text.welcome.emailMissing
  const length = [...answer.password].length
  return length < minPasswordLength ? text.welcome.tooShort(minPasswordLength, length) : null
}
