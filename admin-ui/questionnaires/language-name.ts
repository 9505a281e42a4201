import { language as reading } from '../../shared/text/language.ts'

const names = new Intl.DisplayNames([reading], { type: 'language' })

/** What a language is called: "sv" is "svenska". A code that nobody knows stays as it is. */
export function languageName(code: string): string {
  try {
    return names.of(code) ?? code
  } catch {
    return code
  }
}
