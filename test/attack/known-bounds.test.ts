import { describe, expect, it } from 'vitest'
import { linked, numbered, problemdata, regions } from '../support/attack/sdc-tables.ts'
import ssbTables from '../support/attack/ssb-tables.json' with { type: 'json' }
import { boundsOf } from '../support/attack/tables.ts'

describe.each(ssbTables)('what the table $name tells of its small cells', (example) => {
  const { primary, suppressed, leastExact, leastUpper5 } = example
  const told = (hidden: readonly number[]) =>
    [...boundsOf(example, hidden, primary).values()].filter(([low, high]) => low === high)
  const below5 = (hidden: readonly number[]) =>
    [...boundsOf(example, hidden, primary).values()].filter(([, high]) => high < 5)
  const without = (pattern: readonly number[]) =>
    pattern.filter((cell) => !primary.includes(cell)).map((shown) => pattern.filter((cell) => cell !== shown))

  it('is none exactly, hidden as SSBtools does', () => {
    expect(told(suppressed)).toEqual([])
  })

  it.skipIf(leastExact === null)(
    'is none exactly, hidden by the least pattern, and one if any cell fewer',
    () => {
      expect(told(leastExact ?? [])).toEqual([])
      for (const fewer of without(leastExact ?? [])) expect(told(fewer)).not.toEqual([])
    },
  )

  it('leaves 5 possible in each by the least pattern for that, and not if any cell fewer', () => {
    expect(below5(leastUpper5)).toEqual([])
    for (const fewer of without(leastUpper5)) expect(below5(fewer)).not.toEqual([])
  })
})

describe.each(Object.entries({ problemdata, linked, regions }))('the bounds of %s', (_, example) => {
  const { cellOf, ...table } = numbered(example)
  const bounds = boundsOf(table, example.hidden.map(cellOf))

  it.each(Object.entries(example.bounds))('of cell %s are %j', (name, expected) => {
    expect(bounds.get(cellOf(name))).toEqual(expected)
  })
})

describe('linked tables', () => {
  const { cellOf, ...table } = numbered(linked)
  const bounds = (sums: readonly number[], hidden: readonly string[]) =>
    boundsOf(
      { ...table, cells: [...table.cells.slice(0, 8), ...sums.map((sum) => table.cells[8 + sum] ?? [])] },
      hidden.map(cellOf),
    )

  it.each([
    ['county', [0, 1]],
    ['size', [2, 3]],
  ])('by %s alone tell none of their cells', (_, sums) => {
    for (const [low, high] of bounds(sums, linked.hidden).values()) expect(low).toBeLessThan(high)
  })

  it('leave K anything from 0 to 10 once N is hidden too', () => {
    expect(bounds([0, 1, 2, 3], [...linked.hidden, 'N']).get(cellOf('K'))).toEqual([0, 10])
  })
})

it('wb is anything from 0 to 141 once xb is hidden too', () => {
  const { cellOf, ...table } = numbered({ ...problemdata, counts: { ...problemdata.counts, xb: 124 } })
  const hidden = [...problemdata.hidden, 'xb'].map(cellOf)
  expect(boundsOf(table, hidden).get(cellOf('wb'))).toEqual([0, 141])
})

it('one cell fewer hidden than sdcTable’s four tells the small one', () => {
  const { cellOf, ...table } = numbered(regions)
  const hidden = regions.hidden.map(cellOf)
  for (const shown of hidden.slice(1)) {
    const [low, high] =
      boundsOf(
        table,
        hidden.filter((cell) => cell !== shown),
      ).get(cellOf('Af')) ?? []
    expect(low).toBe(high)
  }
})
