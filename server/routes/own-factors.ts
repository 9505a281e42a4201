import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import QRCode from 'qrcode'
import * as v from 'valibot'
import { Problem } from '../../shared/problem.ts'
import { isPlainText } from '../../shared/questionnaire.ts'
import type { SecurityChange } from '../../shared/text/mail.sv.ts'
import { pagesText } from '../../shared/text/pages.sv.ts'
import { actorOf, type Deps, param, type RouteContext } from '../context.ts'
import { jsonBody } from '../json-body.ts'
import { finishSession } from '../sign-in/begin.ts'
import { ask, asked } from '../sign-in/challenge.ts'
import { sessionCookie } from '../sign-in/cookies.ts'
import { registrationOptions, verifyRegistration } from '../sign-in/passkeys.ts'
import { tellOwner } from '../sign-in/tell-owner.ts'
import { base32, matchingStep, newTotpSecret, openSecret, sealSecret, totpUri } from '../sign-in/totp.ts'
import { isStrong } from '../store/accounts.ts'
import { writeAudit } from '../store/audit.ts'
import type { Database } from '../store/database.ts'
import { countGuess, forgetGuesses } from '../store/guesses.ts'
import { addPasskey, listPasskeys, removePasskey, renamePasskey } from '../store/passkeys.ts'
import {
  countRecoveryCodes,
  dropRecoveryCodes,
  makeRecoveryCodes,
  removeTotp,
  secondFactorsOf,
  setTotp,
} from '../store/second-factors.ts'
import { rotateSession } from '../store/sessions.ts'

const nameSchema = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty('Ge din passkey ett namn.'),
  v.maxLength(60, 'Namnet får ha högst 60 tecken.'),
  v.check(isPlainText, 'plain text'),
)
const passkeySchema = v.object({
  name: nameSchema,
  response: v.looseObject({ id: v.pipe(v.string(), v.maxLength(2000)) }),
})
const codeSchema = v.object({ code: v.pipe(v.string(), v.maxLength(40)) })
const mostGuesses = 10

/** One's own passkeys, app with codes and recovery codes. */
export function ownFactorRoutes(deps: Deps) {
  const { clock, config, secret } = deps
  const { db } = deps.database

  /**
   * After a factor is added: the first brings recovery codes, and a sign-in that waited for it is complete.
   * Gives the codes, or null where there were some.
   */
  async function added(trx: Database, c: RouteContext, what: 'passkey-added' | 'totp-added') {
    const { session, user } = c.var
    await writeAudit(trx, { ...actorOf(c, clock), action: what, subject: user.email })
    const had = await countRecoveryCodes(trx, user.accountId)
    const codes = had > 0 ? null : await makeRecoveryCodes(trx, secret, user.accountId)
    const token =
      session.stage === 'full'
        ? await rotateSession(trx, secret, session)
        : await finishSession(trx, deps, session)
    return { codes, token }
  }

  /** @throws {Problem} `last-factor` where an account that must have one would be left without */
  async function removed(trx: Database, c: RouteContext, what: 'passkey-removed' | 'totp-removed') {
    const { accountId, email } = c.var.user
    const left = await secondFactorsOf(trx, accountId)
    if (left.length === 0) {
      if (await isStrong(trx, accountId)) throw new Problem('last-factor')
      await dropRecoveryCodes(trx, accountId)
    }
    await writeAudit(trx, { ...actorOf(c, clock), action: what, subject: email })
    return rotateSession(trx, secret, c.var.session)
  }

  function answer(c: RouteContext, token: string, what: SecurityChange) {
    sessionCookie(config).set(c, token)
    tellOwner(deps, c.var.user.email, what)
  }

  return {
    async passkeyOptions(c: RouteContext) {
      const { user } = c.var
      const options = await registrationOptions(
        config.publicUrl,
        user,
        await listPasskeys(db, user.accountId),
      )
      const { challenge } = options
      await ask(c, deps, { kind: 'new-passkey', challenge, accountId: user.accountId })
      return c.json(options)
    },

    async addPasskey(c: RouteContext) {
      const { accountId } = c.var.user
      const { name, response } = await jsonBody(c, passkeySchema)
      const challenge = await asked(c, deps, db, 'new-passkey')
      if (challenge?.accountId !== accountId) throw new Problem('passkey-refused')
      // The library checks the rest of what the browser sent.
      const made = response as unknown as RegistrationResponseJSON
      const credential = await verifyRegistration(config.publicUrl, challenge.challenge, made)
      const { codes, token } = await db.transaction().execute(async (trx) => {
        await addPasskey(trx, accountId, name, credential, clock.now())
        return added(trx, c, 'passkey-added')
      })
      answer(c, token, 'passkey-added')
      return c.json({ codes })
    },

    async renamePasskey(c: RouteContext) {
      const { name } = await jsonBody(c, v.object({ name: nameSchema }))
      await renamePasskey(db, c.var.user.accountId, param(c, 'id'), name)
      return c.body(null, 204)
    },

    async removePasskey(c: RouteContext) {
      const token = await db.transaction().execute(async (trx) => {
        await removePasskey(trx, c.var.user.accountId, param(c, 'id'))
        return removed(trx, c, 'passkey-removed')
      })
      answer(c, token, 'passkey-removed')
      return c.body(null, 204)
    },

    /** A new secret for an app, which counts only once a code of it has been shown. */
    async beginTotp(c: RouteContext) {
      const { accountId, email } = c.var.user
      const made = newTotpSecret()
      const uri = totpUri({ secret: made, email, issuer: pagesText.adminTitle })
      await ask(c, deps, { kind: 'new-totp', secret: sealSecret(secret, made), accountId })
      const svg = await QRCode.toString(uri, { type: 'svg', margin: 2 })
      const qr = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
      return c.json({ secret: base32(made), uri, qr })
    },

    /** A code that is mistyped leaves the secret waiting: it is thrown within the transaction that took it. */
    async confirmTotp(c: RouteContext) {
      const { accountId } = c.var.user
      const { code } = await jsonBody(c, codeSchema)
      const about = `new-code|${accountId}`
      await countGuess(db, secret, { about, most: mostGuesses }, clock.now())
      const { codes, token } = await db.transaction().execute(async (trx) => {
        const challenge = await asked(c, deps, trx, 'new-totp')
        if (challenge?.accountId !== accountId) throw new Problem('wrong-code')
        const totp = openSecret(secret, challenge.secret)
        const step = matchingStep(totp, code, clock.now(), null)
        if (step === null) throw new Problem('wrong-code')
        await setTotp(trx, secret, accountId, { secret: totp, step })
        return added(trx, c, 'totp-added')
      })
      await forgetGuesses(db, secret, about)
      answer(c, token, 'totp-added')
      return c.json({ codes })
    },

    async removeTotp(c: RouteContext) {
      const token = await db.transaction().execute(async (trx) => {
        await removeTotp(trx, c.var.user.accountId)
        return removed(trx, c, 'totp-removed')
      })
      answer(c, token, 'totp-removed')
      return c.body(null, 204)
    },

    async makeRecoveryCodes(c: RouteContext) {
      const { accountId, email } = c.var.user
      const codes = await db.transaction().execute(async (trx) => {
        await writeAudit(trx, { ...actorOf(c, clock), action: 'recovery-codes-made', subject: email })
        return makeRecoveryCodes(trx, secret, accountId)
      })
      tellOwner(deps, email, 'recovery-codes')
      return c.json({ codes })
    },
  }
}
