import { stateOf } from '../../shared/matperiod.ts'
import { printText } from '../../shared/text/print.sv.ts'
import type { Deps, RouteContext } from '../context.ts'
import { type About, aboutOf, nameOf } from '../print/about.ts'
import type { Document } from '../print/document.ts'
import { card, envelopes, poster } from '../print/material.ts'
import { paperForm } from '../print/paper-form.ts'
import type { Printer } from '../print/printer.ts'
import { reachOf } from '../reach.ts'
import { languageQuery } from '../reading.ts'
import { readLogo } from '../store/logo.ts'

const { fileNames } = printText

/** What reaches people in one insats, or by the open link of the whole mätperiod: texts to send, and PDFs to print. */
export function printRoutes({ database: { db }, clock, config }: Deps, printer: Printer) {
  async function about(c: RouteContext): Promise<About> {
    const { matperiod, insatsId } = c.var
    const logo = await readLogo(db, matperiod.forbundId)
    return aboutOf(matperiod, insatsId, logo, config.publicUrl, c.req.query(languageQuery))
  }

  /** A document as a file with a name of its own. */
  const pdf =
    (
      document: (about: About) => Document | Promise<Document>,
      fileName: (name: string, language: string | null) => string,
    ) =>
    async (c: RouteContext) => {
      const what = await about(c)
      const { code, swedish } = what.speaker.language
      const name = encodeURIComponent(fileName(nameOf(what), code === 'sv' ? null : swedish))
      return c.body(await printer.print(await document(what)), 200, {
        'Content-Type': 'application/pdf',
        'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
      })
    }

  return {
    async reach(c: RouteContext) {
      const { matperiod } = c.var
      return c.json(await reachOf(await about(c), stateOf(matperiod, clock.now())))
    },
    posterA4: pdf(
      (what) => poster(what, 'a4'),
      (name, language) => fileNames.poster('a4', name, language),
    ),
    posterA5: pdf(
      (what) => poster(what, 'a5'),
      (name, language) => fileNames.poster('a5', name, language),
    ),
    card: pdf(card, fileNames.card),
    paperForm: pdf(
      (what) => paperForm(what),
      (name, language) => fileNames.paperForm(false, name, language),
    ),
    largePaperForm: pdf(
      (what) => paperForm(what, { large: true }),
      (name, language) => fileNames.paperForm(true, name, language),
    ),
    envelopes: pdf(envelopes, fileNames.envelopes),
  }
}
