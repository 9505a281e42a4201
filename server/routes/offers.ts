import * as v from 'valibot'
import type { Offers } from '../../shared/offers.ts'
import { offeredParts } from '../../shared/offers.ts'
import { Problem } from '../../shared/problem.ts'
import { actorOf, type Deps, type RouteContext } from '../context.ts'
import { takes } from '../json-body.ts'
import { writeAudit } from '../store/audit.ts'
import { holdUnsettled } from '../store/matperioder.ts'
import { readOfferedParts, saveOfferedParts } from '../store/offers.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000))
const offersSchema = v.object({ parts: v.record(v.picklist(offeredParts), count) })

/** How an insats's offers were made, and why some were not. */
export function offerRoutes({ database: { db }, clock }: Deps) {
  const insatsOf = (c: RouteContext) => {
    const { matperiod, insatsId } = c.var
    const insats = matperiod.insatser.find(({ id }) => id === insatsId)
    if (!insats) throw new Problem('not-found')
    return insats
  }

  return {
    async show(c: RouteContext) {
      const { matperiod } = c.var
      const { id, name, enrolled, offered } = insatsOf(c)
      const offers: Offers = {
        matperiod: matperiod.name,
        insats: name,
        settled: matperiod.status === 'settled',
        enrolled,
        offered,
        parts: await readOfferedParts(db, matperiod.id, id),
      }
      return c.json(offers)
    },

    save: takes(offersSchema, async (c, { parts }) => {
      const { matperiod } = c.var
      const { id, name } = insatsOf(c)
      await db.transaction().execute(async (trx) => {
        await holdUnsettled(trx, matperiod.id)
        await saveOfferedParts(trx, matperiod.id, id, parts)
        const detail = { parts: Object.values(parts).reduce((sum: number, part) => sum + part, 0) }
        const subject = `${matperiod.name}, ${name}`
        await writeAudit(trx, { ...actorOf(c, clock), action: 'offers-set', subject, detail })
      })
      return c.body(null, 204)
    }),
  }
}
