import { isWritten, type PlacedText, textsIn } from '../../shared/placed-texts.ts'
import type { Question, Questionnaire } from '../../shared/questionnaire.ts'
import { type Review, reviewOf } from '../../shared/reviews.ts'
import { translationsText as words } from '../../shared/text/translations.ts'

/** A text to translate, with what it is in words: a question, an answer, the end of a scale. */
export interface Row extends PlacedText {
  readonly field: string
}

/** The texts of a question, or the questionnaire's own. */
export interface RowGroup {
  readonly heading: string
  /** The question's id, which the preview turns to. */
  readonly question: string | null
  readonly rows: readonly Row[]
}

/** Every text of a questionnaire as it is translated: its own first, then question by question. */
export function rowGroups({ title, questions }: Questionnaire): readonly RowGroup[] {
  const own: RowGroup = {
    heading: words.whole,
    question: null,
    rows: [{ place: 'title', texts: title, field: words.fields.title }],
  }
  return [own, ...questions.map(groupOf)]
}

function groupOf(question: Question, index: number): RowGroup {
  return {
    heading: words.question(index + 1),
    question: question.id,
    rows: textsIn(question)
      .filter(({ texts }) => texts.sv !== '')
      .map(({ place, texts }) => ({
        place: `questions/${question.id}/${place}`,
        texts,
        field: fieldOf(place),
      })),
  }
}

/** What a text within a question is, by its place there. */
function fieldOf(place: string): string {
  const [first = '', second = ''] = place.split('/')
  const { fields } = words
  switch (first) {
    case 'labels':
      return fields.step(second)
    case 'options':
      return fields.option
    case 'shares':
      return fields.share
    case 'bands':
      return fields.band
    default:
      return (fields as Readonly<Record<string, unknown>>)[first] as string
  }
}

export type RowState = 'missing' | 'awaiting' | 'reviewed'

/** How far a text has come in a language. */
export function stateOf(text: PlacedText, language: string, reviews: readonly Review[]): RowState {
  if (!isWritten(text.texts, language)) return 'missing'
  return reviewOf(text, language, reviews) ? 'reviewed' : 'awaiting'
}

/** The first that comes after a place, and else the first of all; null where there is none. */
export function nextAfter(
  rows: readonly Row[],
  place: string | null,
  wanted: (row: Row) => boolean,
): Row | null {
  const from = rows.findIndex((row) => row.place === place) + 1
  return [...rows.slice(from), ...rows.slice(0, from)].find(wanted) ?? null
}
