import { type Answers, answerTo, isAsked } from './answers.ts'
import { type Dimension, dimensionsOf } from './dimensions.ts'
import { type KeptRows, RowKeeper } from './kept-rows.ts'
import { insatsQuestion, optionsOf, type Question, type Questionnaire, type Value } from './questionnaire.ts'

/** A response as it is counted: the named insats (or null) and the answers. */
export interface StoredResponse {
  readonly insats: string | null
  readonly answers: Answers
  /** The number of the first preliminary snapshot that held it; null or left out where none has. */
  readonly takenIn?: number | null
}

export interface Insats {
  readonly name: string
  readonly kommun: string | null
}

/** What a mätperiod asks and of whom: all that a table's rows and groups follow from. */
export interface Survey {
  readonly questionnaire: Questionnaire
  readonly insatser: readonly Insats[]
}

/** The counts of one question in one group, or over all respondents. */
export interface QuestionTally {
  readonly question: Question
  /** How many gave each option, in the questionnaire's order; of a number question each number given, rising. */
  readonly options: readonly (readonly [value: Value, count: number])[]
  readonly optOut: number
  readonly answered: number
  readonly notAsked: number
  readonly unanswered: number
}

export interface GroupTally {
  readonly respondents: number
  readonly questions: readonly QuestionTally[]
}

export interface Tally extends Survey {
  readonly total: GroupTally
  /** One for each dimension, in the same order: the groups in the order of its options. */
  readonly breakdowns: readonly BreakdownTally[]
  readonly kept: KeptRows
}

export interface BreakdownTally extends Pick<Dimension, 'by' | 'within'> {
  readonly groups: readonly (GroupTally & { readonly value: Value })[]
}

export interface Tallier {
  /** Count one response. */
  add(response: StoredResponse): void
  /**
   * The counts so far.
   *
   * @param texts how many free texts came to each text question; they are stored apart from the responses
   */
  tally(texts: ReadonlyMap<string, number>): Tally
}

/** One question as it is counted: an index of its values, and where its numbers start in a group's array. */
interface Column {
  readonly question: Question
  readonly values: readonly Value[]
  readonly indexOf: ReadonlyMap<Value, number>
  readonly optOut: Value | undefined
  readonly start: number
  /** Whether a response must be asked if its condition holds. */
  readonly conditional: boolean
}

/** Counts of one group: a flat array for options, a map per number question. */
interface Counter {
  respondents: number
  readonly counts: Uint32Array
  readonly numbers: ReadonlyMap<Column, Map<number, number>>
}

/** Slots after a question's options: its opt-out, those who answered, those who were not asked. */
const optOutSlot = 0
const answeredSlot = 1
const notAskedSlot = 2
const slots = 3

/** The rows of a group are kept while it is no more than this: those that disclosure control is most about. */
const fewest = 10

/**
 * Count responses, each once, in every group it belongs to. Counting goes response by response into
 * flat arrays, so that a million responses need no more memory than ten.
 */
export function createTallier(survey: Survey): Tallier {
  const columns = columnsOf(survey)
  const width = columns.reduce((sum, column) => sum + column.values.length + slots, 0)
  const insats = insatsQuestion(survey.questionnaire)?.id
  const counter = (): Counter => ({
    respondents: 0,
    counts: new Uint32Array(width),
    numbers: new Map(columns.filter(isNumber).map((column) => [column, new Map()])),
  })
  const total = counter()
  const keeper = new RowKeeper()
  const dimensions = dimensionsOf(survey).map((dimension) => ({
    ...dimension,
    counters: dimension.groups.map(counter),
  }))

  return {
    add(response) {
      const counters = [total]
      let hash = response.takenIn ?? 0
      for (const { groupOf, counters: groups } of dimensions) {
        const group = groups[groupOf(response) ?? -1]
        if (group) counters.push(group)
      }
      let few = false
      for (const group of counters) {
        group.respondents += 1
        if (group.respondents <= fewest) few = true
      }
      const answerOf = (id: string) =>
        id === insats && response.insats !== null ? response.insats : answerTo(response.answers, id)
      for (const column of columns) {
        if (column.conditional && !isAsked(column.question, answerOf)) {
          increase(counters, column.start + column.values.length + notAskedSlot)
        } else {
          const answer = answerOf(column.question.id)
          hash = countAnswer(counters, column, answer, hash)
          if (answer !== undefined && isFew(counters, column)) few = true
        }
      }
      keeper.add(response, scattered(hash))
      if (few) keeper.keep(response)
    },
    tally: (texts) => ({
      ...survey,
      total: groupTally(total, columns, texts),
      kept: keeper.rows(),
      breakdowns: dimensions.map(({ by, within, groups, counters }) => ({
        by,
        ...(within ? { within } : {}),
        groups: groups.map((value, index) => ({
          value,
          ...groupTally(counters[index] as Counter, columns, new Map()),
        })),
      })),
    }),
  }
}

/** @returns the hash with the answer mixed in */
function countAnswer(
  counters: readonly Counter[],
  column: Column,
  answer: Answers[string] | undefined,
  before: number,
): number {
  let hash = mixed(before, column.start)
  if (answer === undefined) return hash
  const end = column.start + column.values.length
  increase(counters, end + answeredSlot)
  for (const value of typeof answer === 'object' ? answer : [answer]) {
    const index = column.indexOf.get(value)
    if (index !== undefined) increase(counters, column.start + index)
    else if (value === column.optOut) increase(counters, end + optOutSlot)
    else if (typeof value === 'number') {
      hash = mixed(hash, Math.round(value * 1000))
      for (const { numbers } of counters) {
        const given = numbers.get(column)
        given?.set(value, (given.get(value) ?? 0) + 1)
      }
    }
    hash = mixed(hash, index ?? -1)
  }
  return hash
}

/** Whether one of the groups is still of few who answered this question. */
function isFew(counters: readonly Counter[], { start, values }: Column): boolean {
  const at = start + values.length + answeredSlot
  for (const { counts } of counters) if ((counts[at] ?? 0) <= fewest) return true
  return false
}

/** The hash of a content with one more part (FNV-1a, a part at a time). */
function mixed(hash: number, part: number): number {
  return Math.imul(hash ^ part, 0x01000193)
}

/** The same hash with every bit of it spread, in [0, 2^32) (the end of murmur3). */
function scattered(hash: number): number {
  let spread = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  spread = Math.imul(spread ^ (spread >>> 13), 0xc2b2ae35)
  return (spread ^ (spread >>> 16)) >>> 0
}

function increase(counters: readonly Counter[], at: number): void {
  for (const { counts } of counters) counts[at] = (counts[at] ?? 0) + 1
}

function columnsOf({ questionnaire, insatser }: Survey): readonly Column[] {
  const names = insatser.map(({ name }) => name)
  let start = 0
  return questionnaire.questions.map((question) => {
    const values = optionsOf(question, names).map(({ value }) => value)
    const column = {
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

function isNumber({ question }: Column): boolean {
  return question.kind === 'number'
}

function groupTally(
  counter: Counter,
  columns: readonly Column[],
  texts: ReadonlyMap<string, number>,
): GroupTally {
  const { respondents, counts, numbers } = counter
  const questions = columns.map((column): QuestionTally => {
    const { question, values, start } = column
    const slot = (which: number) => counts[start + values.length + which] ?? 0
    const options = isNumber(column)
      ? [...(numbers.get(column) ?? [])].sort(([a], [b]) => a - b)
      : values.map((value, index) => [value, counts[start + index] ?? 0] as const)
    const answered = slot(answeredSlot) + (texts.get(question.id) ?? 0)
    const notAsked = slot(notAskedSlot)
    const unanswered = Math.max(0, respondents - notAsked - answered)
    return { question, options, optOut: slot(optOutSlot), answered, notAsked, unanswered }
  })
  return { respondents, questions }
}
