import type { Context } from 'hono'
import * as v from 'valibot'
import { type Me, minPasswordLength } from '../../shared/account.ts'
import { Problem } from '../../shared/problem.ts'
import { isPlainText } from '../../shared/questionnaire.ts'
import { type Deps, type RouteContext, signedInUser } from '../context.ts'
import { demoAccounts } from '../demo/accounts.ts'
import { jsonBody } from '../json-body.ts'
import { clearSessionCookie, readSessionCookie, setSessionCookie } from '../session-cookie.ts'
import {
  addAccount,
  checkPassword,
  readFirstUser,
  readOneTimeLink,
  setPassword,
  spendOneTimeLink,
  type User,
} from '../store/accounts.ts'
import { writeAudit } from '../store/audit.ts'
import type { Database } from '../store/database.ts'
import { makeForbund, readForbund } from '../store/forbund.ts'
import { hashPassword } from '../store/passwords.ts'
import { endSession, startSession } from '../store/sessions.ts'

const plain = v.check(isPlainText, 'plain text')
const email = v.pipe(v.string(), v.trim(), v.email('ska vara en e-postadress'), v.maxLength(254), plain)
const signInSchema = v.object({
  email: v.pipe(v.string(), v.maxLength(254), plain),
  password: v.pipe(v.string(), v.maxLength(1000)),
})
const tokenSchema = v.object({ token: v.string() })
const welcomeSchema = v.object({
  token: v.string(),
  password: v.pipe(
    v.string(),
    v.minLength(minPasswordLength, `ska ha minst ${minPasswordLength} tecken`),
    v.maxLength(1000, 'är för långt'),
  ),
  email: v.optional(email),
  forbund: v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200), plain)),
})

/** Signing in and out, and choosing a password by a one-time link. */
export function sessionRoutes(deps: Deps) {
  const { clock, config, secret } = deps
  const { db } = deps.database

  async function signedIn(c: Context, accountId: string) {
    // A session that the browser already had is ended, not taken over.
    const old = readSessionCookie(c, config)
    if (old) await endSession(db, secret, old)
    const at = clock.now()
    const token = await db.transaction().execute(async (trx) => {
      const started = await startSession(trx, secret, accountId, at)
      const { email, forbundId } = started.user
      await writeAudit(trx, { at, actor: email, forbundId, action: 'signed-in', subject: email })
      return started.token
    })
    setSessionCookie(c, config, token)
  }

  return {
    /** Who is signed in, or null: asking is nothing wrong. */
    async me(c: Context) {
      const user = await signedInUser(c, deps)
      return c.json(user && (await meOf(db, user)))
    },

    async signIn(c: Context) {
      const { email, password } = await jsonBody(c, signInSchema)
      await signedIn(c, await checkPassword(db, email, password, { demoToo: !config.production }))
      return c.body(null, 204)
    },

    /** One press on a door of the demo. */
    async demoSignIn(c: Context) {
      const account = demoAccounts.find(({ role }) => role === c.req.param('role'))
      if (!account || config.production) throw new Problem('not-found')
      await signedIn(c, await checkPassword(db, account.email, account.password, { demoToo: true }))
      return c.redirect('/admin', 303)
    },

    async signOut(c: RouteContext) {
      const token = readSessionCookie(c, config)
      const user = await signedInUser(c, deps)
      if (token && user) {
        const { email, forbundId } = user
        await db.transaction().execute(async (trx) => {
          await endSession(trx, secret, token)
          const at = clock.now()
          await writeAudit(trx, { at, actor: email, forbundId, action: 'signed-out', subject: email })
        })
      }
      clearSessionCookie(c, config)
      return c.body(null, 204)
    },

    async checkWelcome(c: Context) {
      const { token } = await jsonBody(c, tokenSchema)
      const { accountId, email } = await readOneTimeLink(db, secret, token, clock.now())
      return c.json({ email, first: accountId === null })
    },

    async welcome(c: Context) {
      const { token, password, email, forbund } = await jsonBody(c, welcomeSchema)
      const link = await readOneTimeLink(db, secret, token, clock.now())
      const hash = await hashPassword(password)
      const accountId = await db.transaction().execute(async (trx) => {
        await spendOneTimeLink(trx, secret, token)
        const id = link.accountId ?? (await makeFirstAccount(trx, email, forbund))
        await setPassword(trx, id, hash)
        const { email: actor, forbundId } = await readFirstUser(trx, id)
        const at = clock.now()
        await writeAudit(trx, { at, actor, forbundId, action: 'password-chosen', subject: actor })
        return id
      })
      await signedIn(c, accountId)
      return c.body(null, 204)
    },
  }
}

/** The förbund and the kansli account of a new installation; no other link can make a first one after. */
async function makeFirstAccount(
  trx: Database,
  email: string | undefined,
  forbund: string | undefined,
): Promise<string> {
  if (!email || !forbund) throw new Problem('refused', ['E-postadress och förbundets namn behövs.'])
  await trx.deleteFrom('one_time_link').where('account_id', 'is', null).execute()
  const forbundId = await makeForbund(trx, forbund)
  return addAccount(trx, { forbundId, email, roles: ['kansli'], insatser: [] })
}

async function meOf(db: Database, { forbundId, email, roles, insatser }: User): Promise<Me> {
  const { name, demo } = await readForbund(db, forbundId)
  const named = await db
    .selectFrom('insats')
    .select(['id', 'name'])
    .where('forbund_id', '=', forbundId)
    .execute()
  const own = named
    .filter(({ id }) => insatser.includes(id))
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'))
  return { email, roles, insatser: own, forbund: name, demo }
}
