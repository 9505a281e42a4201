import { language as reading } from './language.ts'
import { participantLanguage } from './languages.ts'

const names = new Intl.DisplayNames([reading], { type: 'language' })

/** What a language is called where it is read: "fi" is "finska". A code that nobody knows stays as it is. */
export function languageName(code: string): string {
  const own = reading === 'sv' ? participantLanguage(code)?.swedish : undefined
  if (own) return own
  // Lättläst is a way of writing Swedish, for which there is no name elsewhere.
  if (code === 'sv-x-lattlast') return 'easy Swedish'
  try {
    return names.of(code) ?? code
  } catch {
    return code
  }
}
