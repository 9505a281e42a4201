import type { Bounds, Table } from './tables.ts'

// Three published examples of sdcTable with the bounds that a linear programme finds in them. Only what the
// bounds follow from is theirs, the hidden counts and where they stand; the counts that are shown do not
// matter and are our own. Source: docs/third-party.md.

/** A table by its inner cells' names, with sums of them that are published beside them. */
interface NamedTable {
  readonly counts: Readonly<Record<string, number>>
  readonly sums: readonly (readonly string[])[]
  readonly hidden: readonly string[]
  readonly bounds: Readonly<Record<string, Bounds>>
}

const rows = ['w', 'x', 'y', 'z']
const columns = ['a', 'b', 'c', 'd']

/** Every row and column hides two cells or more, and yet one of them can be told exactly. */
export const problemdata: NamedTable = {
  counts: {
    ...{ wa: 30, wb: 47, wc: 64, wd: 12 },
    ...{ xa: 90, xb: 70, xc: 5, xd: 8 },
    ...{ ya: 21, yb: 100, yc: 33, yd: 85 },
    ...{ za: 40, zb: 991, zc: 15, zd: 685 },
  },
  sums: [
    ...rows.map((row) => columns.map((column) => row + column)),
    ...columns.map((column) => rows.map((row) => row + column)),
  ],
  hidden: ['wa', 'wb', 'wc', 'xa', 'xc', 'yb', 'yd', 'zb', 'zd'],
  bounds: {
    wa: [25, 94],
    wb: [47, 47],
    wc: [0, 69],
    xa: [26, 95],
    xc: [0, 69],
    yb: [0, 185],
    yd: [0, 185],
    zb: [906, 1091],
    zd: [585, 770],
  },
}

/** The same people by county and by size: each table alone protects everybody, both together tell K. */
export const linked: NamedTable = {
  counts: { A: 2, B: 2, I: 8, J: 8, K: 3, L: 3, M: 3, N: 7 },
  sums: [
    ['A', 'B', 'I', 'J'],
    ['K', 'L', 'M', 'N'],
    ['A', 'B', 'I', 'J', 'K', 'N'],
    ['L', 'M'],
  ],
  hidden: ['A', 'B', 'K', 'L', 'M'],
  bounds: { K: [3, 3], A: [0, 4], L: [0, 6] },
}

/** One small cell of regions by gender needs three others hidden; a fourth hidden cell fewer and it is told. */
export const regions: NamedTable = {
  counts: { Am: 20, Af: 2, Bm: 14, Bf: 11, Cm: 9, Cf: 17, Dm: 30, Df: 13 },
  sums: [
    ...['A', 'B', 'C', 'D'].map((region) => [`${region}m`, `${region}f`]),
    ['Am', 'Bm', 'Cm', 'Dm'],
    ['Af', 'Bf', 'Cf', 'Df'],
  ],
  hidden: ['Af', 'Am', 'Bf', 'Bm'],
  bounds: { Af: [0, 13], Am: [9, 22] },
}

/** The table by numbers: every inner cell is published, and every sum. */
export function numbered({
  counts,
  sums,
}: NamedTable): Table & { readonly cellOf: (name: string) => number } {
  const names = Object.keys(counts)
  const cellOf = (name: string) => names.indexOf(name)
  return {
    counts: Object.values(counts),
    cells: [...names.map((name) => [name]), ...sums].map((sum) => sum.map(cellOf)),
    cellOf,
  }
}
