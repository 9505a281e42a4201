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
  const forbund = 'forbund' in about ? about.forbund : (await readForbund(db, about.forbundId)).name
  const weak = weakness(password, [about.email, forbund])
  if (weak) throw new Problem('refused', [weak])
  return hashPassword(password)
}
