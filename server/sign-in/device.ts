import { timingSafeEqual } from 'node:crypto'
import { hashToken, newId } from '../random.ts'

/** Whose browser it is. With another password its proofs are worth nothing. */
export interface DeviceOwner {
  readonly id: string
  readonly passwordHash: string | null
}

/** A computer at an office is several people's. */
const mostProofs = 5
const between = '~'

/**
 * What a browser is given when somebody has signed in with it: proof for that account alone, and worth
 * nothing but guesses of its own.
 *
 * @see OWASP, Slow Down Online Guessing Attacks with Device Cookies
 */
export function deviceProof(secret: string, owner: DeviceOwner): string {
  const nonce = newId()
  return `${nonce}.${markOf(secret, owner, nonce)}`
}

/** Proofs as the cookie holds them, with one more; the oldest go. */
export function withProof(proofs: string | undefined, proof: string): string {
  return [proof, ...(proofs ?? '').split(between).filter(Boolean)].slice(0, mostProofs).join(between)
}

/** The browser's own name among those of an account; null where none of its proofs is for it. */
export function knownDevice(secret: string, owner: DeviceOwner, proofs: string | undefined): string | null {
  for (const proof of (proofs ?? '').split(between).slice(0, mostProofs)) {
    const [nonce = '', mark = ''] = proof.split('.')
    const expected = Buffer.from(markOf(secret, owner, nonce))
    const given = Buffer.from(mark)
    if (given.length === expected.length && timingSafeEqual(given, expected)) return nonce
  }
  return null
}

function markOf(secret: string, { id, passwordHash }: DeviceOwner, nonce: string): string {
  return hashToken(secret, `device|${id}|${passwordHash ?? ''}|${nonce}`)
}
