import { setImmediate } from 'node:timers/promises'
import { readingOf } from '../../admin-ui/results/reading.ts'
import { type BilagaFormat, type BilagaView, bilagaFormats, savedBilagaSchema } from '../../shared/bilaga.ts'
import { productColours } from '../../shared/colours.ts'
import type { Told } from '../../shared/file-step.ts'
import { Problem } from '../../shared/problem.ts'
import type { SnapshotFile } from '../../shared/snapshots.ts'
import { bilagaText } from '../../shared/text/bilaga-document.sv.ts'
import { comparisonsOf } from '../comparisons.ts'
import { actorOf, type Deps, type RouteContext } from '../context.ts'
import { fileInSteps } from '../file-in-steps.ts'
import { takes } from '../json-body.ts'
import { noteExport, savedAs } from '../leaving-file.ts'
import { bilagaDocument } from '../print/bilaga.ts'
import type { Printer } from '../print/printer.ts'
import type { Paper } from '../report/bilaga/blocks.ts'
import { bilagaOf, summaryParagraph } from '../report/bilaga/document.ts'
import { bilagaHtml } from '../report/bilaga/html.tsx'
import { selfContained } from '../security.ts'
import { readBilaga, saveBilaga } from '../store/bilaga.ts'
import { readForbund } from '../store/forbund.ts'
import { readLatest } from '../store/snapshots.ts'

const types: Readonly<Record<BilagaFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
}

/** Bilaga 2: what the kansli chooses of it, and the files it is had as. */
export function bilagaRoutes({ database: { db }, clock, log }: Deps, printer: Printer) {
  /** The newest result with what is chosen of it. */
  async function read(c: RouteContext) {
    const { id } = c.var.matperiod
    const report = await readLatest(db, id)
    if (!report) throw new Problem('not-settled')
    const comparisons = await comparisonsOf(db, c.var.user, c.var.matperiod, report)
    const reading = { ...readingOf(report, comparisons, {}), report }
    return { reading, report, saved: await readBilaga(db, id), settled: report.kind === 'final' }
  }

  /** The bilaga as it is chosen now. A preliminary result is never more than a draft. */
  async function readPaper(c: RouteContext) {
    const { reading, report, saved, settled } = await read(c)
    const choices = settled ? saved.choices : { ...saved.choices, status: 'draft' as const }
    const { colours } = await readForbund(db, c.var.matperiod.forbundId)
    await setImmediate()
    return { paper: bilagaOf(reading, choices, colours ?? productColours), report }
  }

  async function bytesOf(
    paper: Paper,
    format: BilagaFormat,
    told?: Told,
  ): Promise<string | Uint8Array<ArrayBuffer>> {
    // Between one step and the next whoever answers is let through.
    await setImmediate()
    if (format === 'html') return bilagaHtml(paper)
    return format === 'pdf' ? printer.print(bilagaDocument(paper), told) : printer.docx(paper, told)
  }

  async function note(c: RouteContext, report: SnapshotFile, format: BilagaFormat) {
    const detail = { file: `bilaga.${format}`, snapshot: report.number }
    await noteExport(db, actorOf(c, clock), report.results.matperiod.name, detail)
  }

  const file = (format: BilagaFormat) => async (c: RouteContext) => {
    const { paper, report } = await readPaper(c)
    const body = await bytesOf(paper, format)
    if (c.req.query('visa') !== undefined && typeof body === 'string') {
      c.header('Content-Security-Policy', selfContained(body))
      return c.html(body)
    }
    await note(c, report, format)
    const fileName = bilagaText.fileName(report.results.matperiod.name, format, paper.draft !== null)
    return c.body(body, 200, {
      'Content-Type': types[format],
      'Content-Disposition': savedAs(fileName),
    })
  }

  return {
    docx: file('docx'),
    pdf: file('pdf'),
    html: file('html'),

    /** The file, and how far it has come. */
    async steps(c: RouteContext) {
      const format = bilagaFormats.find((known) => known === c.req.param('format'))
      if (!format) throw new Problem('not-found')
      const { paper, report } = await readPaper(c)
      return fileInSteps(c, log, async (told) => {
        const body = await bytesOf(paper, format, told)
        await note(c, report, format)
        return body
      })
    },

    async show(c: RouteContext) {
      const { report, saved, settled } = await read(c)
      return c.json({
        ...saved,
        matperiod: report.results.matperiod.name,
        questions: report.results.questions.map(({ id, text }) => ({ id, text })),
        paragraph: summaryParagraph(report),
        settled,
      } satisfies BilagaView)
    },

    save: takes(savedBilagaSchema, async (c, sent) => {
      const { id, questionnaire } = c.var.matperiod
      const known = new Set(questionnaire.questions.map((question) => question.id))
      if (Object.keys(sent.choices.comments).some((question) => !known.has(question))) {
        throw new Problem('bad-request')
      }
      await db.transaction().execute((trx) => saveBilaga(trx, id, sent))
      return c.json({ revision: sent.revision + 1 })
    }),
  }
}
