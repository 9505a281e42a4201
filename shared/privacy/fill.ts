import { type Blank, type Facts, isBlank, markerOf } from './blanks.ts'
import type { Block, FilledPaper, FilledText, Paper } from './paper.ts'

/**
 * A paper with what is known in place of its blanks, and what is missing left as such.
 *
 * @throws {Error} where the paper names a blank that there is none of
 */
export function fillPaper(paper: Paper, facts: Facts): FilledPaper {
  const missing = new Set<Blank>()
  const fill = (text: string): FilledText =>
    text.split(/\{(\w+)\}/).flatMap((part, index): FilledText => {
      if (index % 2 === 0) return part === '' ? [] : [part]
      if (part !== 'name' && !isBlank(part)) throw new Error(`No blank is called ${part}`)
      const known = facts[part].trim()
      if (known !== '' || part === 'name') return [known]
      missing.add(part)
      return [{ missing: part }]
    })
  const sections = paper.sections.map(({ heading, blocks }) => ({
    heading,
    blocks: blocks.map((block) => mapBlock(block, fill)),
  }))
  return { ...paper, sections, missing: [...missing] }
}

/** A block with each of its texts as something else. */
export function mapBlock<From, To>(block: Block<From>, change: (text: From) => To): Block<To> {
  if ('text' in block) return { text: change(block.text) }
  if ('list' in block) return { list: block.list.map(change) }
  if ('decide' in block) return { decide: block.decide.map(change) }
  const { columns, rows } = block.table
  return { table: { columns, rows: rows.map((row) => row.map(change)) } }
}

/** A filled text as plain words, what is missing in brackets. */
export function inWords(text: FilledText): string {
  return text.map((piece) => (typeof piece === 'string' ? piece : markerOf(piece.missing))).join('')
}
