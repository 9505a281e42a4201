import { isAsked } from '../answers.ts'
import { dimensionsOf } from '../dimensions.ts'
import { insatsQuestion } from '../questionnaire.ts'
import type { StoredResponse, Tally } from '../tally.ts'
import { at } from './at.ts'
import { type Group, type Lens, makeBoard } from './board.ts'
import { answersOf, type Bundle, isSpared, tieReader } from './bundles.ts'
import { type Cells, cellsIn } from './cells.ts'

/** Per question index its cells; of those only that are broken down. */
export type AllCells = ReadonlyMap<number, Cells>

/** The kept respondents as everything is computed from them, once for all lenses. */
export interface Kept {
  readonly tally: Tally
  readonly cells: AllCells
  readonly rows: readonly KeptRespondent[]
}

interface KeptRespondent {
  readonly response: StoredResponse
  /** Per dimension the index of their group, -1 where they are of none. */
  readonly groups: readonly number[]
  readonly cells: ReadonlyMap<number, readonly number[]>
  readonly takenIn: number
  readonly count: number
}

export function keptOf(tally: Tally, cells: AllCells): Kept {
  const dimensions = dimensionsOf(tally)
  const rows = tally.kept.rows.map(({ response, count }) => {
    const answerOf = answersOf(response, tally)
    return {
      response,
      groups: dimensions.map(({ groupOf }) => groupOf(response) ?? -1),
      cells: new Map(
        [...cells].map(([index, known]) => [
          index,
          cellsIn(known, answerOf(known.question.id), isAsked(known.question, answerOf)),
        ]),
      ),
      takenIn: response.takenIn ?? Number.POSITIVE_INFINITY,
      count,
    }
  })
  return { tally, cells, rows }
}

/**
 * Answers change places: a token is what somebody gave to a bundle of questions, and everybody keeps their
 * background. For those of a family of dimensions only: by others nobody is told apart.
 */
export function answersLens({ tally, rows }: Kept, bundle: Bundle, family: readonly number[]): Lens {
  const given: (readonly (readonly number[])[])[] = []
  const tokens = new Map<string, number>()
  const tieOf = tieReader(tally, new Set(bundle.map(({ question }) => question.id)))
  const isBackground = (id: string) => !bundle.some(({ question }) => question.id === id)
  const spares = rows.map(({ response }) =>
    bundle.map(({ question }) => isSpared(tally, isBackground, question, response)),
  )
  const board = makeBoard(
    rows.map(({ response, groups, cells, takenIn, count }, row) => {
      const own = bundle.map(({ index }) => cells.get(index) ?? [])
      const token = tokens.get(JSON.stringify(own)) ?? given.push(own) - 1
      tokens.set(JSON.stringify(own), token)
      const key = JSON.stringify([family.map((dimension) => groups[dimension]), spares[row]])
      return { key, token, tie: tieOf(response), takenIn, count }
    }),
    tally.kept.complete,
  )
  const respondents = board.firstOf.map((first) => at(rows, first))
  const spared = board.firstOf.map((first) => at(spares, first))
  const placeOf = (question: number) => bundle.findIndex(({ index }) => index === question)
  const isIn = (known: number, { dimension, group, after, upTo }: Group) => {
    const { groups, takenIn } = at(respondents, known)
    return groups[dimension] === group && takenIn > after && takenIn <= upTo
  }
  return {
    board,
    isIn,
    cellsOf: (known, question) => respondents[known]?.cells.get(question) ?? [],
    spared: (known, question) => spared[known]?.[placeOf(question)] ?? false,
    measure: (group, question, ofCell) => ({
      factors: Float64Array.from(respondents.keys(), (known) => (isIn(known, group) ? 1 : 0)),
      weights: Float64Array.from(given, (own) => sumOf(own[placeOf(question)], ofCell)),
    }),
  }
}

/**
 * Backgrounds change places: a token is somebody's groups in a family of dimensions, and everybody keeps all
 * their answers and the rest of their background.
 */
export function labelsLens({ tally, rows, cells }: Kept, family: readonly number[]): Lens {
  const labels: (readonly number[])[] = []
  const tokens = new Map<string, number>()
  const moving = new Set(family.map((dimension) => sourceOf(tally, dimension)))
  const isMoving = (id: string) => moving.has(id)
  const tieOf = tieReader(tally, moving)
  const indexes = [...cells.keys()]
  const spares = rows.map(({ response }) =>
    indexes.map((index) => isSpared(tally, isMoving, at(tally.questionnaire.questions, index), response)),
  )
  const board = makeBoard(
    rows.map(({ response, groups, cells, takenIn, count }, row) => {
      const label = family.map((dimension) => groups[dimension] ?? -1)
      const token = tokens.get(JSON.stringify(label)) ?? labels.push(label) - 1
      tokens.set(JSON.stringify(label), token)
      const key = JSON.stringify([[...cells.values()], spares[row]])
      return { key, token, tie: tieOf(response), takenIn, count }
    }),
    tally.kept.complete,
  )
  const respondents = board.firstOf.map((first) => at(rows, first))
  const spared = board.firstOf.map((first) => at(spares, first))
  const came = (known: number, { after, upTo }: Group) => {
    const { takenIn } = at(respondents, known)
    return takenIn > after && takenIn <= upTo
  }
  return {
    board,
    isIn: (known, group) =>
      came(known, group) && at(respondents, known).groups[group.dimension] === group.group,
    cellsOf: (known, question) => respondents[known]?.cells.get(question) ?? [],
    spared: (known, question) => spared[known]?.[indexes.indexOf(question)] ?? false,
    measure: (group, question, ofCell) => {
      const place = family.indexOf(group.dimension)
      return {
        factors: Float64Array.from(respondents, ({ cells }, known) =>
          came(known, group) ? sumOf(cells.get(question), ofCell) : 0,
        ),
        weights: Float64Array.from(labels, (label) => (label[place] === group.group ? 1 : 0)),
      }
    },
  }
}

/** The question whose answer puts somebody in a group of a dimension. */
function sourceOf(tally: Tally, dimension: number): string {
  const { by = '' } = tally.breakdowns[dimension] ?? {}
  const asked = tally.questionnaire.questions.some(({ id }) => id === by)
  return asked ? by : (insatsQuestion(tally.questionnaire)?.id ?? by)
}

function sumOf(cells: readonly number[] = [], ofCell: (cell: number) => number): number {
  let sum = 0
  for (const cell of cells) sum += ofCell(cell)
  return sum
}
