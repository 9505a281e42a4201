import type { Me } from '../../shared/account.ts'
import type { FollowUp, InsatsFollowUp, SittingSummary } from '../../shared/follow-up.ts'
import { text } from '../../shared/text/admin.ts'
import { compareSwedish, listed } from '../../shared/text/format.ts'
import { progressWords } from '../../shared/text/progress.ts'
import { paths } from '../paths.ts'

/** One thing to do: what, why, and where. */
export interface Task {
  readonly title: string
  readonly why: string
  readonly href: string
}

/**
 * What is somebody's to do now, the most pressing first. It follows from how each mätperiod goes and
 * from who is reading; nothing is stored.
 */
export function tasksOf(me: Pick<Me, 'roles'>, followUps: readonly FollowUp[]): readonly Task[] {
  const kansli = me.roles.includes('kansli')
  return [
    ...followUps.flatMap(sittingTasks),
    ...followUps.flatMap((followUp) => (kansli ? [...othersTasks(followUp), ...settleTasks(followUp)] : [])),
    ...followUps.flatMap(countTasks),
    ...followUps.flatMap(exceedsTasks),
    ...followUps.flatMap(behindTasks),
    ...followUps.flatMap((followUp) => shareTasks(followUp, kansli)),
    ...followUps.flatMap(paperTasks),
  ]
}

/** The sittings that hold sheets, the reader's own or others'. */
function begunSittings({ sittings }: FollowUp, whose: 'own' | 'others'): readonly SittingSummary[] {
  return sittings.filter(({ sheets, typist }) => sheets > 0 && (typist === null) === (whose === 'own'))
}

function sittingTasks(followUp: FollowUp): readonly Task[] {
  return begunSittings(followUp, 'own').map(({ id, sheets }) => ({
    title: text.start.sitting(sheets),
    why: text.start.sittingWhy,
    href: paths.sitting(id),
  }))
}

/** What others have typed and not approved stands in the way of settling once the survey has closed. */
function othersTasks(followUp: FollowUp): readonly Task[] {
  const count = begunSittings(followUp, 'others').reduce((sum, { sheets }) => sum + sheets, 0)
  if (followUp.state !== 'closed' || count === 0) return []
  return [{ title: text.start.others(count), why: text.start.othersWhy, href: paths.paper(followUp.id) }]
}

function settleTasks({ id, name, state }: FollowUp): readonly Task[] {
  if (state !== 'closed') return []
  return [{ title: text.start.settle(name), why: text.start.settleWhy, href: paths.settle(id) }]
}

function countTasks({ id, state, insatser }: FollowUp): readonly Task[] {
  if (state !== 'open' && state !== 'closed') return []
  const missing = insatser.filter(({ enrolled, offered }) => enrolled === null || offered === null)
  if (missing.length === 0) return []
  return [
    {
      title: missing.some(({ id }) => id === 'mixed')
        ? text.start.countsWhole
        : text.start.counts(insatserInWords(missing)),
      why: text.start.countsWhy,
      href: paths.matperiod(id),
    },
  ]
}

function exceedsTasks({ id, state, insatser }: FollowUp): readonly Task[] {
  const exceeding = insatser.filter(({ exceeds }) => exceeds)
  if (exceeding.length === 0 || state === 'settled') return []
  const title = text.start.exceeds(insatserInWords(exceeding))
  return [{ title, why: text.start.exceedsWhy, href: paths.matperiod(id) }]
}

/** Offering the survey is insatspersonalens own; the kansli sees to it that all do. */
function shareTasks({ id, state, closesOn, insatser }: FollowUp, kansli: boolean): readonly Task[] {
  if (state !== 'open' || insatser.length === 0) return []
  const title = kansli ? text.start.shareAll : text.start.share(insatserInWords(insatser))
  return [{ title, why: text.start.shareWhy(closesOn), href: paths.matperiod(id) }]
}

/** Insatser that are behind their goal by the weeks that have passed. */
function behindTasks({ id, insatser }: FollowUp): readonly Task[] {
  const behind = insatser.filter((insats) => insats.behind !== null)
  if (behind.length === 0) return []
  const title =
    behind.length > mostNames
      ? progressWords.remindMany(behind.length)
      : progressWords.remind(behind.map(({ name }) => name))
  return [{ title, why: progressWords.remindWhy(behind.length === 1), href: paths.weeks(id) }]
}

/** More than these are told by their number: a samordnare may have twenty. */
const mostNames = 5

/** Insatser by name; of many, how many and in which kommuner. */
function insatserInWords(insatser: readonly InsatsFollowUp[]): string {
  if (insatser.length <= mostNames) return listed(insatser.map(({ name }) => name))
  const kommuner = new Set(insatser.map(({ kommun }) => kommun).filter((kommun) => kommun !== null))
  return text.start.manyInsatser(insatser.length, [...kommuner].toSorted(compareSwedish))
}

/** A pile of papers is somebody's once its typist may open it; a pile begun is told of above. */
function paperTasks(followUp: FollowUp): readonly Task[] {
  const { id, state, piles } = followUp
  if (state !== 'open' && state !== 'closed') return []
  const begun = begunSittings(followUp, 'own').map(({ insats }) => insats)
  const waiting = piles.filter((pile) => pile.name !== null && !begun.includes(pile.name))
  if (waiting.length === 0) return []
  const only = waiting.length === 1 ? (waiting[0]?.name ?? null) : null
  return [{ title: text.start.papers(only), why: text.start.papersWhy, href: paths.paper(id) }]
}
