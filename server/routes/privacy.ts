import { type PaperId, paperIds } from '../../shared/privacy/paper.ts'
import { paperSettingsSchema, papersSeenSchema } from '../../shared/privacy/settings.ts'
import type { PrivacyView } from '../../shared/privacy/view.ts'
import { asText } from '../../shared/privacy/written.ts'
import { Problem } from '../../shared/problem.ts'
import { dayOf } from '../../shared/stockholm.ts'
import { privacyText } from '../../shared/text/privacy.sv.ts'
import { may } from '../access.ts'
import { actorOf, type Deps, param, type RouteContext } from '../context.ts'
import { takes } from '../json-body.ts'
import { paperDocument } from '../print/paper.ts'
import type { Printer } from '../print/printer.ts'
import { filledPapers, hashOfPapers, seenOf } from '../privacy.ts'
import { writeAudit } from '../store/audit.ts'
import { readForbund } from '../store/forbund.ts'
import { readLogo } from '../store/logo.ts'
import { readPrivacy, savePaperSettings, saveSeen } from '../store/privacy.ts'

/** The privacy papers: filled from the settings, printed, and seen by a data protection officer. */
export function privacyRoutes({ database: { db }, clock }: Deps, printer: Printer) {
  return {
    async show(c: RouteContext) {
      const { user } = c.var
      const { seen, ...known } = await readPrivacy(db, user.forbundId)
      const papers = filledPapers(known)
      const view: PrivacyView = {
        papers: papers.map((paper) => ({ ...paper, text: asText(paper) })),
        settings: known.paperSettings,
        seen: seenOf(seen, papers),
        maySet: may(user, 'privacy:set', { forbundId: user.forbundId }),
        today: dayOf(clock.now()),
      }
      return c.json(view)
    },

    save: takes(paperSettingsSchema, async (c, settings) => {
      const { forbundId } = c.var.user
      await db.transaction().execute(async (trx) => {
        await savePaperSettings(trx, forbundId, settings)
        const { name: subject } = await readForbund(trx, forbundId)
        await writeAudit(trx, { ...actorOf(c, clock), action: 'paper-settings-changed', subject })
      })
      return c.body(null, 204)
    }),

    seen: takes(papersSeenSchema, async (c, { by, on }) => {
      const { forbundId } = c.var.user
      if (on > dayOf(clock.now())) throw new Problem('refused', [privacyText.seen.notYet])
      await db.transaction().execute(async (trx) => {
        const { seen: _, ...known } = await readPrivacy(trx, forbundId)
        await saveSeen(trx, forbundId, { by, on, hash: hashOfPapers(filledPapers(known)) })
        const detail = { seenBy: by, seenOn: on }
        await writeAudit(trx, {
          ...actorOf(c, clock),
          action: 'papers-seen',
          subject: known.name,
          detail,
        })
      })
      return c.body(null, 204)
    }),

    async print(c: RouteContext) {
      const { forbundId } = c.var.user
      const id = paperIds.find((known: PaperId) => `${known}.pdf` === param(c, 'paper'))
      const { seen: _, ...known } = await readPrivacy(db, forbundId)
      const paper = filledPapers(known).find((filled) => filled.id === id)
      if (!paper) throw new Problem('not-found')
      const document = paperDocument(paper, await readForbund(db, forbundId), await readLogo(db, forbundId))
      return c.body(await printer.print(document), 200, {
        'Content-Type': 'application/pdf',
        'Content-Disposition': `attachment; filename*=UTF-8''${paper.id}.pdf`,
      })
    },
  }
}
