import { hashToken } from './random.ts'
import { hashPassword, verifyPassword } from './sign-in/passwords.ts'
import type { Database } from './store/database.ts'
import { countGuess, forgetGuesses } from './store/guesses.ts'
import type { Kiosk } from './store/kiosks.ts'

/** Wrong PINs at one kiosk in a quarter of an hour. Who has forgotten it ends the kiosk from their own page. */
const mostTries = 5

/** What is stored of a PIN: four digits are soon tried, so not without the secret, which is no part of the database. */
export function hashPin(secret: string, code: string, pin: string): Promise<string> {
  return hashPassword(hashToken(secret, `kiosk|${code}|${pin}`))
}

/**
 * Whether a PIN is a kiosk's.
 *
 * @throws {Problem} `slow-down` after too many tries
 */
export async function isPinOf(
  db: Database,
  secret: string,
  { code, pinHash }: Pick<Kiosk, 'code' | 'pinHash'>,
  pin: string,
  now: Date,
): Promise<boolean> {
  const about = `kiosk|${code}`
  await countGuess(db, secret, { about, most: mostTries }, now)
  const right = await verifyPassword(hashToken(secret, `kiosk|${code}|${pin}`), pinHash)
  if (right) await forgetGuesses(db, secret, about)
  return right
}
