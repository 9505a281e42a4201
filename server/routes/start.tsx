import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from 'hono'
import { Problem } from '../../shared/problem.ts'
import { dayOf } from '../../shared/stockholm.ts'
import type { Deps } from '../context.ts'
import { demoAccounts } from '../demo/accounts.ts'
import { page } from '../page.ts'
import { AdminPage } from '../start/admin-page.tsx'
import { StartPage } from '../start/start-page.tsx'

/** Built files never change under their name. */
const forEver = 'public, max-age=31536000, immutable'
const typeOf: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
}

/** The start page, the shell of the admin interface, and the built files. */
export function startRoutes({ database: { db }, clock, config, assets }: Deps) {
  const files = new Map<string, Promise<Buffer>>()

  /** The link of the demo's open mätperiod, where there is a demo. */
  async function demoLink(): Promise<string | null> {
    const today = dayOf(clock.now())
    const row = await db
      .selectFrom('intake')
      .innerJoin('matperiod', 'matperiod.id', 'intake.matperiod_id')
      .innerJoin('forbund', 'forbund.id', 'matperiod.forbund_id')
      .select('link')
      .where('demo', '=', 1)
      .where('status', '=', 'ready')
      .where('opens_on', '<=', today)
      .where('closes_on', '>=', today)
      .orderBy('position')
      .executeTakeFirst()
    return row?.link ?? null
  }

  return {
    async start(c: Context) {
      const link = config.production ? null : await demoLink()
      return page(
        c,
        <StartPage
          demo={link === null ? null : { link, accounts: demoAccounts }}
          styles={assets.adminStyles}
        />,
      )
    },

    admin: (c: Context) => page(c, <AdminPage script={assets.adminScript} styles={assets.adminStyles} />),

    async asset(c: Context) {
      const name = c.req.path.slice('/assets/'.length)
      const type = typeOf[name.split('.').at(-1) ?? '']
      if (!/^[\w.-]+$/.test(name) || type === undefined) throw new Problem('not-found')
      const file = files.get(name) ?? readFile(join(assets.folder, 'assets', name))
      files.set(name, file)
      try {
        return c.body(new Uint8Array(await file), 200, { 'Content-Type': type, 'Cache-Control': forEver })
      } catch {
        files.delete(name)
        throw new Problem('not-found')
      }
    },
  }
}
