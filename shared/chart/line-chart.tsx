import { daysBetween } from '../progress.ts'
import type { Day } from '../stockholm.ts'
import { fontSize } from './layout.ts'
import { type Palette, screenPalette } from './palette.ts'

export interface LineChartProps {
  /** Unique in its document: the drawing's parts are tied together by it. */
  readonly id: string
  readonly title: string
  /** Every figure in words, for those who do not see the line. */
  readonly description: string
  /** Shares in [0, 1], by day; more is drawn as full. */
  readonly points: readonly { readonly day: Day; readonly share: number }[]
  /** The days at the ends of the base line, with their words. */
  readonly from: { readonly day: Day; readonly label: string }
  readonly to: { readonly day: Day; readonly label: string }
  /** What stands at the line's end. */
  readonly last: string
  readonly goal?: { readonly share: number; readonly label: string } | undefined
  readonly palette?: Palette
}

const width = 336
const top = 20
const bottom = 116
const height = 140
const inset = 6
/** The mean width of a character, a little wide, so that a label never leaves the drawing. */
const charWidth = 8

/**
 * A share over time as a line from nought to the whole, as an SVG that needs no browser: the base line is
 * zero, the goal a thin line with its name. Its description carries every figure.
 */
export function LineChart(props: LineChartProps) {
  const { id, title, description, points, from, to, last, goal, palette = screenPalette } = props
  const days = Math.max(1, daysBetween(from.day, to.day))
  const x = (day: Day) => round(inset + (daysBetween(from.day, day) / days) * (width - 2 * inset))
  const y = (share: number) => round(bottom - Math.min(1, share) * (bottom - top))
  const end = points.at(-1)
  return (
    <svg
      class="line-chart"
      role="img"
      aria-labelledby={`${id}-title ${id}-desc`}
      viewBox={`0 0 ${width} ${height}`}
      font-size={fontSize}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{description}</desc>
      <path d={`M0 ${bottom}H${width}`} stroke={palette.ink} fill="none" />
      {goal && <Goal goal={goal} at={y(goal.share)} palette={palette} />}
      <path
        d={points.map(({ day, share }, index) => `${index === 0 ? 'M' : 'L'}${x(day)} ${y(share)}`).join('')}
        stroke={palette.bar}
        stroke-width={2.5}
        stroke-linejoin="round"
        stroke-linecap="round"
        fill="none"
      />
      {end && (
        <>
          <circle cx={x(end.day)} cy={y(end.share)} r={4.5} fill={palette.bar} />
          <EndLabel x={x(end.day)} y={y(end.share)} goalY={goal ? y(goal.share) : null} ink={palette.ink}>
            {last}
          </EndLabel>
        </>
      )}
      <text x={0} y={height - 6} fill={palette.ink}>
        {from.label}
      </text>
      <text x={width} y={height - 6} text-anchor="end" fill={palette.ink}>
        {to.label}
      </text>
    </svg>
  )
}

function Goal(props: { goal: { share: number; label: string }; at: number; palette: Palette }) {
  const { goal, at, palette } = props
  return (
    <>
      <path
        d={`M0 ${at}H${width}`}
        stroke={palette.goal}
        stroke-dasharray="4 3"
        stroke-width={1.5}
        fill="none"
      />
      <text x={0} y={at - 6} fill={palette.goal}>
        {goal.label}
      </text>
    </>
  )
}

/** The words at the line's end: above it, or below where the goal's line would run through them. */
function EndLabel(props: { x: number; y: number; goalY: number | null; ink: string; children: string }) {
  const { x, y, goalY, ink, children } = props
  const above = y - 10
  const crossed = goalY !== null && goalY > above - fontSize - 4 && goalY < above + 6
  const room = children.length * charWidth
  const anchor = x + room / 2 > width ? 'end' : x - room / 2 < 0 ? 'start' : 'middle'
  const place = anchor === 'end' ? width : anchor === 'start' ? 0 : x
  return (
    <text x={place} y={crossed ? Math.min(y + 20, bottom - 4) : above} text-anchor={anchor} fill={ink}>
      {children}
    </text>
  )
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
