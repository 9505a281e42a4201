import { all, type Element, textOf } from './html.ts'
import { numberOf } from './labels.ts'

/** Bars that are not as long as the percents they stand for, all on one scale. */
export function barFaults(chart: Element, bars: readonly { percent: number | null }[]): readonly string[] {
  const drawn = all(chart, 'g')
    .flatMap((bar) => all(bar, 'rect'))
    .map(({ attributes }) => Number(attributes.width))
  const told = bars.map(({ percent }) => percent ?? 0).filter((percent) => percent > 0)
  return lengthFaults(drawn, told)
}

/** Lengths that are not those of the percents, in order and on one scale. */
export function lengthFaults(drawn: readonly number[], told: readonly number[]): readonly string[] {
  const longest = told.indexOf(Math.max(...told))
  const scale = (drawn[longest] ?? 0) / (told[longest] ?? 1)
  const isOdd =
    drawn.length !== told.length ||
    drawn.some((width, bar) => Math.abs(width - scale * (told[bar] ?? 0)) > 0.02)
  return isOdd ? [`bars of ${drawn} for ${told} %`] : []
}

/** Whether figures are drawn that the words of a drawing do not say. A label is broken into lines where it is drawn. */
export function hasOtherLabels(chart: Element, words: string): boolean {
  const unbroken = (text: string) => text.replaceAll(' ', '')
  return all(chart, 'text').some(
    (text) => /\d/.test(textOf(text)) && !unbroken(words).includes(unbroken(textOf(text))),
  )
}

/** Columns of a table of groups that are no options. */
const measures = ['Svarade', 'Tog ställning', 'Medelvärde', 'Median']

/** Parts of a group's bar that are not as long as the counts beside it. */
export function partFaults(headers: readonly string[], cells: readonly Element[]): readonly string[] {
  const bar = cells[headers.indexOf('Fördelning')]
  if (!bar) return []
  const widths = all(bar, 'rect')
    .filter(({ attributes }) => attributes.x !== undefined)
    .map(({ attributes }) => Number(attributes.width))
  const isCount = (cell: Element, at: number) => cell !== bar && !measures.includes(headers[at] ?? '')
  const shown = cells
    .filter(isCount)
    .map((cell) => numberOf(textOf(cell)) ?? 0)
    .filter((count) => count > 0)
  const [sum, length] = [shown, widths].map((parts) => parts.reduce((total, part) => total + part, 0))
  const isOdd =
    shown.length !== widths.length ||
    shown.some((count, part) => Math.abs((count / (sum ?? 1)) * (length ?? 0) - (widths[part] ?? 0)) > 0.01)
  return isOdd ? [`parts of ${widths} for ${shown}`] : []
}
