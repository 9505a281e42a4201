import { bilagaText as words } from '../../../shared/text/bilaga-document.sv.ts'
import { type Chart, type Column, chartOnPage, type Table, weightsOf } from './blocks.ts'
import { tableStyle } from './docx-styles.ts'
import { attribute, field, lines, paragraph, run } from './docx-xml.ts'

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
/** A longer table without a drawing may go on on the next page. */
const rowsTogether = 14
/** Half points, where more than six columns stand beside each other; the table style decides else. */
const tightSize = 17

interface RowLook {
  readonly isHeader?: boolean
  readonly height?: number | undefined
  readonly keepNext: boolean
}

/**
 * A table under its caption, which Word numbers, and beside it its drawing.
 *
 * @param number the table's own in the document
 * @param picture the part that holds its drawing
 */
export function tableXml(table: Table, number: number, picture: string | null): string {
  const { caption, columns, rows, total } = table
  const chart = chartOnPage(table) ?? undefined
  const widths = widthsOf(table)
  const size = columns.length > 6 ? tightSize : undefined
  // With a drawing its figures follow on the same page.
  const keepNext = chart !== undefined || rows.length <= rowsTogether
  const rowXml = (cells: readonly string[], { isHeader = false, height, keepNext }: RowLook) =>
    `<w:tr><w:trPr><w:cantSplit/>${
      height === undefined ? '' : `<w:trHeight w:val="${Math.round(height)}" w:hRule="atLeast"/>`
    }${isHeader ? '<w:tblHeader/>' : ''}</w:trPr>${cells
      .map((cell, at) => cellXml(cell, columns[at], { width: widths[at] ?? 0, keepNext, size }))
      .join('')}</w:tr>`
  const body = rows.map((row, at) => {
    const units = chart?.rowHeights[at]
    const isLast = at === rows.length - 1 && !total
    return rowXml(row, {
      height: units && units * cmPerUnit * perCm,
      keepNext: keepNext && (!isLast || chart !== undefined),
    })
  })
  return [
    paragraph(
      `${run(`${words.numbered} `)}${field(' SEQ Tabell \\* ARABIC ', String(number))}${run(`: ${caption}`)}`,
      '<w:pStyle w:val="Caption"/><w:keepNext/>',
    ),
    ...(chart && picture !== null ? [thin(pictureXml(chart, number, picture), true)] : []),
    `<w:tbl><w:tblPr><w:tblStyle w:val="${tableStyle}"/><w:tblW w:w="${sumOf(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="${total ? '0660' : '0620'}" w:firstRow="1" w:lastRow="${total ? 1 : 0}" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    rowXml(
      columns.map(({ header }) => header),
      { isHeader: true, keepNext: true, height: chart && headerCm * perCm },
    ),
    ...body,
    ...(total ? [rowXml(total, { keepNext: chart !== undefined })] : []),
    '</w:tbl>',
    // Word joins tables that nothing parts.
    thin('', chart !== undefined),
  ].join('')
}

/** Next to no height: what a drawing hangs in, and what parts a table from what follows. */
function thin(children: string, keepNext: boolean): string {
  return paragraph(
    children,
    `${keepNext ? '<w:keepNext/>' : ''}<w:spacing w:before="0" w:after="${keepNext ? 0 : 160}" w:line="20" w:lineRule="exact"/>`,
  )
}

function cellXml(
  text: string,
  column: Column | undefined,
  look: { width: number; keepNext: boolean; size: number | undefined },
): string {
  const { width, keepNext, size } = look
  const properties = `${keepNext ? '<w:keepNext/>' : ''}${column?.figure ? '<w:jc w:val="right"/>' : ''}`
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${paragraph(lines(text, size === undefined ? {} : { size }), properties)}</w:tc>`
}

/** Beside a drawing the table is so much narrower, and its figures are few. */
function widthsOf(table: Table): readonly number[] {
  if (chartOnPage(table)) {
    const figures = table.columns.filter(({ figure }) => figure).length
    const words = textWidth - (chartWidthCm + 0.3 + figures * figureCm) * perCm
    return table.columns.map(({ figure }) =>
      Math.round(figure ? figureCm * perCm : words / (table.columns.length - figures)),
    )
  }
  const weights = weightsOf(table)
  return weights.map((weight) => Math.round((weight / sumOf(weights)) * textWidth))
}

/** Beside the table that follows, a row beside a row: below the header. */
function pictureXml({ alt, width, height }: Chart, id: number, part: string): string {
  const extent = `cx="${emu(width)}" cy="${emu(height)}"`
  return `<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="${id}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:align>right</wp:align></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>${Math.round((headerCm + 0.04) * emuPerCm)}</wp:posOffset></wp:positionV><wp:extent ${extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="${id}" name="Diagram ${id}" descr="${attribute(alt)}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${id}" name="Diagram ${id}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${part}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`
}

function emu(units: number): number {
  return Math.round(units * cmPerUnit * emuPerCm)
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
