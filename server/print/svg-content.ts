/** Why an SVG is not taken. */
export type SvgFault = 'format' | 'active' | 'external' | 'words'

/** What a drawing is made of; nothing else of SVG's own is taken. */
const drawing = new Set(
  (
    'svg g defs symbol use title desc metadata style path rect circle ellipse line polyline polygon ' +
    'linearGradient radialGradient stop clipPath mask pattern switch view'
  ).split(' '),
)
const words = new Set(['text', 'tspan', 'textPath', 'tref'])
/** What drawing programs keep beside the drawing, in namespaces of their own. */
const beside = /^(sodipodi|inkscape|rdf|cc|dc|sketch|serif|xodm|i|x|a|adobe|figma|bx)$/

/**
 * What stands in the way of an SVG: whatever can run, and whatever is fetched from elsewhere. What is not
 * known to be harmless is refused; a mark is a simple drawing.
 */
export function svgFault(content: Buffer): SvgFault | null {
  const text = content.toString('utf8').replace(/^\uFEFF/, '')
  if (text.includes('\uFFFD') || /^\s*<\?xml[^>]*encoding=["'](?!utf-8["'])/i.test(text)) return 'format'
  if (/<!(DOCTYPE|ENTITY|\[CDATA\[)/i.test(text) || /<\?(?!xml\s)/i.test(text)) return 'active'
  const bare = withoutComments(text).replace(/^\s*<\?xml\s[^>]*\?>/i, '')
  if (!/^\s*<svg[\s>]/.test(bare) || !/<\/svg>\s*$/.test(bare)) return 'format'
  const tags = /<\/?([^\s/<>!?"'=]+)((?:\s+[^\s=<>"'/]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/g
  // What is left out here a reader might still see: then it is no XML.
  if (/[<>]/.test(bare.replace(tags, '').replace(/<!--|-->/g, '<'))) return 'format'
  for (const tag of bare.matchAll(tags)) {
    const fault = elementFault(tag[1] ?? '') ?? attributesFault(tag[2] ?? '')
    if (fault) return fault
  }
  return styleFault(bare)
}

/** One that is not closed before the next begins is left, and refused: no file takes longer than its length. */
function withoutComments(text: string): string {
  const [before = '', ...rest] = text.split('<!--')
  const after = rest.map((part) => {
    const end = part.indexOf('-->')
    return end < 0 ? `<!--${part}` : part.slice(end + 3)
  })
  return before + after.join('')
}

function elementFault(name: string): SvgFault | null {
  const [first = '', second] = name.split(':')
  if (second === undefined) return drawing.has(first) ? null : words.has(first) ? 'words' : kindOf(first)
  return beside.test(first) ? null : 'active'
}

function kindOf(name: string): SvgFault {
  return /^(image|feImage|a)$/.test(name) ? 'external' : 'active'
}

function attributesFault(attributes: string): SvgFault | null {
  for (const [, name = '', double, single] of attributes.matchAll(
    /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  )) {
    const value = double ?? single ?? ''
    const fault = /^xmlns(:|$)/.test(name) ? namespaceFault(name, value) : attributeFault(name, value)
    if (fault) return fault
  }
  return null
}

const svgNamespace = 'http://www.w3.org/2000/svg'

/** A namespace is a name that looks like an address. Under another name SVG's own would not be recognised. */
function namespaceFault(name: string, value: string): SvgFault | null {
  if (name === 'xmlns' || name === 'xmlns:svg') return value === svgNamespace ? null : 'active'
  return value === svgNamespace || /xhtml|&/i.test(value) ? 'active' : null
}

function attributeFault(name: string, value: string): SvgFault | null {
  if (/^on/i.test(name) || /&#/.test(value)) return 'active'
  if (/(^|:)href$/i.test(name)) return value.startsWith('#') ? null : 'external'
  return leadsOut(value) ? 'external' : null
}

function styleFault(text: string): SvgFault | null {
  if (/@import|@font-face/i.test(text)) return 'external'
  const styles = text.split(/<style[^<>]*>/i).slice(1)
  const inside = styles.flatMap((style) => style.split(/<\/style/i, 1))
  return inside.some((style) => /\\|&/.test(style) || leadsOut(style)) ? 'external' : null
}

/** Whether a style or an attribute points at something that is not in the drawing. */
function leadsOut(value: string): boolean {
  return /javascript:|\\/i.test(value) || /url\(\s*['"]?(?!#)[^'"\s)]/i.test(value)
}
