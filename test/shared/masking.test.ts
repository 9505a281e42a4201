import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suggestMasks } from '../../shared/mask-suggestions.ts'
import { type Mask, maskKinds, maskText, piecesOf, tidyMasks } from '../../shared/masking.ts'

const known = {
  emails: ['maria.hedstrom@samordning.example', 'kansli@samordning.example', 'bo.rask@insats.example'],
  kommuner: ['Norrby', 'Södra Tuna'],
  insatser: ['Orangeriet', 'Ung Kraft'],
}
/** A text as others would read it where every suggestion is taken. */
const masked = (text: string) => maskText(text, suggestMasks(text, known))

describe('what is suggested to mask', () => {
  it.each([
    // People, by capital, by list and by the accounts of the förbund.
    ['Min handläggare Lisbeth Öqvist var snäll', 'Min handläggare [namn] var snäll'],
    ['tack anna för allt', 'tack [namn] för allt'],
    ['Det var Annas förtjänst.', 'Det var [namn] förtjänst.'],
    ['jag pratade med hedström', 'jag pratade med [namn]'],
    ['HEDSTRÖM ÄR BÄST OCH JAG ÄR GLAD', '[namn] ÄR BÄST OCH JAG ÄR GLAD'],
    ['Prata med Rask eller Bo', 'Prata med [namn] eller [namn]'],
    ['Kowalczyk Nowak hjälpte mig', '[namn] hjälpte mig'],
    ['Jag saknar Anna-Karin', 'Jag saknar [namn]'],
    // Numbers and addresses.
    ['ring 070-123 45 67 på kvällen', 'ring [telefonnummer] på kvällen'],
    ['+46 (0)70 123 45 67', '[telefonnummer]'],
    ['0920–12 34 56', '[telefonnummer]'],
    ['mitt nummer är 19850312-1234', 'mitt nummer är [nummer]'],
    ['850312+1234', '[nummer]'],
    ['ärende 2024-00123', 'ärende [nummer]'],
    ['bor på 981 32', 'bor på [nummer]'],
    ['skriv till lisa.ek@epost.example.', 'skriv till [e-post].'],
    ['se www.minsida.example/lisa', 'se [maskat]'],
    ['jag heter @lisan99 där', 'jag heter [maskat] där'],
    ['Jag bor på Storgatan 12 b nu', 'Jag bor på [adress] nu'],
    // Places and insatser, which tell where somebody is.
    ['bussen till norrby är sen', 'bussen till [ort] är sen'],
    ['Södra Tunas kommun', '[ort] kommun'],
    ['jag flyttade från Haparanda', 'jag flyttade från [ort]'],
    ['på orangeriet var det lugnt', 'på [insats] var det lugnt'],
    ['Ung Krafts lokal', '[insats] lokal'],
  ])('%s -> %s', (text, expected) => {
    expect(masked(text)).toBe(expected)
  })

  it.each([
    'Jag är nöjd. Alla var snälla! Tack för allt.',
    'Arbetsförmedlingen och Försäkringskassan borde prata med varandra.',
    'Jag började 2023 och fick hjälp i 12 veckor, 3 dagar i veckan.',
    'det är bo som är svårt, en lo i skogen',
    'JAG VILL HA MER HJÄLP',
    'Mer AT och CV, mindre FK.',
    '”Man ska inte ge upp”, sa de. Bra!',
    '',
    '😀 Bra 👍🏽',
  ])('is nothing in: %s', (text) => {
    expect(masked(text)).toBe(text)
  })

  it('takes two names beside each other as one, so that nobody counts them', () => {
    expect(suggestMasks('Med Lisa Öqvist', known)).toEqual([{ from: 4, to: 15, kind: 'name' }])
  })

  it('is found in any text without failing, in order, within it, and none over another', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        let last = 0
        for (const { from, to } of suggestMasks(text, known)) {
          expect(from).toBeGreaterThanOrEqual(last)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(text.length)
          last = to
        }
      }),
    )
  })

  it('finds a number, an address and a name of staff wherever they stand', () => {
    const secrets = ['070-1234567', '850312-1234', 'lisa.ek@epost.example', 'Hedström', 'hedström', 'Norrby']
    const words = fc.array(fc.constantFrom('och', 'Jag', 'var', 'bra', '.', 'till', 'med'), { maxLength: 8 })
    fc.assert(
      fc.property(words, fc.constantFrom(...secrets), words, (before, secret, after) => {
        expect(masked([...before, secret, ...after].join(' '))).not.toContain(secret)
      }),
    )
  })
})

const masksOf = (text: string): fc.Arbitrary<readonly Mask[]> =>
  fc.array(
    fc
      .record({
        from: fc.nat({ max: text.length }),
        to: fc.nat({ max: text.length }),
        kind: fc.constantFrom(...maskKinds),
      })
      .map(({ from, to, kind }) => ({ from: Math.min(from, to), to: Math.max(from, to), kind })),
    { maxLength: 6 },
  )
const textAndMasks = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  .chain((text) => fc.tuple(fc.constant(text), masksOf(text)))

describe('masking', () => {
  it('reveals nothing of what is masked: other letters, and other lengths, give the same text', () => {
    fc.assert(
      fc.property(textAndMasks, fc.string({ maxLength: 12 }), ([text, masks], other) => {
        // The same text with something else in every masked place.
        let changed = ''
        const moved: Mask[] = []
        for (const { text: piece, mask } of piecesOf(text, masks)) {
          const written = mask ? `${other}x` : piece
          if (mask) moved.push({ ...mask, from: changed.length, to: changed.length + written.length })
          changed += written
        }
        expect(maskText(changed, moved)).toBe(maskText(text, masks))
      }),
    )
  })

  it('leaves all the rest as it was, and loses no letter of it', () => {
    fc.assert(
      fc.property(textAndMasks, ([text, masks]) => {
        const pieces = piecesOf(text, masks)
        expect(pieces.map((piece) => piece.text).join('')).toBe(text)
        expect(maskText(text, [])).toBe(text)
      }),
    )
  })

  it('never cuts a character in two', () => {
    fc.assert(
      fc.property(textAndMasks, ([text, masks]) => {
        expect(maskText(text, masks).isWellFormed()).toBe(true)
      }),
    )
  })

  it('takes masks over each other as one, and does the same done twice', () => {
    expect(
      maskText('Lisa Ek ringde', [
        { from: 0, to: 5, kind: 'name' },
        { from: 2, to: 7, kind: 'place' },
      ]),
    ).toBe('[namn] ringde')
    fc.assert(
      fc.property(textAndMasks, ([text, masks]) => {
        expect(tidyMasks(text, tidyMasks(text, masks))).toEqual(tidyMasks(text, masks))
      }),
    )
  })
})
