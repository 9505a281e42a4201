/** A table as it was read: every cell as text, blank where there is nothing. */
export type Grid = readonly (readonly string[])[]

/** A column by its heading; `nth` tells apart those with the same. */
export interface ColumnKey {
  readonly column: string
  readonly nth: number
}

export interface RawTable {
  /** By their place from the left. */
  readonly columns: readonly ColumnKey[]
  readonly rows: readonly RawRow[]
}

export interface RawRow {
  /** Its number as a spreadsheet counts: the table's first row is 1. */
  readonly number: number
  readonly cells: readonly string[]
}

/** A column as it is shown before anything is decided of it. */
export interface ColumnSeen extends ColumnKey {
  /** As a spreadsheet calls it: A, B, …, AA. */
  readonly letter: string
  /** How many rows have something in it. */
  readonly filled: number
  /** The texts in it and how often each is there, the most frequent first; long ones are left out. */
  readonly values: readonly { readonly text: string; readonly count: number }[]
  /** How many different texts are left out of `values`. */
  readonly more: number
}

/** What a file holds, before anything is decided of it. */
export interface FileSeen {
  /** Of a workbook; empty for CSV. */
  readonly sheets: readonly string[]
  readonly sheet: string | null
  readonly headerRow: number
  readonly rows: number
  readonly columns: readonly ColumnSeen[]
}

/** Longer than any text that stands for an option. */
const longestShown = 200
const mostShown = 200
const rowsLookedAt = 20

/**
 * A grid as a table: the headings of one of its rows, and the rows under it that hold anything. A column
 * without a heading is called by its letter ("Kolumn D").
 *
 * @param headerRow counted from 1
 */
export function tableOf(grid: Grid, headerRow: number): RawTable {
  const header = grid[headerRow - 1] ?? []
  const rows = grid
    .map((cells, index) => ({ number: index + 1, cells }))
    .filter(({ number, cells }) => number > headerRow && cells.some((cell) => cell !== ''))
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), header.length)
  const met = new Map<string, number>()
  const columns = Array.from({ length: width }, (_, index): ColumnKey => {
    const column = header[index] || `Kolumn ${letterOf(index)}`
    const nth = (met.get(column) ?? 0) + 1
    met.set(column, nth)
    return { column, nth }
  })
  return { columns, rows }
}

/**
 * The row that looks most like headings: of the first rows the first one that is nearly as filled as any,
 * at least three quarters. A title above the headings is far narrower, and an answer under them may hold a
 * stray cell more than they do: taken for headings it would lose every answer above it.
 */
export function likelyHeaderRow(grid: Grid): number {
  const filled = grid.slice(0, rowsLookedAt).map((cells) => cells.filter((cell) => cell !== '').length)
  const most = Math.max(0, ...filled)
  return Math.max(1, filled.findIndex((count) => count >= most * 0.75) + 1)
}

/** Each column of a table with the texts in it. */
export function columnsSeen({ columns, rows }: RawTable): readonly ColumnSeen[] {
  return columns.map((key, index) => {
    const counts = new Map<string, number>()
    for (const { cells } of rows) {
      const text = cells[index] ?? ''
      if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1)
    }
    const values = [...counts]
      .filter(([text]) => text.length <= longestShown)
      .map(([text, count]) => ({ text, count }))
      .toSorted((a, b) => b.count - a.count)
      .slice(0, mostShown)
    const filled = [...counts.values()].reduce((sum, count) => sum + count, 0)
    return { ...key, letter: letterOf(index), filled, values, more: counts.size - values.length }
  })
}

/** The place of a column in a table; -1 where it has none such. */
export function placeOf({ columns }: Pick<RawTable, 'columns'>, key: ColumnKey): number {
  return columns.findIndex(({ column, nth }) => column === key.column && nth === key.nth)
}

/** A, B, …, Z, AA, … */
export function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last
}
