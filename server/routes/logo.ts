import { logoTypes } from '../../shared/logo.ts'
import { Problem } from '../../shared/problem.ts'
import { logoText } from '../../shared/text/logo.sv.ts'
import { actorOf, type Deps, type RouteContext } from '../context.ts'
import { logoData } from '../print/about.ts'
import { parseLogo } from '../print/logo-content.ts'
import { type Printer, PrintFault } from '../print/printer.ts'
import { writeAudit } from '../store/audit.ts'
import { readForbund } from '../store/forbund.ts'
import { readLogo, removeLogo, saveLogo } from '../store/logo.ts'

/** A picture that is opened by itself may neither run nor fetch anything. */
const stillPicture = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/** The förbund's logo, for what is printed. */
export function logoRoutes({ database: { db }, clock }: Deps, printer: Printer) {
  return {
    async show(c: RouteContext) {
      const logo = await readLogo(db, c.var.user.forbundId)
      // None is an answer: whoever asks may see it.
      if (!logo) return c.body(null, 204)
      return c.body(new Uint8Array(logo.content), 200, {
        'Content-Type': logoTypes[logo.format],
        'Content-Security-Policy': stillPicture,
      })
    },

    async save(c: RouteContext) {
      const { forbundId } = c.var.user
      const logo = parseLogo(new Uint8Array(await c.req.arrayBuffer()))
      const { name } = await readForbund(db, forbundId)
      const proof = { lang: 'sv', title: name, forbund: name, logo: logoData(logo) }
      await printer.print({ template: 'logoProof', data: proof }).catch((error: unknown) => {
        throw error instanceof PrintFault ? new Problem('refused', [logoText.faults.unprintable]) : error
      })
      await db.transaction().execute(async (trx) => {
        await saveLogo(trx, forbundId, logo)
        await writeAudit(trx, { ...actorOf(c, clock), action: 'logo-set', subject: name })
      })
      return c.body(null, 204)
    },

    async remove(c: RouteContext) {
      const { forbundId } = c.var.user
      await db.transaction().execute(async (trx) => {
        if (!(await removeLogo(trx, forbundId))) return
        const { name } = await readForbund(trx, forbundId)
        await writeAudit(trx, { ...actorOf(c, clock), action: 'logo-removed', subject: name })
      })
      return c.body(null, 204)
    },
  }
}
