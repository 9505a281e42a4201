import { isWritten, textsIn } from './placed-texts.ts'
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
    const lacks = (part: unknown) => textsIn(part).some(({ texts }) => !isWritten(texts, language))
    const lacking = questions.filter(lacks).map(({ id }) => id)
    const found = [...(lacks(title) ? ['title'] : []), ...lacking]
    if (found.length > 0) missing.set(language, found)
  }
  return missing
}
