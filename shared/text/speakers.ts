import { codeOf, participantLanguage } from './languages.ts'
import { type Catalogue, type Speaker, speakerWith } from './speaker.ts'

const files = import.meta.glob<Catalogue>('./participant/*.ts', { eager: true, import: 'texts' })
const catalogues = new Map(Object.entries(files).map(([file, texts]) => [codeOf(file), texts]))
const known = new Map<string, Speaker>()

/**
 * Who speaks a language to participants; where the page has no texts in it, who speaks Swedish. All the texts
 * come along: what a browser loads says itself which languages it needs.
 */
export function speakerOf(code: string): Speaker {
  const before = known.get(code)
  if (before) return before
  const [language, texts] = [participantLanguage(code), catalogues.get(code)]
  if (!language || !texts) return speakerOf('sv')
  const speaker = speakerWith(language, texts)
  known.set(code, speaker)
  return speaker
}
