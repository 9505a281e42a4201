import type { Role } from '../../shared/account.ts'
import { dayOf } from '../../shared/stockholm.ts'
import { type NewToken, type TokenSummary, tokenPrefix } from '../../shared/tokens.ts'
import { hashToken, newId, newToken } from '../random.ts'
import type { Database } from './database.ts'
import { readUser, type User } from './users.ts'

/** A token that works: what it is called, and who acts by it, with its one role and what is theirs in it. */
export interface Bearer {
  readonly name: string
  readonly user: User
}

/** Make a token for somebody, in the förbund where they work now; gives its id, and itself, which is kept nowhere. */
export async function addToken(
  trx: Database,
  secret: string,
  { accountId, forbundId }: Pick<User, 'accountId' | 'forbundId'>,
  { name, role, expiresOn }: NewToken,
  now: Date,
): Promise<{ readonly id: string; readonly token: string }> {
  const id = newId()
  const token = `${tokenPrefix}${newToken()}`
  await trx
    .insertInto('access_token')
    .values({
      token_hash: hashToken(secret, token),
      id,
      account_id: accountId,
      forbund_id: forbundId,
      name,
      role,
      made_at: now.toISOString(),
      expires_on: expiresOn,
      used_on: null,
    })
    .execute()
  return { id, token }
}

/** Somebody's tokens, the newest first; those whose last day has passed among them. */
export async function listTokens(db: Database, accountId: string): Promise<readonly TokenSummary[]> {
  const rows = await db
    .selectFrom('access_token')
    .innerJoin('forbund', 'forbund.id', 'access_token.forbund_id')
    .select(['access_token.id', 'access_token.name', 'role', 'made_at', 'expires_on', 'used_on'])
    .select('forbund.name as forbund')
    .where('account_id', '=', accountId)
    .orderBy('made_at', 'desc')
    .orderBy('access_token.id')
    .execute()
  return rows.map(({ made_at, expires_on, used_on, ...row }) => ({
    ...row,
    madeAt: made_at,
    expiresOn: expires_on,
    usedOn: used_on,
  }))
}

/** Take one of somebody's own tokens away; gives its name, or null where they have none such. */
export async function dropToken(trx: Database, accountId: string, id: string): Promise<string | null> {
  const row = await trx
    .deleteFrom('access_token')
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .returning('name')
    .executeTakeFirst()
  return row?.name ?? null
}

/** Take away the tokens of an account: all, or those of a förbund but the ones whose role is kept. */
export async function dropTokens(
  trx: Database,
  accountId: string,
  of?: { readonly forbundId: string; readonly keep: readonly Role[] },
): Promise<void> {
  let query = trx.deleteFrom('access_token').where('account_id', '=', accountId)
  if (of) query = query.where('forbund_id', '=', of.forbundId)
  if (of && of.keep.length > 0) query = query.where('role', 'not in', [...of.keep])
  await query.execute()
}

/**
 * Who acts by a token, or null where it is none, its last day has passed, or its owner no longer has its role.
 * Of its use the day alone is noted.
 */
export async function readToken(
  db: Database,
  secret: string,
  token: string,
  now: Date,
): Promise<Bearer | null> {
  const today = dayOf(now)
  const token_hash = hashToken(secret, token)
  const row = await db
    .selectFrom('access_token')
    .selectAll()
    .where('token_hash', '=', token_hash)
    .where('expires_on', '>=', today)
    .executeTakeFirst()
  if (!row) return null
  const owner = await readUser(db, row.account_id, row.forbund_id)
  if (!owner?.roles.includes(row.role)) return null
  if (row.used_on !== today) {
    await db
      .updateTable('access_token')
      .set({ used_on: today })
      .where('token_hash', '=', token_hash)
      .execute()
  }
  const { role } = row
  const insatser = role === 'insatspersonal' || role === 'samordnare' ? owner.insatserAs[role] : []
  return { name: row.name, user: { ...owner, roles: [role], insatser } }
}
