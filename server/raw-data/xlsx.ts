import { inflateRawSync } from 'node:zlib'
import { type AsyncFlateStreamHandler, Unzip, type UnzipDecoder, UnzipPassThrough, zipSync } from 'fflate'
import readWorkbook from 'read-excel-file/universal'
import { Problem } from '../../shared/problem.ts'
import { brokenFormula } from '../../shared/raw-data/place.ts'
import type { Grid } from '../../shared/raw-data/table.ts'
import { rawDataText } from '../../shared/text/raw-data.sv.ts'
import { mostCells, mostColumns, mostRows, unpackedMaxBytes } from './limits.ts'

export interface Sheet {
  readonly name: string
  readonly grid: Grid
}

const mostEntries = 2000

/**
 * The sheets of a workbook, each cell as text: a date as 2025-10-07, a number with a point, a formula as the
 * value it had when the file was saved.
 *
 * @throws {Problem} `refused` where it is no workbook, is locked, or too large
 */
export async function readXlsx(bytes: Uint8Array): Promise<readonly Sheet[]> {
  const entries = unpacked(bytes)
  if (!entries['xl/workbook.xml']) throw new Problem('refused', [rawDataText.file.notXlsx])
  for (const [path, content] of Object.entries(entries)) {
    if (!path.startsWith('xl/worksheets/')) continue
    const sheet = new TextDecoder().decode(content)
    refuseSparse(sheet)
    entries[path] = Buffer.from(withVisibleErrors(sheet))
  }
  // What was unpacked within bounds is what is read, whatever the file says of itself.
  const plain = zipSync(entries, { level: 0 })
  try {
    const sheets = await readWorkbook(plain.buffer as ArrayBuffer)
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      grid: data.map((row) => row.map(textOf)),
    }))
  } catch {
    // What the library says may hold what stands in the file.
    throw new Problem('refused', [rawDataText.file.brokenXlsx])
  }
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) {
    const instant = Number.isNaN(cell.getTime()) ? '' : cell.toISOString()
    return instant.endsWith('T00:00:00.000Z') ? instant.slice(0, 10) : instant.slice(0, 16).replace('T', ' ')
  }
  return String(cell).trim()
}

/**
 * The parts of a workbook that say what its cells hold, read from the front as they come, and no further than they
 * may be.
 */
function unpacked(bytes: Uint8Array): Record<string, Uint8Array> {
  const entries: Record<string, Uint8Array> = {}
  let size = 0
  let count = 0
  const unzip = new Unzip((file) => {
    count += 1
    if (count > mostEntries) throw new Problem('refused', [rawDataText.file.tooLarge])
    if (!/\.(xml|rels)$/.test(file.name)) return
    const chunks: Uint8Array[] = []
    file.ondata = (error, chunk, final) => {
      if (error) throw error
      size += chunk.length
      if (size > unpackedMaxBytes) throw new Problem('refused', [rawDataText.file.tooLarge])
      chunks.push(chunk)
      if (final) entries[file.name] = Buffer.concat(chunks)
    }
    file.start()
  })
  unzip.register(UnzipPassThrough)
  unzip.register(BoundedInflate)
  try {
    const step = 64 * 1024
    for (let from = 0; from < bytes.length; from += step) {
      unzip.push(bytes.subarray(from, from + step), from + step >= bytes.length)
    }
  } catch (error) {
    throw error instanceof Problem ? error : new Problem('refused', [rawDataText.file.brokenXlsx])
  }
  return entries
}

/** Unpacks an entry no further than it may be, whatever the file says of its size. */
class BoundedInflate implements UnzipDecoder {
  static readonly compression = 8
  ondata: AsyncFlateStreamHandler = () => {}
  readonly #packed: Uint8Array[] = []

  push(data: Uint8Array, final: boolean): void {
    this.#packed.push(data.slice())
    if (!final) return
    try {
      const limit = { maxOutputLength: unpackedMaxBytes }
      this.ondata(null, inflateRawSync(Buffer.concat(this.#packed), limit), true)
    } catch (error) {
      const tooLarge = error instanceof RangeError
      throw tooLarge ? new Problem('refused', [rawDataText.file.tooLarge]) : error
    }
  }
}

/** Two cells in far corners would be a table of all that lies between them. */
function refuseSparse(sheet: string): void {
  let rows = 0
  let columns = 0
  const cells = sheet.matchAll(/<(?:\w+:)?c\s[^<>]*?\br="([A-Z]{1,4})(\d{1,9})"/g)
  for (const [, letters = '', row = ''] of cells) {
    rows = Math.max(rows, Number(row))
    columns = Math.max(columns, columnNumber(letters))
  }
  if (rows > mostRows) throw new Problem('refused', [rawDataText.file.tooManyRows(mostRows)])
  if (columns > mostColumns) throw new Problem('refused', [rawDataText.file.tooManyColumns(mostColumns)])
  if (rows * columns > mostCells) throw new Problem('refused', [rawDataText.file.tooLarge])
}

/**
 * A sheet in which a cell that went wrong is the text that it shows, "#N/A", and a formula that was saved without its
 * value is `brokenFormula`: the reader takes both for nothing, and an answer would be lost unseen. A tag ends before
 * the next begins, so that no file takes longer than its length.
 */
function withVisibleErrors(sheet: string): string {
  return sheet.replace(
    /<((?:\w+:)?)c(\s[^<>]*[^/<>])>((?:[^<]|<(?!(?:\w+:)?c[\s>]))*?)<\/\1c>/g,
    (cell, prefix, attributes, inner) => {
      const type = /\st="(\w+)"/.exec(attributes)?.[1] ?? 'n'
      const value = /<(?:\w+:)?v>(.*?)<\/(?:\w+:)?v>/s.exec(inner)?.[1] ?? ''
      const isFormula = /<(?:\w+:)?f[\s/>]/.test(inner)
      // A formula may give an empty text, and says so.
      const isLost = isFormula && value === '' && (type !== 'str' || !/<(?:\w+:)?v\b/.test(inner))
      if (type !== 'e' && !isLost) return cell
      const rest = attributes.replace(/\st="\w+"/, '')
      return `<${prefix}c${rest} t="str"><${prefix}v>${value || brokenFormula}</${prefix}v></${prefix}c>`
    },
  )
}

/** AA is 27. */
function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}
