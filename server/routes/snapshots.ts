import { stateOf } from '../../shared/matperiod.ts'
import { Problem } from '../../shared/problem.ts'
import { type Audience, audiences, type SnapshotsOverview } from '../../shared/snapshots.ts'
import { actorOf, type Deps, param, type RouteContext } from '../context.ts'
import { writeAudit } from '../store/audit.ts'
import { freezing } from '../store/freezing.ts'
import { holdUnsettled } from '../store/matperioder.ts'
import { release, withdraw } from '../store/releases.ts'
import { freezePreliminary, summarizeSnapshots } from '../store/snapshots.ts'
import { planPreliminary } from '../store/taking-in.ts'

/** The snapshots of a mätperiod: which there are, making a preliminary one, and releasing them. */
export function snapshotRoutes({ database: { db }, clock }: Deps) {
  /** One act of releasing; where nothing changes nothing is written. */
  async function act(
    c: RouteContext,
    change: typeof release,
    action: 'results-released' | 'release-withdrawn',
  ) {
    const { snapshot } = c.var
    const audience = audienceOf(c)
    if (!snapshot) throw new Problem('not-found')
    const by = actorOf(c, clock)
    await db.transaction().execute(async (trx) => {
      if (!(await change(trx, snapshot.id, audience, by))) return
      const detail = { snapshot: snapshot.number, to: audience }
      await writeAudit(trx, { ...by, action, subject: snapshot.matperiod, detail })
    })
    return c.body(null, 204)
  }

  return {
    async overview(c: RouteContext) {
      const { matperiod } = c.var
      const state = stateOf(matperiod, clock.now())
      return c.json({
        matperiod: matperiod.name,
        state,
        snapshots: await summarizeSnapshots(db, matperiod.id),
        plan: state === 'open' || state === 'closed' ? await planPreliminary(db, matperiod) : null,
      } satisfies SnapshotsOverview)
    },

    async makePreliminary(c: RouteContext) {
      const { matperiod } = c.var
      const by = actorOf(c, clock)
      const id = await freezing(db, async (trx, protect) => {
        await holdUnsettled(trx, matperiod.id)
        const { id, number, takenIn } = await freezePreliminary(trx, matperiod, by, protect)
        const detail = { snapshot: number, answers: takenIn }
        await writeAudit(trx, { ...by, action: 'preliminary-made', subject: matperiod.name, detail })
        return id
      })
      return c.json({ id })
    },

    release: (c: RouteContext) => act(c, release, 'results-released'),
    withdraw: (c: RouteContext) => act(c, withdraw, 'release-withdrawn'),
  }
}

function audienceOf(c: RouteContext): Audience {
  const named = param(c, 'audience')
  const audience = audiences.find((audience) => audience === named)
  if (!audience) throw new Problem('not-found')
  return audience
}
