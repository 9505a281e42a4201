import * as v from 'valibot'
import { minPasswordLength } from '../../shared/account.ts'
import { Problem } from '../../shared/problem.ts'
import type { Database } from '../store/database.ts'
import { readForbund } from '../store/forbund.ts'
import { hashPassword } from './passwords.ts'
import { weakness } from './weak-passwords.ts'

export const passwordSchema = v.pipe(
  v.string(),
  v.minLength(minPasswordLength, `Lösenordet behöver minst ${minPasswordLength} tecken.`),
  v.maxLength(1000, 'Lösenordet får ha högst 1000 tecken.'),
)

/**
 * The hash of a password that somebody chose.
 *
 * @param about whose it is: what others know of them makes a password easy to guess
 * @throws {Problem} `refused` where it is too easy to guess, with why
 */
export async function chosenPassword(
  db: Database,
  password: string,
  about: { readonly email: string; readonly forbundId: string } | { readonly email: string; forbund: string },
): Promise<string> {
  const place = 'forbund' in about ? [about.forbund] : await namesOf(db, about.forbundId)
  const weak = weakness(password, [about.email, ...place])
  if (weak) throw new Problem('refused', [weak])
  return hashPassword(password)
}

/** What a förbund, its kommuner and its insatser are called. */
async function namesOf(db: Database, forbundId: string): Promise<readonly string[]> {
  const { name } = await readForbund(db, forbundId)
  const insatser = await db
    .selectFrom('insats')
    .select(['name', 'kommun'])
    .where('forbund_id', '=', forbundId)
    .execute()
  return [name, ...insatser.flatMap((insats) => [insats.name, insats.kommun ?? ''])]
}
