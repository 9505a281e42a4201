import type { FollowUp, InsatsFollowUp, MatperiodSummary, Progress } from '../shared/follow-up.ts'
import { type Matperiod, stateOf, steppedCount } from '../shared/matperiod.ts'
import { questionByLink } from '../shared/preset.ts'
import { behindGoal, type ProgressPoint, sumProgress } from '../shared/progress.ts'
import { rate } from '../shared/statistics/percent.ts'
import { type Day, dayOf } from '../shared/stockholm.ts'
import { may, seesAll } from './access.ts'
import { publicAddress } from './public-address.ts'
import type { WholeMatperiod } from './store/matperioder.ts'
import type { User } from './store/users.ts'

/** What a mätperiod is seen with. */
interface FollowUpContext {
  readonly sittings: FollowUp['sittings']
  readonly noted: ReadonlyMap<string | null, readonly ProgressPoint[]>
  readonly now: Date
  readonly publicUrl: string
  readonly hasResults: boolean
}

/** A mätperiod as it stands in a list. */
export function summaryOf(
  { id, name, status, opensOn, closesOn }: Matperiod,
  { title, now, hasResults }: { readonly title: string; readonly now: Date; readonly hasResults: boolean },
): MatperiodSummary {
  const state = stateOf({ status, opensOn, closesOn }, now)
  return { id, name, title, state, opensOn, closesOn, hasResults }
}

/**
 * What somebody sees of how a mätperiod goes: every count stepped, and every sum and rate made of the
 * stepped counts.
 *
 * @param came how many responses there are of each insats, by its id; null for those that name none
 * @param noted what was noted of each on earlier days
 */
export function followUpOf(
  matperiod: WholeMatperiod,
  user: User,
  came: ReadonlyMap<string | null, number>,
  { sittings, noted, now, publicUrl, hasResults }: FollowUpContext,
): FollowUp {
  const { whoTypes, usesCodes, goals, open } = matperiod
  const all = seesAll(user)
  const stepped = (insatsId: string | null) => steppedCount(came.get(insatsId) ?? 0)
  const today = dayOf(now)
  const isOpen = stateOf(matperiod, now) === 'open'
  const rolling = questionByLink(matperiod.questionnaire) !== undefined
  const progressFor = (insatsId: string | null) =>
    untilNow(noted.get(insatsId) ?? [], stepped(insatsId), isOpen ? today : matperiod.closesOn)
  const linkOf = (link: string) => ({ code: link, url: publicAddress(publicUrl, link) })
  const insatser = matperiod.insatser
    .filter(({ id }) => all || user.insatser.includes(id))
    .map((insats): InsatsFollowUp => {
      const { id, name, kommun, enrolled, enrolledOn, offered } = insats
      const answered = stepped(id)
      return {
        ...progressOf({ enrolled, offered, answered }),
        id,
        name,
        kommun,
        enrolledOn,
        papper: steppedCount(insats.papper),
        link: linkOf(insats.link),
        exceeds: offered !== null && answered > offered,
        progress: progressFor(id),
        behind: isOpen
          ? behindGoal({ answered, offered, goal: goals.responseRate, rolling, ...matperiod }, today)
          : null,
      }
    })
  return {
    ...summaryOf(matperiod, { title: matperiod.questionnaire.title.sv, now, hasResults }),
    whoTypes,
    usesCodes,
    rolling,
    goals,
    insatser,
    total: progressOf({
      enrolled: sumOf(insatser.map(({ enrolled }) => enrolled)),
      offered: sumOf(insatser.map(({ offered }) => offered)),
      answered: insatser.reduce((sum, { answered }) => sum + answered, all ? stepped(null) : 0),
    }),
    progress: sumProgress([...insatser.map(({ progress }) => progress), ...(all ? [progressFor(null)] : [])]),
    link: all ? linkOf(open.link) : null,
    piles: pilesOf(matperiod, user, now),
    sittings,
  }
}

/** What was noted, and what is seen now in place of the last day's. Nothing where nothing was noted. */
function untilNow(noted: readonly ProgressPoint[], answered: number, day: Day): readonly ProgressPoint[] {
  if (noted.length === 0) return []
  return [...noted.filter((point) => point.day < day), { day, answered }]
}

/** The piles of paper that somebody may type in now. */
function pilesOf(matperiod: WholeMatperiod, user: User, now: Date): FollowUp['piles'] {
  if (!['open', 'closed'].includes(stateOf(matperiod, now))) return []
  const { forbundId, whoTypes, insatser } = matperiod
  const piles = [...insatser.map(({ id, name }) => ({ id, name })), { id: null, name: null }]
  return piles.filter(({ id }) => may(user, 'paper:open', { forbundId, whoTypes, insatsId: id }))
}

function progressOf(counts: Pick<Progress, 'enrolled' | 'offered' | 'answered'>): Progress {
  const { enrolled, offered, answered } = counts
  // More answers than offered is a fault of the counts, and no rate.
  const responseRate = offered !== null && answered > offered ? null : rate(answered, offered)
  return { ...counts, responseRate, coverage: rate(offered, enrolled) }
}

/** The sum; null until every count is there. */
function sumOf(counts: readonly (number | null)[]): number | null {
  const known = counts.filter((count) => count !== null)
  return known.length === counts.length && known.length > 0
    ? known.reduce((sum, count) => sum + count, 0)
    : null
}
