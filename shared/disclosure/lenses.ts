import { isAsked } from '../answers.ts'
import { dimensionsOf } from '../dimensions.ts'
import { insatsQuestion } from '../questionnaire.ts'
import type { Tally } from '../tally.ts'
import { type Group, type Lens, makeBoard } from './board.ts'
import { answersOf, type Bundle, isSpared, tieReader } from './bundles.ts'
import { type Cells, cellsIn } from './cells.ts'

/** Per question index its cells; of those only that are broken down. */
export type AllCells = ReadonlyMap<number, Cells>

/** The kept respondents as everything is computed from them, once for all lenses. */
export interface Kept {
  readonly tally: Tally
  readonly cells: AllCells
  readonly rows: readonly {
    /** Per dimension the index of their group, -1 where they are of none. */
    readonly groups: readonly number[]
    readonly cells: ReadonlyMap<number, readonly number[]>
    readonly takenIn: number
    readonly count: number
  }[]
}

export function keptOf(tally: Tally, cells: AllCells): Kept {
  const dimensions = dimensionsOf(tally)
  const rows = tally.kept.rows.map(({ response, count }) => {
    const answerOf = answersOf(response, tally)
    return {
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
export function answersLens(kept: Kept, bundle: Bundle, family: readonly number[]): Lens {
  const { tally, rows } = kept
  const given: (readonly (readonly number[])[])[] = []
  const tokens = new Map<string, number>()
  const tieOf = tieReader(tally, new Set(bundle.map(({ question }) => question.id)))
  const isBackground = (id: string) => !bundle.some(({ question }) => question.id === id)
  const spares = rows.map((_, at) =>
    bundle.map(({ question }) => isSpared(tally, isBackground, question, responseAt(tally, at))),
  )
  const board = makeBoard(
    rows.map(({ groups, cells, takenIn, count }, at) => {
      const own = bundle.map(({ index }) => cells.get(index) ?? [])
      const token = tokens.get(JSON.stringify(own)) ?? given.push(own) - 1
      tokens.set(JSON.stringify(own), token)
      const key = JSON.stringify([family.map((dimension) => groups[dimension]), spares[at]])
      return { key, token, tie: tieOf(responseAt(tally, at)), takenIn, count }
    }),
    tally.kept.complete,
  )
  const rowOf = (known: number) => rows[board.firstOf[known] ?? -1]
  const placeOf = (question: number) => bundle.findIndex(({ index }) => index === question)
  const isIn = (known: number, { dimension, group, after, upTo }: Group) => {
    const row = rowOf(known)
    return row !== undefined && row.groups[dimension] === group && row.takenIn > after && row.takenIn <= upTo
  }
  return {
    board,
    isIn,
    cellsOf: (known, question) => rowOf(known)?.cells.get(question) ?? [],
    spared: (known, question) => spares[board.firstOf[known] ?? -1]?.[placeOf(question)] ?? false,
    measure: (group, question, ofCell) => ({
      factors: new Map(
        [...board.classes.keys()].filter((known) => isIn(known, group)).map((known) => [known, 1]),
      ),
      weights: given.map((own) =>
        (own[placeOf(question)] ?? []).reduce((sum, cell) => sum + ofCell(cell), 0),
      ),
    }),
  }
}

/**
 * Backgrounds change places: a token is somebody's groups in a family of dimensions, and everybody keeps all
 * their answers and the rest of their background.
 */
export function labelsLens(kept: Kept, family: readonly number[]): Lens {
  const { tally, rows, cells } = kept
  const labels: (readonly number[])[] = []
  const tokens = new Map<string, number>()
  const moving = new Set(family.map((dimension) => sourceOf(tally, dimension)))
  const tieOf = tieReader(tally, moving)
  const indexes = [...cells.keys()]
  const spares = rows.map((_, at) =>
    indexes.map((index) =>
      isSpared(
        tally,
        (id) => moving.has(id),
        tally.questionnaire.questions[index] ?? never(),
        responseAt(tally, at),
      ),
    ),
  )
  const board = makeBoard(
    rows.map((row, at) => {
      const label = family.map((dimension) => row.groups[dimension] ?? -1)
      const token = tokens.get(JSON.stringify(label)) ?? labels.push(label) - 1
      tokens.set(JSON.stringify(label), token)
      const key = JSON.stringify([[...row.cells.values()], spares[at]])
      return { key, token, tie: tieOf(responseAt(tally, at)), takenIn: row.takenIn, count: row.count }
    }),
    tally.kept.complete,
  )
  const rowOf = (known: number) => rows[board.firstOf[known] ?? -1]
  const came = (known: number, { after, upTo }: Group) => {
    const takenIn = rowOf(known)?.takenIn ?? 0
    return takenIn > after && takenIn <= upTo
  }
  return {
    board,
    isIn: (known, group) => came(known, group) && rowOf(known)?.groups[group.dimension] === group.group,
    cellsOf: (known, question) => rowOf(known)?.cells.get(question) ?? [],
    spared: (known, question) => spares[board.firstOf[known] ?? -1]?.[indexes.indexOf(question)] ?? false,
    measure: (group, question, ofCell) => ({
      factors: new Map(
        [...board.classes.keys()].flatMap((known) => {
          const own = rowOf(known)?.cells.get(question) ?? []
          const factor = came(known, group) ? own.reduce((sum, cell) => sum + ofCell(cell), 0) : 0
          return factor === 0 ? [] : [[known, factor] as const]
        }),
      ),
      weights: labels.map((label) => (label[family.indexOf(group.dimension)] === group.group ? 1 : 0)),
    }),
  }
}

/** The question whose answer puts somebody in a group of a dimension. */
function sourceOf(tally: Tally, dimension: number): string {
  const { by = '' } = tally.breakdowns[dimension] ?? {}
  const asked = tally.questionnaire.questions.some(({ id }) => id === by)
  return asked ? by : (insatsQuestion(tally.questionnaire)?.id ?? by)
}

function responseAt(tally: Tally, at: number) {
  return tally.kept.rows[at]?.response ?? never()
}

function never(): never {
  throw new RangeError('no such row')
}
