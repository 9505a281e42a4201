import { bilagaText as words } from '../../../shared/text/bilaga-document.sv.ts'
import { type Block, type Chart, chartOnPage, type Paper } from './blocks.ts'
import { quiet } from './docx-styles.ts'
import { tableXml } from './docx-table.ts'
import { lines, paragraph, run } from './docx-xml.ts'

/**
 * All that stands in the document, from its title on.
 *
 * @param pictureOf the relation to the picture of a drawing
 */
export function bodyXml(paper: Paper, pictureOf: (chart: Chart) => string): string {
  const { title, subtitle, cover, headingLevel, blocks } = paper
  let tables = 0
  const body = blocks.map((block, at) => {
    if (block.kind !== 'table') return blockXml(block, { at, headingLevel, next: blocks[at + 1] })
    tables += 1
    const chart = chartOnPage(block)
    return tableXml(block, tables, chart && pictureOf(chart))
  })
  return [
    paragraph(run(title), `<w:pStyle w:val="${cover ? 'Title' : `Heading${headingLevel}`}"/>`),
    paragraph(run(subtitle, { colour: quiet })),
    ...(cover ? [contents(paper)] : []),
    ...body,
  ].join('')
}

const bookmark = (at: number) => `_Toc${String(at).padStart(6, '0')}`

/** The parts, each a link to its heading, in a field whose pages Word fills in; and a new page. */
function contents({ headingLevel, blocks }: Paper): string {
  const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const begin = `${mark('begin')}<w:r><w:instrText xml:space="preserve"> TOC \\h \\o &quot;${headingLevel}-${headingLevel + 1}&quot; </w:instrText></w:r>${mark('separate')}`
  const entries = blocks.flatMap((block, at) =>
    block.kind === 'heading' && block.level === 1
      ? [`<w:hyperlink w:anchor="${bookmark(at)}" w:history="1">${run(block.text)}</w:hyperlink>`]
      : [],
  )
  return [
    paragraph(run(words.contents), '<w:pStyle w:val="TOCHeading"/>'),
    ...(entries.length > 0 ? entries : ['']).map((entry, at) =>
      paragraph(`${at === 0 ? begin : ''}${entry}`, `<w:pStyle w:val="TOC${headingLevel + 1}"/>`),
    ),
    paragraph(`${mark('end')}<w:r><w:br w:type="page"/></w:r>`),
  ].join('')
}

interface Place {
  readonly at: number
  readonly headingLevel: number
  readonly next: Block | undefined
}

function blockXml(block: Exclude<Block, { kind: 'table' }>, { at, headingLevel, next }: Place): string {
  switch (block.kind) {
    case 'heading':
      return paragraph(
        `<w:bookmarkStart w:id="${at}" w:name="${bookmark(at)}"/>${run(block.text)}<w:bookmarkEnd w:id="${at}"/>`,
        `<w:pStyle w:val="Heading${headingLevel + block.level}"/>`,
      )
    case 'paragraph':
      return paragraph(lines(block.text, block.note ? { colour: quiet, size: 19 } : {}))
    case 'list':
      return block.items.map((item) => paragraph(lines(item), '<w:pStyle w:val="ListBullet"/>')).join('')
    case 'figures':
      return paragraph(
        block.items
          .map(
            ([name, figure], at) =>
              `${run(`${at > 0 ? '     ' : ''}${name} `, { colour: quiet })}${run(figure, { bold: true })}`,
          )
          .join(''),
        `${next?.kind === 'list' ? '<w:keepNext/>' : ''}<w:spacing w:before="80"/>`,
      )
  }
}
