import { type Language, strongRoles } from '../../shared/account.ts'
import type { Grant } from '../../shared/people.ts'
import { Problem } from '../../shared/problem.ts'
import { newId } from '../random.ts'
import type { Database } from './database.ts'
import { addMembership } from './people.ts'

export interface NewAccount extends Grant {
  readonly forbundId: string
  readonly demo?: boolean
  readonly email: string
}

/** An account, as far as signing in goes. */
export interface Account {
  readonly id: string
  readonly email: string
  readonly hasPassword: boolean
  /** Whether it is tied to an account at an organisation. */
  readonly organisation: boolean
  readonly demo: boolean
}

/** An address as accounts are found by it. */
export function cleanEmail(email: string): string {
  return email.trim().toLowerCase()
}

/**
 * Make an account, with a place in a förbund and no way in: its owner gets that by a one-time link. Gives
 * its id.
 *
 * @throws {Problem} `refused` where the address has an account
 */
export async function addAccount(
  trx: Database,
  { forbundId, email, demo = false, ...grant }: NewAccount,
): Promise<string> {
  const id = newId()
  const made = await trx
    .insertInto('account')
    .values({ id, email: cleanEmail(email), password_hash: null, demo: demo ? 1 : 0 })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .execute()
  if (made.length === 0) throw new Problem('refused', [`${email} har redan ett konto.`])
  await addMembership(trx, id, forbundId, grant, true)
  return id
}

/** The account of an address, or with an id; null where there is none. */
export async function findAccount(
  db: Database,
  by: { readonly email: string } | { readonly id: string },
): Promise<Account | null> {
  const [column, value] =
    'email' in by ? (['email', cleanEmail(by.email)] as const) : (['id', by.id] as const)
  const row = await db
    .selectFrom('account')
    .select(['id', 'email', 'password_hash', 'organisation_subject', 'demo'])
    .where(column, '=', value)
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.id,
    email: row.email,
    hasPassword: row.password_hash !== null,
    organisation: row.organisation_subject !== null,
    demo: row.demo === 1,
  }
}

/** Keep others from changing how an account is signed in to until this transaction is over. */
export async function holdAccount(trx: Database, accountId: string): Promise<void> {
  await trx
    .updateTable('account')
    .set((eb) => ({ email: eb.ref('email') }))
    .where('id', '=', accountId)
    .execute()
}

/** @param password_hash made beforehand, for it takes long and a transaction keeps others waiting */
export async function setPassword(trx: Database, accountId: string, password_hash: string): Promise<void> {
  await trx.updateTable('account').set({ password_hash }).where('id', '=', accountId).execute()
}

/** The hash of an account's password; null without an account, or a password. */
export async function readPasswordHash(db: Database, accountId: string): Promise<string | null> {
  const row = await db
    .selectFrom('account')
    .select('password_hash')
    .where('id', '=', accountId)
    .executeTakeFirst()
  return row?.password_hash ?? null
}

/** Whether an account governs anything, in any förbund, and so must have a second factor. */
export async function isStrong(db: Database, accountId: string): Promise<boolean> {
  const row = await db
    .selectFrom('membership_role')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.account_id', '=', 'membership_role.account_id')
        .onRef('membership.forbund_id', '=', 'membership_role.forbund_id'),
    )
    .select('role')
    .where('membership.account_id', '=', accountId)
    .where('closed_at', 'is', null)
    .where('joined', '=', 1)
    .where('role', 'in', [...strongRoles])
    .executeTakeFirst()
  return row !== undefined
}

export async function setLanguage(trx: Database, accountId: string, language: Language): Promise<void> {
  await trx.updateTable('account').set({ language }).where('id', '=', accountId).execute()
}

/** Tie an account to one at an organisation, or to none. */
export async function setOrganisation(
  trx: Database,
  accountId: string,
  organisation_subject: string | null,
): Promise<void> {
  await trx.updateTable('account').set({ organisation_subject }).where('id', '=', accountId).execute()
}
