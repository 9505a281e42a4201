import { strFromU8, unzipSync } from 'fflate'

/** A table as it stands in a file: a row of cells each, the header first. */
export type FileTable = readonly (readonly string[])[]

/** The parts of a Word document, as they are written. */
export function docxParts(file: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([name, part]) => [name, strFromU8(part)]))
}

/** Every table of a Word document, in order. */
export function docxTables(file: Uint8Array): readonly FileTable[] {
  const body = docxParts(file)['word/document.xml'] ?? ''
  return inner(body, 'w:tbl').map((table) =>
    inner(table, 'w:tr').map((row) =>
      inner(row, 'w:tc').map((cell) => inner(cell, 'w:t').map(decode).join('')),
    ),
  )
}

/** Every table of a page, in order. */
export function htmlTables(html: string): readonly FileTable[] {
  return inner(html, 'table').map((table) =>
    inner(table, 'tr').map((row) =>
      [...row.matchAll(/<(t[hd])\b[^>]*>([\s\S]*?)<\/\1>/g)].map(([, , cell = '']) =>
        decode(cell.replace(/<[^>]*>/g, '')),
      ),
    ),
  )
}

/** What stands within each element of a name, none of which holds another. */
function inner(xml: string, name: string): readonly string[] {
  const found = xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`, 'g'))
  return [...found].map(([, content = '']) => content)
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal))
    return hexadecimal ? String.fromCodePoint(Number.parseInt(hexadecimal, 16)) : (named[name] ?? whole)
  })
}
