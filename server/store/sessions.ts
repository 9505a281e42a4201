import { hashToken, newToken } from '../random.ts'
import { readFirstUser, readUser, type User } from './accounts.ts'
import type { Database } from './database.ts'

const minutes = 60_000
/** A session ends when nothing has been done for this long ... */
const idleMs = 30 * minutes
/** ... and at the latest this long after sign-in. */
const lifetimeMs = 12 * 60 * minutes
/** How often a session in use is noted, so that reading a page is seldom a write. */
const noteMs = 1 * minutes

/** Start a session, with the token that the cookie holds. Sessions that have ended are cleared away. */
export async function startSession(
  trx: Database,
  secret: string,
  accountId: string,
  now: Date,
): Promise<{ readonly token: string; readonly user: User }> {
  const token = newToken()
  const user = await readFirstUser(trx, accountId)
  const at = now.toISOString()
  await trx
    .deleteFrom('session')
    .where((eb) =>
      eb.or([eb('seen_at', '<', before(now, idleMs)), eb('started_at', '<', before(now, lifetimeMs))]),
    )
    .execute()
  await trx
    .insertInto('session')
    .values({
      token_hash: hashToken(secret, token),
      account_id: accountId,
      forbund_id: user.forbundId,
      started_at: at,
      seen_at: at,
    })
    .execute()
  return { token, user }
}

/** Who a session's token belongs to, or null where the session has ended. */
export async function readSession(
  db: Database,
  secret: string,
  token: string,
  now: Date,
): Promise<User | null> {
  const token_hash = hashToken(secret, token)
  const session = await db
    .selectFrom('session')
    .select(['account_id', 'forbund_id', 'seen_at'])
    .where('token_hash', '=', token_hash)
    .where('seen_at', '>=', before(now, idleMs))
    .where('started_at', '>=', before(now, lifetimeMs))
    .executeTakeFirst()
  if (!session) return null
  if (session.seen_at < before(now, noteMs)) {
    await db
      .updateTable('session')
      .set({ seen_at: now.toISOString() })
      .where('token_hash', '=', token_hash)
      .execute()
  }
  return readUser(db, session.account_id, session.forbund_id)
}

export async function endSession(db: Database, secret: string, token: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', hashToken(secret, token)).execute()
}

function before(now: Date, ms: number): string {
  return new Date(now.getTime() - ms).toISOString()
}
