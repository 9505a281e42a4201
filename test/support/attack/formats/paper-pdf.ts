import { readPdf } from '../../pdf.ts'
import { type Marked, readTagged, type Tagged } from '../../pdf-structure.ts'
import { parseHtml } from '../html.ts'
import { wordsWithin } from './archive.ts'
import type { FilePaper, PaperItem } from './paper.ts'

/** Reads a bilaga that is a tagged PDF, by its tags. */
export function pdfPaper(file: Uint8Array): FilePaper {
  const { root, beside } = readTagged(file)
  const [document] = root.children
  return {
    items: document && isTagged(document) ? elementsOf(document).flatMap(itemsOf) : [],
    beside: [
      ...beside,
      ...wordsWithin(parseHtml(readPdf(file).metadata)).filter((words) => !isProgram(words)),
    ],
  }
}

/** What the program that sets it writes of itself: its version, that of PDF, how many pages, and the hash by which the file is known. */
function isProgram(words: string): boolean {
  return /^(Typst [\d.]+|1\.7|\d{1,2}|[\w+/]{22}==)$/.test(words)
}

function itemsOf(element: Tagged): readonly PaperItem[] {
  switch (element.type) {
    case 'Table':
    case 'Div':
    case 'Figure':
      return [
        ...within(element, 'Table').map(
          (table): PaperItem => ({
            kind: 'table',
            caption: within(element, 'Caption').map(wordsOf).join(' '),
            rows: within(table, 'TR').map((row) => elementsOf(row).map(wordsOf)),
          }),
        ),
        ...within(element, 'Figure').map(drawingOf),
      ]
    case 'L':
      return within(element, 'LBody').map((item) => ({ kind: 'text', text: wordsOf(item) }))
    default:
      return [{ kind: /^(Title|H\d)$/.test(element.type) ? 'heading' : 'text', text: wordsOf(element) }]
  }
}

/** Its letters are drawn one by one. */
function drawingOf(figure: Tagged): PaperItem {
  const marks = figure.children.filter((child): child is Marked => !isTagged(child))
  return {
    kind: 'drawing',
    alt: figure.alt,
    labels: [marks.flatMap(({ words }) => words).join('')],
    bars: marks.flatMap(({ widths }) => widths),
  }
}

const isTagged = (child: Tagged | Marked): child is Tagged => 'type' in child
const elementsOf = ({ children }: Tagged) => children.filter(isTagged)

/** Every element of a type under one, itself first. */
function within(element: Tagged, type: string): readonly Tagged[] {
  const inner = elementsOf(element).flatMap((child) => within(child, type))
  return element.type === type ? [element, ...inner] : inner
}

function wordsOf(element: Tagged): string {
  const words = ({ children }: Tagged): string =>
    children.map((child) => (isTagged(child) ? words(child) : child.words.join(''))).join('')
  return words(element)
    .replace(/[ \n\t]+/g, ' ')
    .trim()
}
