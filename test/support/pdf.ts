import { inflateSync } from 'node:zlib'

/** What a test asks of a PDF; reads what Typst writes, and no more of the format than that. */
export interface Pdf {
  /** Every object as it is written, streams left out. */
  readonly objects: readonly string[]
  readonly pages: readonly PdfPage[]
  /** The XMP metadata. */
  readonly metadata: string
  /** What pictures are read out as. */
  readonly alts: readonly string[]
}

export interface PdfPage {
  /** What is read out, in order, a run of one font each; what is only drawn is left out. */
  readonly runs: readonly string[]
  /** In points. */
  readonly size: readonly [width: number, height: number]
}

/** A string as it is written: in hexadecimal, or in parentheses, which it may hold unescaped where they match. */
export const stringForm = `(?:<[0-9A-Fa-f]*>|${parentheses(4)})`
function parentheses(depth: number): string {
  const inner = depth === 0 ? '' : `|${parentheses(depth - 1)}`
  return `\\((?:\\\\[\\s\\S]|[^\\\\()]${inner})*\\)`
}

export interface PdfObject {
  readonly head: string
  readonly stream: string
}

/** Read a PDF. */
export function readPdf(file: Uint8Array): Pdf {
  const objects = objectsOf(Buffer.from(file).toString('latin1'))
  const heads = [...objects.values()].map(({ head }) => head)
  const metadata = [...objects.values()].find(({ head }) => head.includes('/Subtype /XML'))?.stream ?? ''
  const pages = [...objects.values()]
    .filter(({ head }) => /\/Type \/Page\s/.test(head))
    .map((page) => pageOf(page, objects))
  const alts = heads.flatMap((head) =>
    [...head.matchAll(new RegExp(`/Alt (${stringForm})`, 'g'))].map(([, alt = '']) => textString(alt)),
  )
  return { objects: heads, pages, metadata: Buffer.from(metadata, 'latin1').toString('utf8'), alts }
}

/** Every word of a PDF that is read out, without spaces: lines and letters may be set apart anywhere. */
export function wordsOf({ pages }: Pdf): string {
  return tight(pages.flatMap(({ runs }) => runs).join(''))
}

/** A text without what a line break may add or take away. */
export function tight(text: string): string {
  return text.replace(/[\s\u00ad\u200b\u2010-]/g, '')
}

/** Every object of a PDF by its number. */
export function objectsOf(source: string): ReadonlyMap<string, PdfObject> {
  const objects = new Map<string, PdfObject>()
  for (const [, id = '', body = ''] of source.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const at = body.indexOf('stream\n')
    if (at < 0) objects.set(id, { head: body, stream: '' })
    else {
      const head = body.slice(0, at)
      const raw = body.slice(at + 7, body.lastIndexOf('\nendstream'))
      const packed = head.includes('/FlateDecode')
      const stream = packed ? inflateSync(Buffer.from(raw, 'latin1')).toString('latin1') : raw
      objects.set(id, { head, stream })
    }
  }
  return objects
}

function pageOf(page: PdfObject, objects: ReadonlyMap<string, PdfObject>): PdfPage {
  const { head } = page
  const { content, fonts } = contentOf(page, objects)
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(head) ?? []
  return { runs: runsOf(content, fonts), size: [Number(width), Number(height)] }
}

/** What draws a page, and the letters of its fonts by their name in it. */
export function contentOf({ head }: PdfObject, objects: ReadonlyMap<string, PdfObject>) {
  const follow = (id: string | undefined) => objects.get(id ?? '') ?? { head: '', stream: '' }
  const fonts = new Map<string, ReadonlyMap<string, string>>()
  for (const [, name = '', id] of head.matchAll(/\/(f\d+) (\d+) 0 R/g)) {
    const [, unicode] = /\/ToUnicode (\d+) 0 R/.exec(follow(id).head) ?? []
    fonts.set(name, lettersOf(follow(unicode).stream))
  }
  const [, contents] = /\/Contents (\d+) 0 R/.exec(head) ?? []
  return { content: follow(contents).stream, fonts }
}

/** The letters of a font's signs, by their number in hexadecimal. */
function lettersOf(table: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>()
  for (const [, block = ''] of table.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g)) {
    for (const [, sign = '', hex = ''] of block.matchAll(/<([0-9A-F]+)> <([0-9A-F]+)>/g)) {
      letters.set(sign, Buffer.from(hex, 'hex').swap16().toString('utf16le'))
    }
  }
  return letters
}

const token = new RegExp(
  `/Artifact (?:<<[\\s\\S]*?>> )?B[MD]C|/ActualText (${stringForm})|B[MD]C|EMC|/(f\\d+) [\\d.]+ Tf|${stringForm}|T[jJ]`,
  'g',
)

function runsOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string[] {
  const runs: string[] = []
  const nested: ('artifact' | 'shown' | 'instead')[] = []
  let letters: ReadonlyMap<string, string> = new Map()
  let waiting = ''
  let instead = false
  for (const [found, actual, font] of content.matchAll(token)) {
    if (actual !== undefined) {
      instead = true
      if (!nested.includes('artifact')) runs.push(textString(actual))
    } else if (found.startsWith('/Artifact')) nested.push('artifact')
    else if (found === 'BDC' || found === 'BMC') {
      nested.push(instead ? 'instead' : 'shown')
      instead = false
    } else if (found === 'EMC') nested.pop()
    else if (font !== undefined) letters = fonts.get(font) ?? new Map()
    else if (found === 'Tj' || found === 'TJ') {
      if (nested.every((kind) => kind === 'shown')) runs.push(waiting)
      waiting = ''
    } else
      waiting += signsOf(found)
        .map((sign) => letters.get(sign) ?? '')
        .join('')
  }
  return runs
}

/** The signs of a font that a string draws. */
export function signsOf(written: string): string[] {
  return bytesOf(written).toString('hex').toUpperCase().match(/.{4}/g) ?? []
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** The bytes of a string as it is written: in parentheses with escapes, or in hexadecimal. */
function bytesOf(written: string): Buffer {
  if (written.startsWith('<')) return Buffer.from(written.slice(1, -1), 'hex')
  const plain = written
    .slice(1, -1)
    .replace(/\\([0-7]{1,3}|[\s\S])/g, (_, escaped: string) =>
      /^[0-7]/.test(escaped)
        ? String.fromCharCode(Number.parseInt(escaped, 8))
        : (escapes[escaped] ?? escaped),
    )
  return Buffer.from(plain, 'latin1')
}

/** A text that is no drawing, as it is written. */
export function textString(written: string): string {
  const bytes = bytesOf(written)
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1')
  return Buffer.from(bytes.subarray(2)).swap16().toString('utf16le')
}
