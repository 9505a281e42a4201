import type { Questionnaire } from './questionnaire.ts'

/**
 * The questions that lack a text in one of some languages: in any of their labels, hints and headings. The
 * title stands as `title`.
 *
 * @returns ids of questions, by language; a language that is whole is left out
 */
export function missingTexts(
  { title, questions }: Pick<Questionnaire, 'title' | 'questions'>,
  languages: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const missing = new Map<string, readonly string[]>()
  for (const language of languages) {
    const lacking = questions.filter((question) => lacks(question, language)).map(({ id }) => id)
    const found = [...(lacks(title, language) ? ['title'] : []), ...lacking]
    if (found.length > 0) missing.set(language, found)
  }
  return missing
}

/** Whether anything within has texts, which always have Swedish, and none in a language. */
function lacks(part: unknown, language: string): boolean {
  if (typeof part !== 'object' || part === null) return false
  if ('sv' in part) {
    const text = (part as Readonly<Record<string, unknown>>)[language]
    return typeof text !== 'string' || text.trim() === ''
  }
  return Object.values(part).some((inner) => lacks(inner, language))
}
