import type { Questionnaire } from './questionnaire.ts'

/** How far a questionnaire is written in a language. */
export interface LanguageState {
  /** As in the texts: "sv", "en", "ar". */
  readonly language: string
  readonly written: number
  /** How many texts there are to write. */
  readonly of: number
}

/** Every language in which anything is written, Swedish first. */
export function languageStates(questionnaire: Questionnaire): readonly LanguageState[] {
  const texts = textsIn(questionnaire)
  const languages = new Set(texts.flatMap((text) => Object.keys(text)))
  return ['sv', ...[...languages].filter((language) => language !== 'sv').toSorted()].map((language) => ({
    language,
    written: texts.filter((text) => (text[language] ?? '').trim() !== '').length,
    of: texts.length,
  }))
}

/** Every text that somebody reads, as they stand: an object is a text where it has a Swedish one. */
function textsIn(value: unknown): readonly Readonly<Record<string, string>>[] {
  if (typeof value !== 'object' || value === null) return []
  if ('sv' in value) return [value as Readonly<Record<string, string>>]
  return Object.values(value).flatMap(textsIn)
}
