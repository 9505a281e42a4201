import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'

const stepMs = 30_000
const digits = 6
const base32Alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const nonceBytes = 12
const tagBytes = 16

/** 20 bytes, as long as the hash: what RFC 4226 recommends. */
export function newTotpSecret(): Buffer {
  return randomBytes(20)
}

/** Base32 without padding, as apps with codes read it and people type it. @see RFC 4648, section 6 */
export function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  const fives = bits.match(/.{1,5}/g) ?? []
  return fives.map((five) => base32Alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('')
}

/**
 * What an app with codes reads from a QR code. It shows the issuer and the address.
 *
 * @see https://github.com/google/google-authenticator/wiki/Key-Uri-Format
 */
export function totpUri({
  secret,
  email,
  issuer,
}: {
  readonly secret: Uint8Array
  readonly email: string
  readonly issuer: string
}): string {
  // Not URLSearchParams, which writes a space as a plus sign; apps show that as it stands.
  const label = `${encodeURIComponent(issuer)}:${encodeURIComponent(email)}`
  const query = `secret=${base32(secret)}&issuer=${encodeURIComponent(issuer)}`
  return `otpauth://totp/${label}?${query}&algorithm=SHA1&digits=${digits}&period=${stepMs / 1000}`
}

/**
 * The step of 30 seconds, counted from 1970, that a typed code belongs to: this one, or the one before
 * or after for clocks that differ. A step that is stored as used never matches again.
 *
 * @param lastStep the last step that was used, `null` where none was
 * @returns the step to store as used, or `null` where the code is not right now
 * @see RFC 6238
 */
export function matchingStep(
  secret: Uint8Array,
  code: string,
  now: Date,
  lastStep: number | null,
): number | null {
  const typed = Buffer.from(code.replace(/\s/g, ''))
  if (typed.length !== digits) return null
  const step = Math.floor(now.getTime() / stepMs)
  // The latest first: should two steps have the same code, using it uses up both.
  const matching = [step + 1, step, step - 1].filter((at) => timingSafeEqual(codeAt(secret, at), typed))
  return matching.find((at) => lastStep === null || at > lastStep) ?? null
}

/** HOTP of the step, by RFC 4226. */
function codeAt(secret: Uint8Array, step: number): Buffer {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const hash = createHmac('sha1', secret).update(counter).digest()
  const offset = (hash.at(-1) ?? 0) & 0xf
  const number = (hash.readUInt32BE(offset) & 0x7fff_ffff) % 10 ** digits
  return Buffer.from(String(number).padStart(digits, '0'))
}

/**
 * A secret as the database holds it: encrypted, for a hash could not give the codes. Without the
 * installation's secret it is useless. base64url of nonce, tag and ciphertext; AES-256-GCM.
 */
export function sealSecret(installationSecret: string, secret: Uint8Array): string {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', sealingKey(installationSecret), nonce)
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** What was sealed; null under another installation's secret, as after a restore without it. */
export function openSecret(installationSecret: string, sealed: string): Buffer | null {
  const bytes = Buffer.from(sealed, 'base64url')
  const nonce = bytes.subarray(0, nonceBytes)
  const key = sealingKey(installationSecret)
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
  const opened = decipher.update(bytes.subarray(nonceBytes + tagBytes))
  try {
    return Buffer.concat([opened, decipher.final()])
  } catch {
    // The one thing that `final` finds: the tag is not of this key.
    return null
  }
}

function sealingKey(installationSecret: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', installationSecret, '', 'totp', 32))
}
