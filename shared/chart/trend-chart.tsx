import { fontSize, lineHeight } from './layout.ts'
import { type Palette, screenPalette } from './palette.ts'
import { wrapLabel } from './wrap.ts'

/** One time in a trend. */
export interface ChartPoint {
  /** Which time it is. */
  readonly name: string
  /** Null is a gap. */
  readonly level: number | null
  /** What is written at the point. */
  readonly figure: string
  /** What is written under its name: how many it is counted over. */
  readonly note: string
}

export interface TrendChartProps {
  /** Unique in its document: the drawing's parts are tied together by it. */
  readonly id: string
  readonly title: string
  /** Every figure in words, for those who do not see the line. */
  readonly description: string
  /** The oldest first, evenly apart. */
  readonly points: readonly ChartPoint[]
  /** What the base line and the upper end stand for, with their words. */
  readonly from: { readonly level: number; readonly label: string }
  readonly to: { readonly level: number; readonly label: string }
  readonly palette?: Palette
}

const width = 336
const left = 34
const top = 28
const bottom = 124
/** The mean width of a character, a little wide, so that names do not run together. */
const charWidth = 8

/**
 * A level through several times, as an SVG that needs no browser: the whole of what it can be from the base
 * line up, the figure at each point, and under it the time and how many. A time without a level is a gap.
 */
export function TrendChart(props: TrendChartProps) {
  const { id, title, description, points, from, to, palette = screenPalette } = props
  const step = (width - left) / points.length
  const names = points.map(({ name }) => wrapLabel(name, Math.max(6, Math.floor(step / charWidth))))
  const height = bottom + 6 + (Math.max(...names.map(({ length }) => length)) + 1) * lineHeight
  const placed = placesOf(points, { from: from.level, to: to.level }, (index) => left + (index + 0.5) * step)
  return (
    <svg
      class="trend-chart"
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      viewBox={`0 0 ${width} ${height}`}
      font-size={fontSize}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      <path d={`M${left} ${bottom}H${width}`} stroke={palette.ink} fill="none" />
      <path d={`M${left} ${top}V${bottom}`} stroke={palette.ink} fill="none" />
      {(
        [
          ['to', top + 5],
          ['from', bottom],
        ] as const
      ).map(([end, y]) => (
        <text key={end} x={left - 6} y={y} text-anchor="end" fill={palette.ink}>
          {end === 'to' ? to.label : from.label}
        </text>
      ))}
      <path d={pathOf(placed)} stroke={palette.bar} stroke-width={2.5} stroke-linejoin="round" fill="none" />
      {placed.map(({ x, y }, index) => (
        <g key={points[index]?.name} text-anchor="middle" fill={palette.ink}>
          {y !== null && <circle cx={x} cy={y} r={4.5} fill={palette.bar} />}
          <text x={x} y={y === null ? bottom - 6 : y - 10} font-weight={600}>
            {points[index]?.figure}
          </text>
          {[...(names[index] ?? []), points[index]?.note ?? ''].map((line, at) => (
            <text key={at} x={x} y={bottom + (at + 1) * lineHeight}>
              {line}
            </text>
          ))}
        </g>
      ))}
    </svg>
  )
}

const line = { width: 96, height: 24, inset: 5 }

/** A trend so small that it stands in a table, whose cells tell its figures: it is not read out. */
export function TrendLine(props: {
  levels: readonly (number | null)[]
  from: number
  to: number
  palette?: Palette
}) {
  const { levels, from, to, palette = screenPalette } = props
  const step = (line.width - 2 * line.inset) / Math.max(1, levels.length - 1)
  const y = (level: number) =>
    round(line.height - line.inset - share(level, from, to) * (line.height - 2 * line.inset))
  const placed = levels.map((level, index) => ({
    x: round(line.inset + index * step),
    y: level === null ? null : y(level),
  }))
  return (
    <svg
      class="trend-line"
      aria-hidden="true"
      viewBox={`0 0 ${line.width} ${line.height}`}
      width={line.width}
      height={line.height}
    >
      <path d={pathOf(placed)} stroke={palette.bar} stroke-width={2} stroke-linejoin="round" fill="none" />
      {placed.map(({ x, y }) => y !== null && <circle key={x} cx={x} cy={y} r={3} fill={palette.bar} />)}
    </svg>
  )
}

interface Place {
  readonly x: number
  readonly y: number | null
}

function placesOf(
  points: readonly ChartPoint[],
  { from, to }: { from: number; to: number },
  x: (index: number) => number,
): readonly Place[] {
  return points.map(({ level }, index) => ({
    x: round(x(index)),
    y: level === null ? null : round(bottom - share(level, from, to) * (bottom - top)),
  }))
}

/** A line from each point to the next, where both are there. */
export function pathOf(places: readonly Place[]): string {
  return places
    .map(({ x, y }, index) => {
      if (y === null) return ''
      const follows = index > 0 && places[index - 1]?.y !== null
      return `${follows ? 'L' : 'M'}${x} ${y}`
    })
    .join('')
}

function share(level: number, from: number, to: number): number {
  return to === from ? 0 : Math.min(1, Math.max(0, (level - from) / (to - from)))
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
