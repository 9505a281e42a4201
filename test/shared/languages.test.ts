import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { coverageOfAll, readFonts } from '../../server/print/fonts.ts'
import { participantLanguage, participantLanguages } from '../../shared/text/languages.ts'
import type { Catalogue, Plural } from '../../shared/text/speaker.ts'
import { speakerOf } from '../../shared/text/speakers.ts'

const catalogues = Object.entries(
  import.meta.glob<Catalogue>('../../shared/text/participant/*.ts', { eager: true, import: 'texts' }),
).map(([file, texts]) => [/([^/]+)\.ts$/.exec(file)?.[1] ?? '', texts] as const)
const swedish = new Map(catalogues).get('sv') as Catalogue

const formsOf = (text: string | Plural): readonly string[] =>
  typeof text === 'string' ? [text] : Object.values(text)
const placesIn = (text: string) => [...new Set(text.match(/{\w+}/g))].toSorted()

describe('the languages of a participant', () => {
  it('are those that have a file of texts, Swedish first', () => {
    const codes = participantLanguages.map(({ code }) => code)
    expect(codes).toEqual(['sv', 'sv-x-lattlast', 'en', 'so', 'fi', 'uk', 'ar', 'ti'])
  })

  it('are each called by their own name, and read from the side where they begin', () => {
    expect(participantLanguage('ar')).toMatchObject({
      name: 'العربية',
      swedish: 'arabiska',
      direction: 'rtl',
    })
    expect(participantLanguage('de')).toBeUndefined()
  })

  it('are marked where nobody who speaks them has read the texts yet', () => {
    const awaiting = participantLanguages.filter(({ review }) => review !== 'none').map(({ code }) => code)
    expect(awaiting).toEqual(['so', 'fi', 'uk', 'ar', 'ti'])
  })

  it('write figures and days as they do, with figures that can be found on the paper', () => {
    const written = (code: string) => {
      const { number, days } = speakerOf(code)
      return [number(1234.5), days('2025-10-07', '2025-11-07')]
    }
    expect(written('sv')).toEqual(['1\u202f234,5', '7 oktober–7 november 2025'])
    expect(written('fi')).toEqual(['1\u202f234,5', '7. lokakuuta\u2009–\u20097. marraskuuta 2025'])
    expect(written('ar')).toEqual(['1,234.5', '7 أكتوبر – 7 نوفمبر 2025'])
  })

  it('bend a word as its number asks', () => {
    const { say } = speakerOf('uk')
    const count = (number: number) => say('refused', { count: number }).split(' ').at(-1)
    expect([1, 3, 5, 21].map(count)).toEqual(['відповідь', 'відповіді', 'відповідей', 'відповідь'])
  })

  it('keep a Swedish name in one piece within a text from right to left, and no marks in an address', () => {
    const { say } = speakerOf('ar')
    expect(say('whoAsksLead', { forbund: 'Norr (södra)' })).toContain('\u2068Norr (södra)\u2069')
    expect(say('smsShortest', { day: '', url: 'https://a.se/e/X' })).toMatch(/ https:\/\/a\.se\/e\/X$/)
  })
})

describe.each(catalogues)('the texts in %s', (code, texts) => {
  it('are all there, with the same places for values in each of their forms', () => {
    expect(Object.keys(texts).toSorted()).toEqual(Object.keys(swedish).toSorted())
    for (const [key, pattern] of Object.entries(swedish)) {
      const places = placesIn(formsOf(pattern).join())
      for (const form of formsOf(texts[key as keyof Catalogue])) {
        expect(form.trim(), key).not.toBe('')
        // A form for one or two may say its number in words.
        const uncounted = places.filter((place) => place !== '{count}')
        expect([places, uncounted], `${code} ${key}`).toContainEqual(placesIn(form))
      }
    }
  })

  it('have a form for each plural of the language, and no other', () => {
    const { formats = code } = participantLanguage(code) ?? {}
    const plurals = new Intl.PluralRules(formats).resolvedOptions().pluralCategories
    // Whose figures and days are written is known here: what is not known falls back on the machine's own.
    expect(Intl.DateTimeFormat.supportedLocalesOf([formats])).toEqual([formats])
    for (const text of Object.values(texts)) {
      if (typeof text !== 'string') expect(Object.keys(text).toSorted()).toEqual(plurals.toSorted())
    }
  })

  it('never shout, and never part the words that the script is given', () => {
    for (const text of Object.values(texts)) {
      for (const form of formsOf(text)) expect(form).not.toMatch(/[!！|]/)
    }
  })

  it('can be printed: our fonts have every sign of them', () => {
    const isCovered = coverageOfAll(readFonts())
    const { name = '' } = participantLanguage(code) ?? {}
    const written = Object.values(texts).flatMap(formsOf).join('') + name
    const days = Array.from({ length: 12 }, (_, month) =>
      speakerOf(code).day(`2026-${String(month + 1).padStart(2, '0')}-28`),
    ).join('')
    expect([...new Set(written + days)].filter((sign) => sign !== '\n' && !isCovered(sign))).toEqual([])
  })
})

describe('a language more', () => {
  it('is a file more, and nothing else', async () => {
    const copy = await mkdtemp(join(tmpdir(), 'meankieli-'))
    try {
      const shared = new URL('../../shared/', import.meta.url).pathname
      await cp(join(shared, 'text'), join(copy, 'text'), { recursive: true })
      const finnish = await readFile(join(shared, 'text/participant/fi.ts'), 'utf8')
      const meankieli = finnish
        .replace("name: 'suomi'", "name: 'meänkieli'")
        .replace("swedish: 'finska'", "swedish: 'meänkieli'")
        .replace("send: 'Lähetä'", "send: 'Lähätä'")
      await writeFile(join(copy, 'text/participant/fit.ts'), meankieli)

      const { participantLanguages: found } = await import(/* @vite-ignore */ join(copy, 'text/languages.ts'))
      const { speakerOf: speaker } = await import(/* @vite-ignore */ join(copy, 'text/speakers.ts'))
      expect(found).toHaveLength(participantLanguages.length + 1)
      expect(found).toContainEqual(
        expect.objectContaining({ code: 'fit', name: 'meänkieli', direction: 'ltr', review: 'all' }),
      )
      expect(speaker('fit').say('send')).toBe('Lähätä')
      expect(speaker('fit').day('2026-11-07')).toBe('7. marraskuuta 2026')
    } finally {
      await rm(copy, { recursive: true, force: true })
    }
  })
})
