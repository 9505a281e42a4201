import { CsvError, parse } from 'csv-parse/sync'
import { Problem } from '../../shared/problem.ts'
import type { Grid } from '../../shared/raw-data/table.ts'
import { rawDataText } from '../../shared/text/raw-data.sv.ts'
import { decodeText } from './decode.ts'
import { mostCells, mostColumns, mostRows } from './limits.ts'

const delimiters = [';', '\t', ','] as const
/** A file put together of several may have them all. */
const newlines = ['\r\n', '\n', '\r']

/**
 * A file of values parted by semicolons, tabs or commas.
 *
 * @throws {Problem} `refused` where it is no such file, or too large
 */
export function readCsv(bytes: Uint8Array): Grid {
  const text = decodeText(bytes)
  const delimiter = likelyDelimiter(text)
  // Known before it has become a table that no memory holds.
  if (hasMore(text, delimiter, mostCells)) throw new Problem('refused', [rawDataText.file.tooLarge])
  try {
    const grid = parse(text, {
      bom: true,
      delimiter,
      record_delimiter: newlines,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: mostRows + 1,
    }) as string[][]
    if (grid.length > mostRows) throw new Problem('refused', [rawDataText.file.tooManyRows(mostRows)])
    if (grid.some(({ length }) => length > mostColumns))
      throw new Problem('refused', [rawDataText.file.tooManyColumns(mostColumns)])
    return grid.map((cells) => cells.map((cell) => cell.trim()))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    // What it says holds what stands in the file.
    throw new Problem('refused', [rawDataText.file.brokenCsv])
  }
}

function hasMore(text: string, sign: string, most: number): boolean {
  let count = 0
  for (let at = text.indexOf(sign); at >= 0 && count <= most; at = text.indexOf(sign, at + 1)) count += 1
  return count > most
}

/** Of the signs that part values the one there is most of on the first line, quoted text left out. */
function likelyDelimiter(text: string): string {
  const [first = ''] = text
    .replace(/^\uFEFF/, '')
    .replace(/"[^"]*"/g, '')
    .trimStart()
    .split(/\r\n|\r|\n/, 1)
  const countOf = (sign: string) => first.split(sign).length
  return delimiters.reduce((best, sign) => (countOf(sign) > countOf(best) ? sign : best))
}
