import * as v from 'valibot'
import { versionSchema } from './revision.ts'

/**
 * A questionnaire: a list of questions with an id and a version. A version that a mätperiod uses never
 * changes. The JSON is the exchange format of the same name (docs/formats.md).
 */
export type Questionnaire = v.InferOutput<typeof questionnaireSchema>
export type Question = Questionnaire['questions'][number]
export type QuestionKind = Question['kind']
export type Texts = Question['text']
export type OptOut = NonNullable<Question['optOut']>
type Measured = Question & { kind: 'scale' }
export type Share = NonNullable<Measured['shares']>[number]
export type Band = NonNullable<Measured['bands']>[number]

/** What a machine compares: an option's value, or a step of a scale. */
export type Value = string | number
export interface Option {
  readonly value: Value
  readonly label: Texts
}

/** Ids and option values: they stand in form fields, files and columns. */
const id = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/),
  v.maxLength(100),
  // Names that every object has of its own cannot be told from an answer.
  v.check((name) => name !== 'constructor' && name !== 'prototype', 'reserved'),
)
/** Text that every database and file can hold: whole characters, and none that is nothing. */
export function isPlainText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}

const value = v.union([v.string(), v.number()])
const integer = v.pipe(v.number(), v.integer())
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

/**
 * The shapes of the format, in either of two strictnesses: `whole` is what can be asked and exchanged;
 * in a `draft` a text may be blank yet, and a list empty. A whole questionnaire is a draft too. Longer than
 * a function should be, for it is the format, to be read in one piece.
 */
function formatOf(strictness: 'whole' | 'draft') {
  const whole = strictness === 'whole'
  const list = <S extends v.GenericSchema>(item: S) =>
    v.pipe(v.array(item), whole ? v.nonEmpty() : v.minLength(0))
  const text = v.pipe(
    v.string(),
    v.trim(),
    whole ? v.nonEmpty() : v.minLength(0),
    v.maxLength(2000),
    v.check(isPlainText, 'plain text'),
  )
  /** A text per language; Swedish always, for it is what the reports print. */
  const texts = v.objectWithRest({ sv: text }, text)
  const option = v.object({ value: id, label: texts })
  const options = list(option)
  const measures = {
    shares: v.optional(
      v.array(
        v.object({
          label: texts,
          values: list(value),
          /** All who answered the survey, those who answered this question, or those of them who took a stand. */
          over: v.picklist(['respondents', 'answered', 'stand']),
          goal: v.optional(share),
        }),
      ),
    ),
    bands: v.optional(v.array(v.object({ label: texts, values: list(value) }))),
  }
  const anyQuestion = {
    id,
    text: texts,
    hint: v.optional(texts),
    /** A heading above this question and those that follow it. */
    section: v.optional(texts),
    /** Compulsory while it is shown; nothing is unless the questionnaire says so. */
    required: v.optional(v.boolean()),
    showIf: v.optional(v.object({ question: id, in: list(value) })),
    optOut: v.optional(option),
    /** Splits people into groups, whose named options identify. */
    background: v.optional(v.boolean()),
  }
  const question = v.variant('kind', [
    v.object({
      kind: v.literal('choice'),
      ...anyQuestion,
      options,
      ...measures,
      /** Its answer can be told by the link: each option has links of its own, an occasion most often. */
      byLink: v.optional(v.boolean()),
    }),
    v.object({ kind: v.literal('choices'), ...anyQuestion, options, ...measures }),
    v.object({
      kind: v.literal('scale'),
      ...anyQuestion,
      min: integer,
      max: integer,
      minLabel: v.optional(texts),
      maxLabel: v.optional(texts),
      /** Texts of steps between the ends, by the step's number. */
      labels: v.optional(v.record(v.pipe(v.string(), v.regex(/^-?\d+$/)), texts)),
      ...measures,
    }),
    v.object({ kind: v.literal('insats'), ...anyQuestion }),
    v.object({
      kind: v.literal('text'),
      ...anyQuestion,
      maxLength: v.optional(v.pipe(integer, v.minValue(1), v.maxValue(10_000)), 1000),
    }),
    v.object({
      kind: v.literal('number'),
      ...anyQuestion,
      min: v.optional(v.number()),
      max: v.optional(v.number()),
      unit: v.optional(v.union([texts, text])),
    }),
  ])
  return v.object({
    id,
    version: versionSchema,
    title: texts,
    audience: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(100)), 'deltagare'),
    /** An instrument whose wording is not the förbund's to change: it is used and translated, never edited. */
    locked: v.optional(v.boolean()),
    /** Where it comes from and by what licence, in a line. */
    source: v.optional(text),
    questions: v.pipe(list(question), v.maxLength(200)),
  })
}

/** What can be asked, and what is exchanged. */
export const questionnaireSchema = formatOf('whole')
/** What is being written. */
export const draftSchema = formatOf('draft')

/**
 * The options of a question in order, the opt-out left out: a scale's steps, and for the insats
 * question the insatser of the mätperiod. Empty for text and number.
 *
 * @param insatser the names of the mätperiod's insatser, in its order
 */
export function optionsOf(question: Question, insatser: readonly string[]): readonly Option[] {
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return question.options
    case 'insats':
      return insatser.map((name) => ({ value: name, label: { sv: name } }))
    case 'scale':
      return Array.from({ length: question.max - question.min + 1 }, (_, step) => {
        const value = question.min + step
        return { value, label: scaleLabel(question, value) }
      })
    default:
      return []
  }
}

/** "1 - Inte alls nöjd", "2", ...: the step's number, and its words where it has any. */
function scaleLabel(question: Question & { kind: 'scale' }, value: number): Texts {
  const own = question.labels?.[String(value)]
  const words =
    own ??
    (value === question.min ? question.minLabel : value === question.max ? question.maxLabel : undefined)
  if (!words) return { sv: String(value) }
  const numbered = Object.entries(words).map(([language, label]) => [language, `${value} - ${label}`])
  return { ...Object.fromEntries(numbered), sv: `${value} - ${words.sv}` }
}

/** The question that asks for the insats, if the questionnaire has one. */
export function insatsQuestion(questionnaire: Questionnaire): (Question & { kind: 'insats' }) | undefined {
  return questionnaire.questions.find((question) => question.kind === 'insats')
}

/** Whether it asks those who take part in an insats, and not a styrelse or those who work with them. */
export function asksParticipants({ audience }: Pick<Questionnaire, 'audience'>): boolean {
  return /^deltagare/i.test(audience)
}

/** What a report calls the survey: by its title, where it is not the one of participants, which needs none; then null. */
export function surveyTitle({ audience, title }: Pick<Questionnaire, 'audience' | 'title'>): string | null {
  return asksParticipants({ audience }) ? null : title.sv
}

/** A background question that puts each respondent in at most one group, so that tables can be broken down by it. */
export function canBreakDown(question: Question): boolean {
  return (
    question.background === true &&
    (question.kind === 'choice' || question.kind === 'scale' || question.kind === 'insats')
  )
}
