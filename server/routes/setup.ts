import * as v from 'valibot'
import { inForce } from '../../shared/insatser.ts'
import { goalsSchema } from '../../shared/matperiod.ts'
import { Problem } from '../../shared/problem.ts'
import { isPlainText } from '../../shared/questionnaire.ts'
import { languageCode } from '../../shared/reviews.ts'
import { versionSchema } from '../../shared/revision.ts'
import type { SetupStep } from '../../shared/setup.ts'
import { dayOf, isDay } from '../../shared/stockholm.ts'
import { setupText } from '../../shared/text/setup.sv.ts'
import { actorOf, type Deps, type RouteContext } from '../context.ts'
import { takes } from '../json-body.ts'
import { setupView } from '../setup.ts'
import { writeAudit } from '../store/audit.ts'
import { listInsatser } from '../store/insatser.ts'
import { readMatperiod } from '../store/matperioder.ts'
import { makeReady } from '../store/ready.ts'
import { holdDraft, makeDraft, removeDraft, saveSetup } from '../store/setup.ts'
import { daySchema, daysToCome } from './days.ts'

/** A decision on what is destroyed. */
export const gallringSchema = v.object({
  decidedOn: v.pipe(v.string(), v.check(isDay, setupText.gallringDay)),
  number: v.pipe(
    v.string(),
    v.trim(),
    v.nonEmpty(setupText.gallringNumber),
    v.maxLength(100),
    v.check(isPlainText, 'plain text'),
  ),
})
const changeSchema = v.pipe(
  v.object({
    name: v.optional(
      v.pipe(
        v.string(),
        v.trim(),
        v.nonEmpty(setupText.nameMissing),
        v.maxLength(200, setupText.nameLong),
        v.check(isPlainText, 'plain text'),
      ),
    ),
    questionnaire: v.optional(v.object({ id: v.string(), version: versionSchema })),
    languages: v.optional(v.pipe(v.array(languageCode), v.maxLength(50))),
    opensOn: v.optional(daySchema),
    closesOn: v.optional(daySchema),
    insatser: v.optional(
      v.pipe(
        v.array(
          v.object({
            id: v.string(),
            enrolled: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000))),
          }),
        ),
        v.maxLength(1000),
      ),
    ),
    goals: v.optional(goalsSchema),
    minGroup: v.optional(
      v.pipe(
        v.number(),
        v.integer(),
        v.minValue(5, setupText.minGroupLow),
        v.maxValue(50, setupText.minGroupHigh),
      ),
    ),
    whoTypes: v.optional(v.picklist(['own-insats', 'other-insats', 'kansli'])),
    gallring: v.optional(v.nullable(gallringSchema)),
  }),
  v.check(
    ({ opensOn, closesOn }) => (opensOn === undefined) === (closesOn === undefined),
    setupText.bothDays,
  ),
)

/** Making a mätperiod: a draft, its steps, and what makes it ready to open by itself. */
export function setupRoutes({ database: { db }, clock }: Deps) {
  const today = () => dayOf(clock.now())

  return {
    /** From one that there is, or from nothing. */
    make: takes(v.object({ from: v.nullable(v.string()) }), async (c, { from }) => {
      const { forbundId } = c.var.user
      const last = from === null ? null : await readMatperiod(db, from)
      if (last && last.forbundId !== forbundId) throw new Problem('not-found')
      const made = await db.transaction().execute(async (trx) => {
        const { insatser } = await listInsatser(trx, forbundId)
        const draft = await makeDraft(trx, forbundId, {
          last,
          inForce: (opensOn, closesOn) =>
            insatser.filter((insats) => inForce(insats, opensOn, closesOn)).map(({ id }) => id),
          today: today(),
        })
        await writeAudit(trx, { ...actorOf(c, clock), action: 'draft-made', subject: draft.name })
        return draft
      })
      return c.json({ id: made.id }, 201)
    }),

    async show(c: RouteContext) {
      if (c.var.matperiod.status !== 'draft') throw new Problem('not-draft')
      return c.json(await setupView(db, c.var.matperiod, today()))
    },

    save: takes(changeSchema, async (c, change) => {
      const { id, name, forbundId } = c.var.matperiod
      if (change.opensOn !== undefined && change.closesOn !== undefined) {
        daysToCome(change.opensOn, change.closesOn, today())
      }
      await db.transaction().execute(async (trx) => {
        const { insatser } = await listInsatser(trx, forbundId)
        const known = new Set(insatser.map((insats) => insats.id))
        const chosen = change.insatser ?? []
        if (!chosen.every((insats) => known.delete(insats.id))) throw new Problem('bad-request')
        await saveSetup(trx, id, change, today())
        const detail = { step: stepOf(change) }
        await writeAudit(trx, {
          ...actorOf(c, clock),
          action: 'draft-changed',
          subject: change.name ?? name,
          detail,
        })
      })
      return c.body(null, 204)
    }),

    async remove(c: RouteContext) {
      const { id, name } = c.var.matperiod
      await db.transaction().execute(async (trx) => {
        await removeDraft(trx, id)
        await writeAudit(trx, { ...actorOf(c, clock), action: 'draft-removed', subject: name })
      })
      return c.body(null, 204)
    },

    async ready(c: RouteContext) {
      const { id } = c.var.matperiod
      await db.transaction().execute(async (trx) => {
        await holdDraft(trx, id)
        const matperiod = await readMatperiod(trx, id)
        const { setup, checks } = await setupView(trx, matperiod, today())
        const stops = checks.filter(({ ok, level }) => !ok && level === 'stop')
        if (stops.length > 0) {
          throw new Problem(
            'checks-missing',
            stops.map(({ code, missing }) => setupText.check[code].not(missing)),
          )
        }
        const order = setup.insatser.map((insats) => insats.id)
        await makeReady(trx, id, order, today())
        const { name, opensOn, closesOn } = matperiod
        const detail = { opensOn, closesOn, insatser: order.length }
        await writeAudit(trx, { ...actorOf(c, clock), action: 'matperiod-ready', subject: name, detail })
      })
      return c.body(null, 204)
    },
  }
}

/** The step whose part was saved, for the log. */
function stepOf(change: v.InferOutput<typeof changeSchema>): SetupStep {
  if (change.questionnaire) return 'enkat'
  if (change.insatser) return 'insatser'
  if (change.goals || change.minGroup !== undefined) return 'mal'
  return change.whoTypes || change.gallring !== undefined ? 'kontroll' : 'datum'
}
