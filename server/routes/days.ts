import * as v from 'valibot'
import { Problem } from '../../shared/problem.ts'
import { addDays, type Day, dayOf, isDay } from '../../shared/stockholm.ts'
import { setupText } from '../../shared/text/setup.sv.ts'
import { actorOf, type Deps, type RouteContext } from '../context.ts'
import { takes } from '../json-body.ts'
import { writeAudit } from '../store/audit.ts'
import type { Database } from '../store/database.ts'
import { moveClosing, moveDays } from '../store/days.ts'

export const daySchema = v.pipe(v.string(), v.check(isDay, setupText.noDay))
/** Longer than this is a wrong year. */
const mostDays = 800

/**
 * Days that a mätperiod can be given before it opens.
 *
 * @throws {Problem} `refused`
 */
export function daysToCome(opensOn: Day, closesOn: Day, today: Day): void {
  if (opensOn < today) throw new Problem('refused', [setupText.opensPast])
  daysInOrder(opensOn, closesOn)
}

function daysInOrder(opensOn: Day, closesOn: Day): void {
  if (closesOn < opensOn) throw new Problem('refused', [setupText.daysTurned])
  if (closesOn > addDays(opensOn, mostDays)) throw new Problem('refused', [setupText.daysLong])
}

/** Moving the days of a mätperiod: both until it opens, then the last one, until it has closed. */
export function dayRoutes({ database: { db }, clock }: Deps) {
  const today = () => dayOf(clock.now())
  const write = (c: RouteContext, detail: Partial<Record<'opensOn' | 'closesOn', Day>>, move: Move) =>
    db.transaction().execute(async (trx) => {
      await move(trx)
      const subject = c.var.matperiod.name
      await writeAudit(trx, { ...actorOf(c, clock), action: 'days-moved', subject, detail })
    })

  return {
    move: takes(v.object({ opensOn: daySchema, closesOn: daySchema }), async (c, days) => {
      daysToCome(days.opensOn, days.closesOn, today())
      await write(c, days, (trx) => moveDays(trx, c.var.matperiod.id, days, today()))
      return c.body(null, 204)
    }),

    moveClosing: takes(v.object({ closesOn: daySchema }), async (c, { closesOn }) => {
      const { id, opensOn } = c.var.matperiod
      if (closesOn < today()) throw new Problem('refused', [setupText.closesPast])
      daysInOrder(opensOn, closesOn)
      await write(c, { closesOn }, (trx) => moveClosing(trx, id, closesOn, today()))
      return c.body(null, 204)
    }),
  }
}

type Move = (trx: Database) => Promise<void>
