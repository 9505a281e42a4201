import { hashToken, newToken } from '../random.ts'
import type { Database } from './database.ts'

/** How long a browser has to answer: to touch a key, sign in at an organisation, or get an app and copy a code. */
const lifeMs = 30 * 60_000

/** Keep what a browser is asked to answer; gives the token by which it answers. Old ones are cleared away. */
export async function addChallenge(
  trx: Database,
  secret: string,
  content: object,
  now: Date,
): Promise<string> {
  const token = newToken()
  await trx.deleteFrom('challenge').where('expires_at', '<=', now.toISOString()).execute()
  await trx
    .insertInto('challenge')
    .values({
      token_hash: hashToken(secret, token),
      content: JSON.stringify(content),
      expires_at: new Date(now.getTime() + lifeMs).toISOString(),
    })
    .execute()
  return token
}

/** What was asked, once: the row goes, so that no answer counts twice. Null where it is gone or too old. */
export async function takeChallenge<T>(
  trx: Database,
  secret: string,
  token: string,
  now: Date,
): Promise<T | null> {
  const row = await trx
    .deleteFrom('challenge')
    .where('token_hash', '=', hashToken(secret, token))
    .returning(['content', 'expires_at'])
    .executeTakeFirst()
  return row && row.expires_at > now.toISOString() ? (JSON.parse(row.content) as T) : null
}
