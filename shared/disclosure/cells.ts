import type { Answer } from '../answers.ts'
import type { Question, Value } from '../questionnaire.ts'
import type { QuestionTally } from '../tally.ts'

/**
 * What a respondent can be counted as in a table of a question: each of its options in order (of a number
 * question each number that anybody gave), then its opt-out, unanswered and not asked.
 */
export interface Cells {
  readonly question: Question
  readonly values: readonly Value[]
  readonly optOut: number
  readonly unanswered: number
  readonly notAsked: number
  readonly size: number
  readonly indexOf: ReadonlyMap<Value, number>
}

export function cellsOf({ question, options }: QuestionTally): Cells {
  const values = options.map(([value]) => value)
  const { length } = values
  const indexOf = new Map(values.map((value, index) => [value, index]))
  return {
    question,
    values,
    optOut: length,
    unanswered: length + 1,
    notAsked: length + 2,
    size: length + 3,
    indexOf,
  }
}

/** Where a respondent is counted: one cell, but of a question with several choices one for each ticked. */
export function cellsIn(cells: Cells, answer: Answer | undefined, asked: boolean): readonly number[] {
  if (!asked) return [cells.notAsked]
  if (answer === undefined) return [cells.unanswered]
  const optOut = cells.question.optOut?.value
  return (typeof answer === 'object' ? answer : [answer]).map((value) =>
    value === optOut ? cells.optOut : (cells.indexOf.get(value) ?? cells.unanswered),
  )
}

/** How many of a group are counted in each cell. */
export function countsOf(cells: Cells, { options, optOut, unanswered, notAsked }: QuestionTally): number[] {
  const counts = Array.from({ length: cells.size }, () => 0)
  for (const [value, count] of options) counts[cells.indexOf.get(value) ?? -1] = count
  counts[cells.optOut] = optOut
  counts[cells.unanswered] = unanswered
  counts[cells.notAsked] = notAsked
  return counts
}
