import type { Row } from '../results.ts'
import { type Before, describeRows } from './describe-rows.ts'
import { Hatch } from './hatch.tsx'
import { barLayout, fontSize, goalHeadroom, lineHeight, type RowLayout } from './layout.ts'
import { type Palette, screenPalette, stepPaint } from './palette.ts'

export interface BarChartProps {
  /** Unique in its document: the drawing's parts are tied together by it. */
  readonly id: string
  /** What the chart shows, as its name for those who do not see it. */
  readonly title: string
  /** Rows of published results, in the order of the table. */
  readonly rows: readonly Row[]
  /** Whether the rows are the steps of a scale, drawn from light to dark. */
  readonly scale?: boolean
  /** Whether the rows' words are drawn, or stand in a table beside with the same row heights. */
  readonly labels?: 'drawn' | 'beside'
  readonly goal?: { readonly percent: number; readonly label: string } | undefined
  /** Drawn as outlines behind. */
  readonly before?: Before | undefined
  /** In units of a sixteenth of the text's size. */
  readonly width?: number
  readonly palette?: Palette
}

const barHeight = 20
/** Of what stands behind: a little higher, so that its edge is seen where the bars are as long. */
const outlineHeight = 28

/**
 * Horizontal bars as an SVG that needs no browser: the same drawing on screen, in print and in files.
 * Its title and description carry every figure, in the words of the questionnaire, which are Swedish.
 */
export function BarChart({
  id,
  title,
  rows,
  scale = false,
  labels = 'drawn',
  goal,
  before,
  width = 416,
  palette = screenPalette,
}: BarChartProps) {
  const layout = barLayout(rows, { width, labels, headroom: goal ? goalHeadroom : 0 })
  const steps = rows.filter(({ optOut }) => !optOut).length
  const lengths = rows.map((_, index) => lengthOf(before?.percents[index], layout.full))
  return (
    <svg
      class={`bar-chart bar-chart-${labels}`}
      lang="sv"
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      width={layout.width}
      height={layout.height}
      font-size={fontSize}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{describeRows(rows, before)}</desc>
      {rows.some(({ optOut }) => optOut) && <Hatch id={`${id}-hatch`} palette={palette} />}
      {layout.rows.map((place, index) => (
        <g key={place.row.value}>
          {labels === 'drawn' && <Label place={place} end={layout.zero - 8} palette={palette} />}
          <Bar
            place={place}
            zero={layout.zero}
            before={lengths[index] ?? 0}
            paint={
              place.row.optOut ? `url(#${id}-hatch)` : scale ? stepPaint(palette, index, steps) : palette.bar
            }
            edge={place.row.optOut ? palette.optOut : palette.edge}
            ink={palette.ink}
          />
        </g>
      ))}
      <path
        d={`M${layout.zero} ${goal ? goalHeadroom : 0}V${layout.height}`}
        stroke={palette.ink}
        fill="none"
      />
      {goal && <Goal goal={goal} layout={layout} palette={palette} />}
      {layout.rows.map((place, index) => (
        <Value
          key={place.row.value}
          place={place}
          x={layout.zero + Math.max(place.length, lengths[index] ?? 0) + 8}
          palette={palette}
        />
      ))}
    </svg>
  )
}

function lengthOf(share: number | null | undefined, full: number): number {
  return (Math.min(100, share ?? 0) / 100) * full
}

interface BarProps {
  readonly place: RowLayout
  readonly zero: number
  /** The length of the outline behind; 0 where there is none. */
  readonly before: number
  readonly paint: string
  readonly edge: string
  readonly ink: string
}

function Bar({ place, zero, before, paint, edge, ink }: BarProps) {
  const middle = place.top + place.height / 2
  return (
    <>
      {before > 0 && (
        <rect
          class="bar-chart-before"
          x={zero}
          y={middle - outlineHeight / 2}
          width={round(before)}
          height={outlineHeight}
          fill="none"
          stroke={ink}
          stroke-width={1}
        />
      )}
      {place.length > 0 && (
        <rect
          x={zero}
          y={middle - barHeight / 2}
          width={round(place.length)}
          height={barHeight}
          fill={paint}
          stroke={edge}
          stroke-width={1}
        />
      )}
    </>
  )
}

/** The figures at a bar's end, with paper around them where the goal's line passes. */
function Value({ place, x, palette }: { place: RowLayout; x: number; palette: Palette }) {
  return (
    <text
      x={round(x)}
      y={place.top + place.height / 2 + fontSize * 0.35}
      fill={palette.ink}
      stroke={palette.paper}
      stroke-width={4}
      paint-order="stroke"
      class="bar-chart-value"
    >
      {place.value}
    </text>
  )
}

function Label({ place, end, palette }: { place: RowLayout; end: number; palette: Palette }) {
  const first = place.top + place.height / 2 - ((place.lines.length - 1) * lineHeight) / 2 + fontSize * 0.35
  return (
    <text text-anchor="end" fill={palette.ink}>
      {place.lines.map((line, index) => (
        <tspan key={line} x={end} y={first + index * lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

/** A thin line across all bars, with its name above. */
function Goal(props: {
  goal: { percent: number; label: string }
  layout: { zero: number; full: number; height: number }
  palette: Palette
}) {
  const { goal, layout, palette } = props
  const x = round(layout.zero + (goal.percent / 100) * layout.full)
  const late = goal.percent > 50
  return (
    <g>
      <path
        d={`M${x} 2V${layout.height}`}
        stroke={palette.goal}
        stroke-dasharray="4 3"
        stroke-width={1.5}
        fill="none"
      />
      <text x={late ? x - 6 : x + 6} y={fontSize} text-anchor={late ? 'end' : 'start'} fill={palette.goal}>
        {goal.label}
      </text>
    </g>
  )
}

/** Two decimals are finer than any screen; more would only be noise in a file. */
function round(value: number): number {
  return Math.round(value * 100) / 100
}
