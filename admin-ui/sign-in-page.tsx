import { useEffect, useId, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import { text } from '../shared/text/admin.sv.ts'
import { api } from './api.ts'
import { problemOf } from './parts/failure.tsx'
import { Field } from './parts/field.tsx'
import { Heading } from './parts/heading.tsx'
import { Message } from './parts/message.tsx'
import { paths } from './paths.ts'

interface SignInFormProps {
  /** Why one is asked, where it needs saying. */
  readonly note?: string
  readonly email?: string
  onSignedIn(): Promise<void>
}

/** E-mail and password. What went wrong is said in a message that takes the focus. */
export function SignInForm({ note, email = '', onSignedIn }: SignInFormProps) {
  const id = useId()
  const [fault, setFault] = useState<{ message: string } | null>(null)
  const [busy, setBusy] = useState(false)

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget as HTMLFormElement)
    const given = { email: String(form.get('email')).trim(), password: String(form.get('password')) }
    if (given.email === '' || given.password === '') return setFault({ message: text.signIn.missing })
    setBusy(true)
    try {
      await api.signIn(given.email, given.password)
      await onSignedIn()
    } catch (error) {
      setFault({ message: problemOf(error).message })
      setBusy(false)
    }
  }

  return (
    <div class="narrow">
      <Heading title={text.signIn.title} />
      {note && <Message kind="note">{note}</Message>}
      {fault && (
        <Message kind="alert" focus key={fault}>
          {fault.message}
        </Message>
      )}
      <form onSubmit={submit} novalidate>
        <Field id={`${id}-email`} label={text.signIn.email}>
          {(field) => (
            <input
              {...field}
              name="email"
              type="email"
              autocomplete="username"
              defaultValue={email}
              required
            />
          )}
        </Field>
        <Field id={`${id}-password`} label={text.signIn.password}>
          {(field) => (
            <input {...field} name="password" type="password" autocomplete="current-password" required />
          )}
        </Field>
        <button type="submit" class="primary" disabled={busy}>
          {text.signIn.submit}
        </button>
      </form>
      <p class="quiet">{text.signIn.forgotten}</p>
    </div>
  )
}

/** The sign-in address, for somebody who is signed in: straight on to the start page. */
export function SignedInPage() {
  const { route } = useLocation()
  useEffect(() => route(paths.start, true), [route])
  return null
}
