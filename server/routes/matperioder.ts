import * as v from 'valibot'
import type { FollowUp, InsatsFollowUp, MatperiodSummary, Progress } from '../../shared/follow-up.ts'
import { type Matperiod, stateOf, steppedCount } from '../../shared/matperiod.ts'
import { rate } from '../../shared/statistics/percent.ts'
import { isDay } from '../../shared/stockholm.ts'
import { may, seesAll } from '../access.ts'
import type { Deps, RouteContext } from '../context.ts'
import { jsonBody } from '../json-body.ts'
import { publicAddress } from '../public-address.ts'
import type { User } from '../store/accounts.ts'
import { holdUnsettled, listMatperioder, type WholeMatperiod } from '../store/matperioder.ts'
import { listSittings } from '../store/paper.ts'
import { countResponses } from '../store/responses.ts'
import { checklist, settleChecked } from '../store/settling.ts'

const count = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)))
const countsSchema = v.object({
  enrolled: count,
  enrolledOn: v.nullable(v.pipe(v.string(), v.check(isDay, 'day'))),
  offered: count,
})
const whoTypesSchema = v.object({ whoTypes: v.picklist(['own-insats', 'other-insats', 'kansli']) })

/** Following a mätperiod, its counts, and its settling. */
export function matperiodRoutes({ database, clock, config }: Deps) {
  const { db } = database

  return {
    async list(c: RouteContext) {
      const matperioder = await listMatperioder(db, c.var.user.forbundId)
      return c.json(matperioder.map((matperiod) => summaryOf(matperiod, matperiod.title, clock.now())))
    },

    async follow(c: RouteContext) {
      const { matperiod, user } = c.var
      const came = await countResponses(db, matperiod.id)
      const waiting = await listSittings(db, matperiod.id, seesAll(user) ? undefined : user.accountId)
      const sittings = waiting.map(({ id, insats, accountId, email, sheets }) => ({
        id,
        insats,
        sheets,
        typist: accountId === user.accountId ? null : email,
      }))
      return c.json(
        followUpOf(matperiod, user, came, { sittings, now: clock.now(), publicUrl: config.publicUrl }),
      )
    },

    async setCounts(c: RouteContext) {
      const { matperiod, insatsId } = c.var
      const { enrolled, enrolledOn, offered } = await jsonBody(c, countsSchema)
      await db.transaction().execute(async (trx) => {
        await holdUnsettled(trx, matperiod.id)
        await trx
          .updateTable('intake')
          .set({ enrolled, enrolled_on: enrolledOn, offered })
          .where('matperiod_id', '=', matperiod.id)
          .where('insats_id', '=', insatsId)
          .execute()
      })
      return c.body(null, 204)
    },

    async setWhoTypes(c: RouteContext) {
      const { matperiod } = c.var
      const { whoTypes } = await jsonBody(c, whoTypesSchema)
      await db.transaction().execute(async (trx) => {
        await holdUnsettled(trx, matperiod.id)
        await trx
          .updateTable('matperiod')
          .set({ who_types: whoTypes })
          .where('id', '=', matperiod.id)
          .execute()
      })
      return c.body(null, 204)
    },

    async checklist(c: RouteContext) {
      return c.json(await checklist(db, c.var.matperiod, clock.now()))
    },

    async settle(c: RouteContext) {
      await settleChecked(database, c.var.matperiod, clock.now())
      return c.body(null, 204)
    },
  }
}

function summaryOf(matperiod: Matperiod, title: string, now: Date): MatperiodSummary {
  const { id, name, opensOn, closesOn } = matperiod
  return { id, name, title, state: stateOf(matperiod, now), opensOn, closesOn }
}

/** What staff see of how it goes: every count stepped, every rate from the stepped count. */
function followUpOf(
  matperiod: WholeMatperiod,
  user: User,
  came: ReadonlyMap<string | null, number>,
  { sittings, now, publicUrl }: { sittings: FollowUp['sittings']; now: Date; publicUrl: string },
): FollowUp {
  const { forbundId, whoTypes, goals, open } = matperiod
  const all = seesAll(user)
  const linkOf = (link: string) => ({ code: link, url: publicAddress(publicUrl, link) })
  const insatser = matperiod.insatser
    .filter(({ id }) => all || user.insatser.includes(id))
    .map((insats): InsatsFollowUp => {
      const { id, name, kommun, enrolledOn, papper, link, offered } = insats
      const progress = progressOf(insats.enrolled, offered, came.get(id) ?? 0)
      const exceeds = offered !== null && progress.answered > offered
      return {
        ...progress,
        id,
        name,
        kommun,
        enrolledOn,
        papper: steppedCount(papper),
        link: linkOf(link),
        exceeds,
      }
    })
  const total = insatser.reduce((sum, { id }) => sum + (came.get(id) ?? 0), all ? (came.get(null) ?? 0) : 0)
  const sumOf = (counts: readonly (number | null)[]) =>
    counts.every((count) => count !== null) && counts.length > 0
      ? counts.reduce((sum: number, count) => sum + (count ?? 0), 0)
      : null
  const takesPaper = ['open', 'closed'].includes(stateOf(matperiod, now))
  const piles = takesPaper
    ? [...matperiod.insatser.map(({ id, name }) => ({ id, name })), { id: null, name: null }].filter(
        ({ id }) => may(user, 'paper:open', { forbundId, whoTypes, insatsId: id }),
      )
    : []
  return {
    ...summaryOf(matperiod, matperiod.questionnaire.title.sv, now),
    whoTypes,
    goals,
    insatser,
    total: progressOf(
      sumOf(insatser.map(({ enrolled }) => enrolled)),
      sumOf(insatser.map(({ offered }) => offered)),
      total,
    ),
    link: all ? linkOf(open.link) : null,
    piles,
    sittings,
  }
}

function progressOf(enrolled: number | null, offered: number | null, came: number): Progress {
  const answered = steppedCount(came)
  return {
    enrolled,
    offered,
    answered,
    responseRate: rate(answered, offered),
    coverage: rate(offered, enrolled),
  }
}
