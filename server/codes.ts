import { createHmac, randomInt, timingSafeEqual } from 'node:crypto'
import { codeLength, maxCodes } from '../shared/codes.ts'
import { cleanTyped, plainAlphabet } from './random.ts'

/** What a code is bound to. Insats null: the whole mätperiod, where the form asks for the insats. */
export interface CodeScope {
  readonly matperiodId: string
  readonly insatsId: string | null
}

const base = plainAlphabet.length
/** 4 characters of a code are its permuted number, and 6 its proof: 25^6, some 244 million. */
const serialLength = 4
const proofs = base ** (codeLength - serialLength)
/** Half of a number, as the permutation takes it: 25^2 by 25^2 is every number there is. */
const half = Math.sqrt(maxCodes)
/** As many as the Feistel schemes of NIST SP 800-38G have. */
const rounds = 10

/**
 * The code of a number: 10 characters, of which the first 4 are the number permuted under the key, so that
 * codes tell no order, and the last 6 prove that it was made with the key, for this scope.
 *
 * @param serial from 0, under 390 625
 */
export function codeOf(key: Buffer, scope: CodeScope, serial: number): string {
  const permuted = permute(key, scope, serial)
  return inAlphabet(permuted, serialLength) + proofOf(key, scope, permuted)
}

/**
 * The number that a code was made of, whatever case and spaces it was typed with; null where it was not
 * made with this key, for this scope. Of codes made at random one in 244 million has a number, and one in
 * 25^10 / issued, for 1 000 issued some 95 thousand million, one that was ever issued.
 */
export function serialOf(key: Buffer, scope: CodeScope, typed: string): number | null {
  const code = cleanTyped(typed)
  const digits = [...code].map((character) => plainAlphabet.indexOf(character))
  if (code.length !== codeLength || digits.includes(-1)) return null
  const permuted = digits.slice(0, serialLength).reduce((number, digit) => number * base + digit, 0)
  const proof = Buffer.from(proofOf(key, scope, permuted))
  if (!timingSafeEqual(proof, Buffer.from(code.slice(serialLength)))) return null
  return unpermute(key, scope, permuted)
}

/** What is stored of a code that was used: without the key, nobody can tell of which code it is. */
export function nullifierOf(key: Buffer, scope: CodeScope, typed: string): string {
  return mac(key, 'nullifier', scope, cleanTyped(typed)).toString('hex', 0, 16)
}

/** In an order that tells nothing. */
export function shuffled<T>(items: readonly T[]): readonly T[] {
  const order = [...items]
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1)
    const [a, b] = [order[last] as T, order[other] as T]
    order[last] = b
    order[other] = a
  }
  return order
}

function permute(key: Buffer, scope: CodeScope, serial: number): number {
  let [left, right] = [Math.floor(serial / half), serial % half]
  for (let round = 0; round < rounds; round += 1) {
    const mixed = (left + roundOf(key, scope, round, right)) % half
    left = right
    right = mixed
  }
  return left * half + right
}

function unpermute(key: Buffer, scope: CodeScope, permuted: number): number {
  let [left, right] = [Math.floor(permuted / half), permuted % half]
  for (let round = rounds - 1; round >= 0; round -= 1) {
    const before = (right - roundOf(key, scope, round, left) + half) % half
    right = left
    left = before
  }
  return left * half + right
}

function roundOf(key: Buffer, scope: CodeScope, round: number, right: number): number {
  return numberOf(mac(key, `round ${round}`, scope, String(right)), half)
}

function proofOf(key: Buffer, scope: CodeScope, permuted: number): string {
  const proof = numberOf(mac(key, 'proof', scope, String(permuted)), proofs)
  return inAlphabet(proof, codeLength - serialLength)
}

/** 48 bits over a range of at most 28: every number is as likely as another, within one in a million. */
function numberOf(bytes: Buffer, range: number): number {
  return bytes.readUIntBE(0, 6) % range
}

function inAlphabet(number: number, length: number): string {
  return Array.from(
    { length },
    (_, place) => plainAlphabet[Math.floor(number / base ** (length - 1 - place)) % base],
  ).join('')
}

function mac(key: Buffer, use: string, { matperiodId, insatsId }: CodeScope, message: string): Buffer {
  return createHmac('sha256', key)
    .update([use, matperiodId, insatsId ?? '', message].join('|'))
    .digest()
}
