import { isWritten, textsIn } from './placed-texts.ts'
import type { Questionnaire } from './questionnaire.ts'
import { isReviewed, type Review } from './reviews.ts'

/** How far a questionnaire is written in a language. */
export interface LanguageState {
  /** As in the texts: "sv", "en", "ar". */
  readonly language: string
  readonly written: number
  /** How many texts there are to write. */
  readonly of: number
  /** How many of those written await review by somebody who speaks the language; none in Swedish. */
  readonly awaiting: number
}

/** Every language in which anything is written, Swedish first. */
export function languageStates(
  questionnaire: Questionnaire,
  reviews: readonly Review[],
): readonly LanguageState[] {
  const placed = textsIn(questionnaire)
  const languages = new Set(placed.flatMap(({ texts }) => Object.keys(texts)))
  return ['sv', ...[...languages].filter((language) => language !== 'sv').toSorted()].map((language) => {
    const written = placed.filter(({ texts }) => isWritten(texts, language))
    const awaiting = written.filter((text) => !isReviewed(text, language, reviews))
    return { language, written: written.length, of: placed.length, awaiting: awaiting.length }
  })
}
