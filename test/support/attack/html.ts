/** An element of a page as it was sent to be shown. */
export interface Element {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Element | string)[]
}

const empty = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'wbr'])
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}

/** Reads well-formed HTML, as a renderer or a browser writes it, into a tree; XML too, its names in small letters. */
export function parseHtml(html: string): Element {
  const root: Element = { tag: 'root', attributes: {}, children: [] }
  const open = [root]
  for (const [token] of html.matchAll(/<!--.*?-->|<!doctype[^>]*>|<[^>]+>|[^<]+/gis)) {
    const parent = open.at(-1) ?? root
    if (/^<[!?]/.test(token)) continue
    if (token.startsWith('</')) open.pop()
    else if (!token.startsWith('<')) parent.children.push(decode(token))
    else {
      const [, tag = '', rest = ''] = /^<([\w:-]+)(.*?)\/?>$/s.exec(token) ?? []
      const element: Element = { tag: tag.toLowerCase(), attributes: attributesOf(rest), children: [] }
      parent.children.push(element)
      if (!token.endsWith('/>') && !empty.has(element.tag)) open.push(element)
    }
  }
  return root
}

function attributesOf(text: string): Record<string, string> {
  const found = text.matchAll(/([\w:-]+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g)
  return Object.fromEntries(
    [...found].map(([, name = '', quoted, single, bare]) => [name, decode(quoted ?? single ?? bare ?? '')]),
  )
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal))
    return hexadecimal ? String.fromCodePoint(Number.parseInt(hexadecimal, 16)) : (entities[name] ?? whole)
  })
}

/** Every element under one, itself first, in the order of the page. */
export function* elementsOf(element: Element): Iterable<Element> {
  yield element
  for (const child of element.children) if (typeof child !== 'string') yield* elementsOf(child)
}

/** Elements by tag and class, as `td.figure`; either may be left out. */
export function all(element: Element, selector: string): readonly Element[] {
  const [tag = '', ...classes] = selector.split('.')
  return [...elementsOf(element)].filter(
    (found) =>
      (tag === '' || found.tag === tag) &&
      classes.every((name) => found.attributes.class?.split(' ').includes(name)),
  )
}

/** The text of an element with its blanks made one, as a reader takes it. */
export function textOf(element: Element | string | undefined): string {
  return wordsIn(element ?? '')
    .replace(/[ \n\t]+/g, ' ')
    .trim()
}

function wordsIn(element: Element | string): string {
  return typeof element === 'string' ? element : element.children.map(wordsIn).join('')
}
