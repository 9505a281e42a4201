import { type Answers, answerTo, isAsked } from './answers.ts'
import { type Column, columnsOf, countAnswer, countNotAsked, countsOf, scattered } from './counts.ts'
import { type Dimension, dimensionsOf } from './dimensions.ts'
import { type Group, Groups } from './groups.ts'
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

/** How many answered a question and how many did not, as far as it is known. */
type Answering = Pick<QuestionTally, 'answered' | 'notAsked' | 'unanswered'>

/** The counts of a question that were read from a table: what has no row there was given by nobody. */
export function tallyOfTable(
  question: Question,
  rows: readonly { readonly value: Value; readonly count: number }[],
  answering: Answering,
): QuestionTally {
  const countOf = (value: Value) => rows.find((row) => row.value === value)?.count ?? 0
  return {
    question,
    options: optionsOf(question, []).map(({ value }) => [value, countOf(value)] as const),
    optOut: question.optOut ? countOf(question.optOut.value) : 0,
    ...answering,
  }
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

/**
 * Count responses, each once, in every group it belongs to. Counting goes response by response into
 * flat arrays, so that a million responses need no more memory than ten.
 */
export function createTallier(survey: Survey): Tallier {
  const columns = columnsOf(survey)
  const insats = insatsQuestion(survey.questionnaire)?.id
  const groups = new Groups(dimensionsOf(survey), columns)
  const keeper = new RowKeeper()

  return {
    add(response) {
      const alike = groups.enter(response)
      const { counts } = alike
      let few = groups.isOfFew(alike)
      let hash = response.takenIn ?? 0
      const answerOf = (id: string) =>
        id === insats && response.insats !== null ? response.insats : answerTo(response.answers, id)
      for (const column of columns) {
        if (column.conditional && !isAsked(column.question, answerOf)) {
          countNotAsked(counts, column)
        } else {
          const answer = answerOf(column.question.id)
          hash = countAnswer(counts, column, answer, hash)
          if (answer !== undefined && groups.answers(alike, column)) few = true
        }
      }
      keeper.add(response, scattered(hash))
      if (few) keeper.keep(response)
    },
    tally(texts) {
      const { total, breakdowns } = groups.counted()
      return {
        ...survey,
        total: groupTally(total, columns, texts),
        kept: keeper.rows(),
        breakdowns: breakdowns.map(({ by, within, groups, counted }) => ({
          by,
          ...(within ? { within } : {}),
          groups: groups.map((value, at) => ({
            value,
            ...groupTally(counted[at] as Group, columns, new Map()),
          })),
        })),
      }
    },
  }
}

function groupTally(
  { respondents, counts }: Group,
  columns: readonly Column[],
  texts: ReadonlyMap<string, number>,
): GroupTally {
  const questions = columns.map((column): QuestionTally => {
    const { question } = column
    const told = countsOf(counts, column)
    const answered = told.answered + (texts.get(question.id) ?? 0)
    const unanswered = Math.max(0, respondents - told.notAsked - answered)
    return {
      question,
      options: told.options,
      optOut: told.optOut,
      answered,
      notAsked: told.notAsked,
      unanswered,
    }
  })
  return { respondents, questions }
}
