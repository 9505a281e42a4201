import { defaultPlan, type GallringPlan } from '../../shared/gallring.ts'
import type { Gallring, Matperiod } from '../../shared/matperiod.ts'
import type { Database } from './database.ts'
import { holdSettled } from './matperioder.ts'
import { saveRevised } from './revised.ts'

/** The plan of a mätperiod, the default one where none is made, and how many times it has been saved. */
export async function readPlan(
  db: Database,
  { id, closesOn }: Pick<Matperiod, 'id' | 'closesOn'>,
): Promise<{ readonly plan: GallringPlan; readonly revision: number }> {
  const row = await db
    .selectFrom('gallring_plan')
    .selectAll()
    .where('matperiod_id', '=', id)
    .executeTakeFirst()
  if (!row) return { plan: defaultPlan(closesOn), revision: 0 }
  return {
    plan: { paper: row.paper_on, texts: row.texts_on, responses: row.responses_on },
    revision: row.revision,
  }
}

/**
 * Save the decision and the plan over the revision that they were made from.
 *
 * @throws {Problem} `not-settled`, `gallring-changed` where another has saved since
 */
export async function savePlan(
  trx: Database,
  matperiod: Matperiod,
  { decision, plan, revision }: { decision: Gallring; plan: GallringPlan; revision: number },
): Promise<void> {
  await holdSettled(trx, matperiod.id)
  await trx
    .updateTable('matperiod')
    .set({ gallring_on: decision.decidedOn, gallring_number: decision.number })
    .where('id', '=', matperiod.id)
    .execute()
  const columns = { paper_on: plan.paper, texts_on: plan.texts, responses_on: plan.responses }
  await saveRevised(
    trx,
    'gallring_plan',
    { matperiod_id: matperiod.id },
    columns,
    revision,
    'gallring-changed',
  )
}
