import type { Context } from 'hono'
import * as v from 'valibot'
import type { Me, SignedIn } from '../../shared/account.ts'
import { Problem } from '../../shared/problem.ts'
import { isPlainText } from '../../shared/questionnaire.ts'
import { compareSwedish } from '../../shared/text/format.ts'
import { type Deps, sessionOf } from '../context.ts'
import { demoAccounts } from '../demo/accounts.ts'
import { takes } from '../json-body.ts'
import { beginSession, finishSession, mayEnter, rememberDevice } from '../sign-in/begin.ts'
import { deviceCookie, sessionCookie } from '../sign-in/cookies.ts'
import { codeSchema } from '../sign-in/credential.ts'
import { knownDevice } from '../sign-in/device.ts'
import { verifyPassword } from '../sign-in/passwords.ts'
import { tellOwner } from '../sign-in/tell-owner.ts'
import { type Account, cleanEmail, findAccount, readPasswordHash } from '../store/accounts.ts'
import { writeAudit } from '../store/audit.ts'
import type { Database } from '../store/database.ts'
import { readForbund } from '../store/forbund.ts'
import { countGuess, forgetGuesses } from '../store/guesses.ts'
import { hashRecoveryCode, secondFactorsOf, useRecoveryCode, useTotp } from '../store/second-factors.ts'
import { endSession, type Session } from '../store/sessions.ts'
import { listOwnForbund, type User } from '../store/users.ts'

const signInSchema = v.object({
  email: v.pipe(v.string(), v.maxLength(254), v.check(isPlainText, 'plain text')),
  password: v.pipe(v.string(), v.maxLength(1000)),
})

/** Tries at one account in a quarter of an hour, before the next ones must wait. */
const mostPasswords = 10
/** Whoever tries codes knows the password already, and a code has six digits. */
const mostCodes = 5

/** Signing in with a password, a second factor, or a door of the demo; and out. */
export function sessionRoutes(deps: Deps) {
  const { clock, config, secret } = deps
  const { db } = deps.database

  /** Written once in a while and not at every try, and for unknown addresses as for known ones, without the address. */
  async function noteGuessing(tries: number, user: Pick<User, 'email' | 'forbundId'> | null) {
    const detail = { tries }
    const act = { at: clock.now(), action: 'sign-in-refused', actor: user?.email ?? null, detail } as const
    const { email: subject = '–', forbundId = null } = user ?? {}
    await db.transaction().execute((trx) => writeAudit(trx, { ...act, subject, forbundId }))
  }

  async function wherever({
    id,
    email,
  }: Pick<Account, 'id' | 'email'>): Promise<Pick<User, 'email' | 'forbundId'> | null> {
    const [forbund] = await listOwnForbund(db, id)
    return forbund ? { email, forbundId: forbund.id } : null
  }

  return {
    /** Who is signed in, or how far they have come, or null: asking is nothing wrong. */
    async me(c: Context) {
      const session = await sessionOf(c, deps)
      return c.json(session && (await signedInOf(db, session)))
    },

    /** The same answer, after the same work, to a wrong password and to an address that has no account. */
    signIn: takes(signInSchema, async (c, { email, password }) => {
      const account = await findAccount(db, { email })
      // For an address without an account the same is asked, so that it takes as long.
      const place = await wherever(account ?? { id: '', email: '' })
      const open = account !== null && place !== null && mayEnter(account, config)
      const passwordHash = await readPasswordHash(db, account?.id ?? '')
      const owner = { id: account?.id ?? '', passwordHash }
      const device = knownDevice(secret, owner, deviceCookie(config).read(c))
      const about = `password|${cleanEmail(email)}|${device ?? ''}`
      const tries = await countGuess(db, secret, { about, most: mostPasswords }, clock.now())
      const right = await verifyPassword(password, passwordHash)
      if (!right || passwordHash === null || !open) {
        if (tries === mostPasswords) await noteGuessing(tries, place)
        throw new Problem('wrong-password')
      }
      await forgetGuesses(db, secret, about)
      await beginSession(c, deps, { accountId: account.id, way: 'password', strong: false, passwordHash })
      return c.body(null, 204)
    }),

    /** A code of the account's app, or one of its recovery codes, after the first factor. */
    secondFactor: takes(codeSchema, async (c, { code }) => {
      const session = await sessionOf(c, deps)
      if (session?.stage !== 'second-factor') throw new Problem('not-signed-in')
      const { user } = session
      // Ten letters cannot be guessed: whoever spoils the tries at six digits leaves them open.
      const about = `${/^[\d\s]+$/.test(code) ? 'code' : 'recovery'}|${user.accountId}`
      const tries = await countGuess(db, secret, { about, most: mostCodes }, clock.now())
      const hash = await hashRecoveryCode(db, user.accountId, code)
      const shown = await db.transaction().execute(async (trx) => {
        const app = await useTotp(trx, secret, user.accountId, code, clock.now())
        if (!app && !(await useRecoveryCode(trx, user.accountId, hash))) return null
        const secondFactor = app ? 'totp' : 'recovery-code'
        return { secondFactor, token: await finishSession(trx, deps, session, { secondFactor }) }
      })
      if (shown === null) {
        if (tries === mostCodes) {
          await noteGuessing(tries, user)
          tellOwner(deps, user.email, 'wrong-codes')
        }
        throw new Problem('wrong-code')
      }
      await forgetGuesses(db, secret, about)
      sessionCookie(config).set(c, shown.token)
      const { accountId: id } = user
      rememberDevice(c, deps, { id, passwordHash: await readPasswordHash(db, id) })
      if (shown.secondFactor === 'recovery-code') tellOwner(deps, user.email, 'recovery-code-used')
      return c.body(null, 204)
    }),

    /** One press on a door of the demo. */
    async demoSignIn(c: Context) {
      const door = demoAccounts.find(({ role }) => role === c.req.param('role'))
      const account = door && !config.production ? await findAccount(db, { email: door.email }) : null
      if (!account?.demo) throw new Problem('not-found')
      await beginSession(c, deps, { accountId: account.id, way: 'demo', strong: false })
      return c.redirect('/admin', 303)
    },

    async signOut(c: Context) {
      const token = sessionCookie(config).read(c)
      const session = await sessionOf(c, deps)
      if (token && session) {
        const { email, forbundId } = session.user
        await db.transaction().execute(async (trx) => {
          await endSession(trx, secret, token)
          if (session.stage !== 'full') return
          const at = clock.now()
          await writeAudit(trx, { at, actor: email, forbundId, action: 'signed-out', subject: email })
        })
      }
      sessionCookie(config).clear(c)
      return c.body(null, 204)
    },
  }
}

async function signedInOf(db: Database, { stage, user }: Session): Promise<SignedIn> {
  const { email, accountId } = user
  if (stage === 'second-factor') return { stage, email, ways: await secondFactorsOf(db, accountId) }
  if (stage === 'full') return meOf(db, user)
  const account = await findAccount(db, { id: accountId })
  return { stage, email, hasPassword: account?.hasPassword ?? false }
}

async function meOf(db: Database, user: User): Promise<Me> {
  const { accountId, forbundId, email, roles, kommuner, language } = user
  const { name: forbund, demo } = await readForbund(db, forbundId)
  const named = await db
    .selectFrom('insats')
    .select(['id', 'name'])
    .where('forbund_id', '=', forbundId)
    .execute()
  const insatser = named
    .filter(({ id }) => user.insatser.includes(id))
    .sort((a, b) => compareSwedish(a.name, b.name))
  const elsewhere = (await listOwnForbund(db, accountId))
    .filter(({ id }) => id !== forbundId)
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => compareSwedish(a.name, b.name))
  return { stage: 'full', email, roles, insatser, kommuner, forbund, elsewhere, demo, language }
}
