import { mixed, productColours } from '../colours.ts'

/** The colours of a drawing, as SVG paints. */
export interface Palette {
  readonly ink: string
  readonly paper: string
  /** Bars of a list without order. */
  readonly bar: string
  /** One hue from light to dark: the steps of a scale. */
  readonly steps: readonly [string, string, string, string, string]
  readonly edge: string
  readonly optOut: string
  readonly goal: string
}

/** For paper and for whatever does not know custom properties. */
export const plainPalette: Palette = {
  ink: '#20241f',
  paper: '#ffffff',
  bar: productColours.bar,
  steps: ['#d5e8df', '#a3cbb9', '#6ba58e', '#3b7d64', '#17523d'],
  edge: '#17523d',
  optOut: '#80867f',
  goal: '#8a3b12',
}

/** How much white, and then black, is in the steps of a scale whose fourth is a colour of one's own. */
const lightness = [0.8, 0.55, 0.3]
const darkness = 0.3

/** For paper, with bars of another colour: `#rrggbb`, dark enough to be seen on white. */
export function paletteOf(bar: string): Palette {
  if (bar === plainPalette.bar) return plainPalette
  const [first = bar, second = bar, third = bar] = lightness.map((white) => mixed(bar, '#ffffff', white))
  const dark = mixed(bar, '#000000', darkness)
  return { ...plainPalette, bar, steps: [first, second, third, bar, dark], edge: dark }
}

/** For the screen: the page's custom properties decide, so that dark mode and forced colours hold. */
export const screenPalette: Palette = {
  ink: `var(--chart-ink, ${plainPalette.ink})`,
  paper: `var(--chart-paper, ${plainPalette.paper})`,
  bar: `var(--chart-bar, ${plainPalette.bar})`,
  steps: [
    `var(--chart-1, ${plainPalette.steps[0]})`,
    `var(--chart-2, ${plainPalette.steps[1]})`,
    `var(--chart-3, ${plainPalette.steps[2]})`,
    `var(--chart-4, ${plainPalette.steps[3]})`,
    `var(--chart-5, ${plainPalette.steps[4]})`,
  ],
  edge: `var(--chart-edge, ${plainPalette.edge})`,
  optOut: `var(--chart-opt-out, ${plainPalette.optOut})`,
  goal: `var(--chart-goal, ${plainPalette.goal})`,
}

/** The paint of a scale's step, the first light and the last dark, however many there are. */
export function stepPaint(palette: Palette, step: number, steps: number): string {
  const index = steps < 2 ? 4 : Math.round((step * 4) / (steps - 1))
  return palette.steps[index] ?? palette.bar
}
