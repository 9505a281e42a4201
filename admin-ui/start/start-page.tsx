import type { Me } from '../../shared/account.ts'
import type { Backup } from '../../shared/backups.ts'
import type { FollowUp, MatperiodSummary } from '../../shared/follow-up.ts'
import type { AfterSettling } from '../../shared/gallring.ts'
import type { Person } from '../../shared/people.ts'
import { text } from '../../shared/text/admin.ts'
import { api } from '../api.ts'
import { ProgressLine } from '../follow-up/progress-line.tsx'
import { Heading } from '../parts/heading.tsx'
import { paths } from '../paths.ts'
import { Loaded, useResource } from '../resource.tsx'
import { followsMatperioder } from '../roles.ts'
import { useSession } from '../session.tsx'
import { Backups } from './backups.tsx'
import { draftTasks } from './draft-tasks.ts'
import { Matperioder } from './matperioder.tsx'
import { runningTasks } from './running-tasks.ts'
import { settledTasks } from './settled-tasks.ts'
import { type Task, tasksOf } from './tasks.ts'

/** What somebody with mätperioder to follow sees of them. */
interface Following {
  readonly matperioder: readonly MatperiodSummary[]
  /** Those that something is to be done in: open, or closed and not settled. */
  readonly current: readonly FollowUp[]
}

/** What drift sees to. */
interface Running {
  readonly people: readonly Person[]
  readonly backups: readonly Backup[]
}

/** Each part is null for those whose it is not. */
interface Overview {
  readonly following: Following | null
  readonly running: Running | null
  readonly settled: readonly AfterSettling[]
}

/** What is mine to do now, how it goes, and every mätperiod; for drift, the copies. */
export function StartPage() {
  const { me } = useSession()
  const overview = useResource('start', () => fetchOverview(me))
  return (
    <>
      <Heading title={text.start.title} />
      <Loaded resource={overview}>
        {({ following, running, settled }) => (
          <>
            <Tasks me={me} following={following} running={running} settled={settled} />
            {following && <Goes current={following.current} />}
            {following && <Matperioder me={me} matperioder={following.matperioder} />}
            {running && <Backups backups={running.backups} onMade={overview.reload} />}
          </>
        )}
      </Loaded>
    </>
  )
}

async function fetchOverview(me: Me): Promise<Overview> {
  const [following, running, settled] = await Promise.all([
    followsMatperioder(me) ? fetchFollowing() : null,
    me.roles.includes('drift') ? fetchRunning() : null,
    me.roles.includes('kansli') ? api.afterSettling() : [],
  ])
  return { following, running, settled }
}

async function fetchFollowing(): Promise<Following> {
  const matperioder = await api.matperioder()
  const now = matperioder.filter(({ state }) => state === 'open' || state === 'closed')
  return { matperioder, current: await Promise.all(now.map(({ id }) => api.followUp(id))) }
}

async function fetchRunning(): Promise<Running> {
  const [{ people }, { backups }] = await Promise.all([api.people(), api.backups()])
  return { people, backups }
}

function Tasks({ me, following, running, settled }: { me: Me } & Overview) {
  const tasks: readonly Task[] = [
    ...(following ? tasksOf(me, following.current) : []),
    ...settledTasks(settled),
    ...(following ? draftTasks(following.matperioder) : []),
    ...(running ? runningTasks(running.people, running.backups, new Date()) : []),
  ]
  const next = following?.matperioder.filter(({ state }) => state === 'upcoming').at(-1)
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
