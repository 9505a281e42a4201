import { blanks } from './blanks.ts'
import { inWords } from './fill.ts'
import type { Block, FilledPaper, FilledText } from './paper.ts'

export const decideLabel = 'Förbundet bestämmer'

/** Stands first in every paper: what a template is, and what it is not. */
export const templateNote =
  'Det här är en mall, inte juridisk rådgivning. Det som står om produkten gäller den version som mallen följer med. ' +
  'Det som står om förbundet kommer från inställningarna. Det som är märkt ”Förbundet bestämmer” kan produkten inte veta: ' +
  'ta ställning till det tillsammans med dataskyddsombudet, och skriv in svaret i papperet.'

/** A filled paper as text to paste into a document; cells of a table are parted by tabs. */
export function asText(paper: FilledPaper): string {
  const block = (one: Block<FilledText>): string => {
    if ('text' in one) return inWords(one.text)
    if ('list' in one) return one.list.map((item) => `• ${inWords(item)}`).join('\n')
    if ('decide' in one)
      return [`${decideLabel}:`, ...one.decide.map((item) => `☐ ${inWords(item)}`)].join('\n')
    const { columns, rows } = one.table
    return [columns, ...rows.map((row) => row.map(inWords))].map((row) => row.map(flat).join('\t')).join('\n')
  }
  const sections = paper.sections.map(({ heading, blocks }) => [heading, ...blocks.map(block)].join('\n\n'))
  return `${[paper.title, paper.law, paper.about, templateNote, ...sections].join('\n\n')}\n`
}

/** A filled paper as Markdown. */
export function asMarkdown(paper: FilledPaper): string {
  const words = (text: FilledText) =>
    text
      .map((piece) => (typeof piece === 'string' ? escaped(piece) : `**${escaped(inWords([piece]))}**`))
      .join('')
  const block = (one: Block<FilledText>): string => {
    if ('text' in one) return words(one.text)
    if ('list' in one) return one.list.map((item) => `- ${words(item)}`).join('\n')
    if ('decide' in one)
      return [`**${decideLabel}:**`, '', ...one.decide.map((item) => `- [ ] ${words(item)}`)].join('\n')
    const { columns, rows } = one.table
    const row = (cells: readonly string[]) => `| ${cells.map(flat).join(' | ')} |`
    return [row(columns), row(columns.map(() => '---')), ...rows.map((cells) => row(cells.map(words)))].join(
      '\n',
    )
  }
  const filledBy = paper.missing.map((blank) => blanks[blank].label).join(', ')
  const sections = paper.sections.map(({ heading, blocks }) =>
    [`## ${escaped(heading)}`, ...blocks.map(block)].join('\n\n'),
  )
  return `${[
    `# ${escaped(paper.title)}`,
    `${escaped(paper.law)}. ${escaped(paper.about)}`,
    `> ${escaped(templateNote)}`,
    ...(filledBy ? [`Fylls i från inställningarna: ${escaped(filledBy)}.`] : []),
    ...sections,
  ].join('\n\n')}\n`
}

const escaped = (text: string) => text.replace(/[[\]\\|*_<>`]/g, '\\$&')
const flat = (text: string) => text.replace(/\s*\n\s*/g, ' ')
