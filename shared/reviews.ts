import * as v from 'valibot'
import { isWritten, type PlacedText, textsIn } from './placed-texts.ts'
import { type Questionnaire, questionnaireSchema } from './questionnaire.ts'

/**
 * Somebody who speaks a language has found that a translation says what the Swedish says. It holds of these
 * two texts: where either is another now, the translation awaits review again.
 */
export interface Review {
  readonly language: string
  /** Where the text stands, as in `PlacedText`. */
  readonly place: string
  readonly sv: string
  readonly text: string
  /** Who ticked it, an e-mail address; null where it came so with a file. */
  readonly by: string | null
  /** An instant, ISO 8601 in UTC. */
  readonly at: string
}

/** A code of a language: "fi", "sv-x-lattlast" (the form of BCP 47). */
export const languageCode = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/),
  v.maxLength(35),
)

/**
 * A questionnaire as it is exchanged: with the translations that have been reviewed, by language and place.
 * What is not listed awaits review, so that a file from anywhere claims nothing by saying nothing.
 */
export const questionnaireFileSchema = v.object({
  ...questionnaireSchema.entries,
  reviewed: v.optional(v.record(languageCode, v.array(v.pipe(v.string(), v.maxLength(500))))),
})
export type QuestionnaireFile = v.InferOutput<typeof questionnaireFileSchema>

/** The review of a text in a language, where the two texts are what was reviewed. */
export function reviewOf(
  { place, texts }: PlacedText,
  language: string,
  reviews: readonly Review[],
): Review | undefined {
  return reviews.find(
    (review) =>
      review.place === place &&
      review.language === language &&
      // What is being written may end in a blank, which is not kept.
      review.sv === texts.sv.trim() &&
      review.text === texts[language]?.trim(),
  )
}

/** Whether a text needs no review in a language: it is the Swedish one, or has been reviewed as it stands. */
export function isReviewed(text: PlacedText, language: string, reviews: readonly Review[]): boolean {
  return language === 'sv' || reviewOf(text, language, reviews) !== undefined
}

/** The texts of a questionnaire that are written in a language and await review. */
export function awaitingReview(
  questionnaire: Questionnaire,
  language: string,
  reviews: readonly Review[],
): readonly PlacedText[] {
  return textsIn(questionnaire).filter(
    (text) => isWritten(text.texts, language) && !isReviewed(text, language, reviews),
  )
}

/** A questionnaire and its reviews as a file. */
export function asFile(questionnaire: Questionnaire, reviews: readonly Review[]): QuestionnaireFile {
  const languages = [...new Set(reviews.map(({ language }) => language))].toSorted()
  const reviewed = languages.flatMap((language) => {
    const places = textsIn(questionnaire).filter((text) => reviewOf(text, language, reviews))
    return places.length > 0 ? [[language, places.map(({ place }) => place)] as const] : []
  })
  return reviewed.length > 0 ? { ...questionnaire, reviewed: Object.fromEntries(reviewed) } : questionnaire
}

/** A file taken apart: the questionnaire, and which of its translations it says have been reviewed. */
export function fromFile({ reviewed = {}, ...questionnaire }: QuestionnaireFile): {
  readonly questionnaire: Questionnaire
  readonly reviewed: readonly Pick<Review, 'language' | 'place'>[]
} {
  const listed = Object.entries(reviewed).flatMap(([language, places]) =>
    places.map((place) => ({ language, place })),
  )
  return { questionnaire, reviewed: listed }
}
