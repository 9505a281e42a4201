import { useEffect, useState } from 'preact/hooks'
import { useLocation } from 'preact-iso/router'
import type { People } from '../../shared/people.ts'
import { peopleText } from '../../shared/text/people.ts'
import { api } from '../api.ts'
import { Heading } from '../parts/heading.tsx'
import { paths } from '../paths.ts'
import { Loaded, useResource } from '../resource.tsx'
import { type Invited, InvitedBox, InviteForm } from './invite.tsx'
import { PeopleTable } from './people-table.tsx'

const words = peopleText.list
/** Whether the form is open stands in the address. */
const inviting = 'bjud-in'

/** Everybody who may sign in, and the way to invite one more. */
export function PeoplePage() {
  const resource = useResource('people', api.people)
  const asked = useLocation().query[inviting] !== undefined
  // Stands by itself: the link in it is shown once, and must outlive a list that cannot be fetched.
  const [invited, setInvited] = useState<Invited | null>(null)
  useEffect(() => {
    if (!asked) setInvited(null)
  }, [asked])
  const invite = (one: Invited) => {
    setInvited(one)
    void resource.reload()
  }
  return (
    <>
      <Heading title={words.title} />
      <p class="lead">{words.lead}</p>
      {!asked && (
        <p class="actions">
          <a class="button primary" href={`${paths.people}?${inviting}`}>
            {peopleText.invite.open}
          </a>
        </p>
      )}
      {asked && invited && <InvitedBox invited={invited} onAnother={() => setInvited(null)} />}
      <Loaded resource={resource}>
        {(people) => (
          <>
            {asked && !invited && <InviteForm people={people} onInvited={invite} />}
            <Accounts people={people} />
          </>
        )}
      </Loaded>
    </>
  )
}

function Accounts({ people: { people, insatser } }: { people: People }) {
  const open = people.filter(({ state }) => state !== 'closed')
  const closed = people.filter(({ state }) => state === 'closed')
  return (
    <section>
      <h2>{words.active}</h2>
      {people.length < 2 && <p class="empty">{words.empty}</p>}
      <PeopleTable caption={words.active} people={open} known={insatser} />
      {closed.length > 0 && (
        <details>
          <summary>{words.closed(closed.length)}</summary>
          <PeopleTable caption={words.closed(closed.length)} people={closed} known={insatser} />
        </details>
      )}
    </section>
  )
}
