import type { Questionnaire } from '../../shared/questionnaire.ts'
import type { LibraryEntry } from '../../shared/questionnaires.ts'
import { libraryText } from '../../shared/text/library.sv.ts'
import participants from './deltagare-ja-nej-delvis.json' with { type: 'json' }
import translated from './deltagarenkat.json' with { type: 'json' }
import staff from './samverkanspersonal.json' with { type: 'json' }
import board from './styrelse.json' with { type: 'json' }

/**
 * What a förbund can begin from, the deltagarenkät first. Each is whole, as a test sees to. No translation has been
 * reviewed by anybody who speaks its language: each awaits that, wherever it is taken.
 */
const library = new Map<keyof typeof libraryText, unknown>([
  ['deltagarenkat', translated],
  ['deltagare-ja-nej-delvis', participants],
  ['samverkanspersonal', staff],
  ['styrelse', board],
])

/** The questionnaire with a key; undefined where there is none. */
export function fromLibrary(key: string): Questionnaire | undefined {
  const found = library.get(key as keyof typeof libraryText)
  return found === undefined ? undefined : (structuredClone(found) as Questionnaire)
}

export function listLibrary(): readonly LibraryEntry[] {
  return [...library].map(([key, questionnaire]) => {
    const { title, audience, questions } = questionnaire as Questionnaire
    return { key, title: title.sv, description: libraryText[key], audience, questions: questions.length }
  })
}
