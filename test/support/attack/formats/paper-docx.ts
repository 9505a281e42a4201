import { all, type Element, textOf } from '../html.ts'
import { openArchive, wordsLeft } from './archive.ts'
import type { FilePaper, PaperItem } from './paper.ts'

/** Parts that hold how a document looks, and no word of it. */
const looks = /^(\[Content_Types\]\.xml|.*\.rels|word\/(styles|theme\/theme1|numbering|settings)\.xml)$/

/** Reads a bilaga that is a Word document. */
export function docxPaper(file: Uint8Array): FilePaper {
  const { parts, others } = openArchive(file)
  const beside = wordsLeft([...parts].filter(([name]) => name !== 'word/document.xml' && !looks.test(name)))
  const odd = [...others.keys()].filter((name) => !/^word\/media\/image\d+\.png$/.test(name))
  const document = parts.get('word/document.xml')
  const [body] = document ? all(document, 'w:body') : []
  let caption = ''
  const items = (body?.children ?? []).flatMap((child): readonly PaperItem[] => {
    if (typeof child === 'string') return [{ kind: 'text', text: child }]
    if (child.tag === 'w:tbl') return [{ kind: 'table', caption, rows: rowsOf(child) }]
    const style = all(child, 'w:pstyle')[0]?.attributes['w:val'] ?? ''
    const drawings = all(child, 'wp:docpr').map(
      ({ attributes }): PaperItem => ({
        kind: 'drawing',
        alt: attributes.descr ?? '',
        labels: null,
        bars: null,
      }),
    )
    if (style === 'Caption') {
      caption = wordsOf(child)
      return drawings
    }
    const text = wordsOf(child)
    const kind = /^(Title|Heading\d)$/.test(style) ? 'heading' : 'text'
    return [...drawings, ...(text === '' ? [] : [{ kind, text } as const])]
  })
  return { items, beside: [...beside, ...odd] }
}

/** The pictures of a Word document, in order. */
export function docxPictures(file: Uint8Array): readonly Uint8Array[] {
  const number = (name: string) => Number(/\d+/.exec(name)?.[0])
  return [...openArchive(file).others]
    .toSorted(([a], [b]) => number(a) - number(b))
    .map(([, picture]) => picture)
}

function rowsOf(table: Element): readonly (readonly string[])[] {
  return all(table, 'w:tr').map((row) => all(row, 'w:tc').map(wordsOf))
}

/** Every word of a paragraph or a cell, fields and what was deleted too; a tab or a line break is a space. */
function wordsOf(element: Element): string {
  const words = (within: Element | string): string =>
    typeof within === 'string'
      ? within
      : within.tag === 'w:br' || within.tag === 'w:tab'
        ? ' '
        : (within.tag === 'w:instrtext' && /^ ?(PAGE|SEQ|TOC) /.test(textOf(within))) ||
            within.tag === 'w:drawing'
          ? ''
          : within.children.map(words).join('')
  return textOf(words(element))
}
