import * as v from 'valibot'
import { coloursSchema } from '../../shared/colours.ts'
import { forbundSettingsSchema } from '../../shared/forbund.ts'
import { actorOf, type Deps, type RouteContext } from '../context.ts'
import { takes } from '../json-body.ts'
import { writeAudit } from '../store/audit.ts'
import { readForbund, saveColours, saveSettings } from '../store/forbund.ts'
import { readLogo } from '../store/logo.ts'

const settingsSchema = v.object({ settings: forbundSettingsSchema })
const chosenColoursSchema = v.object({ colours: v.nullable(coloursSchema) })

/** The förbund's settings: what the participants' page says in law's name, and the colours of its documents. */
export function forbundRoutes({ database: { db }, clock }: Deps) {
  return {
    async show(c: RouteContext) {
      const { forbundId } = c.var.user
      const { name, settings, colours } = await readForbund(db, forbundId)
      return c.json({ name, settings, colours, logo: (await readLogo(db, forbundId)) !== null })
    },

    save: takes(settingsSchema, async (c, { settings }) => {
      await db.transaction().execute(async (trx) => {
        await saveSettings(trx, c.var.user.forbundId, settings)
        const { name } = await readForbund(trx, c.var.user.forbundId)
        await writeAudit(trx, { ...actorOf(c, clock), action: 'settings-changed', subject: name })
      })
      return c.body(null, 204)
    }),

    saveColours: takes(chosenColoursSchema, async (c, { colours }) => {
      const { forbundId } = c.var.user
      await db.transaction().execute(async (trx) => {
        await saveColours(trx, forbundId, colours)
        const { name } = await readForbund(trx, forbundId)
        await writeAudit(trx, { ...actorOf(c, clock), action: 'colours-changed', subject: name })
      })
      return c.body(null, 204)
    }),
  }
}
