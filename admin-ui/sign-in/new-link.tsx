import { useId, useState } from 'preact/hooks'
import { signInText } from '../../shared/text/sign-in.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { arrive } from '../parts/arrive.ts'
import { Field } from '../parts/field.tsx'
import { ApiError } from '../request.ts'
import { offered } from './offered.ts'

const words = signInText.newLink

/**
 * For those who do not get in: a link by mail, or whom to ask where no mail is sent.
 *
 * @param needed whether it is what the page is about
 */
export function NewLink({ needed = false }: { needed?: boolean }) {
  const [open, setOpen] = useState(needed)
  if (!offered().mail) return <p class="quiet no-way-in">{words.byKansli}</p>
  return (
    <details class="no-way-in" open={needed} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.title}</summary>
      {open && <LinkForm begins={!needed} />}
    </details>
  )
}

function LinkForm({ begins }: { begins: boolean }) {
  const id = useId()
  const act = useAct()
  const [known] = useState(typedEmail)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const email = String(new FormData(event.currentTarget as HTMLFormElement).get('email')).trim()
    if (!email.includes('@')) return act.refuse(new ApiError(422, 'missing', words.emailMissing))
    return act.run(async () => {
      await api.askForLink(email)
      return words.sent
    })
  }
  return (
    <>
      <form onSubmit={submit} novalidate>
        <Field id={`${id}-email`} label={words.email} hint={words.lead}>
          {(field) => (
            <input
              {...field}
              ref={begins ? arrive : null}
              name="email"
              type="email"
              autocomplete="email"
              defaultValue={known}
              required
            />
          )}
        </Field>
        <p class="actions">
          <button type="submit" disabled={act.busy}>
            {words.submit}
          </button>
        </p>
      </form>
      <Reply act={act} />
    </>
  )
}

/** What the form above has been given already. */
function typedEmail(): string {
  return document.querySelector<HTMLInputElement>('input[name="email"]')?.value ?? ''
}
