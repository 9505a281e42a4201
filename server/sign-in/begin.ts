import type { Context } from 'hono'
import type { SignInWay, Stage } from '../../shared/account.ts'
import { Problem } from '../../shared/problem.ts'
import { type Config, isLoopback } from '../config.ts'
import type { Deps } from '../context.ts'
import { findAccount, isStrong } from '../store/accounts.ts'
import { writeAudit } from '../store/audit.ts'
import type { Database } from '../store/database.ts'
import { secondFactorsOf } from '../store/second-factors.ts'
import { completeSession, endSession, type Session, startSession } from '../store/sessions.ts'
import { readFirstUser } from '../store/users.ts'
import { agentInWords } from './agent.ts'
import { deviceCookie, sessionCookie } from './cookies.ts'
import { deviceProof } from './device.ts'

/** Somebody has shown who they are. */
export interface Shown {
  readonly accountId: string
  readonly way: SignInWay
  /** By two factors at once, as a passkey is. */
  readonly strong: boolean
}

/** Whether an account may be used at all: the demo's, whose passwords everybody knows, never in production. */
export function mayEnter({ demo }: { readonly demo: boolean }, { production }: Config): boolean {
  return !demo || !production
}

/**
 * What is left to do before a sign-in opens anything. The demo's accounts, which everybody can use, need no
 * second factor on a machine of one's own.
 */
export async function stageAfter(db: Database, config: Config, { accountId, strong }: Shown): Promise<Stage> {
  if (strong) return 'full'
  if ((await secondFactorsOf(db, accountId)).length > 0) return 'second-factor'
  if (!(await isStrong(db, accountId))) return 'full'
  const demo = (await findAccount(db, { id: accountId }))?.demo ?? false
  return demo && !config.production && isLoopback(config.host) ? 'full' : 'enrolment'
}

/**
 * Begin a session, in the browser that asks. The one it had is ended and not taken over, so that a token
 * that was planted opens nothing.
 *
 * @throws {Problem} `no-account` where the account has no open place in any förbund
 */
export async function beginSession(c: Context, deps: Deps, shown: Shown): Promise<void> {
  const { config, secret, clock } = deps
  const old = sessionCookie(config).read(c)
  const at = clock.now()
  const token = await deps.database.db.transaction().execute(async (trx) => {
    if (old) await endSession(trx, secret, old)
    const user = await readFirstUser(trx, shown.accountId)
    if (!mayEnter(user, config)) throw new Problem('no-account')
    const stage = await stageAfter(trx, config, shown)
    const agent = agentInWords(c.req.header('User-Agent'))
    if (stage === 'full') {
      const { email, forbundId } = user
      const detail = { way: shown.way }
      await writeAudit(trx, { at, actor: email, forbundId, action: 'signed-in', subject: email, detail })
    }
    return startSession(trx, secret, { stage, way: shown.way, user, agent }, at)
  })
  sessionCookie(config).set(c, token)
  deviceCookie(config).set(c, deviceProof(secret, shown.accountId))
}

/** Complete a sign-in that waited for its second factor; gives the new token, for the cookie. */
export async function finishSession(
  trx: Database,
  { secret, clock }: Deps,
  session: Session,
  detail: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { email, forbundId } = session.user
  const at = clock.now()
  const told = { way: session.way, ...detail }
  await writeAudit(trx, { at, actor: email, forbundId, action: 'signed-in', subject: email, detail: told })
  return completeSession(trx, secret, session, at)
}
