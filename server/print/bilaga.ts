import { bilagaText as words } from '../../shared/text/bilaga-document.sv.ts'
import { chartOnPage, type Paper, weightsOf } from '../report/bilaga/blocks.ts'
import type { Document } from './document.ts'

/** A bilaga as Typst sets it. */
export function bilagaDocument(paper: Paper): Document {
  return {
    template: 'bilaga',
    data: {
      ...paper,
      // The title of the document itself is set as a title and not as a heading: headings begin below it.
      lang: 'sv',
      logo: null,
      demo: null,
      contents: words.contents,
      pageOf: words.pageOf,
      blocks: paper.blocks.map((block) =>
        block.kind === 'table'
          ? { ...block, weights: weightsOf(block), total: block.total ?? null, chart: chartOnPage(block) }
          : block.kind === 'paragraph'
            ? { ...block, note: block.note ?? false }
            : block,
      ),
    },
  }
}
