import type { Role } from '../../shared/account.ts'
import { Problem } from '../../shared/problem.ts'
import { hashToken, newId, newToken } from '../random.ts'
import type { Database } from './database.ts'
import { verifyPassword } from './passwords.ts'

/** Somebody who is signed in, and what the access rules go by. */
export interface User {
  readonly accountId: string
  readonly forbundId: string
  readonly email: string
  readonly roles: readonly Role[]
  /** Ids of own insatser. */
  readonly insatser: readonly string[]
}

export interface NewAccount {
  readonly forbundId: string
  readonly demo?: boolean
  readonly email: string
  readonly roles: readonly Role[]
  readonly insatser: readonly string[]
}

/** How long a one-time link can be used. */
const linkDays = 14

/** An address as accounts are found by it. */
export function cleanEmail(email: string): string {
  return email.trim().toLowerCase()
}

/**
 * Make an account without a password, which its owner chooses by a one-time link; gives its id.
 *
 * @throws {Problem} `refused` where the address has an account
 */
export async function addAccount(
  trx: Database,
  { forbundId, email, roles, insatser, demo = false }: NewAccount,
): Promise<string> {
  const id = newId()
  const made = await trx
    .insertInto('account')
    .values({ id, email: cleanEmail(email), password_hash: null, demo: demo ? 1 : 0 })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .execute()
  if (made.length === 0) throw new Problem('refused', [`${email} har redan ett konto.`])
  await trx
    .insertInto('account_role')
    .values(roles.map((role) => ({ account_id: id, forbund_id: forbundId, role })))
    .execute()
  const own = insatser.map((insats_id) => ({ account_id: id, insats_id }))
  if (own.length > 0) await trx.insertInto('account_insats').values(own).execute()
  return id
}

/** Make a one-time link for an account, or for the first account of an installation; gives its token. */
export async function addOneTimeLink(
  trx: Database,
  secret: string,
  accountId: string | null,
  now: Date,
): Promise<string> {
  // The newest link is the one that counts.
  if (accountId !== null) await trx.deleteFrom('one_time_link').where('account_id', '=', accountId).execute()
  const token = newToken()
  const expires = new Date(now.getTime() + linkDays * 86_400_000)
  await trx
    .insertInto('one_time_link')
    .values({
      token_hash: hashToken(secret, token),
      account_id: accountId,
      expires_at: expires.toISOString(),
    })
    .execute()
  return token
}

/**
 * Whose one-time link a token is; `email` null for the first account of an installation.
 *
 * @throws {Problem} `link-used` where it has been used, has expired or never was
 */
export async function readOneTimeLink(
  db: Database,
  secret: string,
  token: string,
  now: Date,
): Promise<{ readonly accountId: string | null; readonly email: string | null }> {
  const row = await db
    .selectFrom('one_time_link')
    .leftJoin('account', 'account.id', 'one_time_link.account_id')
    .select(['account_id', 'email'])
    .where('token_hash', '=', hashToken(secret, token))
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst()
  if (!row) throw new Problem('link-used')
  return { accountId: row.account_id, email: row.email }
}

/** Use a one-time link up: the row goes, so that of two who press at once only one gets through. */
export async function spendOneTimeLink(trx: Database, secret: string, token: string): Promise<void> {
  const { numDeletedRows } = await trx
    .deleteFrom('one_time_link')
    .where('token_hash', '=', hashToken(secret, token))
    .executeTakeFirst()
  if (Number(numDeletedRows) !== 1) throw new Problem('link-used')
}

/**
 * Give an account its password; every session of it ends.
 *
 * @param password_hash made beforehand, for it takes long and a transaction keeps others waiting
 */
export async function setPassword(trx: Database, accountId: string, password_hash: string): Promise<void> {
  await trx.updateTable('account').set({ password_hash }).where('id', '=', accountId).execute()
  await trx.deleteFrom('session').where('account_id', '=', accountId).execute()
}

/**
 * The account of an address and password. An unknown address takes as long as a known one.
 *
 * @param demoToo whether demo accounts, whose passwords everybody knows, may sign in
 * @throws {Problem} `wrong-password`
 */
export async function checkPassword(
  db: Database,
  email: string,
  password: string,
  { demoToo }: { readonly demoToo: boolean },
): Promise<string> {
  const account = await db
    .selectFrom('account')
    .select(['id', 'password_hash', 'demo'])
    .where('email', '=', cleanEmail(email))
    .executeTakeFirst()
  const right = await verifyPassword(password, account?.password_hash ?? null)
  if (!account || !right || (account.demo === 1 && !demoToo)) throw new Problem('wrong-password')
  return account.id
}

/**
 * Who an account is in the förbund where it works first: the one whose name comes first of those it has a
 * role in.
 *
 * @throws {Problem} `forbidden` where it has no role at all
 */
export async function readFirstUser(db: Database, accountId: string): Promise<User> {
  const row = await db
    .selectFrom('account_role')
    .innerJoin('forbund', 'forbund.id', 'account_role.forbund_id')
    .select('forbund.id')
    .where('account_id', '=', accountId)
    .orderBy('forbund.name')
    .executeTakeFirst()
  const user = row ? await readUser(db, accountId, row.id) : null
  if (!user) throw new Problem('forbidden')
  return user
}

/** Who an account is in a förbund, with its roles and own insatser there; null without any role. */
export async function readUser(db: Database, accountId: string, forbundId: string): Promise<User | null> {
  const roles = await db
    .selectFrom('account_role')
    .innerJoin('account', 'account.id', 'account_role.account_id')
    .select(['role', 'email'])
    .where('account_id', '=', accountId)
    .where('forbund_id', '=', forbundId)
    .execute()
  const [first] = roles
  if (!first) return null
  const insatser = await db
    .selectFrom('account_insats')
    .innerJoin('insats', 'insats.id', 'account_insats.insats_id')
    .select('insats_id')
    .where('account_id', '=', accountId)
    .where('insats.forbund_id', '=', forbundId)
    .execute()
  return {
    accountId,
    forbundId,
    email: first.email,
    roles: roles.map(({ role }) => role),
    insatser: insatser.map(({ insats_id }) => insats_id),
  }
}
