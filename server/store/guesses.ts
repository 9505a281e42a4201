import { Problem } from '../../shared/problem.ts'
import { hashToken } from '../random.ts'
import type { Database } from './database.ts'

const windowMs = 15 * 60_000

/** Something that may be tried a few times in a quarter of an hour. */
export interface Guess {
  /** What is tried; kept as a keyed hash. */
  readonly about: string
  readonly most: number
}

/**
 * Count a try before it is made, so that many at once are counted too.
 *
 * @returns how many have been made in this quarter of an hour, this one included
 * @throws {Problem} `slow-down` when they are more than `most`
 */
export async function countGuess(
  db: Database,
  secret: string,
  { about, most }: Guess,
  now: Date,
): Promise<number> {
  const at = now.toISOString()
  const old = new Date(now.getTime() - windowMs).toISOString()
  await db.deleteFrom('guess').where('since', '<=', old).execute()
  const { tries } = await db
    .insertInto('guess')
    .values({ key_hash: hashToken(secret, `guess|${about}`), tries: 1, since: at })
    .onConflict((conflict) =>
      conflict.column('key_hash').doUpdateSet((eb) => ({ tries: eb('guess.tries', '+', 1) })),
    )
    .returning('tries')
    .executeTakeFirstOrThrow()
  if (tries > most) throw new Problem('slow-down')
  return tries
}

/** What was tried was right: the count begins anew. */
export async function forgetGuesses(db: Database, secret: string, about: string): Promise<void> {
  await db
    .deleteFrom('guess')
    .where('key_hash', '=', hashToken(secret, `guess|${about}`))
    .execute()
}
