import { all, type Element, textOf } from '../html.ts'
import { type Archive, relationsOf, wordsLeft } from './archive.ts'

/** A workbook: its sheets with the cells that are written in, row by row. */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly rows: readonly (readonly string[])[] }[]
  /** Words that stand in no cell. */
  readonly beside: readonly string[]
}

/** Parts that hold how a workbook looks, and where its parts are. */
const looks = /^(\[Content_Types\]\.xml|.*\.rels|xl\/(styles|theme\/theme1)\.xml)$/

/** Reads a workbook, cell by cell; a formula, a note or a text that no cell has stands in `beside`. */
export function readWorkbook(archive: Archive): Workbook {
  const { parts, others } = archive
  const shared = texts(parts.get('xl/sharedStrings.xml'))
  const used = new Set<number>()
  const workbook = parts.get('xl/workbook.xml')
  const targets = relationsOf(archive, 'xl/workbook.xml')
  const read = new Set(['xl/sharedStrings.xml', 'xl/workbook.xml'])
  const formulas: string[] = []
  const cellOf = (cell: Element) => {
    formulas.push(...all(cell, 'f').map(textOf))
    const value = textOf(all(cell, 'v')[0])
    if (cell.attributes.t !== 's') return cell.attributes.t === 'inlineStr' ? textOf(cell) : plain(value)
    used.add(Number(value))
    return shared[Number(value)] ?? ''
  }
  const sheets = (workbook ? all(workbook, 'sheet') : []).map(({ attributes }) => {
    const part = targets.get(attributes['r:id'] ?? '') ?? ''
    read.add(part)
    const sheet = parts.get(part)
    const rows = (sheet ? all(sheet, 'row') : []).map((row) => {
      const cells: string[] = []
      for (const cell of all(row, 'c')) cells[columnOf(cell.attributes.r ?? '')] = cellOf(cell)
      return Array.from(cells, (cell) => cell ?? '')
    })
    return { name: attributes.name ?? '', rows }
  })
  const rest = [...parts].filter(([name]) => !read.has(name) && !looks.test(name))
  return {
    sheets,
    beside: [...formulas, ...shared.filter((_, at) => !used.has(at)), ...wordsLeft(rest), ...others.keys()],
  }
}

function texts(part: Element | undefined): readonly string[] {
  return part ? all(part, 'si').map(textOf) : []
}

/** A number as Swedish writes it, as in every other format. */
function plain(value: string): string {
  return value.replace('.', ',')
}

/** The column of "AB12", from 0. */
function columnOf(place: string): number {
  const letters = place.replace(/\d+$/, '')
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
