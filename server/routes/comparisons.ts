import { comparisonFaults, comparisonFile, comparisonSchema } from '../../shared/comparison-file.ts'
import { referenceFigureSchema } from '../../shared/comparisons.ts'
import type { Published } from '../../shared/disclosure/published.ts'
import { enteredFaults, enteredSchema } from '../../shared/entered.ts'
import { Problem } from '../../shared/problem.ts'
import type { Report } from '../../shared/results.ts'
import { enteredText } from '../../shared/text/entered.sv.ts'
import { comparisonsOf } from '../comparisons.ts'
import { actorOf, type Deps, param, type RouteContext } from '../context.ts'
import { takes } from '../json-body.ts'
import { noteExport, savedAs } from '../leaving-file.ts'
import { writeAudit } from '../store/audit.ts'
import {
  addReferenceFigure,
  removeComparison,
  removeReferenceFigure,
  saveComparison,
} from '../store/comparisons.ts'
import { addEntered, removeEntered } from '../store/entered.ts'
import { readForbund } from '../store/forbund.ts'
import { readMatperiod } from '../store/matperioder.ts'
import { readQuestionnaire } from '../store/questionnaires.ts'
import { readSettled } from '../store/snapshots.ts'

/** What a result is read beside: earlier mätperioder, other förbund, and figures typed in with their source. */
export function comparisonRoutes({ database: { db }, clock }: Deps) {
  async function settled(c: RouteContext): Promise<Published<Report>> {
    const report = await readSettled(db, c.var.matperiod.id)
    if (!report) throw new Problem('not-settled')
    return report
  }

  return {
    async show(c: RouteContext) {
      const matperiod = await readMatperiod(db, param(c, 'id'))
      return c.json(await comparisonsOf(db, c.var.user, matperiod, c.var.snapshot))
    },

    /** One's own file for others. */
    async file(c: RouteContext) {
      const file = comparisonFile(await settled(c))
      const { name } = c.var.matperiod
      await noteExport(db, actorOf(c, clock), name, { file: 'jamforelsefil' })
      c.header('Content-Disposition', savedAs(`Jämförelsefil ${file.forbund} ${name}.json`))
      return c.json(file)
    },

    add: takes(comparisonSchema, async (c, file) => {
      const { forbundId } = c.var.user
      const { name } = await readForbund(db, forbundId)
      const faults = comparisonFaults(file, name)
      if (faults.length > 0) throw new Problem('refused', faults)
      await db.transaction().execute(async (trx) => {
        await saveComparison(trx, forbundId, file, clock.now())
        const subject = `${file.forbund}, ${file.matperiod.name}`
        await writeAudit(trx, { ...actorOf(c, clock), action: 'comparison-added', subject })
      })
      return c.body(null, 204)
    }),

    async remove(c: RouteContext) {
      await db.transaction().execute(async (trx) => {
        const subject = await removeComparison(trx, c.var.user.forbundId, param(c, 'id'))
        await writeAudit(trx, { ...actorOf(c, clock), action: 'comparison-removed', subject })
      })
      return c.body(null, 204)
    },

    /** Tables of an old report, for a version that no longer changes. */
    addEntered: takes(enteredSchema, async (c, report) => {
      const { forbundId } = c.var.user
      const { questionnaire, frozen } = await readQuestionnaire(db, forbundId, report.questionnaire)
      const faults = frozen ? enteredFaults(report, questionnaire) : [enteredText.faults.notFrozen]
      if (faults.length > 0) throw new Problem('refused', faults)
      await db.transaction().execute(async (trx) => {
        await addEntered(trx, forbundId, report, clock.now())
        const subject = `${report.name}, ${report.source}`
        await writeAudit(trx, { ...actorOf(c, clock), action: 'comparison-added', subject })
      })
      return c.body(null, 204)
    }),

    async removeEntered(c: RouteContext) {
      await db.transaction().execute(async (trx) => {
        const subject = await removeEntered(trx, c.var.user.forbundId, param(c, 'id'))
        await writeAudit(trx, { ...actorOf(c, clock), action: 'comparison-removed', subject })
      })
      return c.body(null, 204)
    },

    addFigure: takes(referenceFigureSchema, async (c, figure) => {
      await db.transaction().execute(async (trx) => {
        await addReferenceFigure(trx, c.var.user.forbundId, figure, clock.now())
        await writeAudit(trx, { ...actorOf(c, clock), action: 'comparison-added', subject: figure.source })
      })
      return c.body(null, 204)
    }),

    async removeFigure(c: RouteContext) {
      await db.transaction().execute(async (trx) => {
        const subject = await removeReferenceFigure(trx, c.var.user.forbundId, param(c, 'id'))
        await writeAudit(trx, { ...actorOf(c, clock), action: 'comparison-removed', subject })
      })
      return c.body(null, 204)
    },
  }
}
