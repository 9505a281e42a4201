import * as v from 'valibot'
import { isPlainText } from './questionnaire.ts'
import type { QuestionResult, Report } from './results.ts'
import { revisionSchema } from './revision.ts'

/** What can have come of a promise a year later. */
export const outcomes = ['done', 'under-way', 'dropped'] as const
export type Outcome = (typeof outcomes)[number]

/** How many promises there are, no fewer and no more, and how many questions there is room for. */
export const promiseCount = 3
export const mostQuestions = 5
/** In characters: a sentence or two each. */
export const longest = { greeting: 400, promise: 200, note: 200 } as const

const words = (most: number) =>
  v.pipe(v.string(), v.trim(), v.maxLength(most), v.check(isPlainText, 'plain text'))

const promiseSchema = v.object({
  /** Blank while it is not written. */
  text: words(longest.promise),
  /** Null until it is known. */
  outcome: v.nullable(v.picklist(outcomes)),
  /** A sentence about the outcome. */
  note: words(longest.note),
})

export const feedbackSchema = v.object({
  greeting: words(longest.greeting),
  /** Ids of the questions that are shown, in any order: they stand as they were asked. */
  questions: v.pipe(
    v.array(v.string()),
    v.maxLength(mostQuestions, `Välj högst ${mostQuestions} frågor.`),
    v.check((ids) => new Set(ids).size === ids.length, 'each question once'),
  ),
  promises: v.pipe(v.array(promiseSchema), v.length(promiseCount)),
})

/** "Så svarade ni, det här gör vi": what the kansli writes to those who were asked. */
export type Feedback = Readonly<v.InferOutput<typeof feedbackSchema>>
export type FeedbackPromise = Feedback['promises'][number]

export const savedFeedbackSchema = v.object({ content: feedbackSchema, revision: revisionSchema })
/** What is published is what was saved: the revision says what its reader saw. */
export const publishedFeedbackSchema = v.object({ revision: revisionSchema })

/** The feedback as it is written, and how many times it has been saved. */
export interface SavedFeedback {
  readonly content: Feedback
  readonly revision: number
}

/** All that the page where it is written shows. */
export interface FeedbackView extends SavedFeedback {
  /** The mätperiod's name. */
  readonly matperiod: string
  /** Those that can be shown. */
  readonly questions: readonly { readonly id: string; readonly text: string }[]
  /** Whether everybody may read the result: what participants meet is never more than that. */
  readonly released: boolean
  /** Null where it is not published, or was taken back. */
  readonly published: {
    /** An instant, ISO 8601 in UTC. */
    readonly at: string
    /** An e-mail address. */
    readonly by: string | null
    readonly url: string
    /** Whether it is what is saved now. */
    readonly current: boolean
  } | null
}

/** What was promised after an earlier mätperiod of the same enkät, as its page tells it. */
export interface Promised {
  /** The mätperiod's name. */
  readonly matperiod: string
  readonly promises: readonly FeedbackPromise[]
}

/** The questions of a result that can be told in a sentence and a bar: what people answered, not who they are. */
export function tellable({
  results,
  questionnaire,
}: Pick<Report, 'results' | 'questionnaire'>): readonly QuestionResult[] {
  const background = new Set(questionnaire.questions.filter((q) => q.background).map(({ id }) => id))
  return results.questions.filter(
    ({ id, kind, rows, answered }) =>
      !background.has(id) &&
      (kind === 'scale' || kind === 'choice' || kind === 'choices') &&
      (rows ?? []).length > 0 &&
      (answered ?? 0) > 0,
  )
}

/** As it stands before anything is written: the first scales, or what there is, and three blank promises. */
export function firstFeedback(report: Pick<Report, 'results' | 'questionnaire'>): Feedback {
  const all = tellable(report)
  const scales = all.filter(({ kind }) => kind === 'scale')
  return {
    greeting: '',
    questions: (scales.length > 0 ? scales : all).slice(0, mostQuestions).map(({ id }) => id),
    promises: Array.from({ length: promiseCount }, () => ({ text: '', outcome: null, note: '' })),
  }
}
