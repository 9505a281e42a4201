import type { Mask } from './masking.ts'
import type { Day } from './stockholm.ts'

/** What has been decided of a free text. */
export interface TextDecision {
  /** Null until somebody has decided: the suggestion then stands in for it. */
  readonly masks: readonly Mask[] | null
  /** Whether others than the kansli may read it, masked. */
  readonly published: boolean
  /** A threat or a cry for help that the routine has been followed for. */
  readonly handled: boolean
  /** Ids of themes. */
  readonly themes: readonly string[]
}

/** A free text as the kansli reads it. */
export interface ReadText extends TextDecision {
  readonly id: string
  /** The question's id. */
  readonly question: string
  /** Null where the insats is not told, by the protection or by who answered. */
  readonly insats: string | null
  /** As it was written; null once it is destroyed. */
  readonly text: string | null
  readonly suggested: readonly Mask[]
  /** As others may read it. */
  readonly masked: string
  /** How many times it has been saved; 0 where nobody has read it. */
  readonly revision: number
}

export interface Theme {
  readonly id: string
  readonly name: string
}

/** Everything on the page where free texts are read. */
export interface Texts {
  readonly matperiod: string
  readonly questions: readonly { readonly id: string; readonly text: string }[]
  readonly themes: readonly Theme[]
  readonly texts: readonly ReadText[]
  /** How to reach the förbund; blank where it is not filled in. */
  readonly contact: string
  readonly minGroup: number
  /** The day the texts were destroyed; those left are what others may read. */
  readonly destroyedOn: Day | null
}

/** A free text as anybody whom the result is released to may read it. */
export interface PublishedText {
  readonly question: string
  readonly insats: string | null
  readonly text: string
}

/** How many texts to a question a theme was found in, over the whole mätperiod; null where that is withheld. */
export interface ThemeCount {
  readonly question: string
  readonly theme: string
  readonly count: number | null
}

/** What others than the kansli may read of the free texts, beside a result that is released to them. */
export interface PublishedTexts {
  readonly texts: readonly PublishedText[]
  readonly themes: readonly ThemeCount[]
}

/** Where there are none to read. */
export const noTexts: PublishedTexts = { texts: [], themes: [] }

/**
 * A count of texts with a theme, as others may read it: withheld where those with it, or those without it,
 * are some but fewer than `minGroup`. Each text to a question is another person's.
 */
export function publishedCount(count: number, texts: number, minGroup: number): number | null {
  const isSmall = (people: number) => people > 0 && people < minGroup
  return isSmall(count) || isSmall(texts - count) ? null : count
}

/** The longest name of a theme, in characters. */
export const themeMaxLength = 60
