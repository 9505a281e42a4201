import { xmlText } from '../xml-text.ts'

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const wordprocessing = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
export const officeRelation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const namespaces = [
  `xmlns:w="${wordprocessing}"`,
  `xmlns:r="${officeRelation}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ')

/** How a run of words departs from its paragraph's style. */
export interface RunLook {
  readonly bold?: boolean
  /** Six hexadecimal digits. */
  readonly colour?: string
  /** In half points. */
  readonly size?: number
}

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Somebody's words between two tags. */
export function content(text: string): string {
  return xmlText(text).replace(/[&<>]/g, (sign) => named[sign] ?? sign)
}

/** Somebody's words in an attribute. */
export function attribute(text: string): string {
  return content(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;')
}

/** Words as they stand. */
export function run(text: string, look: RunLook = {}): string {
  return `<w:r>${propertiesOf(look)}<w:t xml:space="preserve">${content(text)}</w:t></w:r>`
}

/** Words with their own line breaks. */
export function lines(text: string, look: RunLook = {}): string {
  const properties = propertiesOf(look)
  return content(text)
    .split('\n')
    .map(
      (line, at) =>
        `<w:r>${properties}${at > 0 ? '<w:br/>' : ''}<w:t xml:space="preserve">${line}</w:t></w:r>`,
    )
    .join('')
}

/** @param properties in the order in which WordprocessingML has them */
export function paragraph(children: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${children}</w:p>`
}

/** A figure that Word keeps up to date, and what it is as written. */
export function field(instruction: string, now: string): string {
  return `<w:fldSimple w:instr="${instruction}">${run(now)}</w:fldSimple>`
}

function propertiesOf({ bold = false, colour, size }: RunLook): string {
  const all = [
    bold ? '<w:b/>' : '',
    colour === undefined ? '' : `<w:color w:val="${colour}"/>`,
    size === undefined ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
  ].join('')
  return all === '' ? '' : `<w:rPr>${all}</w:rPr>`
}
