import { type LinearSystem, openSolver, type Row } from './solver.ts'

/** A table as it is published: sums of counts that nobody sees one by one, some of them left out. */
export interface Table {
  readonly counts: readonly number[]
  /** Per published cell the counts that it sums. */
  readonly cells: readonly (readonly number[])[]
}

export type Bounds = readonly [low: number, high: number]

/**
 * Between what the cells that are left out must lie, for one who sees the others: the least and the
 * greatest value over every table of counts with the same published cells.
 *
 * @param asked the cells whose bounds are wanted; every hidden one where none is named
 */
export function boundsOf(
  { counts, cells }: Table,
  hidden: readonly number[],
  asked: readonly number[] = hidden,
): ReadonlyMap<number, Bounds> {
  const rows = cells.flatMap((members, cell): Row[] => {
    if (hidden.includes(cell)) return []
    const sum = members.reduce((total, member) => total + (counts[member] ?? 0), 0)
    return [{ terms: new Map(members.map((member) => [member, 1])), low: sum, high: sum }]
  })
  const system: LinearSystem = { columns: counts.length, rows }
  const solver = openSolver(system)
  try {
    return new Map(
      asked.map((cell) => {
        const along = (sign: number) => new Map((cells[cell] ?? []).map((member) => [member, sign]))
        const low = solver.minimum(along(1))?.value ?? Number.NaN
        const high = -(solver.minimum(along(-1))?.value ?? Number.NaN)
        return [cell, [Math.round(low), Math.round(high)]]
      }),
    )
  } finally {
    solver.close()
  }
}
