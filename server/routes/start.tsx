import type { Context } from 'hono'
import { Problem } from '../../shared/problem.ts'
import { participantLanguages } from '../../shared/text/languages.ts'
import { type Deps, sessionOf } from '../context.ts'
import { demoAccounts } from '../demo/accounts.ts'
import { demoLink } from '../demo/demo.ts'
import { page } from '../page.ts'
import { readingOf } from '../reading.ts'
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
export function startRoutes(deps: Deps) {
  const { clock, assets, demo, mailer, organisation } = deps
  const { db } = deps.database
  return {
    async start(c: Context) {
      const doors = demo ? { link: await demoLink(db, clock.now()), accounts: demoAccounts } : null
      const reading = readingOf(c, participantLanguages, '/')
      return page(c, <StartPage demo={doors} styles={assets.adminStyles} reading={reading} />)
    },

    async admin(c: Context) {
      const session = await sessionOf(c, deps)
      return page(
        c,
        <AdminPage
          script={assets.adminScript}
          styles={assets.adminStyles}
          demo={demo}
          mail={mailer !== null}
          organisation={organisation?.name ?? null}
          language={session?.user.language ?? 'sv'}
        />,
      )
    },

    asset(c: Context) {
      const file = assets.files.get(c.req.path)
      const type = typeOf[c.req.path.split('.').at(-1) ?? '']
      if (!file || !type) throw new Problem('not-found')
      return c.body(file, 200, { 'Content-Type': type, 'Cache-Control': forEver })
    },
  }
}
