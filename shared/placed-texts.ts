import type { Texts } from './questionnaire.ts'

/** A text that somebody reads, in every language that it has, and where it stands. */
export interface PlacedText {
  /**
   * "title", "questions/kon/options/kvinna/label": by ids and values, so that it is the same in another
   * order; a share and a band, which have none, by their number from 0. No id holds a slash.
   */
  readonly place: string
  readonly texts: Texts
}

/** Those of one thing are read in this order; what has no place here comes last. */
const readingOrder = [
  'title',
  'section',
  'text',
  'hint',
  'minLabel',
  'labels',
  'maxLabel',
  'options',
  'optOut',
]

/** Every text within a questionnaire or a part of it, in the order in which it is read. */
export function textsIn(part: unknown): readonly PlacedText[] {
  const found: PlacedText[] = []
  mapTexts(part, (texts, place) => {
    found.push({ place, texts })
    return texts
  })
  return found
}

/** The same with every text made into another. An object is a text where it has a Swedish one. */
export function mapTexts<T>(part: T, change: (texts: Texts, place: string) => Texts): T {
  return mapped(part, '', change) as T
}

function mapped(part: unknown, place: string, change: (texts: Texts, place: string) => Texts): unknown {
  const within = (name: string) => (place === '' ? name : `${place}/${name}`)
  if (typeof part !== 'object' || part === null) return part
  if (Array.isArray(part))
    return part.map((inner, index) => mapped(inner, within(nameOf(inner, index)), change))
  if ('sv' in part) return change(part as Texts, place)
  return Object.fromEntries(
    Object.entries(part)
      .toSorted(([a], [b]) => rankOf(a) - rankOf(b))
      .map(([name, inner]) => [name, mapped(inner, within(name), change)]),
  )
}

/** A question by its id, an option by its value, anything else by its number. */
function nameOf(part: unknown, index: number): string {
  const { id, value } = (part ?? {}) as { readonly id?: unknown; readonly value?: unknown }
  return String(id ?? value ?? index)
}

function rankOf(name: string): number {
  const rank = readingOrder.indexOf(name)
  return rank === -1 ? readingOrder.length : rank
}

/** Whether a text is written in a language: more than blanks. */
export function isWritten(texts: Texts, language: string): boolean {
  return (texts[language] ?? '').trim() !== ''
}

/** With one text in a language as it is to be; blank, it is none. */
export function withTranslation<T>(part: T, place: string, language: string, text: string): T {
  return mapTexts(part, (texts, at) => {
    if (at !== place || language === 'sv') return texts
    const { [language]: _, ...others } = texts
    return { ...others, sv: texts.sv, ...(text.trim() === '' ? {} : { [language]: text }) }
  })
}

/** Without anything in a language; Swedish is never taken away. */
export function withoutLanguage<T>(part: T, language: string): T {
  if (language === 'sv') return part
  return mapTexts(part, ({ [language]: _, ...others }) => ({ ...others, sv: others.sv ?? '' }))
}
