import { unzipSync } from 'fflate'
import { docxParts } from './bilaga-tables.ts'

/**
 * What a strict reader would stop at in a document, a presentation or a workbook: parts without a type, types and
 * relations without a part, and elements in another order than the format has them.
 *
 * @see ECMA-376, part 2 (packages), and the schemas of part 1, from which the orders are taken
 */
export function officeFaults(file: Uint8Array): readonly string[] {
  const parts = docxParts(file)
  const names = Object.keys(parts)
  const types = parts['[Content_Types].xml'] ?? ''
  const typed = allOf(types, /PartName="\/([^"]*)"/g)
  const endings = allOf(types, /Extension="([^"]*)"/g)
  const inside = Object.entries(unzipSync(file)).filter(([name]) => name.endsWith('.xlsx'))
  return [
    ...names.filter((name) => name.endsWith('/')).map((name) => `${name} is a folder`),
    ...typed.filter((name) => !names.includes(name)).map((name) => `${name} has a type and is not there`),
    ...names
      .filter((name) => !typed.includes(name) && !endings.includes(/[^.]*$/.exec(name)?.[0] ?? ''))
      .map((name) => `${name} has no type`),
    ...names.filter((name) => name.endsWith('.rels')).flatMap((name) => relationFaults(name, parts)),
    ...names
      .filter((name) => name.endsWith('.xml'))
      .flatMap((name) => orderFaults(parts[name] ?? '').map((fault) => `${name}: ${fault}`)),
    ...inside.flatMap(([name, workbook]) => officeFaults(workbook).map((fault) => `${name}: ${fault}`)),
  ]
}

function relationFaults(name: string, parts: Readonly<Record<string, string>>): readonly string[] {
  const rels = parts[name] ?? ''
  const source = name.replace('_rels/', '').replace(/\.rels$/, '')
  const ids = allOf(rels, / Id="([^"]*)"/g)
  const asked = allOf(parts[source] ?? '', / r:(?:id|embed|link)="([^"]*)"/g)
  const targets = allOf(rels, / Target="([^"]*)"/g).map((target) =>
    new URL(target, `file:///${source}`).pathname.slice(1),
  )
  return [
    ...(new Set(ids).size === ids.length ? [] : [`${name} has an id twice`]),
    ...targets
      .filter((target) => parts[target] === undefined)
      .map((target) => `${name} leads to no ${target}`),
    ...asked.filter((id) => !ids.includes(id)).map((id) => `${source} asks for ${id}`),
  ]
}

/** What may stand in an element, in its order: of the formats no more than is written here. */
const orders: Readonly<Record<string, string>> = {
  'w:pPr': 'pStyle keepNext numPr suppressAutoHyphens tabs spacing ind jc outlineLvl',
  'w:rPr': 'rFonts b color sz szCs lang',
  'w:tblPr': 'tblStyle tblW tblInd tblBorders tblLayout tblCellMar tblLook',
  'w:tcPr': 'tcW tcBorders vAlign',
  'w:tr': 'trPr tc',
  'w:tbl': 'tblPr tblGrid tr',
  'w:style': 'name basedOn next semiHidden qFormat pPr rPr tblPr tblStylePr',
  'w:tblStylePr': 'rPr tcPr',
  'w:lvl': 'start numFmt pStyle lvlText lvlJc pPr',
  'w:sectPr': 'footerReference pgSz pgMar',
  'w:settings':
    'autoHyphenation updateFields compat themeFontLang clrSchemeMapping decimalSymbol listSeparator',
  'wp:anchor': 'simplePos positionH positionV extent effectExtent wrapNone docPr cNvGraphicFramePr graphic',
  'p:presentation': 'sldMasterIdLst notesMasterIdLst sldIdLst sldSz notesSz defaultTextStyle',
  'c:ser': 'idx order tx spPr invertIfNegative dPt dLbls cat val',
  'c:barChart': 'barDir grouping varyColors ser dLbls gapWidth overlap axId',
}
/** Of an element how many there are, where that is said. */
const most: Readonly<Record<string, number>> = { 'c:barChart/axId': 2 }

function orderFaults(xml: string): readonly string[] {
  const faults: string[] = []
  const open: { readonly name: string; readonly inside: string[] }[] = []
  for (const [, closing, name = '', empty] of xml.matchAll(/<(\/?)([a-zA-Z][\w:.-]*)[^<>]*?(\/?)>/g)) {
    if (!closing) open.at(-1)?.inside.push(name.replace(/^.*:/, ''))
    if (!closing && !empty) open.push({ name, inside: [] })
    if (!closing) continue
    const ended = open.pop()
    if (ended?.name !== name) return [`</${name}> ends ${ended?.name}`]
    faults.push(...faultsWithin(ended.name, ended.inside))
  }
  return faults
}

function faultsWithin(name: string, inside: readonly string[]): readonly string[] {
  const order = orders[name]?.split(' ')
  const places = inside.map((child) => order?.indexOf(child) ?? 0)
  const isOrdered = places.every((place, at) => place >= (places[at - 1] ?? 0))
  return [
    ...(isOrdered ? [] : [`${name} holds ${inside.join(' ')}`]),
    ...Object.entries(most)
      .filter(([path, count]) => {
        const [parent, child] = path.split('/')
        return parent === name && inside.filter((found) => found === child).length > count
      })
      .map(([path]) => `too many ${path}`),
  ]
}

function allOf(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => found)
}
