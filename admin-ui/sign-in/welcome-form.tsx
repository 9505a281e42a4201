import { signInText } from '../../shared/text/sign-in.ts'
import type { Welcome } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { Field } from '../parts/field.tsx'
import { Heading } from '../parts/heading.tsx'
import { ApiError } from '../request.ts'
import { NewPassword, passwordFault } from './new-password.tsx'
import { offered } from './offered.ts'
import type { SpendLink } from './welcome-page.tsx'

const words = signInText.welcome

/** Choose a password, or go on without one; the first of an installation also names the förbund. */
export function WelcomeForm({ welcome, spend }: { welcome: Welcome; spend: SpendLink }) {
  const { email, first, kind, strong } = welcome
  const act = useAct()
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const answer = answerOf(event.currentTarget as HTMLFormElement)
    const without = event.submitter?.getAttribute('value') === 'without'
    const fault = faultOf(answer, welcome) ?? (without ? null : passwordFault(answer.password))
    if (fault) return act.refuse(new ApiError(422, 'refused', fault))
    const { password, ...who } = answer
    return act.run(() => spend({ ...(without ? {} : { password }), ...(first ? who : {}) }))
  }
  const title = first ? words.firstTitle : kind === 'reset' ? words.resetTitle : words.title
  return (
    <>
      <Heading title={title} />
      <p>{email === null ? words.firstLead : words.lead(email)}</p>
      {kind === 'reset' && <p>{words.resetLead}</p>}
      <Reply act={act} />
      <form onSubmit={submit} novalidate>
        {first && (
          <Field id="forbund" label={words.forbund} hint={words.forbundHint}>
            {(field) => <input {...field} name="forbund" autocomplete="organization" required />}
          </Field>
        )}
        {email === null && (
          <Field id="email" label={words.email}>
            {(field) => <input {...field} name="email" type="email" autocomplete="username" required />}
          </Field>
        )}
        <NewPassword email={email} />
        <button type="submit" class="primary" disabled={act.busy}>
          {words.submit}
        </button>
        <Without strong={strong} busy={act.busy} />
      </form>
    </>
  )
}

/** On without a password: with a passkey, or, where one factor is enough, with a new link each time. */
function Without({ strong, busy }: { strong: boolean; busy: boolean }) {
  const byLink = offered().mail ? words.withoutWhy : words.withoutWhyNoMail
  return (
    <div class="ways">
      <p class="or">{words.or}</p>
      <button type="submit" value="without" disabled={busy} aria-describedby="without-why">
        {strong ? words.passkeyInstead : words.without}
      </button>
      <p class="quiet" id="without-why">
        {strong ? words.passkeyInsteadWhy : byLink}
      </p>
    </div>
  )
}

function answerOf(form: HTMLFormElement) {
  const fields = new FormData(form)
  const field = (name: string) => String(fields.get(name) ?? '')
  return { password: field('password'), email: field('email').trim(), forbund: field('forbund').trim() }
}

function faultOf(answer: { email: string; forbund: string }, welcome: Welcome): string | null {
  if (welcome.first && answer.forbund === '') return words.forbundMissing
  if (welcome.email === null && !answer.email.includes('@')) return words.emailMissing
  return null
}
