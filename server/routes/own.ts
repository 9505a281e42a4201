import * as v from 'valibot'
import { languages, type Profile } from '../../shared/account.ts'
import { Problem } from '../../shared/problem.ts'
import { actorOf, type Deps, param, type RouteContext } from '../context.ts'
import { takes } from '../json-body.ts'
import { stageAfter } from '../sign-in/begin.ts'
import { chosenPassword, passwordSchema } from '../sign-in/chosen-password.ts'
import { sessionCookie } from '../sign-in/cookies.ts'
import { verifyPassword } from '../sign-in/passwords.ts'
import { tellOwner } from '../sign-in/tell-owner.ts'
import {
  findAccount,
  isStrong,
  readPasswordHash,
  setLanguage,
  setOrganisation,
  setPassword,
} from '../store/accounts.ts'
import { writeAudit } from '../store/audit.ts'
import type { Database } from '../store/database.ts'
import { countGuess } from '../store/guesses.ts'
import { dropOneTimeLinks, readOneTimeLink, spendOneTimeLink } from '../store/one-time-links.ts'
import { listPasskeys } from '../store/passkeys.ts'
import { setPlace } from '../store/people.ts'
import { countRecoveryCodes, dropCredentials, secondFactorsOf } from '../store/second-factors.ts'
import { endSessions, listSessions, moveSession, rotateSession } from '../store/sessions.ts'
import { listTokens } from '../store/tokens.ts'
import { listOwnForbund } from '../store/users.ts'

const passwordChangeSchema = v.object({
  current: v.optional(v.pipe(v.string(), v.maxLength(1000))),
  password: passwordSchema,
})
const mostGuesses = 10

/** One's own account: how it stands, its password, where it is signed in, and in which förbund one works. */
export function ownRoutes(deps: Deps) {
  const { clock, config, secret } = deps
  const { db } = deps.database

  /** Whoever came in by a password shows it again; who came by something else may have forgotten it. */
  async function checkCurrent(c: RouteContext, current: string | undefined) {
    const { way, user } = c.var.session
    const account = await findAccount(db, { id: user.accountId })
    if (!account?.hasPassword || (way !== 'password' && current === undefined)) return
    const about = `current|${user.accountId}`
    await countGuess(db, secret, { about, most: mostGuesses }, clock.now())
    if (!(await verifyPassword(current ?? '', await readPasswordHash(db, user.accountId))))
      throw new Problem('wrong-current-password')
  }

  return {
    async show(c: RouteContext) {
      const { session, user } = c.var
      const { accountId, email } = user
      const account = await findAccount(db, { id: accountId })
      const profile: Profile = {
        email,
        hasPassword: account?.hasPassword ?? false,
        organisation: account?.organisation ?? false,
        totp: (await secondFactorsOf(db, accountId)).includes('totp'),
        recoveryCodes: await countRecoveryCodes(db, accountId),
        mustHaveSecondFactor: await isStrong(db, accountId),
        passkeys: await listPasskeys(db, accountId),
        sessions: await listSessions(db, session, clock.now()),
        tokens: await listTokens(db, accountId),
      }
      return c.json(profile)
    },

    /** The other sessions end: one of them may be why it is changed. */
    setPassword: takes(passwordChangeSchema, async (c, { current, password }) => {
      const { session, user } = c.var
      await checkCurrent(c, current)
      const hash = await chosenPassword(db, password, user)
      const token = await db.transaction().execute(async (trx) => {
        await setPassword(trx, user.accountId, hash)
        await endSessions(trx, { accountId: user.accountId, but: session.id })
        await dropOneTimeLinks(trx, user.accountId)
        await writeAudit(trx, { ...actorOf(c, clock), action: 'password-chosen', subject: user.email })
        return rotateSession(trx, secret, session)
      })
      sessionCookie(config).set(c, token)
      tellOwner(deps, user.email, 'password')
      return c.body(null, 204)
    }),

    setLanguage: takes(v.object({ language: v.picklist(languages) }), async (c, { language }) => {
      await setLanguage(db, c.var.user.accountId, language)
      return c.body(null, 204)
    }),

    async endSession(c: RouteContext) {
      const { user } = c.var
      const ended = await endSessionsOf(c, { accountId: user.accountId, only: param(c, 'id') })
      if (ended === 0) throw new Problem('not-found')
      return c.body(null, 204)
    },

    async endOthers(c: RouteContext) {
      const { user, session } = c.var
      await endSessionsOf(c, { accountId: user.accountId, but: session.id })
      return c.body(null, 204)
    },

    /** Go on in another förbund: other rights, so another token. */
    switchForbund: takes(v.object({ id: v.string() }), async (c, { id }) => {
      const { user } = c.var
      const to = (await listOwnForbund(db, user.accountId)).find((forbund) => forbund.id === id)
      if (!to) throw new Problem('not-found')
      await move(c, to.id, 'forbund-switched', async () => undefined)
      return c.body(null, 204)
    }),

    /** Say yes to one more förbund, by the link that was handed over from there. */
    join: takes(v.object({ token: v.string() }), async (c, { token }) => {
      const { user } = c.var
      const { accountId, forbundId } = await readOneTimeLink(db, secret, token, clock.now())
      if (forbundId === null) throw new Problem('link-used')
      if (accountId !== user.accountId) throw new Problem('other-account')
      await move(c, forbundId, 'forbund-joined', async (trx) => {
        await spendOneTimeLink(trx, secret, token)
        // What the förbund before made to let somebody in here would let them in there too.
        await dropOneTimeLinks(trx, accountId, forbundId)
        await endSessions(trx, { accountId, but: c.var.session.id })
        const before = await isStrong(trx, accountId)
        await setPlace(trx, accountId, forbundId, { joined: 1 })
        if (before || !(await isStrong(trx, accountId))) return undefined
        await beginStrong(trx, c)
        return false
      })
      return c.body(null, 204)
    }),

    /** Sign in at the organisation no more. */
    async untie(c: RouteContext) {
      const { accountId, email } = c.var.user
      await db.transaction().execute(async (trx) => {
        await setOrganisation(trx, accountId, null)
        await writeAudit(trx, { ...actorOf(c, clock), action: 'organisation-untied', subject: email })
      })
      return c.body(null, 204)
    },
  }

  /** With new power, only what its owner has shown in this session stays: the rest may be another's. */
  async function beginStrong(trx: Database, c: RouteContext) {
    const { session, user } = c.var
    await dropCredentials(trx, user.accountId, { keepPassword: session.way === 'password' })
    tellOwner(deps, user.email, 'reset')
  }

  /** Whoever has shown one factor, and now must show two, does that first. */
  async function move(
    c: RouteContext,
    forbundId: string,
    action: 'forbund-switched' | 'forbund-joined',
    /** Gives false where what the session has shown no longer counts. */
    write: (trx: Database) => Promise<false | undefined>,
  ) {
    const { session, user } = c.var
    const { accountId } = user
    const token = await db.transaction().execute(async (trx) => {
      const strong = (await write(trx)) ?? session.strong
      const stage = await stageAfter(trx, config, { accountId, way: session.way, strong })
      await writeAudit(trx, { ...actorOf(c, clock), action, subject: user.email, forbundId })
      return moveSession(trx, secret, session, { forbundId, stage }, clock.now())
    })
    sessionCookie(config).set(c, token)
  }

  async function endSessionsOf(c: RouteContext, ending: Parameters<typeof endSessions>[1]) {
    return db.transaction().execute(async (trx) => {
      const sessions = await endSessions(trx, ending)
      const act = { action: 'sessions-ended', subject: c.var.user.email, detail: { sessions } } as const
      if (sessions > 0) await writeAudit(trx, { ...actorOf(c, clock), ...act })
      return sessions
    })
  }
}
