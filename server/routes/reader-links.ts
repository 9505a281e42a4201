import type { Context } from 'hono'
import * as v from 'valibot'
import type { Published } from '../../shared/disclosure/published.ts'
import { Problem } from '../../shared/problem.ts'
import {
  isView,
  kommunerOf,
  type MadeReaderLink,
  type ReaderLinks,
  type ReaderView,
  readerAudiences,
  readerLinkMonths,
  readerPart,
  readerViews,
} from '../../shared/reader-links.ts'
import type { SnapshotFile } from '../../shared/snapshots.ts'
import { addMonths, dayOf } from '../../shared/stockholm.ts'
import { readerLinksText } from '../../shared/text/reader-links.sv.ts'
import { actorOf, type Deps, param, type RouteContext } from '../context.ts'
import { parsed, takes } from '../json-body.ts'
import { noteExport, savedAs } from '../leaving-file.ts'
import { qrSvg } from '../print/qr.ts'
import { readerLinkAddress } from '../public-address.ts'
import { fileName, resultsHtml } from '../report/results-html.tsx'
import { writeAudit } from '../store/audit.ts'
import { readForbund } from '../store/forbund.ts'
import { addReaderLink, isReaderLinkOf, listReaderLinks, withdrawReaderLink } from '../store/reader-links.ts'
import { isReleasedTo } from '../store/releases.ts'
import { readPublished, type StoredSnapshot } from '../store/snapshots.ts'
import { daySchema } from './days.ts'

const view = {
  audience: v.picklist(readerAudiences),
  shows: v.picklist(readerViews),
  kommun: v.nullable(v.string()),
}
/** The same in an address. */
export const viewQuerySchema = v.object({
  ...view,
  kommun: v.pipe(
    v.optional(v.string(), ''),
    v.transform((kommun) => (kommun === '' ? null : kommun)),
  ),
})
const newReaderLinkSchema = v.object({ ...view, expiresOn: daySchema, withCode: v.boolean() })

/** Links to a released result, and files of it, for those who read without an account: what the kansli does with them. */
export function readerLinkRoutes({ database: { db }, clock, config, secret, assets }: Deps) {
  function snapshotOf(c: RouteContext): StoredSnapshot {
    if (!c.var.snapshot) throw new Problem('not-found')
    return c.var.snapshot
  }

  /**
   * What a view shows of a result.
   *
   * @throws {Problem} `not-released` where those it is for may not read it; `refused` for a view that there is none of
   */
  async function shown({ id }: StoredSnapshot, view: ReaderView): Promise<Published<SnapshotFile>> {
    const report = await readPublished(db, id)
    if (!isView(view) || (view.kommun !== null && !kommunerOf(report).includes(view.kommun)))
      throw new Problem('refused', [readerLinksText.noView])
    if (!(await isReleasedTo(db, id, view.audience))) throw new Problem('not-released')
    return readerPart(report, view)
  }

  return {
    async list(c: RouteContext) {
      const { id } = snapshotOf(c)
      return c.json({
        links: await listReaderLinks(db, id),
        kommuner: kommunerOf(await readPublished(db, id)),
      } satisfies ReaderLinks)
    },

    add: takes(newReaderLinkSchema, async (c, wanted) => {
      const snapshot = snapshotOf(c)
      const { audience, shows, kommun, expiresOn, withCode } = wanted
      const today = dayOf(clock.now())
      if (expiresOn < today || expiresOn > addMonths(today, readerLinkMonths.most))
        throw new Problem('refused', [readerLinksText.expiresFault(readerLinkMonths.most)])
      await shown(snapshot, wanted)
      const by = actorOf(c, clock)
      const { id, token, code } = await db.transaction().execute(async (trx) => {
        const made = await addReaderLink(trx, secret, snapshot.id, wanted, by)
        await writeAudit(trx, {
          ...by,
          action: 'reader-link-made',
          subject: snapshot.matperiod,
          detail: {
            snapshot: snapshot.number,
            to: audience,
            shows,
            kommun,
            until: expiresOn,
            code: withCode ? 'yes' : 'no',
          },
        })
        return made
      })
      const url = readerLinkAddress(config.publicUrl, token)
      const image = Buffer.from(await qrSvg(url)).toString('base64')
      return c.json({ id, url, code, qr: `data:image/svg+xml;base64,${image}` } satisfies MadeReaderLink, 201)
    }),

    async withdraw(c: RouteContext) {
      const snapshot = snapshotOf(c)
      const id = param(c, 'link')
      if (!(await isReaderLinkOf(db, snapshot.id, id))) throw new Problem('not-found')
      const by = actorOf(c, clock)
      await db.transaction().execute(async (trx) => {
        const taken = await withdrawReaderLink(trx, snapshot.id, id, by)
        if (!taken) return
        const { audience: to, shows, kommun } = taken
        const detail = { snapshot: snapshot.number, to, shows, kommun }
        await writeAudit(trx, { ...by, action: 'reader-link-withdrawn', subject: snapshot.matperiod, detail })
      })
      return c.body(null, 204)
    },

    /** The same that a link shows, as a file that needs no network. */
    async file(c: RouteContext) {
      const snapshot = snapshotOf(c)
      const asked = parsed(viewQuerySchema, c.req.query())
      const report = await shown(snapshot, asked)
      const detail = { file: 'html', snapshot: snapshot.number, to: asked.audience, shows: asked.shows }
      await noteExport(db, actorOf(c, clock), snapshot.matperiod, detail)
      const { demo } = await readForbund(db, snapshot.forbundId)
      const styleText = assets.adminStyleText
      return asFile(c, fileName(report), resultsHtml({ report, view: asked, styleText, demo, save: false }))
    },
  }
}

/** Answer with a page as a file that opens by itself. */
export function asFile(c: Context, name: string, html: string): Response {
  c.header('Content-Disposition', savedAs(name))
  return c.html(html)
}
