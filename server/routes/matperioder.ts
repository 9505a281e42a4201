import * as v from 'valibot'
import { Problem } from '../../shared/problem.ts'
import { dayOf, isDay } from '../../shared/stockholm.ts'
import { text } from '../../shared/text/admin.sv.ts'
import { readableOf, seesAll } from '../access.ts'
import { actorOf, type Deps, type RouteContext } from '../context.ts'
import { followUpOf, summaryOf } from '../follow-up.ts'
import { takes } from '../json-body.ts'
import { writeAudit } from '../store/audit.ts'
import { holdUnsettled, listMatperioder } from '../store/matperioder.ts'
import { listSittings } from '../store/paper.ts'
import { noteProgress, readProgress } from '../store/progress.ts'
import { countResponses } from '../store/responses.ts'
import { checklist, settleChecked } from '../store/settling.ts'
import { listSnapshots } from '../store/snapshots.ts'
import { asOneInsats, ofOneInsats, toldOnce } from '../without-insatser.ts'

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
      // A draft is the kansli's own until it is ready.
      const seen = matperioder.filter(({ status }) => status !== 'draft' || seesAll(c.var.user))
      const snapshots = await listSnapshots(
        db,
        seen.map(({ id }) => id),
      )
      const readable = new Set(readableOf(c.var.user, snapshots).map(({ matperiodId }) => matperiodId))
      const now = clock.now()
      return c.json(
        seen.map((matperiod) =>
          summaryOf(matperiod, { title: matperiod.title, now, hasResults: readable.has(matperiod.id) }),
        ),
      )
    },

    async follow(c: RouteContext) {
      const { matperiod, user } = c.var
      if (matperiod.status === 'draft' && !seesAll(user)) throw new Problem('not-found')
      const came = await countResponses(db, matperiod.id)
      await noteProgress(db, matperiod, came, clock.now())
      const noted = await readProgress(db, matperiod.id)
      const waiting = await listSittings(db, matperiod.id, seesAll(user) ? undefined : user.accountId)
      const sittings = waiting.map(({ id, insats, accountId, email, sheets }) => ({
        id,
        insats,
        sheets,
        typist: accountId === user.accountId ? null : email,
      }))
      const followUp = followUpOf(asOneInsats(matperiod), user, ofOneInsats(matperiod, came), {
        sittings,
        noted: ofOneInsats(matperiod, noted),
        now: clock.now(),
        publicUrl: config.publicUrl,
        hasResults: readableOf(user, await listSnapshots(db, [matperiod.id])).length > 0,
      })
      return c.json(toldOnce(followUp, matperiod))
    },

    setCounts: takes(countsSchema, async (c, { enrolled, enrolledOn, offered }) => {
      const { matperiod, insatsId } = c.var
      if (enrolledOn !== null && enrolledOn > dayOf(clock.now())) {
        throw new Problem('refused', [text.followUp.dayToCome])
      }
      await db.transaction().execute(async (trx) => {
        await holdUnsettled(trx, matperiod.id)
        await trx
          .updateTable('intake')
          .set({ enrolled, enrolled_on: enrolledOn, offered })
          .where('matperiod_id', '=', matperiod.id)
          .where('insats_id', insatsId === null ? 'is' : '=', insatsId)
          .execute()
        const insats = matperiod.insatser.find(({ id }) => id === insatsId)
        await writeAudit(trx, {
          ...actorOf(c, clock),
          action: 'counts-set',
          subject: insats ? `${matperiod.name}, ${insats.name}` : matperiod.name,
          detail: { enrolled, offered },
        })
      })
      return c.body(null, 204)
    }),

    setWhoTypes: takes(whoTypesSchema, async (c, { whoTypes }) => {
      const { matperiod } = c.var
      await db.transaction().execute(async (trx) => {
        await holdUnsettled(trx, matperiod.id)
        await trx
          .updateTable('matperiod')
          .set({ who_types: whoTypes })
          .where('id', '=', matperiod.id)
          .execute()
        await writeAudit(trx, {
          ...actorOf(c, clock),
          action: 'who-types-set',
          subject: matperiod.name,
          detail: { whoTypes },
        })
      })
      return c.body(null, 204)
    }),

    async checklist(c: RouteContext) {
      return c.json(await checklist(db, c.var.matperiod, clock.now()))
    },

    async settle(c: RouteContext) {
      await settleChecked(database, c.var.matperiod, actorOf(c, clock), config.keyDir)
      return c.body(null, 204)
    },
  }
}
