import type { Answer } from './answers.ts'
import { optionsOf, type Question, type Value } from './questionnaire.ts'
import type { Survey } from './tally.ts'

/** One question as it is counted: an index of its values, and where its numbers start in an array of counts. */
export interface Column {
  readonly index: number
  readonly question: Question
  readonly values: readonly Value[]
  readonly indexOf: ReadonlyMap<Value, number>
  readonly optOut: Value | undefined
  readonly start: number
  /** Whether a response must be asked if its condition holds. */
  readonly conditional: boolean
}

/** Counts of some people's answers: a flat array for options, a map per number question. */
export interface Counts {
  readonly flat: Uint32Array
  readonly numbers: ReadonlyMap<Column, Map<number, number>>
}

/** Slots after a question's options: its opt-out, those who answered, those who were not asked. */
const optOutSlot = 0
const answeredSlot = 1
const notAskedSlot = 2
const slots = 3

export function columnsOf({ questionnaire, insatser }: Survey): readonly Column[] {
  const names = insatser.map(({ name }) => name)
  let start = 0
  return questionnaire.questions.map((question, index) => {
    const values = optionsOf(question, names).map(({ value }) => value)
    const column = {
      index,
      question,
      values,
      indexOf: new Map(values.map((value, index) => [value, index])),
      optOut: question.optOut?.value,
      start,
      conditional: question.showIf !== undefined,
    }
    start += values.length + slots
    return column
  })
}

export function noCounts(columns: readonly Column[]): Counts {
  const width = columns.reduce((sum, { values }) => sum + values.length + slots, 0)
  return {
    flat: new Uint32Array(width),
    numbers: new Map(columns.filter(isNumber).map((column) => [column, new Map()])),
  }
}

/** Adds what was counted of some to what was counted of others. */
export function addCounts(to: Counts, { flat, numbers }: Counts): void {
  for (const [at, count] of flat.entries()) if (count > 0) increase(to, at, count)
  for (const [column, given] of numbers) {
    for (const [number, count] of given) addNumber(to, column, number, count)
  }
}

export function countNotAsked(counts: Counts, { start, values }: Column): void {
  increase(counts, start + values.length + notAskedSlot)
}

/** @returns the hash with the answer mixed in */
export function countAnswer(
  counts: Counts,
  column: Column,
  answer: Answer | undefined,
  before: number,
): number {
  let hash = mixed(before, column.start)
  if (answer === undefined) return hash
  increase(counts, column.start + column.values.length + answeredSlot)
  if (typeof answer !== 'object') return countValue(counts, column, answer, hash)
  for (const value of answer) hash = countValue(counts, column, value, hash)
  return hash
}

function countValue(counts: Counts, column: Column, value: Value, before: number): number {
  const index = column.indexOf.get(value)
  let hash = before
  if (index !== undefined) increase(counts, column.start + index)
  else if (value === column.optOut) increase(counts, column.start + column.values.length + optOutSlot)
  else if (typeof value === 'number') {
    hash = mixed(hash, Math.round(value * 1000))
    addNumber(counts, column, value, 1)
  }
  return mixed(hash, index ?? -1)
}

/** What was counted of one question; of a number question the numbers rising. */
export function countsOf({ flat, numbers }: Counts, column: Column) {
  const { values, start } = column
  const slot = (which: number) => flat[start + values.length + which] ?? 0
  const options = isNumber(column)
    ? [...(numbers.get(column) ?? [])].sort(([a], [b]) => a - b)
    : values.map((value, index) => [value, flat[start + index] ?? 0] as const)
  return { options, optOut: slot(optOutSlot), answered: slot(answeredSlot), notAsked: slot(notAskedSlot) }
}

function isNumber({ question }: Column): boolean {
  return question.kind === 'number'
}

function increase({ flat }: Counts, at: number, by = 1): void {
  flat[at] = (flat[at] ?? 0) + by
}

function addNumber({ numbers }: Counts, column: Column, number: number, count: number): void {
  const given = numbers.get(column)
  given?.set(number, (given.get(number) ?? 0) + count)
}

/** The hash of a content with one more part (FNV-1a, a part at a time). */
function mixed(hash: number, part: number): number {
  return Math.imul(hash ^ part, 0x01000193)
}

/** The same hash with every bit of it spread, in [0, 2^32) (the end of murmur3). */
export function scattered(hash: number): number {
  let spread = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  spread = Math.imul(spread ^ (spread >>> 13), 0xc2b2ae35)
  return (spread ^ (spread >>> 16)) >>> 0
}
