import type { Context } from 'hono'
import { Problem } from '../../shared/problem.ts'
import type { Deps } from '../context.ts'
import { beginSession } from '../sign-in/begin.ts'
import { ask, asked } from '../sign-in/challenge.ts'
import type { Identity } from '../sign-in/oidc.ts'
import { writeAudit } from '../store/audit.ts'
import type { Database } from '../store/database.ts'
import { readFirstUser } from '../store/users.ts'

/** A page of the staff's own, with nothing in it that a browser could read as another site. */
const ownPage = /^\/admin(?:\/[A-Za-z0-9._~%-]+)*(?:\?[A-Za-z0-9._~%=&+-]*)?$/

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
    return met.id
  }

  return {
    async begin(c: Context) {
      const to = c.req.query('to') ?? ''
      const { url, checks } = await provider().begin(callback)
      await ask(c, deps, { kind: 'organisation', checks, to: ownPage.test(to) ? to : '/admin' })
      return c.redirect(url, 303)
    },

    async finish(c: Context) {
      const challenge = await asked(c, deps, db, 'organisation')
      if (!challenge) throw new Problem('provider-refused')
      const { search } = new URL(c.req.url)
      const identity = await provider().finish(new URL(callback + search), challenge.checks)
      const accountId = await db.transaction().execute((trx) => accountOf(trx, identity))
      await beginSession(c, deps, { accountId, way: 'organisation', strong: identity.strong })
      return c.redirect(challenge.to, 303)
    },
  }
}
