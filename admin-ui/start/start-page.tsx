import type { Me } from '../../shared/account.ts'
import type { FollowUp, MatperiodSummary } from '../../shared/follow-up.ts'
import { text } from '../../shared/text/admin.sv.ts'
import { dayRange } from '../../shared/text/format.ts'
import { api } from '../api.ts'
import { ProgressLine } from '../follow-up/progress-line.tsx'
import { DataTable } from '../parts/data-table.tsx'
import { Heading } from '../parts/heading.tsx'
import { paths } from '../paths.ts'
import { Loaded, useResource } from '../resource.tsx'
import { useSession } from '../session.tsx'
import { tasksOf } from './tasks.ts'

interface Overview {
  readonly matperioder: readonly MatperiodSummary[]
  /** Those that something is to be done in: open, or closed and not settled. */
  readonly current: readonly FollowUp[]
}

/** What is mine to do now, how it goes, and every mätperiod. */
export function StartPage() {
  const { me } = useSession()
  const overview = useResource('start', fetchOverview)
  return (
    <>
      <Heading title={text.start.title} />
      <Loaded resource={overview}>
        {(value) => (
          <>
            <Tasks me={me} overview={value} />
            <Goes current={value.current} />
            <Matperioder me={me} matperioder={value.matperioder} />
          </>
        )}
      </Loaded>
    </>
  )
}

async function fetchOverview(): Promise<Overview> {
  const matperioder = await api.matperioder()
  const now = matperioder.filter(({ state }) => state === 'open' || state === 'closed')
  return { matperioder, current: await Promise.all(now.map(({ id }) => api.followUp(id))) }
}

function Tasks({ me, overview }: { me: Me; overview: Overview }) {
  const tasks = tasksOf(me, overview.current)
  const next = overview.matperioder.filter(({ state }) => state === 'upcoming').at(-1)
  if (tasks.length === 0) {
    return (
      <p>
        {text.start.nothing} {next && text.start.nothingUpcoming(next.name, next.opensOn)}
      </p>
    )
  }
  return (
    <ol class="tasks">
      {tasks.map(({ title, why, href }) => (
        <li key={title + href}>
          <a href={href}>{title}</a>
          <p>{why}</p>
        </li>
      ))}
    </ol>
  )
}

function Goes({ current }: { current: readonly FollowUp[] }) {
  const begun = current.filter(({ insatser }) => insatser.length > 0)
  if (begun.length === 0) return null
  return (
    <section>
      <h2>{text.start.goes}</h2>
      {begun.map((followUp) => (
        <div class="goes" key={followUp.id}>
          <h3>
            <a href={paths.matperiod(followUp.id)}>{followUp.name}</a>
          </h3>
          <ProgressLine progress={followUp.total} goal={followUp.goals.responseRate} />
        </div>
      ))}
    </section>
  )
}

function Matperioder({ me, matperioder }: { me: Me; matperioder: readonly MatperiodSummary[] }) {
  const kansli = me.roles.includes('kansli')
  return (
    <section>
      <h2>{text.start.list}</h2>
      {matperioder.length === 0 ? (
        <p class="empty">{kansli ? text.start.emptyKansli : text.start.empty}</p>
      ) : (
        <DataTable
          caption={text.start.list}
          rows={matperioder}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              header: text.start.columns.name,
              rowHeader: true,
              cell: ({ id, name }) => <a href={paths.matperiod(id)}>{name}</a>,
            },
            {
              key: 'dates',
              header: text.start.columns.dates,
              cell: ({ opensOn, closesOn }) => dayRange(opensOn, closesOn),
            },
            {
              key: 'state',
              header: text.start.columns.state,
              cell: ({ id, name, state }) =>
                state === 'settled' && kansli ? (
                  <>
                    {text.states[state]}.{' '}
                    <a href={paths.results(id)} aria-label={text.start.read(name)}>
                      {text.start.results}
                    </a>
                  </>
                ) : (
                  text.states[state]
                ),
            },
          ]}
        />
      )}
    </section>
  )
}
