import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import QRCode from 'qrcode'
import * as v from 'valibot'
import { Problem } from '../../shared/problem.ts'
import { isPlainText } from '../../shared/questionnaire.ts'
import type { SecurityChange } from '../../shared/text/mail.sv.ts'
import { pagesText } from '../../shared/text/pages.sv.ts'
import { actorOf, type Deps, param, type RouteContext } from '../context.ts'
import { takes } from '../json-body.ts'
import { finishSession, rememberDevice } from '../sign-in/begin.ts'
import { ask, asked } from '../sign-in/challenge.ts'
import { sessionCookie } from '../sign-in/cookies.ts'
import { codeSchema, credentialSchema } from '../sign-in/credential.ts'
import { registrationOptions, verifyRegistration } from '../sign-in/passkeys.ts'
import { tellOwner } from '../sign-in/tell-owner.ts'
import { base32, matchingStep, newTotpSecret, openSecret, sealSecret, totpUri } from '../sign-in/totp.ts'
import { holdAccount, isStrong, readPasswordHash } from '../store/accounts.ts'
import { writeAudit } from '../store/audit.ts'
import type { Database } from '../store/database.ts'
import { countGuess, forgetGuesses } from '../store/guesses.ts'
import { addPasskey, listPasskeys, removePasskey, renamePasskey } from '../store/passkeys.ts'
import {
  countRecoveryCodes,
  dropRecoveryCodes,
  newRecoveryCodes,
  removeTotp,
  secondFactorsOf,
  setRecoveryCodes,
  setTotp,
} from '../store/second-factors.ts'
import { endSessions, rotateSession } from '../store/sessions.ts'

const nameSchema = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty('Ge din passkey ett namn.'),
  v.maxLength(60, 'Namnet får ha högst 60 tecken.'),
  v.check(isPlainText, 'plain text'),
)
const passkeySchema = v.object({
  name: nameSchema,
  response: credentialSchema,
})
const mostGuesses = 10

/** One's own passkeys, app with codes and recovery codes. */
export function ownFactorRoutes(deps: Deps) {
  const { clock, config, secret } = deps
  const { db } = deps.database

  /**
   * Add a factor: the first brings recovery codes, and a sign-in that waited for it is complete. Gives the
   * codes, or null where there were some.
   *
   * @throws {Problem} `not-signed-in` where a sign-in waited for a first factor that there is already: it may
   * be another's, who knows the password and no more
   */
  async function add(
    c: RouteContext,
    what: 'passkey-added' | 'totp-added',
    write: (trx: Database) => Promise<void>,
  ) {
    const { session, user } = c.var
    const { accountId } = user
    const made = await newRecoveryCodes()
    const { codes, token } = await db.transaction().execute(async (trx) => {
      await holdAccount(trx, accountId)
      const first = (await secondFactorsOf(trx, accountId)).length === 0
      if (session.stage !== 'full' && !first) throw new Problem('not-signed-in')
      // Elsewhere only one has been shown.
      if (first) await endSessions(trx, { accountId, but: session.id })
      await write(trx)
      await writeAudit(trx, { ...actorOf(c, clock), action: what, subject: user.email })
      const had = await countRecoveryCodes(trx, accountId)
      if (had === 0) await setRecoveryCodes(trx, accountId, made)
      const token =
        session.stage === 'full'
          ? await rotateSession(trx, secret, session)
          : await finishSession(trx, deps, session)
      return { codes: had === 0 ? made.codes : null, token }
    })
    answer(c, token, what)
    if (session.stage !== 'full') {
      rememberDevice(c, deps, { id: accountId, passwordHash: await readPasswordHash(db, accountId) })
    }
    return c.json({ codes })
  }

  /** @throws {Problem} `last-factor` where an account that must have one would be left without */
  async function remove(
    c: RouteContext,
    what: 'passkey-removed' | 'totp-removed',
    write: (trx: Database) => Promise<unknown>,
  ) {
    const { accountId, email } = c.var.user
    const token = await db.transaction().execute(async (trx) => {
      await holdAccount(trx, accountId)
      await write(trx)
      if ((await secondFactorsOf(trx, accountId)).length === 0) {
        if (await isStrong(trx, accountId)) throw new Problem('last-factor')
        await dropRecoveryCodes(trx, accountId)
      }
      await writeAudit(trx, { ...actorOf(c, clock), action: what, subject: email })
      return rotateSession(trx, secret, c.var.session)
    })
    answer(c, token, what)
    return c.body(null, 204)
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

    addPasskey: takes(passkeySchema, async (c, { name, response }) => {
      const { accountId } = c.var.user
      const challenge = await asked(c, deps, db, 'new-passkey')
      if (challenge?.accountId !== accountId) throw new Problem('passkey-refused')
      // The library checks the rest of what the browser sent.
      const made = response as unknown as RegistrationResponseJSON
      const credential = await verifyRegistration(config.publicUrl, challenge.challenge, made)
      return add(c, 'passkey-added', (trx) => addPasskey(trx, accountId, name, credential, clock.now()))
    }),

    renamePasskey: takes(v.object({ name: nameSchema }), async (c, { name }) => {
      await renamePasskey(db, c.var.user.accountId, param(c, 'id'), name)
      return c.body(null, 204)
    }),

    removePasskey: (c: RouteContext) =>
      remove(c, 'passkey-removed', (trx) => removePasskey(trx, c.var.user.accountId, param(c, 'id'))),

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
    confirmTotp: takes(codeSchema, async (c, { code }) => {
      const { accountId } = c.var.user
      const about = `new-code|${accountId}`
      await countGuess(db, secret, { about, most: mostGuesses }, clock.now())
      const reply = await add(c, 'totp-added', async (trx) => {
        const challenge = await asked(c, deps, trx, 'new-totp')
        const totp = challenge?.accountId === accountId ? openSecret(secret, challenge.secret) : null
        const step = totp && matchingStep(totp, code, clock.now(), null)
        if (totp === null || step === null) throw new Problem('wrong-code')
        await setTotp(trx, secret, accountId, { secret: totp, step })
      })
      await forgetGuesses(db, secret, about)
      return reply
    }),

    removeTotp: (c: RouteContext) =>
      remove(c, 'totp-removed', (trx) => removeTotp(trx, c.var.user.accountId)),

    async makeRecoveryCodes(c: RouteContext) {
      const { accountId, email } = c.var.user
      const made = await newRecoveryCodes()
      await db.transaction().execute(async (trx) => {
        await writeAudit(trx, { ...actorOf(c, clock), action: 'recovery-codes-made', subject: email })
        await setRecoveryCodes(trx, accountId, made)
      })
      tellOwner(deps, email, 'recovery-codes')
      return c.json({ codes: made.codes })
    },
  }
}
