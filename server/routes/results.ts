import { asPublished, type Published } from '../../shared/disclosure/published.ts'
import { Problem } from '../../shared/problem.ts'
import { insatsQuestion } from '../../shared/questionnaire.ts'
import { ownPart, withBreakdowns } from '../../shared/results.ts'
import type { SnapshotFile } from '../../shared/snapshots.ts'
import { pagesText } from '../../shared/text/pages.sv.ts'
import { readsEveryInsats } from '../access.ts'
import { actorOf, type Deps, type RouteContext } from '../context.ts'
import { packedSnapshots } from '../packed-snapshots.ts'
import { resultsCsv } from '../report/results-csv.ts'
import { writeAudit } from '../store/audit.ts'
import { namesInSnapshot, readPublished, readSnapshotFile, type StoredSnapshot } from '../store/snapshots.ts'

/** Reading a snapshot: for the screen, and as files. All take the same published figures. */
export function resultRoutes({ database: { db }, clock }: Deps) {
  const packed = packedSnapshots(db)

  /** What there is of a snapshot for whoever asks. */
  async function read(c: RouteContext, snapshot: StoredSnapshot): Promise<Published<SnapshotFile>> {
    const whole = await readPublished(db, snapshot.id)
    if (readsEveryInsats(c.var.user, snapshot)) return whole
    const own = await namesInSnapshot(db, snapshot.id, c.var.user.insatser)
    return asPublished({ ...ownPart(whole, own), part: 'own' as const })
  }

  function chosen(c: RouteContext): StoredSnapshot {
    if (!c.var.snapshot) throw new Problem('not-settled')
    return c.var.snapshot
  }

  /** A file that leaves is written down. */
  async function note(c: RouteContext, { matperiod, number, kind }: StoredSnapshot, file: string) {
    await db.transaction().execute((trx) =>
      writeAudit(trx, {
        ...actorOf(c, clock),
        action: 'results-exported',
        subject: matperiod,
        detail: { file, snapshot: number },
      }),
    )
    const name = `${pagesText.resultFile(kind)} ${matperiod}.${file}`
    c.header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
  }

  /** The results with their groups of insatser, or of kommuner. */
  async function results(c: RouteContext, file: string) {
    const snapshot = chosen(c)
    const report = await read(c, snapshot)
    await note(c, snapshot, file)
    return withBreakdowns(report, [insatsQuestion(report.questionnaire)?.id ?? 'kommun'])
  }

  return {
    /** What is stored goes as it is to whoever may read the whole. */
    async report(c: RouteContext) {
      const snapshot = chosen(c)
      if (!readsEveryInsats(c.var.user, snapshot)) return c.json(await read(c, snapshot))
      const type = { 'Content-Type': 'application/json' }
      if (!/\bgzip\b/.test(c.req.header('Accept-Encoding') ?? '')) {
        return c.body(await readSnapshotFile(db, snapshot.id), 200, type)
      }
      return c.body(await packed(snapshot.id), 200, { ...type, 'Content-Encoding': 'gzip' })
    },
    async json(c: RouteContext) {
      return c.json(await results(c, 'json'))
    },
    async csv(c: RouteContext) {
      const body = resultsCsv(await results(c, 'csv'))
      return c.body(body, 200, { 'Content-Type': 'text/csv; charset=utf-8' })
    },
    /** The frozen whole, with the hash that tells whether it is what was frozen. */
    async file(c: RouteContext) {
      const snapshot = chosen(c)
      const body = await readSnapshotFile(db, snapshot.id)
      await note(c, snapshot, 'snapshot.json')
      return c.body(body, 200, { 'Content-Type': 'application/json' })
    },
  }
}
