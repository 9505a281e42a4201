import * as v from 'valibot'
import {
  type AfterSettling,
  type GallringView,
  isDue,
  type PlannedGallring,
  plannedParts,
} from '../../shared/gallring.ts'
import { Problem } from '../../shared/problem.ts'
import { revisionSchema } from '../../shared/revision.ts'
import { dayOf, isDay } from '../../shared/stockholm.ts'
import { setupText } from '../../shared/text/setup.sv.ts'
import { actorOf, type Deps, param, type RouteContext } from '../context.ts'
import { takes } from '../json-body.ts'
import { writeAudit } from '../store/audit.ts'
import { destroyPart, finishGallring, leftToDestroy, listReceipts } from '../store/gallring.ts'
import { readPlan, savePlan } from '../store/gallring-plan.ts'
import { listMatperioder, readMatperiod } from '../store/matperioder.ts'
import { countReading } from '../store/texts.ts'
import { gallringSchema } from './setup.ts'

const day = v.pipe(v.string(), v.check(isDay, setupText.gallringDay))
const number = v.pipe(v.number(), v.integer(), v.minValue(0))
const planSchema = v.object({
  revision: revisionSchema,
  decision: gallringSchema,
  plan: v.object({ paper: day, texts: day, responses: day }),
})
const toldSchema = v.object({ counts: v.record(v.string(), number) })

/** Gallring: the plan, what is destroyed by it, and the receipts. */
export function gallringRoutes({ database, clock }: Deps) {
  const { db } = database
  const today = () => dayOf(clock.now())

  return {
    async show(c: RouteContext) {
      const { matperiod } = c.var
      const { plan, revision } = await readPlan(db, matperiod)
      const settled = matperiod.status === 'settled'
      const left = settled ? await leftToDestroy(db, matperiod) : []
      return c.json({
        matperiod: matperiod.name,
        forbund: matperiod.forbund.name,
        settled,
        decision: matperiod.gallring,
        days: plan,
        plan: left.map(
          ({ part, counts }): PlannedGallring => ({
            part,
            counts,
            on: plan[part],
            may: part === 'paper' || plan[part] <= today(),
          }),
        ),
        receipts: await listReceipts(db, matperiod.id),
        revision,
      } satisfies GallringView)
    },

    save: takes(planSchema, async (c, sent) => {
      const { matperiod } = c.var
      await db.transaction().execute(async (trx) => {
        await savePlan(trx, matperiod, sent)
        const { paper, texts, responses } = sent.plan
        await writeAudit(trx, {
          ...actorOf(c, clock),
          action: 'gallring-planned',
          subject: matperiod.name,
          detail: {
            decision: sent.decision.number,
            paperOn: paper,
            textsOn: texts,
            responsesOn: responses,
          },
        })
      })
      return c.body(null, 204)
    }),

    destroy: takes(toldSchema, async (c, { counts }) => {
      const { id } = c.var.matperiod
      const part = plannedParts.find((known) => known === param(c, 'part'))
      if (!part) throw new Problem('bad-request')
      const by = actorOf(c, clock)
      await db.transaction().execute((trx) => destroyPart(trx, id, part, counts, by))
      await finishGallring(database, by.at)
      return c.body(null, 204)
    }),

    /** What the kansli has to do with the mätperioder that are settled. */
    async afterSettling(c: RouteContext) {
      const settled = (await listMatperioder(db, c.var.user.forbundId)).filter(
        ({ status }) => status === 'settled',
      )
      const told = await Promise.all(
        settled.map(async ({ id, name }): Promise<AfterSettling> => {
          const matperiod = await readMatperiod(db, id)
          const { plan } = await readPlan(db, matperiod)
          const left = (await leftToDestroy(db, matperiod))
            .filter(({ part, counts }) => (counts[part] ?? 0) > 0 && isDue(part, plan[part], today()))
            .map(({ part }) => ({ part, on: plan[part] }))
          return { id, name, unread: (await countReading(db, id)).unread, due: left }
        }),
      )
      return c.json(told.filter(({ unread, due }) => unread > 0 || due.length > 0))
    },
  }
}
