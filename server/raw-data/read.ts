import { Problem } from '../../shared/problem.ts'
import {
  columnsSeen,
  type FileSeen,
  type Grid,
  likelyHeaderRow,
  type RawTable,
  tableOf,
} from '../../shared/raw-data/table.ts'
import { rawDataText } from '../../shared/text/raw-data.sv.ts'
import { readCsv } from './csv.ts'
import { fileMaxBytes } from './limits.ts'
import type { Sheet } from './xlsx.ts'

/** Where in a file the table is; what is not said is taken to be the first sheet, and the row that looks like headings. */
export interface Where {
  readonly sheet?: string | undefined
  readonly headerRow?: number | undefined
}

export interface ReadFile {
  readonly table: RawTable
  readonly sheets: readonly string[]
  readonly sheet: string | null
  readonly headerRow: number
}

/**
 * The table of a file from another survey tool. What stands in it are answers of people: it is read in memory,
 * and nothing of it is kept or logged.
 *
 * @throws {Problem} `refused` with what to do
 */
export async function readRawFile(bytes: Uint8Array, where: Where): Promise<ReadFile> {
  if (bytes.length === 0) throw new Problem('refused', [rawDataText.file.empty])
  if (bytes.length > fileMaxBytes) throw new Problem('too-large')
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new Problem('refused', [rawDataText.file.oldXls])
  if (!startsWith(bytes, [0x50, 0x4b])) return found(readCsv(bytes), [], null, where)
  // What reads it is large, and seldom asked for: the server starts without it.
  const { readXlsx } = await import('./xlsx.ts')
  const sheets = await readXlsx(bytes)
  const sheet = sheetOf(sheets, where.sheet)
  return found(
    sheet.grid,
    sheets.map(({ name }) => name),
    sheet.name,
    where,
  )
}

/** What a file holds, to be mapped. */
export function seenIn({ table, sheets, sheet, headerRow }: ReadFile): FileSeen {
  return { sheets, sheet, headerRow, rows: table.rows.length, columns: columnsSeen(table) }
}

function sheetOf(sheets: readonly Sheet[], wanted: string | undefined): Sheet {
  const sheet =
    wanted === undefined
      ? (sheets.find(({ grid }) => grid.length > 1) ?? sheets[0])
      : sheets.find(({ name }) => name === wanted)
  if (!sheet) throw new Problem('refused', [rawDataText.file.noSheet(wanted ?? '')])
  return sheet
}

function found(grid: Grid, sheets: readonly string[], sheet: string | null, where: Where): ReadFile {
  const headerRow = where.headerRow ?? likelyHeaderRow(grid)
  const table = tableOf(grid, headerRow)
  if (table.rows.length === 0) throw new Problem('refused', [rawDataText.file.noRows])
  return { table, sheets, sheet, headerRow }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}
