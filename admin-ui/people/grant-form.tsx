import { useState } from 'preact/hooks'
import { strongRoles } from '../../shared/account.ts'
import type { Grant, MadeLink, People, Person } from '../../shared/people.ts'
import { text } from '../../shared/text/admin.ts'
import { peopleText } from '../../shared/text/people.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { Message } from '../parts/message.tsx'
import { grantRefusals, sameGrant, sentGrant } from './grant.ts'
import { GrantFields } from './grant-fields.tsx'
import { LinkBox } from './link-box.tsx'
import { MissingMessage, useMissing } from './missing.tsx'

interface GrantFormProps {
  readonly person: Person
  readonly people: People
  onSaved(): Promise<void>
}

type Said =
  | { readonly kind: 'saved'; readonly before: Grant }
  | { readonly kind: 'anew'; readonly link: MadeLink }
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
      const anew = await api.setPerson(person.id, grant)
      setSaved(grant)
      setDraft(grant)
      setSaid(anew ? { kind: 'anew', link: anew.link } : after)
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
      {rises(draft, saved) ? (
        <p class="hint">{peopleText.person.anew}</p>
      ) : (
        person.state === 'active' && <p class="hint">{peopleText.person.signedOut}</p>
      )}
      <p class="actions">
        <button type="submit" class="primary" disabled={saving.busy}>
          {saving.busy ? text.common.saving : peopleText.person.save}
        </button>
      </p>
      <MissingMessage told={missing.told} />
      <Reply act={saving} />
      {said?.kind === 'anew' && (
        <LinkBox title={peopleText.links.anew} email={person.email} link={said.link} />
      )}
      {said && said.kind !== 'anew' && (
        <Saved said={said} onUndo={(before) => save(before, { kind: 'undone' })} />
      )}
    </form>
  )
}

/** Whoever gets a role that governs comes in anew: said before it is saved, for it cannot be undone. */
function rises(wanted: Grant, before: Grant): boolean {
  return wanted.roles.some((role) => strongRoles.includes(role) && !before.roles.includes(role))
}

function grantOf({ roles, insatser, kommuner }: Person): Grant {
  return { roles, insatser, kommuner }
}

const outcome = {
  saved: text.common.saved,
  undone: text.common.undone,
  unchanged: peopleText.person.unchanged,
}

function Saved({ said, onUndo }: { said: Exclude<Said, { kind: 'anew' }>; onUndo: (before: Grant) => void }) {
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
