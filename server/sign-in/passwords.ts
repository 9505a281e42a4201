import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

/** OWASP's second choice: 19 MiB, two passes, one lane. @see OWASP Password Storage Cheat Sheet */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const
const hashBytes = 32
const argon2id = promisify(argon2)

/** A password's argon2id hash with its salt and cost, in the PHC string format. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const hash = await derive(password, nonce)
  const { memory, passes, parallelism } = cost
  const parameters = `m=${memory},t=${passes},p=${parallelism}`
  return `$argon2id$v=19$${parameters}$${withoutPadding(nonce)}$${withoutPadding(hash)}`
}

/** Whether a password is the hashed one. Without a hash it works as long, and says no. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const [, , , , salt = '', hash = ''] = (stored ?? '').split('$')
  const derived = await derive(password, Buffer.from(salt.padEnd(22, 'A'), 'base64'))
  const expected = Buffer.from(hash, 'base64')
  return expected.length === derived.length && timingSafeEqual(expected, derived)
}

/** A salt for `hashWithSalt`. */
export function newSalt(): string {
  return withoutPadding(randomBytes(16))
}

/** A short code's argon2id hash under a salt that is kept beside it, so that it can be looked for. */
export async function hashWithSalt(code: string, salt: string): Promise<string> {
  return withoutPadding(await derive(code, Buffer.from(salt, 'base64')))
}

function derive(password: string, nonce: Buffer): Promise<Buffer> {
  return argon2id('argon2id', {
    message: Buffer.from(password.normalize('NFKC')),
    nonce,
    tagLength: hashBytes,
    ...cost,
  }) as Promise<Buffer>
}

function withoutPadding(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '')
}
