import { useState } from 'preact/hooks'
import { peopleText } from '../../shared/text/people.ts'
import { Message } from '../parts/message.tsx'
import type { Refusal } from './grant.ts'

/** The id of a field in a form about an account, of which a page has one. */
export const fieldId = (field: Refusal['field']) => `person-${field}`

/** What is missing in a form: told in a list when it is sent, and from then on at each field until it is there. */
export function useMissing(missing: readonly Refusal[]) {
  const [sent, setSent] = useState(false)
  const [told, setTold] = useState<readonly Refusal[] | null>(null)
  return {
    atFields: sent ? missing : [],
    told,
    /** The form is sent: whether it is whole. */
    check(): boolean {
      setSent(true)
      setTold(missing.length > 0 ? missing : null)
      return missing.length === 0
    },
    forget: () => setTold(null),
  }
}

/** What is missing, each a way to its field. */
export function MissingMessage({ told }: { told: readonly Refusal[] | null }) {
  if (!told) return null
  return (
    <Message kind="alert" focus={told}>
      <p>{peopleText.grant.missing}</p>
      <ul>
        {told.map(({ field, message }) => (
          <li key={field}>
            <a href={`#${fieldId(field)}`}>{message}</a>
          </li>
        ))}
      </ul>
    </Message>
  )
}
