import type { LinkKind } from '../../shared/account.ts'
import { Problem } from '../../shared/problem.ts'
import { hashToken, newToken } from '../random.ts'
import type { Database } from './database.ts'

/** What a one-time link opens, and for whom. */
export interface OneTimeLink {
  /** Null for the first account of an installation. */
  readonly accountId: string | null
  readonly email: string | null
  readonly kind: LinkKind
  /** The förbund that one joins by it; null for the other kinds. */
  readonly forbundId: string | null
}

export interface NewLink {
  readonly accountId: string | null
  readonly kind: LinkKind
  /** For a link by which one joins a förbund. */
  readonly forbundId?: string
  /** How long it can be used. */
  readonly lifeMs: number
}

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
/** How long a link lives that somebody hands over: an invitation may wait for its reader, a way in should not. */
export const linkLifeMs: Readonly<Record<LinkKind, number>> = {
  welcome: 14 * dayMs,
  join: 14 * dayMs,
  'sign-in': 3 * dayMs,
  reset: 3 * dayMs,
}
/** How long one lives that was mailed at its owner's own asking. */
export const mailedLinkLifeMs = 30 * minuteMs

/**
 * Make a one-time link; gives its token. It takes the place of those before it, but for one that somebody was
 * handed: asking for a mail must not spoil that.
 */
export async function addOneTimeLink(
  trx: Database,
  secret: string,
  { accountId, kind, forbundId, lifeMs }: NewLink,
  now: Date,
): Promise<string> {
  if (accountId !== null) {
    let older = trx.deleteFrom('one_time_link').where('account_id', '=', accountId)
    if (kind === 'sign-in' || kind === 'join') older = older.where('kind', '=', kind)
    if (forbundId !== undefined) older = older.where('forbund_id', '=', forbundId)
    await older.execute()
  }
  const token = newToken()
  await trx
    .insertInto('one_time_link')
    .values({
      token_hash: hashToken(secret, token),
      account_id: accountId,
      kind,
      forbund_id: forbundId ?? null,
      expires_at: new Date(now.getTime() + lifeMs).toISOString(),
    })
    .execute()
  return token
}

/**
 * What a token opens.
 *
 * @throws {Problem} `link-used` where it has been used, has expired or never was
 */
export async function readOneTimeLink(
  db: Database,
  secret: string,
  token: string,
  now: Date,
): Promise<OneTimeLink> {
  const row = await db
    .selectFrom('one_time_link')
    .leftJoin('account', 'account.id', 'one_time_link.account_id')
    .select(['account_id', 'email', 'kind', 'forbund_id'])
    .where('token_hash', '=', hashToken(secret, token))
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst()
  if (!row) throw new Problem('link-used')
  const { account_id: accountId, email, kind, forbund_id: forbundId } = row
  return { accountId, email, kind, forbundId }
}

/** Use a one-time link up: the row goes, so that of two who press at once only one gets through. */
export async function spendOneTimeLink(trx: Database, secret: string, token: string): Promise<void> {
  const { numDeletedRows } = await trx
    .deleteFrom('one_time_link')
    .where('token_hash', '=', hashToken(secret, token))
    .executeTakeFirst()
  if (Number(numDeletedRows) !== 1) throw new Problem('link-used')
}

/** Take away the links of an account that are not used yet. */
export async function dropOneTimeLinks(trx: Database, accountId: string): Promise<void> {
  await trx.deleteFrom('one_time_link').where('account_id', '=', accountId).execute()
}
