import { useState } from 'preact/hooks'
import type { Grant, People, Person } from '../../shared/people.ts'
import { text } from '../../shared/text/admin.ts'
import { peopleText } from '../../shared/text/people.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { Message } from '../parts/message.tsx'
import { grantRefusals, sameGrant, sentGrant } from './grant.ts'
import { GrantFields } from './grant-fields.tsx'
import { MissingMessage, useMissing } from './missing.tsx'

interface GrantFormProps {
  readonly person: Person
  readonly people: People
  onSaved(): Promise<void>
}

type Said =
  | { readonly kind: 'saved'; readonly before: Grant }
  | { readonly kind: 'undone' }
  | { readonly kind: 'unchanged' }

/** What somebody may do, to be changed and changed back. */
export function GrantForm({ person, people, onSaved }: GrantFormProps) {
  const [saved, setSaved] = useState(() => grantOf(person))
  const [draft, setDraft] = useState(saved)
  const [said, setSaid] = useState<Said | null>(null)
  const missing = useMissing(grantRefusals(draft))
  const saving = useAct()

  const edited = () => {
    setSaid(null)
    missing.forget()
    saving.clear()
  }
  const save = (grant: Grant, after: Said) => {
    edited()
    void saving.run(async () => {
      await api.setPerson(person.id, grant)
      setSaved(grant)
      setDraft(grant)
      setSaid(after)
      void onSaved()
    })
  }
  const submit = (event: Event) => {
    event.preventDefault()
    edited()
    if (!missing.check()) return
    const grant = sentGrant(draft)
    if (sameGrant(grant, saved)) setSaid({ kind: 'unchanged' })
    else save(grant, { kind: 'saved', before: saved })
  }

  return (
    <form class="settings" onSubmit={submit} novalidate>
      <GrantFields
        grant={draft}
        people={people}
        refusals={missing.atFields}
        onChange={(grant) => {
          edited()
          setDraft(grant)
        }}
      />
      {person.state === 'active' && <p class="hint">{peopleText.person.signedOut}</p>}
      <p class="actions">
        <button type="submit" class="primary" disabled={saving.busy}>
          {saving.busy ? text.common.saving : peopleText.person.save}
        </button>
      </p>
      <MissingMessage told={missing.told} />
      <Reply act={saving} />
      {said && <Saved said={said} onUndo={(before) => save(before, { kind: 'undone' })} />}
    </form>
  )
}

function grantOf({ roles, insatser, kommuner }: Person): Grant {
  return { roles, insatser, kommuner }
}

const outcome = {
  saved: text.common.saved,
  undone: text.common.undone,
  unchanged: peopleText.person.unchanged,
}

function Saved({ said, onUndo }: { said: Said; onUndo: (before: Grant) => void }) {
  return (
    <Message kind={said.kind === 'unchanged' ? 'note' : 'done'} focus={said}>
      {outcome[said.kind]}{' '}
      {said.kind === 'saved' && (
        <button type="button" class="link" onClick={() => onUndo(said.before)}>
          {text.common.undo}
        </button>
      )}
    </Message>
  )
}
