import { type Mask, type MaskKind, tidyMasks } from './masking.ts'
import { firstNames, notNames, ordinaryNames } from './swedish-names.ts'

/** What is known of those whom a text may name. */
export interface Known {
  /** E-mail addresses of those with an account. */
  readonly emails: readonly string[]
  readonly kommuner: readonly string[]
  readonly insatser: readonly string[]
}

/** Stretches that are told by their shape alone, the surest first: an e-mail address holds names too. */
const shapes: readonly (readonly [MaskKind, RegExp])[] = [
  ['email', /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu],
  ['other', /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\d])@[\p{L}\d._]{2,}/giu],
  // Personnummer and samordningsnummer, with and without century, hyphen or plus.
  ['number', /(?<!\d)(?:\d{2})?\d{6}[-+–]?[\dxX*]{4}(?!\d)/g],
  ['phone', /(?<![\d\p{L}])(?:\+|00?)(?:[\s()/–-]*\d){6,13}(?!\d)/gu],
  [
    'address',
    /(?<![\p{L}-])\p{Lu}[\p{L}-]*(?: \p{L}+)? ?(?:gata|gatan|vägen|väg|torget|torg|gränd|gränden|stigen|backen|allén|plan) ?\d+(?: ?[A-Za-z](?!\p{L}))?/gu,
  ],
  // Dates of birth, case numbers, post codes; a year by itself says little.
  ['number', /(?<![\d\p{L}])(?!(?:19|20)\d\d(?![\d-]))\d(?:[\d]|[\s./:–-](?=\d)){3,}(?!\d)/gu],
]

/**
 * What may tell who somebody is, for a person to decide: shapes of addresses and numbers, the names of staff
 * and insatser that the förbund has, common first names however they are written, and words that have a
 * capital where a sentence does not begin. Too much rather than too little, and never all.
 */
export function suggestMasks(text: string, known: Known): readonly Mask[] {
  const shaped = shapes.flatMap(([kind, shape]) =>
    [...text.matchAll(shape)].map(({ index, 0: found }) => ({ from: index, to: index + found.length, kind })),
  )
  const phrases = [
    ...known.insatser.flatMap((name) => phraseMasks(text, name, 'insats')),
    ...known.kommuner.flatMap((name) => phraseMasks(text, name, 'place')),
  ]
  return tidyMasks(text, joinNames(text, [...shaped, ...phrases, ...wordMasks(text, known)]))
}

/** Every place where a name of one or more words stands, in any case, as a word of its own or in the genitive. */
function phraseMasks(text: string, phrase: string, kind: MaskKind): readonly Mask[] {
  const letters = phrase.trim().split(/\s+/).map(escaped).join('\\s+')
  if (letters === '') return []
  const shape = new RegExp(`(?<![\\p{L}\\d])${letters}s?(?![\\p{L}\\d])`, 'giu')
  return [...text.matchAll(shape)].map(({ index, 0: found }) => ({
    from: index,
    to: index + found.length,
    kind,
  }))
}

interface Word {
  readonly from: number
  readonly to: number
  readonly word: string
  readonly begins: boolean
  readonly before: string
}

function wordMasks(text: string, known: Known): readonly Mask[] {
  const staff = new Set(known.emails.flatMap(namesOfEmail))
  const shouts = isShouted(text)
  const words = wordsOf(text)
  const capital = (word: Word | undefined) =>
    word !== undefined &&
    /^\p{Lu}/u.test(word.word) &&
    // An abbreviation names no person.
    !/^[\p{Lu}\d]{2,5}$/u.test(word.word) &&
    !notNames.has(word.word.toLowerCase())
  return words.flatMap((word, index) => {
    const { from, to, before } = word
    const mask = (kind: MaskKind): readonly Mask[] => [{ from, to, kind }]
    const folded = withoutGenitive(fold(word.word))
    if (folded.some((name) => staff.has(name))) return mask('name')
    if (isFirstName(word.word, shouts)) return mask('name')
    // In a text of capitals they tell nothing.
    if (shouts || !capital(word)) return []
    const next = words[index + 1]
    // A sentence begins with a name where a family name follows; a first name begins one of its own.
    if (word.begins) {
      return next && !next.begins && capital(next) && !isFirstName(next.word, shouts) ? mask('name') : []
    }
    return mask(placeWords.has(before) ? 'place' : 'name')
  })
}

/** Words after which a name is more often a place's than a person's. */
const placeWords = new Set(['i', 'till', 'från', 'vid', 'utanför', 'nära'])

/** Two names beside each other are one person's, and told as one. */
function joinNames(text: string, masks: readonly Mask[]): readonly Mask[] {
  const tidy = tidyMasks(text, masks)
  const joined: Mask[] = []
  for (const mask of tidy) {
    const last = joined.at(-1)
    const isOne =
      last?.kind === 'name' && mask.kind === 'name' && /^[ -]$/.test(text.slice(last.to, mask.from))
    if (last && isOne) joined[joined.length - 1] = { ...last, to: mask.to }
    else joined.push(mask)
  }
  return joined
}

function isFirstName(word: string, shouts: boolean): boolean {
  const names = withoutGenitive(word.toLowerCase())
  if (names.some((name) => firstNames.has(name))) return true
  // What is an ordinary word too is a name only with a capital of its own.
  return !shouts && /^\p{Lu}\p{Ll}/u.test(word) && names.some((name) => ordinaryNames.has(name))
}

/** What an address tells of its owner's name: "anna.ost@…" is Anna Ost. */
function namesOfEmail(email: string): readonly string[] {
  const local = email.split('@')[0] ?? ''
  return fold(local)
    .split(/[^\p{L}]+/u)
    .filter((part) => part.length > 2 && !offices.has(part))
}

const offices = new Set(
  'info kansli kansliet kontakt admin personal samordnare drift test demo insats post support enkat'.split(
    ' ',
  ),
)

function wordsOf(text: string): readonly Word[] {
  const found = [...text.matchAll(/\p{L}+(?:['’-]\p{L}+)*/gu)]
  return found.map(({ index, 0: word }, place) => {
    const last = found[place - 1]
    const between = text.slice(last ? last.index + last[0].length : 0, index)
    return {
      from: index,
      to: index + word.length,
      word,
      begins: last === undefined || /[.!?:\n•*"”]|^\s*[-–]\s/.test(between),
      before: last?.[0].toLowerCase() ?? '',
    }
  })
}

function isShouted(text: string): boolean {
  const letters = text.replace(/\P{L}/gu, '')
  return letters.length > 3 && letters.replace(/\P{Lu}/gu, '').length > letters.length * 0.6
}

function withoutGenitive(word: string): readonly string[] {
  return word.endsWith('s') ? [word, word.slice(0, -1)] : [word]
}

/** Lower case and without marks, as addresses write names. */
function fold(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
