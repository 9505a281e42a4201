import * as v from 'valibot'
import { forbundSettingsSchema } from '../../shared/forbund.ts'
import type { Deps, RouteContext } from '../context.ts'
import { jsonBody } from '../json-body.ts'
import { settingsOf } from '../store/matperioder.ts'

const settingsSchema = v.object({ settings: forbundSettingsSchema })

/** The förbund's settings: what the participants' page says in law's name. */
export function forbundRoutes({ database: { db } }: Deps) {
  return {
    async show(c: RouteContext) {
      const { name, settings } = await db
        .selectFrom('forbund')
        .select(['name', 'settings'])
        .where('id', '=', c.var.user.forbundId)
        .executeTakeFirstOrThrow()
      return c.json({ name, settings: settingsOf(settings) })
    },

    async save(c: RouteContext) {
      const { settings } = await jsonBody(c, settingsSchema)
      await db
        .updateTable('forbund')
        .set({ settings: JSON.stringify(settings) })
        .where('id', '=', c.var.user.forbundId)
        .execute()
      return c.body(null, 204)
    },
  }
}
