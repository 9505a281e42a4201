import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { BarChart } from '../../../shared/chart/bar-chart.tsx'
import { describeRows } from '../../../shared/chart/describe-rows.ts'
import { barLayout } from '../../../shared/chart/layout.ts'
import type { Palette } from '../../../shared/chart/palette.ts'
import type { QuestionResult, Row } from '../../../shared/results.ts'
import { xmlText } from '../xml-text.ts'
import type { Chart } from './blocks.ts'

const width = 320

/** A question's rows as the drawing that stands beside its table everywhere, whole in itself. */
export function chartOf(question: QuestionResult, rows: readonly Row[], palette: Palette): Chart {
  const layout = barLayout(rows, { width, labels: 'beside', headroom: 0 })
  const svg = standalone(
    <BarChart
      id={`chart-${question.id}`}
      title={question.text}
      rows={rows}
      scale={question.kind === 'scale'}
      labels="beside"
      width={width}
      palette={palette}
    />,
  )
  return {
    svg,
    alt: `${question.text} ${describeRows(rows)}`,
    width: layout.width,
    height: layout.height,
    rowHeights: layout.rows.map(({ height }) => height),
  }
}

/** A drawing of a page as one that needs no page around it. */
export function standalone(drawing: VNode): string {
  const drawn = renderToString(drawing)
  return xmlText(
    drawn.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" font-family="Source Sans 3" '),
  )
}
