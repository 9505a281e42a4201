import { strToU8, type Zippable, zipSync } from 'fflate'
import type { Told } from '../../../shared/file-step.ts'
import { type Chart, chartOnPage, type Paper } from './blocks.ts'
import { bodyXml } from './docx-body.ts'
import { alert, lookOf } from './docx-styles.ts'
import {
  content,
  declaration,
  field,
  namespaces,
  officeRelation,
  paragraph,
  run,
  wordprocessing,
} from './docx-xml.ts'
import { pngOf } from './png.ts'

const packageType = 'application/vnd.openxmlformats-package'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
/** Below the document's own parts come its pictures, a relation each. */
const relations = ['styles', 'theme', 'numbering', 'settings', 'footer']
const targets = ['styles.xml', 'theme/theme1.xml', 'numbering.xml', 'settings.xml', 'footer1.xml']
/** An A4 with margins of 2.5 cm. */
const section = `<w:sectPr><w:footerReference w:type="default" r:id="rId${relations.indexOf('footer') + 1}"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>`

/**
 * A bilaga as a Word document: built-in styles and no others, so that it takes the look of the annual report
 * that it is put into. Written as WordprocessingML (ECMA-376, part 1) without a library between, for one that
 * makes objects of every cell takes several times as long as all the drawings.
 *
 * @param told of each drawing, which take most of the time
 */
export function bilagaDocx(paper: Paper, told?: Told): Uint8Array<ArrayBuffer> {
  const charts = paper.blocks.flatMap((block) => (block.kind === 'table' ? (chartOnPage(block) ?? []) : []))
  const pictures = charts.map((chart, at) => {
    told?.({ doing: 'drawings', done: at + 1, of: charts.length })
    return pngOf(chart)
  })
  told?.({ doing: 'packing' })
  const pictureOf = (chart: Chart) => `rId${relations.length + 1 + charts.indexOf(chart)}`
  const parts = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationsOf([
      ['officeDocument', 'word/document.xml'],
      ['metadata/core-properties', 'docProps/core.xml'],
    ]),
    'docProps/core.xml': properties(paper),
    'word/document.xml': `${declaration}<w:document ${namespaces}><w:body>${bodyXml(paper, pictureOf)}${section}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationsOf([
      ...relations.map((type, at) => [type, targets[at] ?? ''] as const),
      ...pictures.map((_, at) => ['image', `media/image${at + 1}.png`] as const),
    ]),
    'word/settings.xml': settings(paper),
    'word/footer1.xml': footer(paper),
    ...lookOf(paper.colours),
  }
  const files: Zippable = Object.fromEntries([
    ...Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]),
    ...pictures.map((png, at) => [`word/media/image${at + 1}.png`, png]),
  ])
  return new Uint8Array(zipSync(files, { mtime: zipEpoch }))
}

/** The same bilaga gives the same bytes: nothing tells when they were written. */
const zipEpoch = new Date(1980, 0, 1)

function contentTypes(): string {
  const named = [
    ['document.xml', 'document.main'],
    ['styles.xml', 'styles'],
    ['numbering.xml', 'numbering'],
    ['settings.xml', 'settings'],
    ['footer1.xml', 'footer'],
  ]
  const overrides = [
    ...named.map(([part, type]) => [`word/${part}`, `${wordType}.${type}+xml`]),
    ['word/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'],
    ['docProps/core.xml', `${packageType}.core-properties+xml`],
  ]
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="${packageType}.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${overrides
    .map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`)
    .join('')}</Types>`
}

/** Numbered as they stand: rId1 is the first. */
function relationsOf(all: readonly (readonly [type: string, target: string])[]): string {
  const packageRelation = 'http://schemas.openxmlformats.org/package/2006/relationships'
  return `${declaration}<Relationships xmlns="${packageRelation}">${all
    .map(([type, target], at) => {
      const base = type.startsWith('metadata/') ? packageRelation : officeRelation
      return `<Relationship Id="rId${at + 1}" Type="${base}/${type}" Target="${target}"/>`
    })
    .join('')}</Relationships>`
}

function properties({ title, forbund, subtitle }: Paper): string {
  return `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${content(title)}</dc:title><dc:creator>${content(forbund)}</dc:creator><dc:description>${content(subtitle)}</dc:description><dc:language>sv-SE</dc:language></cp:coreProperties>`
}

/** Word asks for the pages of a table of contents when it opens one. Long compounds are parted where they stand in tables. */
function settings({ cover }: Paper): string {
  return `${declaration}<w:settings xmlns:w="${wordprocessing}"><w:autoHyphenation w:val="true"/>${cover ? '<w:updateFields w:val="true"/>' : ''}<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="sv-SE"/><w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>`
}

function footer({ draft }: Paper): string {
  const mark = draft === null ? '' : run(`${draft}   `, { bold: true, colour: alert })
  return `${declaration}<w:ftr ${namespaces}>${paragraph(`${mark}${field(' PAGE ', '1')}`, '<w:pStyle w:val="Footer"/>')}</w:ftr>`
}
