import type { Context } from 'hono'
import type { ParticipantLanguage } from '../shared/text/languages.ts'
import { speakerOf } from '../shared/text/speakers.ts'
import type { Reading } from '../survey-ui/reading.tsx'

/** In the address of every page of a participant: the language, and whether the Swedish stands beneath. */
export const languageQuery = 'sprak'
const swedishQuery = 'svenska'

/** For who reads nothing but Swedish here. */
export const swedishReading: Reading = { speaker: speakerOf('sv'), beneath: null, choices: null }

export interface PageReading extends Reading {
  /** Whether the address says it, and not the browser. */
  readonly isChosen: boolean
  /** A path with what it is to be read in, where there is something to choose between. */
  readonly address: (path: string) => string
}

/**
 * How a page is to be read: as its address says, else as the browser would like it, else in Swedish. Nothing
 * of it is kept.
 *
 * @param languages those that it can be read in, Swedish among them
 * @param path where the page itself lies
 */
export function readingOf(
  c: Context,
  languages: readonly ParticipantLanguage[],
  path: string,
  { browserDecides = true } = {},
): PageReading {
  const preferred = browserDecides ? preferredIn(c.req.header('Accept-Language') ?? '') : []
  const asked = [c.req.query(languageQuery) ?? '', ...preferred]
  const code = asked.map((wanted) => bestOf(languages, wanted)).find((found) => found) ?? 'sv'
  const beneath = code !== 'sv' && c.req.query(swedishQuery) !== undefined
  const address = (to: string, language = code, withSwedish = beneath) =>
    languages.length < 2
      ? to
      : `${to}?${languageQuery}=${language}${withSwedish && language !== 'sv' ? `&${swedishQuery}` : ''}`
  return {
    speaker: speakerOf(code),
    beneath: beneath ? speakerOf('sv') : null,
    choices:
      languages.length < 2
        ? null
        : {
            languages: languages.map((language) => ({ language, href: address(path, language.code) })),
            swedish: code === 'sv' ? null : address(path, code, !beneath),
          },
    isChosen: c.req.query(languageQuery) === code,
    address: (to) => address(to),
  }
}

/** The languages of a header, the most wanted first. @see RFC 9110, section 12.5.4 */
function preferredIn(header: string): readonly string[] {
  return header
    .split(',', 20)
    .map((part) => {
      const [tag = '', weight = ''] = part.split(';')
      const q = /^\s*q=([\d.]+)/.exec(weight)?.[1]
      return { tag: tag.trim().toLowerCase(), weight: q === undefined ? 1 : Number(q) }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag)
}

/** A language as it is called, or the one that it is a kind of: "fi-FI" is read as "fi". */
function bestOf(languages: readonly ParticipantLanguage[], wanted: string): string | undefined {
  const named = (tag: string | undefined) => languages.find(({ code }) => code === tag)?.code
  return named(wanted) ?? named(wanted.split('-')[0])
}
