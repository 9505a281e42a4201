import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closingOf, maySettle, stateOf, steppedCount, takesForms } from '../../shared/matperiod.ts'
import { addDays, dayOf, isDay, startOf } from '../../shared/stockholm.ts'

const autumn = { status: 'ready', opensOn: '2025-10-07', closesOn: '2025-10-26' } as const
const at = (instant: string) => new Date(instant)

describe('a mätperiod', () => {
  it.each([
    ['2025-10-06T21:59:59Z', 'upcoming'],
    ['2025-10-06T22:00:00Z', 'open'],
    // The last day is the one on which the clock goes back: it has 25 hours.
    ['2025-10-26T22:59:59Z', 'open'],
    ['2025-10-26T23:00:00Z', 'closed'],
  ])('is at %s %s', (instant, state) => {
    expect(stateOf(autumn, at(instant))).toBe(state)
  })

  it('is a draft until it is ready, and settled for ever', () => {
    expect(stateOf({ ...autumn, status: 'draft' }, at('2025-10-10T12:00:00Z'))).toBe('draft')
    expect(stateOf({ ...autumn, status: 'settled' }, at('2025-10-10T12:00:00Z'))).toBe('settled')
  })

  it('takes forms already open for 30 minutes, and can be settled only when those are in', () => {
    expect(takesForms(autumn, at('2025-10-26T23:29:59Z'))).toBe(true)
    expect(takesForms(autumn, at('2025-10-26T23:30:00Z'))).toBe(false)
    expect(maySettle(autumn, at('2025-10-26T23:29:59Z'))).toBe(false)
    expect(maySettle(autumn, at('2025-10-26T23:35:00Z'))).toBe(true)
    fc.assert(
      fc.property(fc.date({ min: at('2025-10-01'), max: at('2025-11-30'), noInvalidDate: true }), (now) => {
        expect(takesForms(autumn, now) && maySettle(autumn, now)).toBe(false)
      }),
    )
  })

  it('closes at midnight after the last day', () => {
    expect(closingOf(autumn).toISOString()).toBe('2025-10-26T23:00:00.000Z')
  })
})

describe('a day in Stockholm', () => {
  it('begins at midnight, every day of every year, the days of the clock too', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1996-01-01', days))
    fc.assert(
      fc.property(day, (day) => {
        const start = startOf(day)
        expect(dayOf(start)).toBe(day)
        expect(dayOf(new Date(start.getTime() - 1))).toBe(addDays(day, -1))
      }),
    )
  })

  it('is a day that exists', () => {
    expect(['2024-02-29', '2025-02-29', '2025-13-01', '2025-1-1', '2025-10-07T00:00'].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ])
  })
})

it('steps counts down to a multiple of 5', () => {
  expect([0, 4, 5, 9, 10, 63].map(steppedCount)).toEqual([0, 0, 5, 5, 10, 60])
})
