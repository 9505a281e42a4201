/**
 * The languages that a participant can meet: a file each in `participant/`, named by its code, and nothing else.
 * Whoever adds a file there has added a language.
 */
import type { Key } from './speaker.ts'

/** What a file of texts says of its language. */
export interface About {
  /** What those who speak it call it. */
  readonly name: string
  /** What it is called in Swedish. */
  readonly swedish: string
  readonly direction: 'ltr' | 'rtl'
  /** Whose figures, days and plurals it has, as `Intl` knows them: "fi" for meänkieli. */
  readonly formats: string
  /** The texts whose wording somebody who speaks the language has still to read. */
  readonly review: 'all' | 'none' | readonly Key[]
}

export interface ParticipantLanguage extends About {
  /** As in a questionnaire's texts and in `lang`: "sv", "sv-x-lattlast", "ar". */
  readonly code: string
}

const files = import.meta.glob<About>('./participant/*.ts', { eager: true, import: 'about' })

const order = new Intl.Collator('sv')
const isSwedish = ({ code }: ParticipantLanguage) => code.split('-')[0] === 'sv'

/** Every language that has texts of the page itself: Swedish first, then by their own names. */
export const participantLanguages: readonly ParticipantLanguage[] = Object.entries(files)
  .map(([file, about]) => ({ code: codeOf(file), ...about }))
  .toSorted(
    (a, b) =>
      Number(isSwedish(b)) - Number(isSwedish(a)) ||
      (isSwedish(a) ? a.code.length - b.code.length : order.compare(a.name, b.name)),
  )

/** A language by its code; undefined where the page has no texts in it. */
export function participantLanguage(code: string): ParticipantLanguage | undefined {
  return participantLanguages.find((language) => language.code === code)
}

/** The code of a language by its file: "./participant/ar.ts" is "ar". */
export function codeOf(file: string): string {
  return file.replace(/^.*\/|\.ts$/g, '')
}
