import { Problem } from '../../shared/problem.ts'
import { insatsQuestion } from '../../shared/questionnaire.ts'
import { withBreakdowns } from '../../shared/results.ts'
import { actorOf, type Deps, type RouteContext } from '../context.ts'
import { resultsCsv } from '../report/results-csv.ts'
import { writeAudit } from '../store/audit.ts'
import { readSnapshot } from '../store/snapshots.ts'

/** Reading what was settled: for the screen, and as files. All take the same published figures. */
export function resultRoutes({ database: { db }, clock }: Deps) {
  async function settled(c: RouteContext) {
    const report = await readSnapshot(db, c.var.matperiod.id)
    if (!report) throw new Problem('not-settled')
    const by = insatsQuestion(report.questionnaire)?.id ?? 'kommun'
    return { report, results: withBreakdowns(report, [by]) }
  }

  /** A file that leaves is written down. */
  async function save(c: RouteContext, ending: string) {
    const subject = c.var.matperiod.name
    await db.transaction().execute((trx) =>
      writeAudit(trx, {
        ...actorOf(c, clock),
        action: 'results-exported',
        subject,
        detail: { file: ending },
      }),
    )
    const name = `Resultat ${c.var.matperiod.name}.${ending}`
    c.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
  }

  return {
    async report(c: RouteContext) {
      const { report, results } = await settled(c)
      return c.json({ ...report, results })
    },
    async json(c: RouteContext) {
      const { results } = await settled(c)
      await save(c, 'json')
      return c.json(results)
    },
    async csv(c: RouteContext) {
      const { results } = await settled(c)
      await save(c, 'csv')
      return c.body(resultsCsv(results), 200, { 'Content-Type': 'text/csv; charset=utf-8' })
    },
  }
}
