import { useState } from 'preact/hooks'
import type { Role } from '../../shared/account.ts'
import { addMonths, dayOf, isDay } from '../../shared/stockholm.ts'
import { text } from '../../shared/text/admin.ts'
import { roleNames } from '../../shared/text/people.ts'
import { tokensText as words } from '../../shared/text/tokens.ts'
import { maxTokenNameLength, type NewToken, tokenMonths } from '../../shared/tokens.ts'
import { arrive } from '../parts/arrive.ts'
import { Field } from '../parts/field.tsx'
import { useSession } from '../session.tsx'

interface TokenFormProps {
  readonly busy: boolean
  onLeave(): void
  onMake(wanted: NewToken): void
}

/** What a token is for, with which of one's roles it works, and until when. */
export function TokenForm({ busy, onLeave, onMake }: TokenFormProps) {
  const { roles } = useSession().me
  const today = dayOf(new Date())
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>(roles[0] ?? 'insatspersonal')
  const [expiresOn, setExpiresOn] = useState(addMonths(today, tokenMonths.usual))
  const [sent, setSent] = useState(false)
  const rightDay = isDay(expiresOn) && expiresOn >= today && expiresOn <= addMonths(today, tokenMonths.most)
  const submit = (event: Event) => {
    event.preventDefault()
    setSent(true)
    if (name.trim() === '') document.getElementById('token-name')?.focus()
    else if (!rightDay) document.getElementById('token-until')?.focus()
    else onMake({ name, role, expiresOn })
  }
  return (
    <form class="narrow" onSubmit={submit} novalidate>
      <Field
        id="token-name"
        label={words.name}
        hint={words.nameHint}
        fault={sent && name.trim() === '' ? words.nameMissing : undefined}
      >
        {(described) => (
          <input
            {...described}
            ref={arrive}
            value={name}
            maxLength={maxTokenNameLength}
            autocomplete="off"
            onInput={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      {roles.length > 1 && (
        <Field id="token-role" label={words.role} hint={words.roleHint}>
          {(described) => (
            <select
              {...described}
              value={role}
              onChange={(event) => setRole(event.currentTarget.value as Role)}
            >
              {roles.map((one) => (
                <option key={one} value={one}>
                  {roleNames[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <Field
        id="token-until"
        label={words.expiresOn}
        hint={words.expiresHint(tokenMonths.most)}
        fault={sent && !rightDay ? words.expiresFault(tokenMonths.most) : undefined}
      >
        {(described) => (
          <input
            {...described}
            type="date"
            value={expiresOn}
            onInput={(event) => setExpiresOn(event.currentTarget.value)}
          />
        )}
      </Field>
      <p class="actions">
        <button type="submit" class="primary" disabled={busy}>
          {busy ? text.common.saving : words.make}
        </button>
        <button type="button" onClick={onLeave}>
          {text.common.cancel}
        </button>
      </p>
    </form>
  )
}
