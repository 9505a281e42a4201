import { randomBytes, randomInt } from 'node:crypto'
import { sampleRankCorrelation } from 'simple-statistics'
import { describe, expect, it } from 'vitest'
import { codeOf, nullifierOf, serialOf, shuffled } from '../../server/codes.ts'
import { plainAlphabet } from '../../server/random.ts'
import { codeLength, maxCodes } from '../../shared/codes.ts'

const key = randomBytes(32)
const scope = { matperiodId: 'm1', insatsId: 'i1' }
const random = () =>
  Array.from({ length: codeLength }, () => plainAlphabet[randomInt(plainAlphabet.length)]).join('')
const invented = (count: number) => Array.from({ length: count }, random)
/** The place of a code among all that there are. */
const placeOf = (code: string) =>
  [...code].reduce((place, character) => place * plainAlphabet.length + plainAlphabet.indexOf(character), 0)
/** How well codes follow the order in which they were made: 1 is perfectly, 0 is not at all. */
const follows = (codes: readonly string[]) =>
  Math.abs(sampleRankCorrelation([...codes.keys()], codes.map(placeOf)))
/** With 2 000 codes chance alone passes this about once in a hundred million times. */
const chance = 0.13

describe('a code', () => {
  it('is 10 characters without look-alikes, and gives its number back however it is typed', () => {
    for (const serial of [0, 1, 199, 200, 624, 625, 77_777, 390_624]) {
      const code = codeOf(key, scope, serial)
      expect(code).toMatch(/^[ACDEFGHJKMNPQRTUVWXY34679]{10}$/)
      expect(serialOf(key, scope, code)).toBe(serial)
      expect(serialOf(key, scope, `${code.slice(0, 5).toLowerCase()} - ${code.slice(5)}`)).toBe(serial)
    }
  })

  it('is another for each of the 390 625 numbers of an insats', () => {
    expect(maxCodes).toBe(390_625)
    // The proof follows from the number: the first 4 characters are another for each.
    const firsts = new Set(
      Array.from({ length: 20_000 }, (_, serial) => codeOf(key, scope, serial).slice(0, 4)),
    )
    expect(firsts.size).toBe(20_000)
  })

  it('tells no order, where a number that is only written out does', () => {
    const codes = Array.from({ length: 2000 }, (_, serial) => codeOf(key, scope, serial))
    expect(follows(codes)).toBeLessThan(chance)
    const plain = codes.map((code, serial) => {
      const digits = [15_625, 625, 25, 1].map((place) => plainAlphabet[Math.floor(serial / place) % 25])
      return digits.join('') + code.slice(4)
    })
    expect(follows(plain)).toBeGreaterThan(0.99)
    expect(follows(shuffled(plain))).toBeLessThan(chance)
  })

  it('cannot be invented: none of 100 000 random ones has a number, where a check digit lets thousands by', () => {
    const codes = invented(100_000)
    expect(codes.filter((code) => serialOf(key, scope, code) !== null)).toEqual([])
    const digitOf = (code: string) => plainAlphabet[placeOf(code.slice(0, 9)) % plainAlphabet.length]
    expect(codes.filter((code) => code.endsWith(digitOf(code) ?? '')).length).toBeGreaterThan(3000)
  })

  it('is one with its proof: with any character changed it is none', () => {
    const code = codeOf(key, scope, 42)
    for (let place = 0; place < codeLength; place += 1) {
      const other = code[place] === 'A' ? 'C' : 'A'
      expect(serialOf(key, scope, code.slice(0, place) + other + code.slice(place + 1))).toBeNull()
    }
    for (const typed of ['', code.slice(1), `${code}A`, 'OOOOOOOOOO', 'åäöåäöåäöå', '\0'.repeat(10)])
      expect(serialOf(key, scope, typed)).toBeNull()
  })

  it('is bound to its mätperiod, its insats and its key', () => {
    const codes = Array.from({ length: 1000 }, (_, serial) => codeOf(key, scope, serial))
    const others = [
      [key, { ...scope, insatsId: 'i2' }],
      [key, { ...scope, insatsId: null }],
      [key, { ...scope, matperiodId: 'm2' }],
      [randomBytes(32), scope],
    ] as const
    for (const [otherKey, other] of others)
      expect(codes.filter((code) => serialOf(otherKey, other, code) !== null)).toEqual([])
  })

  it('leaves a mark when it is used that is the same however it is typed, and another under another key', () => {
    const code = codeOf(key, scope, 7)
    const mark = nullifierOf(key, scope, code)
    expect(mark).toMatch(/^[0-9a-f]{32}$/)
    expect(nullifierOf(key, scope, `${code.slice(0, 5)}-${code.slice(5)}`.toLowerCase())).toBe(mark)
    expect(nullifierOf(randomBytes(32), scope, code)).not.toBe(mark)
    expect(nullifierOf(key, { ...scope, insatsId: null }, code)).not.toBe(mark)
  })
})
