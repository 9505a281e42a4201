import {
  AlignmentType,
  BorderStyle,
  Document,
  Table as DocxTable,
  Footer,
  HeadingLevel,
  HeightRule,
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  ImageRun,
  LevelFormat,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  SimpleField,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TextRun,
  TextWrappingType,
  VerticalAlign,
  VerticalPositionRelativeFrom,
  WidthType,
} from 'docx'
import { bilagaText as words } from '../../../shared/text/bilaga-document.sv.ts'
import { xmlText } from '../xml-text.ts'
import { type Block, type Chart, type Column, type Paper, type Table, weightsOf } from './blocks.ts'
import { pngOf } from './png.ts'

/** Twentieths of a point. */
const perCm = 567
const emuPerCm = 360_000
/** An A4's width between margins. */
const textWidth = 16 * perCm
/** A drawing's unit, so that a row of it is as high as the same row of its table. */
const cmPerUnit = 0.0195
const chartWidthCm = 6.4
/** Beside a drawing: of the header, whose words are short, and of a column of figures. */
const headerCm = 0.6
const figureCm = 1.5
const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
]
const quiet = '525C56'
const line = { style: BorderStyle.SINGLE, size: 4, color: 'B9C2BC' }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

/**
 * A bilaga as a Word document: built-in styles and no others, so that it takes the look of the annual report
 * that it is put into.
 */
export async function bilagaDocx(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const drawn = paper.blocks.flatMap((block, at) => blockOf(block, paper.headingLevel, paper.blocks[at + 1]))
  const title = new Paragraph({
    text: xmlText(paper.title),
    heading: paper.cover ? HeadingLevel.TITLE : (headings[paper.headingLevel - 1] ?? HeadingLevel.HEADING_1),
  })
  const document = new Document({
    title: xmlText(paper.title),
    creator: xmlText(paper.forbund),
    description: xmlText(paper.subtitle),
    features: { updateFields: paper.cover },
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 22, language: { value: 'sv-SE' } } },
        title: headingStyle(40),
        heading1: headingStyle(32),
        heading2: headingStyle(26),
        heading3: headingStyle(23),
        heading4: headingStyle(22),
        heading5: headingStyle(22),
      },
    },
    numbering: {
      config: [
        {
          reference: 'bullets',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              style: { paragraph: { indent: { left: 360, hanging: 260 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        footers: { default: footerOf(paper) },
        children: [
          title,
          new Paragraph({ children: [new TextRun({ text: xmlText(paper.subtitle), color: quiet })] }),
          ...(paper.cover ? contents(paper) : []),
          ...drawn,
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

/** Sizes in half points. */
function headingStyle(size: number) {
  return {
    run: { size, bold: true, color: '0F5540' },
    paragraph: { spacing: { before: 280, after: 100 }, keepNext: true },
  }
}

function contents({ headingLevel }: Paper) {
  return [
    new TableOfContents(words.contents, {
      hyperlink: true,
      headingStyleRange: `${headingLevel}-${headingLevel + 1}`,
    }),
    new Paragraph({ children: [new PageBreak()] }),
  ]
}

function footerOf({ draft }: Paper): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          ...(draft === null ? [] : [new TextRun({ text: `${draft}   `, bold: true, color: '8A3B12' })]),
          new TextRun({ children: [PageNumber.CURRENT] }),
        ],
      }),
    ],
  })
}

function blockOf(
  block: Block,
  titleLevel: number,
  next: Block | undefined,
): readonly (Paragraph | DocxTable)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          text: xmlText(block.text),
          heading: headings[titleLevel - 1 + block.level] ?? HeadingLevel.HEADING_5,
          keepNext: true,
        }),
      ]
    case 'paragraph':
      return [
        new Paragraph({
          spacing: { after: 120 },
          children: linesOf(block.text, block.note ? { color: quiet, size: 19 } : {}),
        }),
      ]
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ children: linesOf(item), numbering: { reference: 'bullets', level: 0 } }),
      )
    case 'figures':
      return [
        new Paragraph({
          keepNext: next?.kind === 'list',
          spacing: { before: 80, after: 120 },
          children: block.items.flatMap(([name, figure], at) => [
            new TextRun({ text: `${at > 0 ? '     ' : ''}${xmlText(name)} `, color: quiet }),
            new TextRun({ text: xmlText(figure), bold: true }),
          ]),
        }),
      ]
    case 'table':
      return tableOf(block)
  }
}

/** A table under its caption, which Word numbers, and beside it its drawing. */
function tableOf(table: Table): readonly (Paragraph | DocxTable)[] {
  const { caption, columns, rows, total, chart } = table
  const widths = widthsOf(table)
  const heights = chart?.rowHeights.map((height) => Math.round(height * cmPerUnit * perCm))
  const rowOf = (
    cells: readonly string[],
    given: { header?: boolean; bold?: boolean; height?: number | undefined },
  ) =>
    new TableRow({
      cantSplit: true,
      tableHeader: given.header ?? false,
      ...(given.height === undefined ? {} : { height: { value: given.height, rule: HeightRule.ATLEAST } }),
      children: cells.map((cell, at) =>
        cellOf(cell, columns[at], widths[at] ?? 0, { ...given, size: columns.length > 6 ? 17 : 19 }),
      ),
    })
  return [
    new Paragraph({
      style: 'Caption',
      keepNext: true,
      children: [
        new TextRun(`${words.numbered} `),
        new SimpleField('SEQ Tabell \\* ARABIC'),
        new TextRun(`: ${xmlText(caption)}`),
      ],
    }),
    ...(chart ? [thin([pictureOf(chart)])] : []),
    new DocxTable({
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      columnWidths: [...widths],
      borders: {
        top: none,
        bottom: line,
        left: none,
        right: none,
        insideVertical: none,
        insideHorizontal: line,
      },
      rows: [
        rowOf(
          columns.map(({ header }) => header),
          { header: true, bold: true, height: chart && Math.round(headerCm * perCm) },
        ),
        ...rows.map((row, at) => rowOf(row, { height: heights?.[at] })),
        ...(total ? [rowOf(total, { bold: true })] : []),
      ],
    }),
    // Word joins tables that nothing parts.
    thin([], chart !== undefined),
  ]
}

/** Next to no height: what a drawing hangs in, and what parts a table from what follows. */
function thin(children: readonly ImageRun[], keepNext = true): Paragraph {
  return new Paragraph({
    keepNext,
    spacing: { before: 0, after: keepNext ? 0 : 160, line: 20, lineRule: LineRuleType.EXACT },
    children: [...children],
  })
}

function cellOf(
  text: string,
  column: Column | undefined,
  width: number,
  { bold = false, size }: { bold?: boolean; size: number },
) {
  return new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    width: { size: width, type: WidthType.DXA },
    margins: { left: 60, right: 60 },
    children: [
      new Paragraph({
        keepNext: true,
        alignment: column?.figure ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: linesOf(text, { bold, size }),
      }),
    ],
  })
}

/** Beside a drawing the table is so much narrower, and its figures are few. */
function widthsOf(table: Table): readonly number[] {
  if (table.chart) {
    const figures = table.columns.filter(({ figure }) => figure).length
    const words = textWidth - (chartWidthCm + 0.3 + figures * figureCm) * perCm
    return table.columns.map(({ figure }) =>
      Math.round(figure ? figureCm * perCm : words / (table.columns.length - figures)),
    )
  }
  const weights = weightsOf(table)
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => Math.round((weight / sum) * textWidth))
}

/** Beside the table that follows, a row beside a row: below the header. */
function pictureOf(chart: Chart): ImageRun {
  const height = chart.height * cmPerUnit
  const width = chart.width * cmPerUnit
  return new ImageRun({
    type: 'png',
    data: pngOf(chart),
    transformation: { width: cmToPx(width), height: cmToPx(height) },
    altText: { name: 'Diagram', title: 'Diagram', description: xmlText(chart.alt) },
    floating: {
      horizontalPosition: {
        relative: HorizontalPositionRelativeFrom.MARGIN,
        align: HorizontalPositionAlign.RIGHT,
      },
      verticalPosition: {
        relative: VerticalPositionRelativeFrom.PARAGRAPH,
        offset: Math.round((headerCm + 0.04) * emuPerCm),
      },
      wrap: { type: TextWrappingType.NONE },
    },
  })
}

function cmToPx(cm: number): number {
  return (cm / 2.54) * 96
}

/** Text with its own line breaks. */
function linesOf(text: string, style: { bold?: boolean; color?: string; size?: number } = {}): TextRun[] {
  return xmlText(text)
    .split('\n')
    .map((words, at) => new TextRun({ text: words, ...(at > 0 ? { break: 1 } : {}), ...style }))
}
