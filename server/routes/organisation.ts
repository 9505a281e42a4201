import type { Context } from 'hono'
import { Problem } from '../../shared/problem.ts'
import { type Deps, sessionOf } from '../context.ts'
import { beginSession } from '../sign-in/begin.ts'
import { ask, asked } from '../sign-in/challenge.ts'
import type { Identity } from '../sign-in/oidc.ts'
import { tellOwner } from '../sign-in/tell-owner.ts'
import { writeAudit } from '../store/audit.ts'
import type { Database } from '../store/database.ts'
import { readFirstUser } from '../store/users.ts'

/** A page of the staff's own, by what a browser would make of it; the first one where it is another's. */
function ownPage(to: string, publicUrl: string): string {
  const at = URL.canParse(to, publicUrl) ? new URL(to, publicUrl) : null
  const plain = /^\/admin(\/[\w.~-]+)*(\?[\w.~%=&+-]*)?(#[\w-]*)?$/
  const path = at ? at.pathname + at.search + at.hash : ''
  return at?.origin === publicUrl && plain.test(path) ? path : '/admin'
}

/** Signing in at an organisation, by OpenID Connect, and back to the page one came from. */
export function organisationRoutes(deps: Deps) {
  const { config, clock, organisation } = deps
  const { db } = deps.database
  const callback = `${config.publicUrl}/sign-in/oidc/callback`
  const provider = () => {
    if (!organisation) throw new Problem('not-found')
    return organisation
  }

  /** By whom the organisation says it is; the first time by an address that it vouches for, and never again by that. */
  async function accountOf(trx: Database, { subject, email }: Identity): Promise<string> {
    const known = await trx
      .selectFrom('account')
      .select('id')
      .where('organisation_subject', '=', subject)
      .executeTakeFirst()
    if (known) return known.id
    const met = await trx
      .updateTable('account')
      .set({ organisation_subject: subject })
      .where('email', '=', email?.toLowerCase() ?? '')
      .where('organisation_subject', 'is', null)
      .where('demo', '=', 0)
      .returning('id')
      .executeTakeFirst()
    if (!met) throw new Problem('no-account')
    const { email: actor, forbundId } = await readFirstUser(trx, met.id)
    const act = { actor, forbundId, action: 'organisation-linked', subject: actor } as const
    await writeAudit(trx, { at: clock.now(), ...act })
    tellOwner(deps, actor, 'organisation')
    return met.id
  }

  return {
    /** Whoever is signed in already shows anew who they are: what the organisation remembers is not enough. */
    async begin(c: Context) {
      const from = provider()
      const site = c.req.header('Sec-Fetch-Site')
      if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Problem('cross-origin')
      const to = ownPage(c.req.query('to') ?? '', config.publicUrl)
      const since = (await sessionOf(c, deps)) === null ? null : clock.now()
      const { url, checks } = await from.begin(callback, since)
      await ask(c, deps, { kind: 'organisation', checks, to })
      return c.redirect(url, 303)
    },

    async finish(c: Context) {
      const from = provider()
      const challenge = await asked(c, deps, db, 'organisation')
      if (!challenge) throw new Problem('provider-refused')
      const { search } = new URL(c.req.url)
      const identity = await from.finish(new URL(callback + search), challenge.checks)
      const accountId = await db.transaction().execute((trx) => accountOf(trx, identity))
      await beginSession(c, deps, { accountId, way: 'organisation', strong: identity.strong })
      return c.redirect(challenge.to, 303)
    },
  }
}
