import type { Context } from 'hono'
import type { Deps } from '../context.ts'
import { addChallenge, takeChallenge } from '../store/challenges.ts'
import type { Database } from '../store/database.ts'
import { challengeCookie } from './cookies.ts'
import type { Checks } from './oidc.ts'

/** What a browser has been asked. */
export type Challenge =
  | { readonly kind: 'passkey-sign-in'; readonly challenge: string }
  | { readonly kind: 'new-passkey'; readonly challenge: string; readonly accountId: string }
  /** The secret is sealed. */
  | { readonly kind: 'new-totp'; readonly secret: string; readonly accountId: string }
  | { readonly kind: 'organisation'; readonly checks: Checks; readonly to: string }

type Of<K extends Challenge['kind']> = Extract<Challenge, { kind: K }>

/** Ask a browser something, that it alone can answer, once. */
export async function ask(c: Context, deps: Deps, challenge: Challenge): Promise<void> {
  const { database, secret, clock, config } = deps
  challengeCookie(config).set(c, await addChallenge(database.db, secret, challenge, clock.now()))
}

/** What the browser was asked last, if it was of this kind; asked for once. */
export async function asked<K extends Challenge['kind']>(
  c: Context,
  { secret, clock, config }: Deps,
  trx: Database,
  kind: K,
): Promise<Of<K> | null> {
  const token = challengeCookie(config).read(c)
  const challenge = token ? await takeChallenge<Challenge>(trx, secret, token, clock.now()) : null
  return challenge?.kind === kind ? (challenge as Of<K>) : null
}
