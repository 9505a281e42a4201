import { useRoute } from 'preact-iso/router'
import type { People, Person } from '../../shared/people.ts'
import { peopleText } from '../../shared/text/people.ts'
import { api } from '../api.ts'
import { NotFoundPage } from '../not-found-page.tsx'
import { Heading } from '../parts/heading.tsx'
import { paths } from '../paths.ts'
import { Loaded, useResource } from '../resource.tsx'
import { useSession } from '../session.tsx'
import { AccountLinks } from './account-links.tsx'
import { Closing } from './closing.tsx'
import { Email } from './email.tsx'
import { GrantForm } from './grant-form.tsx'
import { reachInWords, rolesInWords, signedInDay } from './words.ts'

const words = peopleText.person

/** One account: what it may do, help to sign in, and its closing. */
export function PersonPage() {
  const id = useRoute().params.id ?? ''
  const resource = useResource('people', api.people)
  return (
    <Loaded resource={resource}>
      {(people) => {
        const person = people.people.find((one) => one.id === id)
        if (!person) return <NotFoundPage />
        return <PersonView key={id} person={person} people={people} reload={resource.reload} />
      }}
    </Loaded>
  )
}

interface PersonViewProps {
  readonly person: Person
  readonly people: People
  reload(): Promise<void>
}

function PersonView({ person, people, reload }: PersonViewProps) {
  const { email, acts } = person
  return (
    <>
      <p class="back">
        <a href={paths.people}>{words.toList}</a>
      </p>
      <Heading title={email}>
        <Email address={email} />
      </Heading>
      <p class="lead">{stateInWords(person)}</p>
      <section>
        <h2>{words.rights}</h2>
        {acts.includes('set') ? (
          <GrantForm person={person} people={people} onSaved={reload} />
        ) : (
          <Rights person={person} people={people} />
        )}
      </section>
      <AccountLinks person={person} />
      <Closing person={person} onChanged={reload} />
    </>
  )
}

function stateInWords(person: Person): string {
  const day = signedInDay(person)
  const state = `${peopleText.states[person.state]}.`
  if (day === null) return `${state} ${words.neverSeen}`
  return `${state} ${words.seen(day)} ${person.secondFactor ? words.secondFactor : words.noSecondFactor}`
}

/** What the account may do, where the reader may not change it, and why not. */
function Rights({ person, people }: Omit<PersonViewProps, 'reload'>) {
  const own = useSession().me.email === person.email
  return (
    <>
      <p>{rolesInWords(person.roles)}</p>
      {reachInWords(person, people.insatser).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {own && (
        <p class="quiet">
          {words.own} <a href={paths.profile}>{words.ownProfile}</a>
        </p>
      )}
      {!own && person.acts.length === 0 && <p class="quiet">{words.notYours}</p>}
    </>
  )
}
