import { insatsQuestion, type Question } from '../questionnaire.ts'
import type { Hidden } from '../results.ts'
import type { QuestionTally, Tally } from '../tally.ts'
import { at } from './at.ts'
import type { Cells } from './cells.ts'
import type { EarlierSnapshot } from './earlier.ts'
import { type Face, facesOf, mayShow } from './faces.ts'
import { familiesOf } from './families.ts'

export type Reason = Hidden['reason']

/** What faces are chosen from. */
export interface Choice {
  readonly tally: Tally
  readonly minGroup: number
  /** Per dimension and group whether its size is told; figures of the others are not either. */
  readonly apart: readonly (readonly boolean[])[]
  /** The dimensions in the order in which they get their faces; others are not made. */
  readonly order: readonly number[]
  readonly earlier: readonly EarlierSnapshot[]
}

/** The faces of one question in one breakdown: the common one of those shown, and why the others are not. */
export interface ChosenFaces {
  readonly face: Face
  /** Per group; null where it is shown. */
  readonly reasons: readonly (Reason | null)[]
}

/** One question by one dimension. */
export interface Table {
  readonly dimension: number
  readonly index: number
  readonly cells: Cells
  readonly groups: readonly QuestionTally[]
  /** Per group why it must be hidden whatever the others are; null where it need not. */
  readonly must: readonly (Reason | null)[]
}

export function tableOf(
  { tally, minGroup, apart, order }: Choice,
  dimension: number,
  index: number,
  cells: Cells,
): Table {
  const groups = tally.breakdowns[dimension]?.groups ?? []
  const shown =
    isShownInAll(tally, index, minGroup) && !isPutByOthers(tally, order, dimension, cells.question)
  const must = groups.map(({ respondents, questions }, group): Reason | null => {
    const own = at(questions, index)
    if (respondents < minGroup || own.answered < minGroup) return 'small'
    const possible = facesOf(cells.question).some((face) => mayShow(own, face, minGroup))
    return shown && possible && apart[dimension]?.[group] ? null : 'complementary'
  })
  return { dimension, index, cells, must, groups: groups.map(({ questions }) => at(questions, index)) }
}

/**
 * Whether a background of another family decides who is asked a question: how many of a group were asked would
 * then tell how many of it have that background, which is not published, and of groups that have no row of
 * their own how many they are.
 */
function isPutByOthers(
  { breakdowns, questionnaire }: Pick<Tally, 'breakdowns' | 'questionnaire'>,
  made: readonly number[],
  dimension: number,
  { showIf }: Question,
): boolean {
  const condition = questionnaire.questions.find(({ id }) => id === showIf?.question)
  if (!condition) return false
  if (!condition.background) {
    return isPutByOthers({ breakdowns, questionnaire }, made, dimension, condition)
  }
  const family = familiesOf({ breakdowns, questionnaire }, made).find((own) => own.includes(dimension)) ?? []
  return family.every((own) => breakdowns[own]?.by !== condition.id)
}

/** Whether the total table of a question is shown. */
export function isShownInAll(tally: Tally, index: number, minGroup: number): boolean {
  const total = tally.total.questions[index]
  return total !== undefined && total.answered >= minGroup && mayShow(total, 'whole', minGroup)
}

/** Whether a dimension is kommun by way of the insats, and the insatser have tables of their own. */
export function isMadeOfInsatser({ breakdowns, questionnaire }: Tally, dimension: number): boolean {
  const insats = insatsQuestion(questionnaire)?.id
  return (
    breakdowns[dimension]?.by === 'kommun' &&
    questionnaire.questions.every(({ id }) => id !== 'kommun') &&
    breakdowns.some(({ by }) => by === insats)
  )
}
