import type { Questionnaire } from '../../shared/questionnaire.ts'
import { participantLanguages } from '../../shared/text/languages.ts'

/** A word of each script, so that a text can be told from the Swedish and from every other language. */
const words: Readonly<Record<string, string>> = {
  ar: 'نص',
  uk: 'текст',
  ti: 'ጽሑፍ',
}

/** A questionnaire with every text in every language: the Swedish, behind a word and the language's code. */
export function inEveryLanguage(questionnaire: Questionnaire): Questionnaire {
  const translated = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(translated)
    if (typeof value !== 'object' || value === null) return value
    if ('sv' in value) {
      const texts = participantLanguages.map(({ code }) =>
        code === 'sv' ? [code, value.sv] : [code, `${words[code] ?? 'text'} (${code}) ${value.sv}`],
      )
      return Object.fromEntries(texts)
    }
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, translated(inner)]))
  }
  return translated(questionnaire) as Questionnaire
}
