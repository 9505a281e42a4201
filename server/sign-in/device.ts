import { timingSafeEqual } from 'node:crypto'
import { hashToken, newId } from '../random.ts'

/**
 * What a browser is given when somebody has signed in with it: proof for that account alone, and worth
 * nothing but guesses of its own.
 *
 * @see OWASP, Slow Down Online Guessing Attacks with Device Cookies
 */
export function deviceProof(secret: string, accountId: string): string {
  const nonce = newId()
  return `${nonce}.${markOf(secret, accountId, nonce)}`
}

/** The browser's own name among those of an account; null where the proof is of another, or none. */
export function knownDevice(secret: string, accountId: string, proof: string | undefined): string | null {
  const [nonce = '', mark = ''] = (proof ?? '').split('.')
  const expected = Buffer.from(markOf(secret, accountId, nonce))
  const given = Buffer.from(mark)
  return given.length === expected.length && timingSafeEqual(given, expected) ? nonce : null
}

function markOf(secret: string, accountId: string, nonce: string): string {
  return hashToken(secret, `device|${accountId}|${nonce}`)
}
