import { signInText } from '../../shared/text/sign-in.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { arrive } from '../parts/arrive.ts'
import { Heading } from '../parts/heading.tsx'
import { ApiError } from '../request.ts'
import { NewPassword, passwordFault } from './new-password.tsx'
import type { SpendLink } from './welcome-page.tsx'

const words = signInText.welcome

interface LinkSignInProps {
  readonly email: string
  readonly mayChoosePassword: boolean
  readonly spend: SpendLink
}

/** A link that signs in once: one press, and a password too for those who want no link the next time. */
export function LinkSignIn({ email, mayChoosePassword, spend }: LinkSignInProps) {
  const act = useAct()
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const password = String(new FormData(event.currentTarget as HTMLFormElement).get('password'))
    const fault = passwordFault(password)
    if (fault) return act.refuse(new ApiError(422, 'refused', fault))
    return act.run(() => spend({ password }))
  }
  return (
    <>
      <Heading title={words.signInTitle} focus={false} />
      <p>{words.signInLead(email)}</p>
      <Reply act={act} />
      <p class="actions">
        <button
          ref={arrive}
          type="button"
          class="primary"
          disabled={act.busy}
          onClick={() => act.run(() => spend({}))}
        >
          {words.signIn}
        </button>
      </p>
      {mayChoosePassword && (
        <details class="no-way-in">
          <summary>{words.alsoPassword}</summary>
          <form onSubmit={submit} novalidate>
            <p>{words.alsoPasswordWhy}</p>
            <NewPassword email={email} />
            <p class="actions">
              <button type="submit" disabled={act.busy}>
                {words.submit}
              </button>
            </p>
          </form>
        </details>
      )}
    </>
  )
}
