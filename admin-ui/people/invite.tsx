import { useState } from 'preact/hooks'
import type { MadeLink, People } from '../../shared/people.ts'
import { text } from '../../shared/text/admin.ts'
import { peopleText } from '../../shared/text/people.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { arrive } from '../parts/arrive.ts'
import { Field } from '../parts/field.tsx'
import { paths } from '../paths.ts'
import { inviteRefusals, nothing, sentGrant } from './grant.ts'
import { GrantFields } from './grant-fields.tsx'
import { LinkBox } from './link-box.tsx'
import { fieldId, MissingMessage, useMissing } from './missing.tsx'

const words = peopleText.invite

/** Somebody who was just given an account, and the link to hand over. */
export interface Invited {
  readonly id: string
  readonly email: string
  readonly link: MadeLink
}

/** What came of an invitation, and where to go from there. */
export function InvitedBox({ invited: { id, email, link }, onAnother }: InvitedBoxProps) {
  return (
    <section>
      <LinkBox title={words.done(email)} email={email} link={link} />
      <p class="actions after">
        <button type="button" onClick={onAnother}>
          {words.another}
        </button>
        <a href={paths.person(id)}>{words.toPerson}</a>
        <a href={paths.people}>{words.toList}</a>
      </p>
    </section>
  )
}

interface InvitedBoxProps {
  readonly invited: Invited
  onAnother(): void
}

interface InviteFormProps {
  readonly people: People
  onInvited(invited: Invited): void
}

/** Give somebody an account: who it is, and what they may do. */
export function InviteForm({ people, onInvited }: InviteFormProps) {
  const [email, setEmail] = useState('')
  const [grant, setGrant] = useState(nothing)
  const missing = useMissing(inviteRefusals(email, grant))
  const sending = useAct()

  const submit = (event: Event) => {
    event.preventDefault()
    sending.clear()
    if (!missing.check()) return
    void sending.run(async () => {
      const address = email.trim()
      onInvited({ email: address, ...(await api.invite(address, sentGrant(grant))) })
    })
  }
  const edited = () => {
    missing.forget()
    sending.clear()
  }

  return (
    <form class="panel" onSubmit={submit} novalidate>
      <h2>{words.title}</h2>
      <Field
        id={fieldId('email')}
        label={words.email}
        hint={words.emailHint}
        fault={missing.atFields.find(({ field }) => field === 'email')?.message}
      >
        {(described) => (
          <input
            {...described}
            ref={arrive}
            type="email"
            autocomplete="off"
            value={email}
            onInput={(event) => {
              edited()
              setEmail(event.currentTarget.value)
            }}
          />
        )}
      </Field>
      <GrantFields
        grant={grant}
        people={people}
        refusals={missing.atFields}
        onChange={(next) => {
          edited()
          setGrant(next)
        }}
      />
      <MissingMessage told={missing.told} />
      <Reply act={sending} />
      <p class="actions">
        <button type="submit" class="primary" disabled={sending.busy}>
          {sending.busy ? words.busy : words.submit}
        </button>
        <a class="button" href={paths.people}>
          {text.common.cancel}
        </a>
      </p>
    </form>
  )
}
