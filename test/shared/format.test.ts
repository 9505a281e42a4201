import { describe, expect, it } from 'vitest'
import { roundRatio } from '../../shared/statistics/round.ts'
import {
  compareSwedish,
  dayInWords,
  dayRange,
  decimal,
  listed,
  momentInWords,
  numberRange,
  percent,
  percentOf,
  wholePercent,
} from '../../shared/text/format.ts'

describe('figures in Swedish', () => {
  it('have a decimal comma and no trailing zeros', () => {
    expect([4.19, 4, 4.5, 0, 0.05].map((value) => decimal(value))).toEqual(['4,19', '4', '4,5', '0', '0,05'])
    // As they are written, and not as the nearest binary fraction, which lies below each.
    expect([1.005, 1.255, 8.575].map((value) => decimal(value))).toEqual(['1,01', '1,26', '8,58'])
  })

  it('have a thin space in thousands, and a real minus', () => {
    expect([1234, 63, 1_000_000, -1234.5].map((value) => decimal(value))).toEqual([
      '1\u202f234',
      '63',
      '1\u202f000\u202f000',
      '\u22121\u202f234,5',
    ])
  })

  it('are never minus nothing', () => {
    expect(decimal(-0.001)).toBe('0')
  })

  it('keep a thin no-break space before the percent sign', () => {
    expect([63.5, 27, 0, 100].map(percent)).toEqual(['63,5\u202f%', '27\u202f%', '0\u202f%', '100\u202f%'])
  })

  // Exact halves that binary fractions put below: 23/80 = 28.75 %, 201/2000 = 10.05 %.
  it('are of a share rounded as its counts would be', () => {
    expect([23 / 80, 201 / 2000, 2 / 3, 0, 1].map((share) => percentOf(share))).toEqual(
      ['28,8', '10,1', '66,7', '0', '100'].map((figure) => `${figure}\u202f%`),
    )
    expect(percentOf(57 / 200, 0)).toBe('29\u202f%')
  })

  it('are of every share of counts what whole numbers give', () => {
    for (let base = 1; base <= 400; base += 1) {
      for (let count = 0; count <= base; count += 1) {
        const exact = roundRatio(count * 100, base, 1) ?? 0
        if (percentOf(count / base) !== percent(exact)) throw new Error(`${count} of ${base}`)
      }
    }
  })

  // Worked out by hand: 51/101 = 50.495..., 86/103 = 83.495..., 23/107 = 21.495..., 57/200 = 28.5 exactly.
  it.each([
    [51, 101, '50\u202f%'],
    [86, 103, '83\u202f%'],
    [23, 107, '21\u202f%'],
    [57, 200, '29\u202f%'],
    [147, 199, '74\u202f%'],
    [63, 147, '43\u202f%'],
    [0, 7, '0\u202f%'],
    [7, 7, '100\u202f%'],
    [0, 0, null],
  ])('give %i of %i in whole percent, half up and rounded once', (count, base, expected) => {
    expect(wholePercent(count, base)).toBe(expected)
  })

  it('are a range with an en dash', () => {
    expect([numberRange(3, 5), numberRange(5, 5)]).toEqual(['3–5', '5'])
  })
})

describe('days in Swedish', () => {
  it('are in words', () => {
    expect(dayInWords('2025-10-07')).toBe('7 oktober 2025')
  })

  it('say month and year once in a range', () => {
    expect(dayRange('2025-10-07', '2025-11-07')).toBe('7 oktober–7 november 2025')
    expect(dayRange('2025-10-07', '2025-10-29')).toBe('7–29 oktober 2025')
    expect(dayRange('2025-12-07', '2026-01-07')).toBe('7 december 2025–7 januari 2026')
    expect(dayRange('2025-10-07', '2025-10-07')).toBe('7 oktober 2025')
  })
})

describe('words in Swedish', () => {
  it('sort with å, ä and ö last, and numbers by their size', () => {
    expect(['Öland', 'Ängen', 'Ånge', 'Zinken', 'Blad 10', 'Blad 2'].toSorted(compareSwedish)).toEqual([
      'Blad 2',
      'Blad 10',
      'Zinken',
      'Ånge',
      'Ängen',
      'Öland',
    ])
  })

  it('are listed with "och" before the last', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((names) => listed(names))).toEqual([
      '',
      'a',
      'a och b',
      'a, b och c',
    ])
  })
})

it('tells an instant by the clock in Stockholm, in summer and in winter', () => {
  expect(momentInWords(new Date('2025-10-07T07:30:00Z'))).toBe('7 oktober 2025 kl. 09.30')
  expect(momentInWords(new Date('2025-12-31T23:05:00Z'))).toBe('1 januari 2026 kl. 00.05')
})
