import * as v from 'valibot'
import { isPlainText, type Question, type Questionnaire } from '../questionnaire.ts'

/**
 * How the columns of a file from another survey tool are read as answers to a questionnaire:
 * `deltagarenkat/mapping@1`. It holds texts that stand for options, and no answers of anybody.
 */
export type Mapping = v.InferOutput<typeof mappingSchema>
export type ColumnUse = Mapping['columns'][number]
export type TextMeaning = ColumnUse['values'][number]

const text = v.pipe(v.string(), v.maxLength(2000), v.check(isPlainText, 'plain text'))
const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(100))
const ordinal = v.pipe(v.number(), v.integer(), v.minValue(1))

export const mappingSchema = v.strictObject({
  format: v.literal('deltagarenkat/mapping@1'),
  questionnaire: v.object({ id, version: ordinal }),
  /** The sheet of a workbook; left out for CSV, and for the first. */
  sheet: v.optional(text),
  /** The row with the headings, counted from 1. */
  headerRow: v.optional(ordinal, 1),
  /** What is read; a column that is not here is left unread. */
  columns: v.pipe(
    v.array(
      v.strictObject({
        column: text,
        /** Which of the columns with that heading, from the left. */
        nth: v.optional(ordinal, 1),
        question: id,
        /** The column is a tick at one option of a question with several choices. */
        option: v.optional(id),
        /** What parts several choices in one cell. */
        separator: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(5))),
        /** What texts stand for, beside those that are an option's code or words; null is no answer. */
        values: v.optional(
          v.pipe(
            v.array(v.strictObject({ text, is: v.nullable(v.union([v.string(), v.number()])) })),
            v.maxLength(2000),
          ),
          [],
        ),
      }),
    ),
    v.maxLength(1000),
  ),
})

/** Where the fault is, and what; words are `shared/text/raw-data`. */
export interface MappingFault {
  readonly column: string
  readonly code: 'no-column' | 'no-question' | 'no-option' | 'twice'
}

/** The question that a column is read as. */
export function questionOf(
  { questions }: Questionnaire,
  { question }: Pick<ColumnUse, 'question'>,
): Question | undefined {
  return questions.find(({ id }) => id === question)
}

/** What stands in the way of reading by a mapping: a column, a question or an option that is not there, or is used twice. */
export function mappingFaults(
  { columns }: Mapping,
  questionnaire: Questionnaire,
  hasColumn: (use: ColumnUse) => boolean,
): readonly MappingFault[] {
  const used = new Set<string>()
  return columns.flatMap((use): readonly MappingFault[] => {
    const { column, question: asked, option = null } = use
    const question = questionOf(questionnaire, use)
    if (!hasColumn(use)) return [{ column, code: 'no-column' }]
    if (!question) return [{ column, code: 'no-question' }]
    if (option !== null && !optionValues(question).includes(option)) return [{ column, code: 'no-option' }]
    const keys = [JSON.stringify([asked, option]), JSON.stringify([asked, null])]
    const twice = keys.some((key) => used.has(key)) || (option === null && questionIsRead(used, asked))
    used.add(JSON.stringify([asked, option]))
    return twice ? [{ column, code: 'twice' }] : []
  })
}

function questionIsRead(used: ReadonlySet<string>, question: string): boolean {
  return [...used].some((key) => (JSON.parse(key) as [string, string | null])[0] === question)
}

/** The values that a column of ticks can be of: of several choices, the opt-out among them. */
export function optionValues(question: Question): readonly string[] {
  if (question.kind !== 'choices') return []
  const values = question.options.map(({ value }) => value)
  return question.optOut ? [...values, question.optOut.value] : values
}
