import {
  type FeedbackView,
  firstFeedback,
  publishedFeedbackSchema,
  savedFeedbackSchema,
  tellable,
} from '../../shared/feedback.ts'
import { Problem } from '../../shared/problem.ts'
import { feedbackPageText as words } from '../../shared/text/feedback-page.sv.ts'
import { FeedbackPage } from '../../survey-ui/feedback-page.tsx'
import { actorOf, type Deps, type RouteContext } from '../context.ts'
import { takes } from '../json-body.ts'
import { noteExport, savedAs } from '../leaving-file.ts'
import { pageText } from '../page.ts'
import { feedbackDocument } from '../print/feedback.tsx'
import type { Printer } from '../print/printer.ts'
import { feedbackAddress } from '../public-address.ts'
import { feedbackPaper } from '../report/feedback/paper.ts'
import { selfContained } from '../security.ts'
import { writeAudit } from '../store/audit.ts'
import { publishFeedback, readFeedback, saveFeedback, withdrawFeedback } from '../store/feedback.ts'
import { readForbund } from '../store/forbund.ts'
import { readLogo } from '../store/logo.ts'
import { isReleasedTo } from '../store/releases.ts'
import { readSettled } from '../store/snapshots.ts'

/** "Så svarade ni, det här gör vi": what the kansli writes, publishes, and prints. */
export function feedbackRoutes({ database: { db }, clock, config }: Deps, printer: Printer) {
  /** The settled result, which is the one that is told, with what is written of it. */
  async function read(c: RouteContext) {
    const { id } = c.var.matperiod
    const report = await readSettled(db, id)
    if (!report) throw new Problem('not-settled')
    const stored = await readFeedback(db, id)
    const released = await isReleasedTo(db, report.id, 'public')
    const content = stored.content ?? firstFeedback(report)
    const current =
      stored.published !== null && JSON.stringify(stored.published.content) === JSON.stringify(content)
    return { report, stored, content, released, current, shown: released && current }
  }

  async function paperOf(c: RouteContext, { report, content, shown }: Awaited<ReturnType<typeof read>>) {
    const { settings, demo } = await readForbund(db, c.var.matperiod.forbundId)
    return feedbackPaper(report, content, { demo, contact: settings.contact, draft: !shown })
  }

  return {
    async show(c: RouteContext) {
      const { report, stored, content, released, current } = await read(c)
      const { published, revision } = stored
      return c.json({
        content,
        revision,
        matperiod: report.results.matperiod.name,
        questions: tellable(report).map(({ id, text }) => ({ id, text })),
        released,
        published: published && {
          at: published.at,
          by: published.by,
          url: feedbackAddress(config.publicUrl, published.link),
          current,
        },
      } satisfies FeedbackView)
    },

    save: takes(savedFeedbackSchema, async (c, sent) => {
      const { report } = await read(c)
      const known = tellable(report).map(({ id }) => id)
      if (!sent.content.questions.every((id) => known.includes(id))) throw new Problem('bad-request')
      await db.transaction().execute((trx) => saveFeedback(trx, c.var.matperiod.id, sent))
      return c.json({ revision: sent.revision + 1 })
    }),

    publish: takes(publishedFeedbackSchema, async (c, { revision }) => {
      const { report } = await read(c)
      const { id, name } = c.var.matperiod
      const by = actorOf(c, clock)
      await db.transaction().execute(async (trx) => {
        await publishFeedback(trx, id, { revision, snapshotId: report.id }, by)
        const detail = { snapshot: report.number }
        await writeAudit(trx, { ...by, action: 'feedback-published', subject: name, detail })
      })
      return c.body(null, 204)
    }),

    async withdraw(c: RouteContext) {
      const { id, name } = c.var.matperiod
      const by = actorOf(c, clock)
      await db.transaction().execute(async (trx) => {
        if (!(await withdrawFeedback(trx, id))) return
        await writeAudit(trx, { ...by, action: 'feedback-withdrawn', subject: name, detail: {} })
      })
      return c.body(null, 204)
    },

    /** What is saved, as the page that it will be. */
    async preview(c: RouteContext) {
      const html = pageText(<FeedbackPage paper={await paperOf(c, await read(c))} />)
      c.header('Content-Security-Policy', selfContained(html, { framedBy: "'self'" }))
      return c.html(html)
    },

    /** What is saved, as an A4. */
    async pdf(c: RouteContext) {
      const made = await read(c)
      const { report, stored, shown } = made
      const { forbundId, name } = c.var.matperiod
      const url = shown && stored.published ? feedbackAddress(config.publicUrl, stored.published.link) : null
      const file = await printer.print(
        await feedbackDocument(await paperOf(c, made), { logo: await readLogo(db, forbundId), url }),
      )
      const detail = { file: 'sa-svarade-ni.pdf', snapshot: report.number }
      await noteExport(db, actorOf(c, clock), name, detail)
      return c.body(file, 200, {
        'Content-Type': 'application/pdf',
        'Content-Disposition': savedAs(words.fileName(name, !shown)),
      })
    },
  }
}
