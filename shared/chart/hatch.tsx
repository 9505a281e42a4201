import type { Palette } from './palette.ts'

/** The pattern of an opt-out: hatched grey, told from every colour in black and white too. */
export function Hatch({ id, palette }: { id: string; palette: Palette }) {
  return (
    <defs>
      <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={6} height={6} fill={palette.paper} />
        <path d="M0 0V6" stroke={palette.optOut} stroke-width={4} />
      </pattern>
    </defs>
  )
}
