import { type Answers, answerTo, isAsked } from './answers.ts'
import {
  canBreakDown,
  insatsQuestion,
  optionsOf,
  type Question,
  type Questionnaire,
  type Value,
} from './questionnaire.ts'

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
  /** By background question, or "kommun": the groups in the order of its options. */
  readonly breakdowns: readonly {
    readonly by: string
    readonly groups: readonly (GroupTally & { value: Value })[]
  }[]
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

/** A way of splitting respondents into groups. */
interface Dimension {
  readonly by: string
  readonly groups: readonly Value[]
  groupOf(response: StoredResponse): number | undefined
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
  const dimensions = dimensionsOf(survey).map((dimension) => ({
    ...dimension,
    counters: dimension.groups.map(counter),
  }))

  return {
    add(response) {
      const counters = [total]
      for (const { groupOf, counters: groups } of dimensions) {
        const group = groups[groupOf(response) ?? -1]
        if (group) counters.push(group)
      }
      for (const group of counters) group.respondents += 1
      const answerOf = (id: string) =>
        id === insats && response.insats !== null ? response.insats : answerTo(response.answers, id)
      for (const column of columns) {
        if (column.conditional && !isAsked(column.question, answerOf)) {
          increase(counters, column.start + column.values.length + notAskedSlot)
        } else {
          countAnswer(counters, column, answerOf(column.question.id))
        }
      }
    },
    tally: (texts) => ({
      ...survey,
      total: groupTally(total, columns, texts),
      breakdowns: dimensions.map(({ by, groups, counters }) => ({
        by,
        groups: groups.map((value, index) => ({
          value,
          ...groupTally(counters[index] as Counter, columns, new Map()),
        })),
      })),
    }),
  }
}

function countAnswer(
  counters: readonly Counter[],
  column: Column,
  answer: Answers[string] | undefined,
): void {
  if (answer === undefined) return
  const end = column.start + column.values.length
  increase(counters, end + answeredSlot)
  for (const value of typeof answer === 'object' ? answer : [answer]) {
    const index = column.indexOf.get(value)
    if (index !== undefined) increase(counters, column.start + index)
    else if (value === column.optOut) increase(counters, end + optOutSlot)
    else if (typeof value === 'number') {
      for (const { numbers } of counters) {
        const given = numbers.get(column)
        given?.set(value, (given.get(value) ?? 0) + 1)
      }
    }
  }
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

/** Every background question that puts a respondent in one group, and kommun by way of the insats. */
function dimensionsOf({ questionnaire, insatser }: Survey): readonly Dimension[] {
  const names = insatser.map(({ name }) => name)
  const byQuestion = questionnaire.questions.filter(canBreakDown).map((question): Dimension => {
    const groups = optionsOf(question, names).map(({ value }) => value)
    const indexOf = new Map(groups.map((value, index) => [value, index]))
    const groupOf = (response: StoredResponse) => {
      const answer = question.kind === 'insats' ? response.insats : answerTo(response.answers, question.id)
      return typeof answer === 'string' || typeof answer === 'number' ? indexOf.get(answer) : undefined
    }
    return { by: question.id, groups, groupOf }
  })
  const kommuner = [...new Set(insatser.map(({ kommun }) => kommun))].filter((kommun) => kommun !== null)
  if (kommuner.length === 0 || byQuestion.some(({ by }) => by === 'kommun')) return byQuestion
  const kommunOf = new Map(insatser.map(({ name, kommun }) => [name, kommuner.indexOf(kommun ?? '')]))
  const groupOf = ({ insats }: StoredResponse) => (insats === null ? undefined : kommunOf.get(insats))
  return [...byQuestion, { by: 'kommun', groups: kommuner, groupOf }]
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
