import type { AuthenticatorTransport, WebAuthnCredential } from '@simplewebauthn/server'
import type { PasskeySummary } from '../../shared/account.ts'
import { Problem } from '../../shared/problem.ts'
import type { Database } from './database.ts'

/** A passkey with whose it is. */
export interface Passkey {
  readonly accountId: string
  readonly credential: WebAuthnCredential
}

/** @throws {Problem} `passkey-refused` where the passkey is known already */
export async function addPasskey(
  trx: Database,
  accountId: string,
  name: string,
  { id, publicKey, counter, transports = [] }: WebAuthnCredential,
  now: Date,
): Promise<void> {
  const made = await trx
    .insertInto('passkey')
    .values({
      id,
      account_id: accountId,
      name,
      public_key: Buffer.from(publicKey).toString('base64url'),
      counter,
      transports: transports.join(','),
      made_at: now.toISOString(),
      used_at: null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .execute()
  if (made.length === 0) throw new Problem('passkey-refused')
}

/** A passkey by its own id; null where it is not known here. */
export async function readPasskey(db: Database, id: string): Promise<Passkey | null> {
  const row = await db.selectFrom('passkey').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return null
  const { account_id: accountId, public_key, counter } = row
  const publicKey = new Uint8Array(Buffer.from(public_key, 'base64url'))
  const transports = row.transports.split(',').filter(Boolean) as AuthenticatorTransport[]
  return { accountId, credential: { id, publicKey, counter, transports } }
}

/** Note a use, with the counter by which a copied key is found out. */
export async function notePasskeyUse(trx: Database, id: string, counter: number, now: Date): Promise<void> {
  await trx.updateTable('passkey').set({ counter, used_at: now.toISOString() }).where('id', '=', id).execute()
}

/** An account's passkeys, the first made first. */
export async function listPasskeys(db: Database, accountId: string): Promise<readonly PasskeySummary[]> {
  const rows = await db
    .selectFrom('passkey')
    .select(['id', 'name', 'made_at', 'used_at'])
    .where('account_id', '=', accountId)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  return rows.map(({ id, name, made_at, used_at }) => ({ id, name, madeAt: made_at, usedAt: used_at }))
}

/** @throws {Problem} `not-found` where the account has no such passkey */
export async function renamePasskey(
  trx: Database,
  accountId: string,
  id: string,
  name: string,
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('passkey')
    .set({ name })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  if (Number(numUpdatedRows) !== 1) throw new Problem('not-found')
}

/**
 * Take a passkey away; gives its name.
 *
 * @throws {Problem} `not-found` where the account has no such passkey
 */
export async function removePasskey(trx: Database, accountId: string, id: string): Promise<string> {
  const row = await trx
    .deleteFrom('passkey')
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .returning('name')
    .executeTakeFirst()
  if (!row) throw new Problem('not-found')
  return row.name
}
