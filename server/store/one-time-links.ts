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
}

export interface NewLink {
  readonly accountId: string | null
  readonly kind: LinkKind
  /** How long it can be used. */
  readonly lifeMs: number
}

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
/** Handed over by somebody, or mailed at one's own asking. */
export const linkLife = { handedOver: 14 * dayMs, short: 3 * dayMs, mailed: 30 * minuteMs } as const

/**
 * Make a one-time link; gives its token. It takes the place of those before it, but for one that somebody was
 * handed: asking for a mail must not spoil that.
 */
export async function addOneTimeLink(
  trx: Database,
  secret: string,
  { accountId, kind, lifeMs }: NewLink,
  now: Date,
): Promise<string> {
  if (accountId !== null) {
    let older = trx.deleteFrom('one_time_link').where('account_id', '=', accountId)
    if (kind === 'sign-in') older = older.where('kind', '=', kind)
    await older.execute()
  }
  const token = newToken()
  await trx
    .insertInto('one_time_link')
    .values({
      token_hash: hashToken(secret, token),
      account_id: accountId,
      kind,
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
    .select(['account_id', 'email', 'kind'])
    .where('token_hash', '=', hashToken(secret, token))
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst()
  if (!row) throw new Problem('link-used')
  return { accountId: row.account_id, email: row.email, kind: row.kind }
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
