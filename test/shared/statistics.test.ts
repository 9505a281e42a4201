import fc from 'fast-check'
import {
  mean as independentMean,
  median as independentMedian,
  sampleStandardDeviation,
} from 'simple-statistics'
import { describe, expect, it } from 'vitest'
import { mean } from '../../shared/statistics/mean.ts'
import { median } from '../../shared/statistics/median.ts'
import { percent, rate } from '../../shared/statistics/percent.ts'
import { roundRatio } from '../../shared/statistics/round.ts'
import { standardDeviation } from '../../shared/statistics/standard-deviation.ts'
import { wilsonInterval } from '../../shared/statistics/wilson-interval.ts'

const frequencies = fc
  .uniqueArray(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 8 })
  .chain((values) =>
    fc.tuple(...values.map((value) => fc.tuple(fc.constant(value), fc.integer({ min: 0, max: 30 })))),
  )
const spreadOut = (given: readonly (readonly [number, number])[]) =>
  given.flatMap(([value, count]) => Array.from({ length: count }, () => value))

describe('rounding', () => {
  it.each([
    [1, 8, 2, 0.13],
    [1, 2, 0, 1],
    [5, 1000, 2, 0.01],
    [-1, 2, 0, 0],
    [-3, 2, 0, -1],
    [2, 3, 4, 0.6667],
    [0, 7, 1, 0],
  ])('%i / %i with %i decimals is %d, half up', (numerator, denominator, decimals, expected) => {
    expect(roundRatio(numerator, denominator, decimals)).toBe(expected)
  })

  it('has no answer where there is nothing to divide by', () => {
    expect(roundRatio(0, 0, 1)).toBeNull()
    expect(percent(0, 0)).toBeNull()
    expect(rate(3, null)).toBeNull()
    expect(rate(null, 3)).toBeNull()
  })

  it('never lies further off than half of the last decimal, and a half goes up', () => {
    const whole = fc.integer({ min: -1_000_000, max: 1_000_000 })
    fc.assert(
      fc.property(
        whole,
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.integer({ min: 0, max: 4 }),
        (a, b, decimals) => {
          const rounded = roundRatio(a, b, decimals) ?? Number.NaN
          // In whole numbers: 2·10^d·(rounded − a/b) lies in (−1, 1], and is 1 just at a half.
          const scaled = BigInt(Math.round(rounded * 10 ** decimals))
          const distance = 2n * (scaled * BigInt(b) - BigInt(a) * 10n ** BigInt(decimals))
          expect(distance > -BigInt(b) && distance <= BigInt(b)).toBe(true)
        },
      ),
    )
  })
})

describe('the mean', () => {
  it('agrees with an independent one', () => {
    fc.assert(
      fc.property(frequencies, (given) => {
        const answers = spreadOut(given)
        if (answers.length === 0) expect(mean(given, 2)).toBeNull()
        else expect(mean(given, 6)).toBeCloseTo(independentMean(answers), 5)
      }),
    )
  })

  it('of 1,005 and 1,015 with two decimals is 1,01, and of decimals is exact', () => {
    expect(
      mean(
        [
          [1.005, 1],
          [1.015, 1],
        ],
        2,
      ),
    ).toBe(1.01)
    expect(
      mean(
        [
          [0.1, 1],
          [0.2, 1],
        ],
        2,
      ),
    ).toBe(0.15)
    expect(mean([[2.675, 1]], 2)).toBe(2.68)
  })

  it('of nobody is not there', () => {
    expect(mean([], 2)).toBeNull()
    expect(mean([[5, 0]], 2)).toBeNull()
  })
})

describe('the median', () => {
  it('agrees with an independent one', () => {
    fc.assert(
      fc.property(frequencies, (given) => {
        const answers = spreadOut(given)
        if (answers.length === 0) expect(median(given)).toBeNull()
        else expect(median(given)).toBe(independentMedian(answers) + 0)
      }),
    )
  })

  it.each([
    ['one', [[4, 1]], 4],
    [
      'ties',
      [
        [3, 5],
        [5, 5],
      ],
      4,
    ],
    [
      'an even number',
      [
        [4, 3],
        [5, 3],
      ],
      4.5,
    ],
    [
      'an odd number',
      [
        [4, 3],
        [5, 4],
      ],
      5,
    ],
  ] as const)('of %s', (_, given, expected) => {
    expect(median(given)).toBe(expected)
  })
})

describe('the standard deviation', () => {
  // Python 3.11, statistics.stdev of the answers spread out: 1.0642445618631073, 1.7638342073763937, 0.7071067811865476.
  it.each([
    [
      [
        [1, 2],
        [2, 3],
        [3, 11],
        [4, 17],
        [5, 30],
      ],
      1.06,
    ],
    [
      [
        [1, 7],
        [5, 2],
      ],
      1.76,
    ],
    [
      [
        [4, 1],
        [5, 1],
      ],
      0.71,
    ],
    [[[3, 9]], 0],
  ] as const)('of %j is %d', (given, expected) => {
    expect(standardDeviation(given)).toBe(expected)
  })

  it('has no answer for one person, or none', () => {
    expect(standardDeviation([[4, 1]])).toBeNull()
    expect(standardDeviation([])).toBeNull()
  })

  it('agrees with an independent one, within the last decimal', () => {
    fc.assert(
      fc.property(frequencies, (given) => {
        const answers = spreadOut(given)
        fc.pre(answers.length > 1)
        expect(
          Math.abs((standardDeviation(given) ?? Number.NaN) - sampleStandardDeviation(answers)),
        ).toBeLessThan(0.0051)
      }),
    )
  })
})

describe('the interval of a share', () => {
  // Newcombe 1998, table I, method 3 (score, without continuity correction).
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is %d to %d, as published', (count, base, low, high) => {
    const interval = wilsonInterval(count, base)
    expect(interval?.map((limit) => Math.round(limit * 10_000) / 10_000)).toEqual([low, high])
  })

  it('has no answer where there is nobody', () => {
    expect(wilsonInterval(0, 0)).toBeNull()
  })
})
