import * as v from 'valibot'
import type { AuditEntry } from '../../shared/audit.ts'
import type { InsatsDetails } from '../../shared/insatser.ts'
import { isPlainText } from '../../shared/questionnaire.ts'
import { dayOf } from '../../shared/stockholm.ts'
import { insatserText } from '../../shared/text/insatser.sv.ts'
import { actorOf, type Deps, type RouteContext } from '../context.ts'
import { takes } from '../json-body.ts'
import { type Act, writeAudit } from '../store/audit.ts'
import type { Database } from '../store/database.ts'
import { addInsats, listInsatser, removeInsats, setInsats, setKommuner } from '../store/insatser.ts'

const name = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty(insatserText.nameMissing),
  v.maxLength(200, insatserText.nameLong),
  v.check(isPlainText, 'plain text'),
)
const year = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1990), v.maxValue(2100)))
const detailsSchema = v.pipe(
  v.object({ name, kommun: v.nullable(name), fromYear: year, toYear: year }),
  v.check(
    ({ fromYear, toYear }) => fromYear === null || toYear === null || fromYear <= toYear,
    insatserText.yearsTurned,
  ),
)
const kommunerSchema = v.object({
  kommuner: v.pipe(
    v.array(name),
    v.maxLength(300),
    v.check((names) => new Set(names).size === names.length, insatserText.kommunTwice),
  ),
})

/** The insatser and kommuner that a förbund runs. */
export function insatsRoutes({ database: { db }, clock }: Deps) {
  const write = <T>(
    c: RouteContext,
    act: Pick<Act, 'action' | 'subject' | 'detail'>,
    work: (trx: Database) => Promise<T>,
  ) =>
    db.transaction().execute(async (trx) => {
      const done = await work(trx)
      await writeAudit(trx, { ...actorOf(c, clock), ...act })
      return done
    })

  return {
    list: async (c: RouteContext) => c.json(await listInsatser(db, c.var.user.forbundId)),

    add: takes(detailsSchema, async (c, details) => {
      const act = { action: 'insats-added', subject: details.name, detail: detailOf(details) } as const
      const id = await write(c, act, (trx) => addInsats(trx, c.var.user.forbundId, details))
      return c.json({ id }, 201)
    }),

    set: takes(detailsSchema, async (c, details) => {
      const before = c.var.insats
      const renamed = details.name !== before.name
      const detail = { ...detailOf(details), ...(renamed ? { name: details.name } : {}) }
      const act = { action: 'insats-changed', subject: before.name, detail } as const
      await write(c, act, (trx) => setInsats(trx, before.id, { renamed, details, today: dayOf(clock.now()) }))
      return c.body(null, 204)
    }),

    async remove(c: RouteContext) {
      const { id, name: subject } = c.var.insats
      await write(c, { action: 'insats-removed', subject }, (trx) => removeInsats(trx, id))
      return c.body(null, 204)
    },

    setKommuner: takes(kommunerSchema, async (c, { kommuner }) => {
      const act = { action: 'kommuner-set', subject: kommuner.join(', ') } as const
      await write(c, act, (trx) => setKommuner(trx, c.var.user.forbundId, kommuner))
      return c.body(null, 204)
    }),
  }
}

function detailOf({ kommun, fromYear, toYear }: InsatsDetails): AuditEntry['detail'] {
  return { kommun, fromYear, toYear }
}
