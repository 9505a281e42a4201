import { describe, expect, it } from 'vitest'
import {
  base32,
  matchingStep,
  newTotpSecret,
  openSecret,
  sealSecret,
  totpUri,
} from '../../server/sign-in/totp.ts'

/** RFC 6238, appendix B, SHA1: the time in seconds, and the last six of its eight digits. */
const published = [
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
] as const
const rfcSecret = Buffer.from('12345678901234567890')
const at = (seconds: number) => new Date(seconds * 1000)

describe('a code from an app', () => {
  it.each(published)('at %i seconds is the one that RFC 6238 gives, %s', (seconds, code) => {
    expect(matchingStep(rfcSecret, code, at(seconds), null)).toBe(Math.floor(seconds / 30))
  })

  it('is taken one step early and one step late, and no more', () => {
    const steps = [-60, -30, 0, 30, 60].map((drift) =>
      matchingStep(rfcSecret, '005924', at(1234567890 + drift), null),
    )

    expect(steps).toEqual([null, 41152263, 41152263, 41152263, null])
  })

  it('is taken once', () => {
    const step = matchingStep(rfcSecret, '005924', at(1234567890), 41152262)

    expect(step).toBe(41152263)
    expect(matchingStep(rfcSecret, '005924', at(1234567890 + 30), step)).toBeNull()
  })

  it('may be typed with spaces', () => {
    expect(matchingStep(rfcSecret, ' 005 924 ', at(1234567890), null)).toBe(41152263)
  })

  it.each(['', '5924', '0059244', '005925', '00592x', '00592ö', '٠٠٥٩٢٤'])('is not %j', (typed) => {
    expect(matchingStep(rfcSecret, typed, at(1234567890), null)).toBeNull()
  })
})

describe('the secret of an app', () => {
  it('is 20 bytes, never the same', () => {
    expect(newTotpSecret()).toHaveLength(20)
    expect(newTotpSecret()).not.toEqual(newTotpSecret())
  })

  /** RFC 4648, section 10, without the padding. */
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('in base32: %j is %j', (text, expected) => {
    expect(base32(Buffer.from(text))).toBe(expected)
  })

  it('reaches the app with names that keep their letters and spaces', () => {
    const uri = totpUri({ secret: rfcSecret, email: 'åsa+1@demo.example', issuer: 'Södra & Norra' })
    const url = new URL(uri)

    expect(uri).not.toMatch(/ |%20.*\+/)
    expect(decodeURIComponent(url.pathname)).toBe('/Södra & Norra:åsa+1@demo.example')
    expect(Object.fromEntries(url.searchParams)).toEqual({
      secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
      issuer: 'Södra & Norra',
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    })
  })

  it('is stored sealed, each time differently, and opens again', () => {
    const sealed = sealSecret('the secret of the installation', rfcSecret)

    expect(openSecret('the secret of the installation', sealed)).toEqual(rfcSecret)
    expect(sealSecret('the secret of the installation', rfcSecret)).not.toBe(sealed)
    expect(Buffer.from(sealed, 'base64url').includes(rfcSecret)).toBe(false)
  })

  it('cannot be opened with another secret, nor when it was changed or cut', () => {
    const sealed = sealSecret('the secret of the installation', rfcSecret)
    const changed = `${sealed.slice(0, -4)}${sealed.endsWith('AAAA') ? 'BBBB' : 'AAAA'}`

    expect(openSecret('another secret', sealed)).toBeNull()
    for (const broken of [changed, sealed.slice(0, -4), sealed.slice(0, 40)]) {
      expect(openSecret('the secret of the installation', broken)).toBeNull()
    }
  })
})
