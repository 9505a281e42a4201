import type { SecondFactor } from '../../shared/account.ts'
import { cleanTyped, newRecoveryCode } from '../random.ts'
import { hashWithSalt, newSalt } from '../sign-in/passwords.ts'
import { matchingStep, openSecret, sealSecret } from '../sign-in/totp.ts'
import type { Database } from './database.ts'
import { dropTokens } from './tokens.ts'

const codesMade = 10

/** The second factors that an account has. */
export async function secondFactorsOf(db: Database, accountId: string): Promise<readonly SecondFactor[]> {
  const row = await db
    .selectFrom('account')
    .select(['totp_secret'])
    .select((eb) =>
      eb
        .exists(eb.selectFrom('passkey').select('id').whereRef('account_id', '=', 'account.id'))
        .as('passkey'),
    )
    .where('id', '=', accountId)
    .executeTakeFirst()
  return [
    ...(row?.passkey ? (['passkey'] as const) : []),
    ...(row && row.totp_secret !== null ? (['totp'] as const) : []),
  ]
}

/** Give an account an app with codes; the code that showed it works is used up. */
export async function setTotp(
  trx: Database,
  secret: string,
  accountId: string,
  totp: { readonly secret: Buffer; readonly step: number },
): Promise<void> {
  await trx
    .updateTable('account')
    .set({ totp_secret: sealSecret(secret, totp.secret), totp_step: totp.step })
    .where('id', '=', accountId)
    .execute()
}

export async function removeTotp(trx: Database, accountId: string): Promise<void> {
  await trx
    .updateTable('account')
    .set({ totp_secret: null, totp_step: null })
    .where('id', '=', accountId)
    .execute()
}

/** Whether a code is one that the account's app shows now. It is used up by this: the update decides. */
export async function useTotp(
  trx: Database,
  secret: string,
  accountId: string,
  code: string,
  now: Date,
): Promise<boolean> {
  const row = await trx
    .selectFrom('account')
    .select(['totp_secret', 'totp_step'])
    .where('id', '=', accountId)
    .executeTakeFirst()
  if (!row || row.totp_secret === null) return false
  const totp = openSecret(secret, row.totp_secret)
  const step = totp && matchingStep(totp, code, now, row.totp_step)
  if (step === null) return false
  const { numUpdatedRows } = await trx
    .updateTable('account')
    .set({ totp_step: step })
    .where('id', '=', accountId)
    .where((eb) => eb.or([eb('totp_step', 'is', null), eb('totp_step', '<', step)]))
    .executeTakeFirst()
  return Number(numUpdatedRows) === 1
}

/** Recovery codes as they are read and as they are kept. */
export interface RecoveryCodes {
  readonly codes: readonly string[]
  readonly salt: string
  readonly hashes: readonly string[]
}

/** New recovery codes. Hashing them takes long, so it is done before the transaction that keeps them. */
export async function newRecoveryCodes(count = codesMade): Promise<RecoveryCodes> {
  const salt = newSalt()
  const codes = Array.from({ length: count }, newRecoveryCode)
  const hashes = await Promise.all(codes.map((code) => hashWithSalt(code, salt)))
  return { codes: codes.map((code) => `${code.slice(0, 5)}-${code.slice(5)}`), salt, hashes }
}

/** Keep recovery codes in place of those there were. */
export async function setRecoveryCodes(
  trx: Database,
  account_id: string,
  { salt, hashes }: RecoveryCodes,
): Promise<void> {
  await dropRecoveryCodes(trx, account_id)
  const rows = hashes.map((code_hash) => ({ account_id, salt, code_hash }))
  await trx.insertInto('recovery_code').values(rows).execute()
}

/** The kept form of a code, if the account has any codes: what `useRecoveryCode` looks for. */
export async function hashRecoveryCode(
  db: Database,
  accountId: string,
  code: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('recovery_code')
    .select('salt')
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return row ? hashWithSalt(cleanTyped(code), row.salt) : null
}

/** Whether a code is one of the account's recovery codes; it is used up by this. */
export async function useRecoveryCode(
  trx: Database,
  accountId: string,
  code_hash: string | null,
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('recovery_code')
    .where('account_id', '=', accountId)
    .where('code_hash', '=', code_hash ?? '')
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows) === 1
}

export async function dropRecoveryCodes(trx: Database, accountId: string): Promise<void> {
  await trx.deleteFrom('recovery_code').where('account_id', '=', accountId).execute()
}

export async function countRecoveryCodes(db: Database, accountId: string): Promise<number> {
  const { count } = await db
    .selectFrom('recovery_code')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Take away everything an account is signed in with and acts by, but perhaps its password: the rest begins anew. */
export async function dropCredentials(
  trx: Database,
  accountId: string,
  { keepPassword = false } = {},
): Promise<void> {
  await removeTotp(trx, accountId)
  await trx
    .updateTable('account')
    .set({ organisation_subject: null, ...(keepPassword ? {} : { password_hash: null }) })
    .where('id', '=', accountId)
    .execute()
  await trx.deleteFrom('passkey').where('account_id', '=', accountId).execute()
  await dropRecoveryCodes(trx, accountId)
  await dropTokens(trx, accountId)
}
