import type { Texts } from '../questionnaire.ts'
import type { Day } from '../stockholm.ts'
import type { ParticipantLanguage } from './languages.ts'
import type { texts as swedish } from './participant/sv.ts'

/** The name of a text. */
export type Key = keyof typeof swedish
/** A text that counts: a form for each plural of its language. @see CLDR, Language Plural Rules */
export type Plural = { readonly [Form in Intl.LDMLPluralRule]?: string } & { readonly other: string }
/** Every text of a language; a file that lacks one, or has another, does not compile. */
export type Catalogue = { readonly [K in Key]: (typeof swedish)[K] extends string ? string : Plural }

type Words<K extends Key> = (typeof swedish)[K] extends string
  ? (typeof swedish)[K]
  : (typeof swedish)[K][keyof (typeof swedish)[K]]
type PlaceOf<Text> = Text extends `${string}{${infer Place}}${infer Rest}` ? Place | PlaceOf<Rest> : never
type Given<K extends Key> = [PlaceOf<Words<K>>] extends [never]
  ? []
  : [values: { readonly [Place in PlaceOf<Words<K>>]: string | number }]

/** The name of a text that is whole without values. */
export type PlainKey = { [K in Key]: Given<K> extends [] ? K : never }[Key]

/** One who speaks to participants in a language. */
export interface Speaker {
  readonly language: ParticipantLanguage
  /** A text, with its values in their places; numbers are written as the language writes them. */
  say<K extends Key>(key: K, ...given: Given<K>): string
  /** A text of a questionnaire; Swedish where it has no other, as names have. */
  read(texts: Texts): string
  number(value: number): string
  /** A day in words: "7 oktober 2025". */
  day(day: Day): string
  /** Two days as one range: "7 oktober–7 november 2025". */
  days(from: Day, to: Day): string
  /** ”Ja”, ”Delvis” eller ”Vet ej”. */
  either(labels: readonly string[]): string
}

/** Whether somebody is spoken to in Swedish, lättläst or not. */
export function isInSwedish({ language: { code } }: Speaker): boolean {
  return code.split('-')[0] === 'sv'
}

/** A speaker of a language with the texts of its file. */
export function speakerWith(language: ParticipantLanguage, texts: Catalogue): Speaker {
  const { code, formats } = language
  const numbers = new Intl.NumberFormat(formats, { maximumFractionDigits: 6 })
  const plurals = new Intl.PluralRules(formats)
  const days = new Intl.DateTimeFormat(formats, { dateStyle: 'long', timeZone: 'UTC' })
  const anyOf = new Intl.ListFormat(formats, { type: 'disjunction' })
  /** Narrow no-break space: keeps a figure in one piece. */
  const number = (value: number) => numbers.format(value).replaceAll('\u00a0', '\u202f')
  const inPlace = (value: string | number) =>
    typeof value === 'number' ? number(value) : isolated(value, language)
  const say: Speaker['say'] = (key, ...[values = {}]) => {
    const text: string | Plural = texts[key]
    const counted: { readonly count?: string | number } = values
    const form = typeof text === 'string' ? text : (text[plurals.select(Number(counted.count))] ?? text.other)
    return form.replace(/{(\w+)}/g, (place, name: string) =>
      inPlace((values as Readonly<Record<string, string | number>>)[name] ?? place),
    )
  }
  return {
    language,
    say,
    read: (texts) => texts[code] ?? texts.sv,
    number,
    day: (day) => days.format(new Date(day)),
    days: (from, to) => days.formatRange(new Date(from), new Date(to)),
    either: (labels) => anyOf.format(labels.map((label) => say('quoted', { text: label }))),
  }
}

/**
 * What is put into a text that runs from right to left stands in its own direction, whatever that is, but for
 * addresses: whoever makes a link of one might take the marks with it.
 *
 * @see Unicode Standard Annex 9, Explicit Directional Isolates
 */
function isolated(value: string, { direction }: ParticipantLanguage): string {
  return direction === 'ltr' || /^https?:/.test(value) ? value : `\u2068${value}\u2069`
}
