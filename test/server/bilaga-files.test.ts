import { describe, expect, it } from 'vitest'
import { bilagaDocument } from '../../server/print/bilaga.ts'
import { createPrinter } from '../../server/print/printer.ts'
import type { Block, Paper } from '../../server/report/bilaga/blocks.ts'
import { chartOf } from '../../server/report/bilaga/chart.tsx'
import { bilagaHtml } from '../../server/report/bilaga/html.tsx'
import { plainPalette } from '../../shared/chart/palette.ts'
import { productColours } from '../../shared/colours.ts'
import type { QuestionResult } from '../../shared/results.ts'
import { decode, docxParts } from '../support/bilaga-tables.ts'
import naughtyBase64 from '../support/naughty-strings.base64.json' with { type: 'json' }
import { officeFaults } from '../support/office-faults.ts'
import { readPdf, tight, wordsOf } from '../support/pdf.ts'

const printer = createPrinter()

/** What the intake lets through: whole signs, and no zero byte. */
const naughty = naughtyBase64
  .map((line) => Buffer.from(line, 'base64').toString('utf8').trim())
  .filter((text) => text !== '' && !text.includes('\0') && text.isWellFormed())

function paperOf(blocks: readonly Block[], given: Partial<Paper> = {}): Paper {
  return {
    title: 'Bilaga 2',
    subtitle: 'Förbundet.',
    forbund: 'Förbundet',
    draft: null,
    headingLevel: 1,
    cover: false,
    colours: productColours,
    blocks,
    ...given,
  }
}

/** Every text in every place that somebody's words can stand in. */
const everywhere: readonly Block[] = [
  ...naughty.flatMap((text): Block[] => [
    { kind: 'heading', level: 2, text },
    { kind: 'paragraph', text },
  ]),
  { kind: 'list', items: naughty },
  { kind: 'figures', items: naughty.map((text) => [text, text] as const) },
  {
    kind: 'table',
    caption: naughty.join(' '),
    columns: [
      { header: 'Namn', figure: false },
      { header: 'Antal', figure: true },
    ],
    rows: naughty.map((text, at) => [text, String(at)]),
  },
  {
    kind: 'table',
    caption: 'Ja eller nej',
    columns: [
      { header: naughty.join(' '), figure: false },
      { header: 'Antal', figure: true },
      { header: '%', figure: true },
    ],
    rows: [['Ja', '5', '100']],
    // What a drawing is called is a part of it.
    chart: chartOf(
      { id: 'q', kind: 'choice', text: naughty.join(' ') } as QuestionResult,
      [{ value: 'ja', label: 'Ja', count: 5, percent: 100 }],
      plainPalette,
    ),
  },
]

const [one = ''] = naughty.filter((text) => text.includes('<script>'))
const hard = paperOf(everywhere, {
  title: one,
  subtitle: one,
  forbund: one,
  draft: one,
  cover: true,
})

/** As a file can carry it: a line break is one, and a character that commands a machine is a space. */
function carried(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n').replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]/gu, ' ')
}

describe('texts that are hard to carry', () => {
  it('stand in Word as they were written, and are nothing but text', async () => {
    expect(naughty.length).toBeGreaterThan(400)
    const file = await printer.docx(hard)
    expect(officeFaults(file)).toEqual([])
    const parts = docxParts(file)
    const body = parts['word/document.xml'] ?? ''
    for (const part of Object.values(parts).filter((content) => content.startsWith('<?xml'))) {
      expect(/[^\P{Cc}\n\t\r]|[\uFFFE\uFFFF]/u.exec(part)).toBeNull()
    }
    const paragraphs = [...body.matchAll(/<w:p>(.*?)<\/w:p>|<w:p [^>]*>(.*?)<\/w:p>/gs)].map(([paragraph]) =>
      [...paragraph.matchAll(/<w:br\/>|<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
        .map(([found, text]) => (found === '<w:br/>' ? '\n' : decode(text ?? '')))
        .join(''),
    )
    const times = new Map<string, number>()
    for (const text of paragraphs) times.set(text, (times.get(text) ?? 0) + 1)
    // A heading, a paragraph, an item of the list and a cell; a heading has its lines in one.
    for (const text of naughty) {
      const least = carried(text).includes('\n') ? 3 : 4
      expect([text, (times.get(carried(text)) ?? 0) >= least]).toEqual([text, true])
    }
    expect(body).not.toMatch(/<script|<img/i)
  })

  it('stand on the page as they were written, and are nothing but text', () => {
    const html = bilagaHtml(hard)
    const said = decode(html)
    for (const text of naughty) expect(said).toContain(text)
    const tags = html.replace(/"[^"]*"/g, '""').match(/<[^>]*>/g) ?? []
    expect(tags.filter((tag) => /^<\/?(script|img|iframe|object|embed|form)\b|\son\w+=/i.test(tag))).toEqual(
      [],
    )
  })

  it('stand in PDF as far as there are signs for them, and are nothing but text', async () => {
    const pdf = readPdf(await printer.print(bilagaDocument(hard)))
    const words = wordsOf(pdf)
    for (const text of naughty.filter((text) => /^[\x20-\x7eåäöÅÄÖéñüß]+$/.test(text)))
      expect(words).toContain(tight(text))
  })
})

describe('a heading level that fits an annual report', () => {
  it.each([1, 2, 3] as const)(
    'is Word’s; PDF and the page begin with the first: %i',
    async (headingLevel) => {
      const blocks: readonly Block[] = [
        { kind: 'heading', level: 1, text: 'Fråga för fråga' },
        { kind: 'heading', level: 2, text: 'Kön' },
      ]
      for (const cover of [false, true]) {
        const paper = paperOf(blocks, { headingLevel, cover })
        const { 'word/document.xml': body = '' } = docxParts(await printer.docx(paper))
        const levels = [...body.matchAll(/w:val="Heading(\d)"/g)].map(([, level]) => Number(level))
        const below = [headingLevel + 1, headingLevel + 2]
        expect(levels).toEqual(cover ? below : [headingLevel, ...below])
        // A page stands by itself: it has one first heading, and skips no level.
        const onPage = [...bilagaHtml(paper).matchAll(/<h(\d)>/g)].map(([, level]) => Number(level))
        expect(onPage).toEqual([1, 2, 3])
        // Typst makes no PDF/UA whose headings begin below the first level.
        const { objects } = readPdf(await printer.print(bilagaDocument(paper)))
        expect(objects.some((object) => /\/S \/H1\b/.test(object))).toBe(true)
      }
    },
  )
})

describe('a table of forty insatser', () => {
  const rows = Array.from({ length: 40 }, (_, at) => ({
    value: String(at),
    label: `Arbetsmarknadsinriktade rehabiliteringsinsatser ${at + 1}`,
    count: 25,
    percent: 2.5,
  }))
  const chart = chartOf({ id: 'q', kind: 'insats', text: 'Insats' } as QuestionResult, rows, plainPalette)
  const paper = paperOf([
    {
      kind: 'table',
      caption: 'Insats',
      columns: [
        { header: 'Namn', figure: false },
        { header: 'Antal', figure: true },
      ],
      rows: rows.map(({ label, count }) => [label, String(count)]),
      chart,
    },
  ])

  it('goes on on the next page without its drawing, which a page of its own has room for', async () => {
    const { 'word/document.xml': body = '' } = docxParts(await printer.docx(paper))
    expect(body).not.toContain('<w:drawing>')
    expect(body.match(/<w:tr>/g)?.length).toBe(41)
    expect(readPdf(await printer.print(bilagaDocument(paper))).alts).toEqual([])
    expect(bilagaHtml(paper)).toContain(chart.svg)
  })
})
