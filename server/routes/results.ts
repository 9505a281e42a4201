import { Problem } from '../../shared/problem.ts'
import { firstBreakdown, withBreakdowns } from '../../shared/results.ts'
import { pagesText } from '../../shared/text/pages.sv.ts'
import { noTexts, type PublishedTexts } from '../../shared/texts.ts'
import { insatserRead, readsEveryInsats } from '../access.ts'
import { actorOf, type Deps, type RouteContext } from '../context.ts'
import { noteExport, savedAs } from '../leaving-file.ts'
import { packedSnapshots } from '../packed-snapshots.ts'
import type { Printer } from '../print/printer.ts'
import { readAs } from '../released.ts'
import { resultsCsv } from '../report/results-csv.ts'
import { readMatperiod } from '../store/matperioder.ts'
import { readSnapshotFile, type StoredSnapshot } from '../store/snapshots.ts'
import { publishedTexts } from '../store/texts.ts'
import { publishedThemes } from '../store/themes.ts'

const pptxType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation'
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Reading a snapshot: for the screen, and as files. All take the same published figures. */
export function resultRoutes({ database: { db }, clock }: Deps, printer: Printer) {
  const packed = packedSnapshots(db)

  function chosen(c: RouteContext): StoredSnapshot {
    if (!c.var.snapshot) throw new Problem('not-settled')
    return c.var.snapshot
  }

  /** What becomes of a file that leaves. */
  async function note(c: RouteContext, { matperiod, number, kind }: StoredSnapshot, file: string) {
    await noteExport(db, actorOf(c, clock), matperiod, { file, snapshot: number })
    c.header('Content-Disposition', savedAs(`${pagesText.resultFile(kind)} ${matperiod}.${file}`))
  }

  /** The results with their groups of insatser, or of kommuner. */
  async function results(c: RouteContext, file: string) {
    const snapshot = chosen(c)
    const report = await readAs(db, c.var.user, snapshot)
    await note(c, snapshot, file)
    return withBreakdowns(report, [firstBreakdown(report)])
  }

  return {
    /** What is stored goes as it is to whoever may read the whole. */
    async report(c: RouteContext) {
      const snapshot = chosen(c)
      if (!readsEveryInsats(c.var.user, snapshot)) return c.json(await readAs(db, c.var.user, snapshot))
      const type = { 'Content-Type': 'application/json' }
      if (!/\bgzip\b/.test(c.req.header('Accept-Encoding') ?? '')) {
        return c.body(await readSnapshotFile(db, snapshot.id), 200, type)
      }
      return c.body(await packed(snapshot.id), 200, { ...type, 'Content-Encoding': 'gzip' })
    },
    /**
     * The free texts that may be read beside a result, and how often each theme was found. They are read after
     * settling, so a preliminary result has none; another's insats is not told beside a text.
     */
    async texts(c: RouteContext) {
      const snapshot = chosen(c)
      if (snapshot.kind === 'preliminary') return c.json(noTexts)
      const { user } = c.var
      const { id, minGroup } = await readMatperiod(db, snapshot.matperiodId)
      const own = insatserRead(user, snapshot)
      const told = (insatsId: string) => readsEveryInsats(user, snapshot) || own.includes(insatsId)
      return c.json({
        texts: await publishedTexts(db, id, told),
        themes: await publishedThemes(db, { id, minGroup }),
      } satisfies PublishedTexts)
    },
    async json(c: RouteContext) {
      return c.json(await results(c, 'json'))
    },
    async csv(c: RouteContext) {
      const body = resultsCsv(await results(c, 'csv'))
      return c.body(body, 200, { 'Content-Type': 'text/csv; charset=utf-8' })
    },
    async xlsx(c: RouteContext) {
      const snapshot = chosen(c)
      const report = await readAs(db, c.var.user, snapshot)
      await note(c, snapshot, 'xlsx')
      return c.body(await printer.results(report, 'xlsx'), 200, { 'Content-Type': xlsxType })
    },
    async pptx(c: RouteContext) {
      const snapshot = chosen(c)
      const report = await readAs(db, c.var.user, snapshot)
      await note(c, snapshot, 'pptx')
      return c.body(await printer.results(report, 'pptx'), 200, { 'Content-Type': pptxType })
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
