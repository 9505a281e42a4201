import { useState } from 'preact/hooks'
import { minPasswordLength } from '../../shared/account.ts'
import { signInText } from '../../shared/text/sign-in.ts'
import { arrive } from '../parts/arrive.ts'
import { Field } from '../parts/field.tsx'

const words = signInText.newPassword
const plainText = { type: 'text' } as const
const password = { type: 'password' } as const

interface NewPasswordProps {
  readonly label?: string
  /** Tells the password manager whose it is. */
  readonly email: string | null
  /** Whether it takes the focus when it is shown. */
  readonly begins?: boolean
}

/** The field for a password to be chosen, named `password`; it can be read while it is typed. */
export function NewPassword({ label = words.label, email, begins = false }: NewPasswordProps) {
  const [shown, setShown] = useState(false)
  return (
    <>
      {email !== null && <input hidden readOnly autocomplete="username" value={email} />}
      <Field id="password" label={label} hint={words.hint(minPasswordLength)}>
        {(field) => (
          <input
            {...field}
            {...(shown ? plainText : password)}
            ref={begins ? arrive : null}
            name="password"
            autocomplete="new-password"
            autocapitalize="off"
            spellcheck={false}
            required
          />
        )}
      </Field>
      <label class="check">
        <input type="checkbox" checked={shown} onChange={(event) => setShown(event.currentTarget.checked)} />
        {words.show}
      </label>
    </>
  )
}

/** Why a password cannot be taken, as far as its length tells; the server knows which are too common. */
export function passwordFault(password: string): string | null {
  const length = [...password].length
  return length < minPasswordLength ? words.tooShort(minPasswordLength, length) : null
}
