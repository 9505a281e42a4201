import { useState } from 'preact/hooks'
import { type LinkKind, linkKinds } from '../../shared/account.ts'
import type { MadeLink, Person } from '../../shared/people.ts'
import { peopleText } from '../../shared/text/people.ts'
import { api } from '../api.ts'
import { Reply, useAct } from '../parts/act.tsx'
import { LinkBox } from './link-box.tsx'
import { ReasonDialog } from './reason-dialog.tsx'

const words = peopleText.links

/** Somebody's ways in: the one-time links that the reader may make, and the end of every session. */
export function AccountLinks({ person: { id, email, acts } }: { person: Person }) {
  const [asking, setAsking] = useState<LinkKind | null>(null)
  const [made, setMade] = useState<{ readonly kind: LinkKind; readonly link: MadeLink } | null>(null)
  const kinds = linkKinds.filter((kind) => acts.includes(kind))
  const mayEnd = acts.includes('sign-out')
  if (kinds.length === 0 && !mayEnd) return null

  const make = async (kind: LinkKind, reason: string) => {
    setMade({ kind, link: await api.makeLink(id, kind, reason) })
    setAsking(null)
  }

  return (
    <section>
      <h2>{peopleText.person.signIn}</h2>
      {kinds.map((kind) => (
        <div key={kind} class="act">
          <h3>{words[kind].title}</h3>
          <p>{words[kind].means}</p>
          <p class="actions">
            <button type="button" onClick={() => setAsking(kind)}>
              {words[kind].act}
            </button>
          </p>
          {made?.kind === kind && <LinkBox title={words[kind].made} email={email} link={made.link} />}
        </div>
      ))}
      {mayEnd && <SignOut id={id} />}
      {asking && (
        <ReasonDialog
          title={words[asking].ask}
          message={words[asking].does(email)}
          act={words[asking].act}
          required={asking === 'reset'}
          onConfirm={(reason) => make(asking, reason)}
          onCancel={() => setAsking(null)}
        />
      )}
    </section>
  )
}

function SignOut({ id }: { id: string }) {
  const { title, means, act, done } = peopleText.signOut
  const ending = useAct()
  const end = () =>
    ending.run(async () => {
      await api.signOutPerson(id)
      return done
    })
  return (
    <div class="act">
      <h3>{title}</h3>
      <p>{means}</p>
      <p class="actions">
        <button type="button" disabled={ending.busy} onClick={end}>
          {act}
        </button>
      </p>
      <Reply act={ending} />
    </div>
  )
}
