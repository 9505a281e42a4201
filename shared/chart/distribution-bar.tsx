import { Hatch } from './hatch.tsx'
import { type Palette, screenPalette, stepPaint } from './palette.ts'

/** A part of a whole: how many, and whether they took no stand. */
export interface Part {
  readonly count: number
  readonly optOut?: boolean | undefined
}

interface DistributionBarProps {
  /** Unique in its document. */
  readonly id: string
  readonly parts: readonly Part[]
  readonly palette?: Palette
  readonly width?: number
  readonly height?: number
}

/**
 * A group's answers as one bar in parts, light to dark, the opt-out hatched. It stands in a table whose
 * cells tell the figures, so it is not read out.
 */
export function DistributionBar({
  id,
  parts,
  palette = screenPalette,
  width = 160,
  height = 16,
}: DistributionBarProps) {
  const total = parts.reduce((sum, { count }) => sum + count, 0)
  const steps = parts.filter(({ optOut }) => !optOut).length
  let x = 0
  return (
    <svg
      class="distribution-bar"
      aria-hidden="true"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
    >
      {parts.some(({ optOut }) => optOut) && <Hatch id={`${id}-hatch`} palette={palette} />}
      {parts.map(({ count, optOut }, index) => {
        const length = total === 0 ? 0 : (count / total) * (width - 1)
        const start = x
        x += length
        const paint = optOut ? `url(#${id}-hatch)` : stepPaint(palette, index, steps)
        return length > 0 ? (
          <rect
            key={index}
            x={start + 0.5}
            y={0.5}
            width={length}
            height={height - 1}
            fill={paint}
            stroke={optOut ? palette.optOut : palette.edge}
          />
        ) : null
      })}
    </svg>
  )
}
