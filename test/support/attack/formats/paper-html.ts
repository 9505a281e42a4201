import { all, type Element, parseHtml, textOf } from '../html.ts'
import type { FilePaper, PaperItem } from './paper.ts'

/** Reads a bilaga that is a page. */
export function htmlPaper(html: string): FilePaper {
  const page = parseHtml(html)
  const [main] = all(page, 'main')
  return {
    items: main ? main.children.flatMap((child) => (typeof child === 'string' ? [] : itemsOf(child))) : [],
    beside: all(page, 'head')
      .flatMap((head) => head.children)
      .flatMap((child) => (typeof child === 'string' || child.tag === 'style' ? [] : [textOf(child)])),
  }
}

function itemsOf(element: Element): readonly PaperItem[] {
  switch (element.tag) {
    case 'figure':
      return element.children.flatMap((child) => (typeof child === 'string' ? [] : partsOf(child)))
    case 'ul':
      return all(element, 'li').map((item) => ({ kind: 'text', text: textOf(item) }))
    case 'dl':
      return [{ kind: 'text', text: all(element, 'div').map(spaced).join(' ') }]
    default:
      return [{ kind: /^h\d$/.test(element.tag) ? 'heading' : 'text', text: textOf(element) }]
  }
}

/** A table, and beside it its drawing. */
function partsOf(part: Element): readonly PaperItem[] {
  const tables = all(part, 'table').map(
    (table): PaperItem => ({
      kind: 'table',
      caption: textOf(all(table, 'caption')[0]),
      rows: all(table, 'tr').map((row) => row.children.map(textOf)),
    }),
  )
  if (part.attributes.role !== 'img') return tables
  // Within the drawing its own words are hidden from screen readers, and drawn all the same.
  const words = ['title', 'desc', 'text'].flatMap((tag) => all(part, tag)).map(textOf)
  const bars = all(part, 'g')
    .flatMap((bar) => all(bar, 'rect'))
    .map(({ attributes }) => Number(attributes.width))
  return [...tables, { kind: 'drawing', alt: part.attributes['aria-label'] ?? '', labels: words, bars }]
}

function spaced(element: Element): string {
  return element.children.map(textOf).join(' ')
}
