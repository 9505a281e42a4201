import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

type Mend = (xml: string, parts: ReadonlySet<string>) => string

/** By part: what the library writes otherwise than the format has it, put right. */
const mends: readonly (readonly [RegExp, Mend])[] = [
  [
    /^\[Content_Types\]\.xml$/,
    (xml, parts) =>
      xml.replace(/<Override PartName="\/([^"]*)"[^>]*\/>/g, (whole, part) => (parts.has(part) ? whole : '')),
  ],
  [
    /^ppt\/presentation\.xml$/,
    (xml) =>
      xml.replace(/(<p:sldIdLst>.*<\/p:sldIdLst>)(<p:notesMasterIdLst>.*<\/p:notesMasterIdLst>)/s, '$2$1'),
  ],
  [
    /^ppt\/charts\/chart\d+\.xml$/,
    (xml) =>
      xml
        .replace(/(<c:axId [^>]*\/><c:axId [^>]*\/>)<c:axId [^>]*\/>(?=<\/c:barChart>)/, '$1')
        .replace(/(<c:dLbls>(?:(?!<c:dLbls>).)*<\/c:dLbls>)((?:\s*<c:dPt>.*<\/c:dPt>)+)/s, '$2$1'),
  ],
  // What the library writes in a language of its own: the notes, and the layouts beneath.
  [/^ppt\/.*\.xml$/, (xml) => xml.replace(/(?<= lang=)"en-US"/g, '"sv-SE"')],
  // None is a figure too: without it a chart whose data are opened loses its bar.
  [/^xl\/worksheets\/sheet\d+\.xml$/, (xml) => xml.replaceAll('<v></v>', '<v>0</v>')],
]

/**
 * A presentation as ECMA-376 has it. PowerPoint and others forgive what the library does otherwise, a stricter
 * reader need not.
 */
export function toSchema(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const files = Object.entries(unzipSync(file)).filter(([name]) => !name.endsWith('/'))
  const names = new Set(files.map(([name]) => name))
  const mended: Zippable = Object.fromEntries(
    files.map(([name, content]) => {
      if (name.endsWith('.xlsx')) return [name, toSchema(content)]
      const wanted = mends.filter(([part]) => part.test(name))
      if (wanted.length === 0) return [name, content]
      return [name, strToU8(wanted.reduce((xml, [, mend]) => mend(xml, names), strFromU8(content)))]
    }),
  )
  return new Uint8Array(zipSync(mended))
}
