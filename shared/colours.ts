import * as v from 'valibot'
import { coloursText as words } from './text/colours.sv.ts'

/** The two colours of a förbund's documents, on white paper. `#rrggbb`, in small letters. */
export type Colours = Readonly<v.InferOutput<typeof coloursSchema>>
export type ColourUse = 'accent' | 'bar'

/**
 * What each must stand out from white by: words 4.5 to 1, and bars, which are no text, 3 to 1.
 *
 * @see WCAG 2.2, success criteria 1.4.3 and 1.4.11
 */
export const leastContrast: Readonly<Record<ColourUse, number>> = { accent: 4.5, bar: 3 }

/** Those of the product itself. */
export const productColours: Colours = { accent: '#0f5540', bar: '#2f6f57' }

/** What is wrong with a colour for a use: that it is none, or that it is too light to be seen on white. */
export function colourFault(use: ColourUse, colour: string): 'form' | 'light' | null {
  if (!/^#[0-9a-f]{6}$/.test(colour)) return 'form'
  return contrastToWhite(colour) < leastContrast[use] ? 'light' : null
}

const colour = (use: ColourUse) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.toLowerCase(),
    v.check((one) => colourFault(use, one) !== 'form', words.faults.form(words.names[use])),
    v.check(
      (one) => colourFault(use, one) !== 'light',
      ({ input }) => words.faults.light(words.names[use], contrastToWhite(input), leastContrast[use]),
    ),
  )

export const coloursSchema = v.object({
  /** Headings, and the header of each table. */
  accent: colour('accent'),
  /** Bars of charts, and the darkest but one of a scale's steps. */
  bar: colour('bar'),
})

/**
 * How much a colour stands out from white: 1 for white itself, 21 for black.
 *
 * @see WCAG 2.2, contrast ratio and relative luminance
 */
export function contrastToWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

/** A colour with a share of another in it. */
export function mixed(colour: string, other: string, share: number): string {
  const others = channelsOf(other)
  const channels = channelsOf(colour).map((channel, at) =>
    Math.round(channel + ((others[at] ?? 0) - channel) * share),
  )
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

/** Red, green and blue, from 0 to 255. */
function channelsOf(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}
