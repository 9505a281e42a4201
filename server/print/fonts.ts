import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/**
 * The families that printed things are set in, in the order in which a sign is looked for; style.typ names the
 * same. Latin and Cyrillic, then Arabic, then Ethiopic.
 */
const families = [
  { package: 'source-sans-3', file: 'SourceSans3' },
  { package: 'noto-sans-arabic', file: 'NotoSansArabic' },
  { package: 'noto-sans-ethiopic', file: 'NotoSansEthiopic' },
]
const weights = ['400Regular', '600SemiBold', '700Bold']

/**
 * The fonts themselves, as bytes: each family in its weights.
 *
 * @throws {Error} where one is not installed: a compiler that misses a font takes another without a word
 */
export function readFonts(): readonly (readonly Buffer[])[] {
  return filesByFamily().map((files) => files.map((file) => readFileSync(file)))
}

/** Where the font of Swedish in its plain weight lies, for what reads it itself: each time anew. */
export function swedishFontFile(): string {
  return filesByFamily()[0]?.[0] ?? ''
}

function filesByFamily(): readonly (readonly string[])[] {
  const { resolve } = createRequire(import.meta.url)
  return families.map(({ package: name, file }) =>
    weights.map((weight) => resolve(`@expo-google-fonts/${name}/${weight}/${file}_${weight}.ttf`)),
  )
}

/** Whether some family has a sign for a character in all its weights. */
export function coverageOfAll(fonts: readonly (readonly Buffer[])[]): (character: string) => boolean {
  const covered = fonts.map((family) => family.map(coverageOf))
  return (character) => covered.some((family) => family.every((has) => has(character.codePointAt(0) ?? 0)))
}

/** Whether a font has a sign for a character, by its code point. Reads the table of segments that every such font has. */
export function coverageOf(font: Buffer): (codePoint: number) => boolean {
  const segments = segmentsOf(font)
  return (codePoint) => segments.some(([first, last]) => codePoint >= first && codePoint <= last)
}

type Segment = readonly [first: number, last: number]

function segmentsOf(font: Buffer): readonly Segment[] {
  const cmap = tableOf(font, 'cmap')
  for (let record = cmap + 4; record < cmap + 4 + font.readUInt16BE(cmap + 2) * 8; record += 8) {
    const table = cmap + font.readUInt32BE(record + 4)
    const format = font.readUInt16BE(table)
    if (format === 12) return groupsOf(font, table)
  }
  for (let record = cmap + 4; record < cmap + 4 + font.readUInt16BE(cmap + 2) * 8; record += 8) {
    const table = cmap + font.readUInt32BE(record + 4)
    if (font.readUInt16BE(table) === 4) return runsOf(font, table)
  }
  throw new Error('A font without a table of its characters')
}

/** Format 12: groups of whole code points. */
function groupsOf(font: Buffer, table: number): Segment[] {
  return Array.from({ length: font.readUInt32BE(table + 12) }, (_, index) => {
    const group = table + 16 + index * 12
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)] as const
  })
}

/** Format 4: runs of 16 bits; the last is a mark of the end. */
function runsOf(font: Buffer, table: number): Segment[] {
  const runs = font.readUInt16BE(table + 6) / 2
  return Array.from({ length: runs - 1 }, (_, index) => {
    const last = font.readUInt16BE(table + 14 + index * 2)
    return [font.readUInt16BE(table + 16 + (runs + index) * 2), last] as const
  })
}

function tableOf(font: Buffer, tag: string): number {
  for (let record = 12; record < 12 + font.readUInt16BE(4) * 16; record += 16) {
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8)
  }
  throw new Error(`A font without its table ${tag}`)
}
