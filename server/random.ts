import { createHmac, hash, randomBytes, randomInt } from 'node:crypto'

/** No look-alikes: neither 0 and O, 1, I and L, 2 and Z, 5 and S nor 8 and B. */
export const plainAlphabet = 'ACDEFGHJKMNPQRTUVWXY34679'

/** 8 characters that can be typed from a poster: about 150 thousand million of them. */
export function newLink(): string {
  return typeable(8)
}

/** 10 characters that can be typed from a paper in a drawer. */
export function newRecoveryCode(): string {
  return typeable(10)
}

/** 8 characters that are told apart from the link they open, and typed by hand. */
export function newReaderCode(): string {
  return typeable(8)
}

function typeable(length: number): string {
  return Array.from({ length }, () => plainAlphabet[randomInt(plainAlphabet.length)]).join('')
}

/** A typed link or code as it was made: upper case, without the spaces and hyphens that people put in. */
export function cleanTyped(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '')
}

/** An identifier that tells nothing: 128 random bits. */
export function newId(): string {
  return randomBytes(16).toString('hex')
}

/** A token for a link or a cookie: 256 random bits, base64url. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What the database holds of a token: useless without the token, and without the secret. */
export function hashToken(secret: string, token: string): string {
  return createHmac('sha256', secret).update(token).digest('hex')
}

/** A submit key, made when a form is opened: 128 random bits, 22 characters of base64url. */
export function newSubmitKey(): string {
  return randomBytes(16).toString('base64url')
}

export function isSubmitKey(text: string): boolean {
  return /^[A-Za-z0-9_-]{22}$/.test(text)
}

/**
 * The key under which one part of a form is stored. The same form always gives the same keys, so that
 * sending twice stores once; the submit key itself is never stored, so nothing joins the parts.
 *
 * @param part "" for the response, a question's id for its free text
 */
export function storageKey(submitKey: string, part: string): string {
  return hash('sha256', `${submitKey}|${part}`).slice(0, 32)
}
