import * as v from 'valibot'
import { forbundSettingsSchema } from '../../shared/forbund.ts'
import type { Deps, RouteContext } from '../context.ts'
import { jsonBody } from '../json-body.ts'
import { readForbund, saveSettings } from '../store/forbund.ts'

const settingsSchema = v.object({ settings: forbundSettingsSchema })

/** The förbund's settings: what the participants' page says in law's name. */
export function forbundRoutes({ database: { db } }: Deps) {
  return {
    async show(c: RouteContext) {
      const { name, settings } = await readForbund(db, c.var.user.forbundId)
      return c.json({ name, settings })
    },

    async save(c: RouteContext) {
      const { settings } = await jsonBody(c, settingsSchema)
      await saveSettings(db, c.var.user.forbundId, settings)
      return c.body(null, 204)
    },
  }
}
