import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { paletteOf, plainPalette } from '../../shared/chart/palette.ts'
import { coloursSchema, contrastToWhite, mixed, productColours } from '../../shared/colours.ts'

const faultsOf = (colours: unknown) =>
  v.safeParse(coloursSchema, colours).issues?.map(({ message }) => message) ?? []

describe('the colours of a förbund', () => {
  it('are held against white as WCAG does', () => {
    expect(contrastToWhite('#000000')).toBeCloseTo(21, 5)
    expect(contrastToWhite('#ffffff')).toBe(1)
    // The two greys on either side of 4.5, and pure red, as every checker tells them.
    expect(contrastToWhite('#767676').toFixed(2)).toBe('4.54')
    expect(contrastToWhite('#777777').toFixed(2)).toBe('4.48')
    expect(contrastToWhite('#ff0000').toFixed(2)).toBe('4.00')
  })

  it('are dark enough for words, and for bars, or are refused with how light they are', () => {
    expect(faultsOf(productColours)).toEqual([])
    expect(faultsOf({ accent: '#767676', bar: '#949494' })).toEqual([])
    expect(faultsOf({ accent: '#777777', bar: '#959595' })).toEqual([
      'Rubriker: färgen är för ljus för att synas på vitt. Kontrasten är 4,4 och minst 4,5 behövs. Välj en mörkare.',
      'Staplar: färgen är för ljus för att synas på vitt. Kontrasten är 2,9 och minst 3 behövs. Välj en mörkare.',
    ])
  })

  it.each(['red', '#fff', '#0f5540;}', '#0f554g', 'url(#a)', '"#0f5540"', ''])(
    'are six characters and nothing else: not %s',
    (accent) => {
      expect(faultsOf({ ...productColours, accent })).toEqual([
        'Rubriker: skriv färgen som # och sex tecken (0–9 och a–f), till exempel #0f5540.',
      ])
    },
  )

  it('are taken however they are typed, and kept in small letters', () => {
    expect(v.parse(coloursSchema, { accent: ' #0F5540 ', bar: '#2F6F57' })).toEqual(productColours)
  })

  it('give a scale five steps from light to dark in the same colour, each with an edge that is seen on white', () => {
    const { steps, edge, bar } = paletteOf('#7a1f5c')
    const contrasts = steps.map(contrastToWhite)
    expect(contrasts.toSorted((a, b) => a - b)).toEqual(contrasts)
    expect(new Set(steps).size).toBe(5)
    expect(steps[3]).toBe(bar)
    expect(contrastToWhite(edge)).toBeGreaterThan(3)
    expect(mixed('#000000', '#ffffff', 0.5)).toBe('#808080')
    expect(paletteOf(productColours.bar)).toBe(plainPalette)
  })
})
