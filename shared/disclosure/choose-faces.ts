import { insatsQuestion } from '../questionnaire.ts'
import type { Hidden } from '../results.ts'
import type { QuestionTally, Tally } from '../tally.ts'
import { bundlesOf } from './bundles.ts'
import { type Cells, cellsOf } from './cells.ts'
import type { EarlierSnapshot } from './earlier.ts'
import { type Face, facesOf, mayShow, type ShownFace } from './faces.ts'
import { keptOf } from './lenses.ts'
import type { Solve } from './programme.ts'
import { isKept, learn, type View, viewsOf, withTable } from './views.ts'

export type Reason = Hidden['reason']

/** The faces of one question in one breakdown: the common one of those shown, and why the others are not. */
export interface ChosenFaces {
  readonly face: Face
  /** Per group; null where it is shown. */
  readonly reasons: readonly (Reason | null)[]
}

/** What a choice of faces is made from. */
export interface Choice {
  readonly tally: Tally
  readonly minGroup: number
  /** Per dimension and group whether its size is told; figures of the others are not either. */
  readonly apart: readonly (readonly boolean[])[]
  /** The dimensions in the order in which they get their faces; others are not made. */
  readonly order: readonly number[]
  readonly earlier: readonly EarlierSnapshot[]
  readonly solve: Solve
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

/** How many groups more than must be may be hidden of a table before all are. */
const companionsTried = 4

/**
 * The faces of every table. Each first gets the coarsest, so that as much as can be is shown at all; then, in
 * order, the finest that keeps every secret. Where none does, the next smallest group is hidden as well.
 *
 * @returns by question index the faces by dimension index
 */
export function chooseFaces(choice: Choice): ReadonlyMap<number, ReadonlyMap<number, ChosenFaces>> {
  const { tally, order } = choice
  const bundles = bundlesOf(tally)
  const indexes = bundles.flat().map(({ index }) => index)
  const cells = new Map(indexes.map((index) => [index, cellsOf(tally.total.questions[index] ?? never())]))
  const kept = keptOf(tally, cells)
  const chosen = new Map(indexes.map((index) => [index, new Map<number, ChosenFaces>()]))
  for (const family of familiesOf(tally, order)) {
    const tables = family.flatMap((dimension) =>
      indexes.map((index) => tableOf(choice, dimension, index, cells.get(index) ?? never())),
    )
    const faces = chooseInFamily(choice, viewsOf(choice, kept, bundles, family), tables)
    for (const [at, { dimension, index }] of tables.entries()) {
      const found = faces[at]
      if (found) chosen.get(index)?.set(dimension, found)
    }
  }
  return chosen
}

function chooseInFamily(
  choice: Choice,
  views: readonly View[],
  tables: readonly Table[],
): readonly ChosenFaces[] {
  const state = { views }
  const lost = !views.every(isKept)
  const coarsest = tables.map((table): ChosenFaces => {
    const found = lost ? null : firstSafe(choice, state, table, [...facesOf(table.cells.question)].reverse())
    return found ?? { face: 'hidden', reasons: table.must.map((reason) => reason ?? 'complementary') }
  })
  return tables.map((table, at) => {
    const before = coarsest[at] ?? never()
    const faces = facesOf(table.cells.question)
    const finer = faces.slice(0, before.face === 'hidden' ? 0 : faces.indexOf(before.face))
    return safeAmong(choice, state, table, finer, before.reasons) ?? before
  })
}

interface State {
  views: readonly View[]
}

/** A face of a table that is safe, the first of some, with as few groups hidden as can be. */
function firstSafe(
  choice: Choice,
  state: State,
  table: Table,
  faces: readonly ShownFace[],
): ChosenFaces | null {
  const reasons = [...table.must]
  for (let companions = 0; companions <= companionsTried; companions += 1) {
    const found = safeAmong(choice, state, table, faces, reasons)
    if (found) return found
    const smallest = smallestShown(table, reasons)
    if (smallest === null) return null
    reasons[smallest] = 'complementary'
  }
  return null
}

/** The first of some faces that is safe with these groups hidden; the views then see it. */
function safeAmong(
  choice: Choice,
  state: State,
  table: Table,
  faces: readonly ShownFace[],
  reasons: readonly (Reason | null)[],
): ChosenFaces | null {
  const shown = [...table.groups.keys()].filter((group) => reasons[group] === null)
  if (shown.length === 0) return null
  for (const face of faces) {
    if (!shown.every((group) => mayShow(table.groups[group] ?? never(), face, choice.minGroup))) continue
    const next = state.views.map((view) => withTable(view, table, face, reasons))
    const safe = next.every(isKept)
    // What was found for one face may serve another.
    for (const [at, view] of state.views.entries()) learn(view, next[at] ?? view)
    if (!safe) continue
    state.views = next
    return { face, reasons: [...reasons] }
  }
  return null
}

function smallestShown({ groups }: Table, reasons: readonly (Reason | null)[]): number | null {
  const shown = [...groups.keys()].filter((group) => reasons[group] === null)
  const size = (group: number) => groups[group]?.answered ?? 0
  return shown.reduce<number | null>(
    (least, group) => (least === null || size(group) < size(least) ? group : least),
    null,
  )
}

function tableOf({ tally, minGroup, apart }: Choice, dimension: number, index: number, cells: Cells): Table {
  const groups = tally.breakdowns[dimension]?.groups ?? []
  const shown = isShownInAll(tally, index, minGroup)
  const must = groups.map(({ respondents, questions }, group): Reason | null => {
    const own = questions[index] ?? never()
    if (respondents < minGroup || own.answered < minGroup) return 'small'
    const possible = facesOf(cells.question).some((face) => mayShow(own, face, minGroup))
    return shown && possible && apart[dimension]?.[group] ? null : 'complementary'
  })
  return { dimension, index, cells, must, groups: groups.map(({ questions }) => questions[index] ?? never()) }
}

/** Whether the total table of a question is shown. */
export function isShownInAll(tally: Tally, index: number, minGroup: number): boolean {
  const total = tally.total.questions[index]
  return total !== undefined && total.answered >= minGroup && mayShow(total, 'whole', minGroup)
}

/**
 * The dimensions whose tables of one question tell of each other: insats and kommun, and where a crossing is
 * made what it crosses. Of others it is not published how many of one there are in each group of another.
 */
function familiesOf(
  { breakdowns, questionnaire }: Tally,
  order: readonly number[],
): readonly (readonly number[])[] {
  const insats = insatsQuestion(questionnaire)?.id
  const crossings = order.flatMap((dimension) =>
    breakdowns[dimension]?.within ? [breakdowns[dimension]] : [],
  )
  const tied = new Set([insats, 'kommun', ...crossings.map((crossing) => crossing?.by)])
  const isTied = (dimension: number) => tied.has(breakdowns[dimension]?.by)
  const together = order.filter(isTied)
  const alone = order.filter((dimension) => !isTied(dimension)).map((dimension) => [dimension])
  return [together, ...alone].filter((family) => family.length > 0)
}

function never(): never {
  throw new RangeError('a table without its question')
}
