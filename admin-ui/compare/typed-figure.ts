import type { NewReferenceFigure } from '../../shared/comparisons.ts'
import { compareText } from '../../shared/text/compare.ts'

const words = compareText.figures

/** A figure as it stands in the form. */
export interface TypedFigure {
  readonly question: string
  readonly measure: NewReferenceFigure['measure']
  readonly value: string
  readonly source: string
}

/** What has to be put right in each field before a figure can be added; empty where nothing has. */
export function figureFaults({ measure, value, source }: TypedFigure): {
  readonly value?: string
  readonly source?: string
} {
  const number = numberOf(value)
  const isShare = measure === 'mean' || (number !== null && number >= 0 && number <= 100)
  return {
    ...(number === null ? { value: words.notNumber } : isShare ? {} : { value: words.notShare }),
    ...(source.trim() === '' ? { source: words.noSource } : {}),
  }
}

/** A number with a decimal comma or point, with or without its percent sign; null where it is none. */
export function numberOf(typed: string): number | null {
  const plain = typed.trim().replace(/\s*%$/, '').replace(',', '.').replace('\u2212', '-')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null
}
