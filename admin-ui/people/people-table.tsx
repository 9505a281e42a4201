import type { People, Person } from '../../shared/people.ts'
import { dayInWords } from '../../shared/text/format.ts'
import { peopleText } from '../../shared/text/people.ts'
import { type Column, DataTable } from '../parts/data-table.tsx'
import { paths } from '../paths.ts'
import { Email } from './email.tsx'
import { byEmail, reachInWords, rolesInWords, signedInDay } from './words.ts'

const { columns: headers, ...words } = peopleText.list

/** People, a row each: what they may do, whether they have come in, and the way to each of them. */
export function PeopleTable(props: {
  caption: string
  people: readonly Person[]
  known: People['insatser']
}) {
  return (
    <div class="people">
      <DataTable
        caption={props.caption}
        columns={columnsOf(props.known)}
        rows={byEmail(props.people)}
        rowKey={({ id }) => id}
      />
    </div>
  )
}

function columnsOf(known: People['insatser']): readonly Column<Person>[] {
  return [
    {
      key: 'email',
      header: headers.email,
      rowHeader: true,
      cell: ({ id, email }) => (
        <a href={paths.person(id)}>
          <Email address={email} />
        </a>
      ),
      sortBy: ({ email }) => email,
    },
    textColumn('roles', ({ roles }) => rolesInWords(roles)),
    {
      key: 'reach',
      header: headers.reach,
      cell: (person) => (
        <>
          <CellLabel>{headers.reach}</CellLabel>
          <Lines lines={reachInWords(person, known)} />
        </>
      ),
      sortBy: (person) => reachInWords(person, known).join(', '),
    },
    textColumn('state', ({ state }) => peopleText.states[state]),
    {
      ...textColumn('signedInAt', (person) => {
        const day = signedInDay(person)
        return day === null ? words.never : dayInWords(day)
      }),
      sortBy: ({ signedInAt }) => signedInAt,
    },
    textColumn('secondFactor', ({ secondFactor }) => (secondFactor ? words.yes : words.no)),
  ]
}

/** A column that is sorted by the words that it shows. */
function textColumn(key: keyof typeof headers, wordsOf: (person: Person) => string): Column<Person> {
  return {
    key,
    header: headers[key],
    cell: (person) => (
      <>
        <CellLabel>{headers[key]}</CellLabel>
        <span class="whole">{wordsOf(person)}</span>
      </>
    ),
    sortBy: wordsOf,
  }
}

/** The column's header again, for the narrow page where each row stands by itself. */
function CellLabel({ children }: { children: string }) {
  return <span class="cell-label">{children}</span>
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return <span>{words.noReach}</span>
  return (
    <span>
      {lines.map((line) => (
        <span key={line} class="block">
          {line}
        </span>
      ))}
    </span>
  )
}
