import * as v from 'valibot'
import { maxCodesAtOnce, slipsOf } from '../../shared/codes.ts'
import { stateOf } from '../../shared/matperiod.ts'
import { presetOf } from '../../shared/preset.ts'
import { Problem } from '../../shared/problem.ts'
import { codesText } from '../../shared/text/codes.sv.ts'
import { printText } from '../../shared/text/print.sv.ts'
import type { Deps, RouteContext } from '../context.ts'
import { takes } from '../json-body.ts'
import { savedAs } from '../leaving-file.ts'
import { type About, aboutOf, nameOf } from '../print/about.ts'
import type { Document } from '../print/document.ts'
import { card, envelopes, poster } from '../print/material.ts'
import { paperForm } from '../print/paper-form.ts'
import type { Printer } from '../print/printer.ts'
import { slips } from '../print/slips.ts'
import { feedbackAddress } from '../public-address.ts'
import { cleanTyped } from '../random.ts'
import { reachOf } from '../reach.ts'
import { languageQuery } from '../reading.ts'
import { areIssued } from '../store/codes.ts'
import { readPromised } from '../store/feedback.ts'
import { readLogo } from '../store/logo.ts'

const { fileNames } = printText
const shown = v.object({
  codes: v.pipe(v.array(v.pipe(v.string(), v.maxLength(20))), v.minLength(1), v.maxLength(maxCodesAtOnce)),
})

type FileName = (name: string, language: string | null) => string

/** What reaches people in one insats, or by the open link of the whole mätperiod: texts to send, and PDFs to print. */
export function printRoutes({ database: { db }, clock, config }: Deps, printer: Printer) {
  async function about(c: RouteContext): Promise<About> {
    const { matperiod, insatsId } = c.var
    const asked = c.req.query('vid')
    const preset = asked === undefined ? null : presetOf(matperiod.questionnaire, asked)
    if (asked !== undefined && !preset) throw new Problem('not-found')
    const logo = await readLogo(db, matperiod.forbundId)
    return aboutOf(matperiod, insatsId, logo, config.publicUrl, c.req.query(languageQuery), preset)
  }

  /** A document as a file with a name of its own. */
  async function send(c: RouteContext, what: About, document: Document, fileName: FileName) {
    const { code, swedish } = what.speaker.language
    return c.body(await printer.print(document), 200, {
      'Content-Type': 'application/pdf',
      'Content-Disposition': savedAs(fileName(nameOf(what), code === 'sv' ? null : swedish)),
    })
  }
  const pdf =
    (document: (about: About) => Document | Promise<Document>, fileName: FileName) =>
    async (c: RouteContext) => {
      const what = await about(c)
      return send(c, what, await document(what), fileName)
    }

  return {
    async reach(c: RouteContext) {
      const { matperiod } = c.var
      const found = await readPromised(db, matperiod)
      const promised = found && {
        matperiod: found.matperiod,
        promises: found.promises,
        url: feedbackAddress(config.publicUrl, found.link),
      }
      return c.json(await reachOf(await about(c), stateOf(matperiod, clock.now()), promised))
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
    /** The codes come from the page that shows them, in its order: nobody else has them. */
    slips: takes(shown, async (c, { codes }) => {
      const what = await about(c)
      const scope = { matperiodId: what.matperiod.id, insatsId: c.var.insatsId }
      if (!(await areIssued(db, config.keyDir, scope, codes))) {
        throw new Problem('refused', [codesText.made.notOurs])
      }
      const document = await slips(what, slipsOf(what.link.url, codes.map(cleanTyped)))
      return send(c, what, document, fileNames.slips)
    }),
  }
}
