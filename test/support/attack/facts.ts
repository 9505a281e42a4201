/**
 * What an artefact tells, as statements about counts of people. A reader of any format gives a list of
 * these, and the attacker knows nothing else of a mätperiod but what everybody does (`Setting`).
 */
export type Fact = Statement & Place

type Statement =
  | { readonly kind: 'count'; readonly of: Counted; readonly low: number; readonly high: number }
  /** A share of a base, rounded half up. */
  | { readonly kind: 'ratio'; readonly of: Counted; readonly base: Counted; readonly rounded: Rounded }
  /** The mean of the values given, rounded half up. */
  | { readonly kind: 'mean'; readonly of: Counted; readonly rounded: Rounded }
  | { readonly kind: 'median'; readonly of: Counted; readonly value: number }
  /** These people's figures are marked as hidden. */
  | { readonly kind: 'hidden'; readonly of: Counted }
  /** These people have figures of their own, in some face. */
  | { readonly kind: 'shown'; readonly of: Counted; readonly face: string }

interface Place {
  /** Where it was read, for the sentence of a breach. */
  readonly source: string
  /** Which snapshot of a chain tells it; 0 where there is one. */
  readonly snapshot: number
  /** Whether a table of the whole mätperiod tells it, which is what may be concluded from. */
  readonly total: boolean
  /** What the table's groups are groups of, where it has any. */
  readonly by?: string
}

/** A figure as printed. `per` is 100 for a percentage. */
export interface Rounded {
  readonly value: number
  readonly decimals: number
  readonly per: number
}

/** People by their backgrounds: for each background the values that count; none named is everybody. */
export type People = Readonly<Record<string, readonly string[]>>

/** How many of some people are in some states of a question; with no question, how many they are. */
export interface Counted {
  readonly people: People
  readonly question: string | null
  readonly states: readonly string[]
}

/** What a respondent did with a question, beside giving one of its values. */
export const unanswered = '@unanswered'
export const notAsked = '@notAsked'
/** Took a stand, where the value is one of many numbers or a set of ticks. */
export const stand = '@stand'

/** What a reader gives: the facts, and every figure that it came upon and does not know how to take. */
export interface Reading {
  readonly facts: readonly Fact[]
  readonly unread: readonly string[]
}

/** Facts of one place, made short. */
export function factsAt(place: Place) {
  return {
    count: (of: Counted, count: number): Fact => ({ kind: 'count', of, low: count, high: count, ...place }),
    between: (of: Counted, low: number, high: number): Fact => ({ kind: 'count', of, low, high, ...place }),
    percent: (of: Counted, base: Counted, value: number, decimals: number): Fact => ({
      kind: 'ratio',
      of,
      base,
      rounded: { value, decimals, per: 100 },
      ...place,
    }),
    mean: (of: Counted, value: number, decimals: number): Fact => ({
      kind: 'mean',
      of,
      rounded: { value, decimals, per: 1 },
      ...place,
    }),
    median: (of: Counted, value: number): Fact => ({ kind: 'median', of, value, ...place }),
    hidden: (of: Counted): Fact => ({ kind: 'hidden', of, ...place }),
    shown: (of: Counted, face: string): Fact => ({ kind: 'shown', of, face, ...place }),
  }
}

/** Whether a part of a base is printed as this figure: rounded half up, in whole numbers. */
export function roundsTo(of: number, base: number, { value, decimals, per }: Rounded): boolean {
  const figure = Math.round(value * 10 ** decimals)
  const double = 2 * of * per * 10 ** decimals
  return base > 0 && double >= (2 * figure - 1) * base && double < (2 * figure + 1) * base
}

/** People in words: "kon kvinna, insats Norrskenet". */
export function peopleInWords(people: People): string {
  const parts = Object.entries(people).map(([by, values]) => `${by} ${values.join(' eller ')}`)
  return parts.length === 0 ? 'alla' : parts.join(', ')
}
