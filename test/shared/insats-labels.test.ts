import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelledInsatser } from '../../shared/insats-labels.ts'
import { publishedCount } from '../../shared/texts.ts'

const named = (counts: Record<string, [texts: number, respondents: number | null]>, minGroup = 5) =>
  [
    ...labelledInsatser(
      new Map(Object.entries(counts).map(([id, [texts, respondents]]) => [id, { texts, respondents }])),
      minGroup,
    ),
  ].toSorted()

describe('the insats beside a free text', () => {
  it('is told where five answered there and five wrote, and nowhere else', () => {
    expect(named({ a: [5, 5], b: [9, 20] })).toEqual(['a', 'b'])
    expect(named({ a: [9, 20], b: [8, 20], c: [3, 20], d: [2, 20] })).toEqual(['a', 'b'])
    expect(named({ a: [5, null], b: [9, 20], c: [5, 4] })).toEqual(['b'])
  })

  it('is not told where what is left would be one insats, or too few', () => {
    expect(named({ a: [9, 20], b: [6, 20], c: [3, 20] })).toEqual(['a'])
    expect(named({ a: [9, 20], b: [6, 20], c: [2, 20], d: [2, 20] })).toEqual(['a'])
    expect(named({ a: [9, 20], b: [1, 20] })).toEqual([])
  })

  it('follows a smallest group that was raised', () => {
    expect(named({ a: [9, 20], b: [7, 20] }, 8)).toEqual([])
    expect(named({ a: [9, 20], b: [7, 20], c: [7, 20] }, 8)).toEqual(['a'])
  })

  it('never leaves a few texts, or those of one insats, to be worked out', () => {
    const counts = fc.record({ texts: fc.nat({ max: 12 }), respondents: fc.option(fc.nat({ max: 30 })) })
    fc.assert(
      fc.property(fc.array(counts, { maxLength: 8 }), (insatser) => {
        const all = new Map(insatser.map((insats, index) => [String(index), insats]))
        const shown = labelledInsatser(all, 5)
        const rest = [...all].filter(([id]) => !shown.has(id)).map(([, insats]) => insats)
        const texts = rest.reduce((sum, insats) => sum + insats.texts, 0)
        for (const id of shown) {
          expect(all.get(id)?.texts).toBeGreaterThanOrEqual(5)
          expect(all.get(id)?.respondents).toBeGreaterThanOrEqual(5)
        }
        if (shown.size > 0 && texts > 0) {
          expect(texts).toBeGreaterThanOrEqual(5)
          expect(rest.length).toBeGreaterThan(1)
        }
      }),
    )
  })
})

describe('how many texts have a theme', () => {
  it.each([
    [0, 34, 0],
    [4, 34, null],
    [5, 34, 5],
    [29, 34, 29],
    [30, 34, null],
    [34, 34, 34],
    [3, 3, null],
  ])('%i of %i is told as %s', (count, texts, told) => {
    expect(publishedCount(count, texts, 5)).toBe(told)
  })
})
