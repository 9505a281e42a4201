export type Cell = string | number | null | undefined

const byteOrderMark = '\uFEFF'

/**
 * Lines of cells as CSV that a Swedish spreadsheet opens right: UTF-8 with a byte order mark, semicolons,
 * decimal commas.
 *
 * @see RFC 4180, but for the semicolon
 */
export function csvOf(lines: readonly (readonly Cell[])[]): string {
  return byteOrderMark + lines.map((line) => `${line.map(csvCell).join(';')}\r\n`).join('')
}

/** A cell: a number with decimal comma, a text quoted where it must be and never read as a formula. */
export function csvCell(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  const harmless = /^[\s]*[=+\-@\t\r|%]/.test(cell) ? `'${cell}` : cell
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
