import { at } from './at.ts'
import { bundlesOf } from './bundles.ts'
import { cellsOf } from './cells.ts'
import { always } from './earlier-facts.ts'
import { facesOf, mayShow, type ShownFace } from './faces.ts'
import { familiesOf } from './families.ts'
import type { Effort } from './find-witness.ts'
import { keptOf } from './lenses.ts'
import type { Solve } from './programme.ts'
import type { Secret } from './secrets.ts'
import { type Choice, type ChosenFaces, type Reason, type Table, tableOf } from './tables.ts'
import { learn, lostOf, type View, viewsOf, withTable } from './views.ts'

/** How many groups more than must be may be hidden of a table before all are. */
const companionsTried = 4
/** What each table may spend on looking for witnesses; what it leaves goes to the next. */
const pairsPerTable = 60_000
const columnsPerTable = 20_000

/**
 * The faces of every table. Each first gets the coarsest, so that as much as can be is shown at all; then, in
 * order, the finest that keeps every secret. Where none does, one more group is hidden as well.
 *
 * @returns by question index the faces by dimension index
 */
export function chooseFaces(
  choice: Choice,
  solve: Solve,
): ReadonlyMap<number, ReadonlyMap<number, ChosenFaces>> {
  const { tally, order } = choice
  const bundles = bundlesOf(tally)
  const indexes = bundles.flat().map(({ index }) => index)
  const cells = new Map(indexes.map((index) => [index, cellsOf(at(tally.total.questions, index))]))
  const kept = keptOf(tally, cells)
  const chosen = new Map(indexes.map((index) => [index, new Map<number, ChosenFaces>()]))
  for (const family of familiesOf(tally, order)) {
    const tables = family.flatMap((dimension) =>
      [...cells].map(([index, own]) => tableOf(choice, dimension, index, own)),
    )
    const effort = { solve, pairs: 0, columns: 0 }
    const faces = chooseInFamily({ choice, effort, views: viewsOf(choice, kept, bundles, family) }, tables)
    for (const [place, { dimension, index }] of tables.entries()) {
      chosen.get(index)?.set(dimension, at(faces, place))
    }
  }
  return chosen
}

interface State {
  readonly choice: Choice
  readonly effort: Effort
  views: readonly View[]
}

function chooseInFamily(state: State, tables: readonly Table[]): readonly ChosenFaces[] {
  // What earlier snapshots tell is weighed for all tables at once.
  allowMore(state.effort, tables.length)
  const isLost = state.views.some((view) => lostOf(view, state.effort) !== null)
  const chosen: ChosenFaces[] = []
  for (const table of tables) {
    allowMore(state.effort)
    const found = isLost ? null : coarsestSafe(state, table)
    chosen.push(found ?? hiddenOf(table))
    if (!found) keepHidden(state, tables, chosen)
  }
  return tables.map((table, place) => {
    allowMore(state.effort)
    const { face, reasons } = at(chosen, place)
    const faces = facesOf(table.cells.question)
    const finer = faces.slice(0, face === 'hidden' ? 0 : faces.indexOf(face))
    return firstSafe(state, table, finer, reasons).found ?? at(chosen, place)
  })
}

function allowMore(effort: Effort, tables = 1): void {
  effort.pairs += tables * pairsPerTable
  effort.columns += tables * columnsPerTable
}

/** The coarsest face of a table that is safe, with as few groups hidden as can be. */
function coarsestSafe(state: State, table: Table): ChosenFaces | null {
  const faces = [...facesOf(table.cells.question)].reverse()
  const reasons = [...table.must]
  for (let companions = 0; companions <= companionsTried; companions += 1) {
    const { found, lost } = firstSafe(state, table, faces, reasons)
    if (found) return found
    const next = nextHidden(table, reasons, lost)
    if (next === null) return null
    reasons[next] = 'complementary'
  }
  return null
}

interface Attempt {
  readonly found: ChosenFaces | null
  /** What the first face that was tried did not keep. */
  readonly lost: Lost | null
}

interface Lost {
  readonly view: View
  readonly secret: Secret
}

/** The first of some faces that is safe with these groups hidden; the views then see it. */
function firstSafe(
  state: State,
  table: Table,
  faces: readonly ShownFace[],
  reasons: readonly (Reason | null)[],
): Attempt {
  const shown = table.groups.filter((_, group) => reasons[group] === null)
  let lost: Lost | null = null
  for (const face of faces) {
    if (shown.length === 0 || !shown.every((group) => mayShow(group, face, state.choice.minGroup))) continue
    // The whole tells what every other face does.
    if (lost && face === 'whole') continue
    const chosen = { face, reasons: [...reasons] }
    const next = state.views.map((view) => withTable(view, table, chosen))
    const lostNow = firstLost(state, next)
    // What was found for one face may serve another.
    for (const [place, view] of state.views.entries()) learn(view, at(next, place), table)
    lost ??= lostNow
    if (lostNow) continue
    state.views = next
    return { found: chosen, lost }
  }
  return { found: null, lost }
}

/** What views that have changed do not keep. */
function firstLost({ views, effort }: State, next: readonly View[]): Lost | null {
  for (const [place, view] of next.entries()) {
    const secret = view === views[place] ? null : lostOf(view, effort)
    if (secret) return { view, secret }
  }
  return null
}

/** Of the groups that are shown the smallest, those first of whom something was told: a kommun with its insats. */
function nextHidden(
  { dimension, groups }: Table,
  reasons: readonly (Reason | null)[],
  lost: Lost | null,
): number | null {
  const shown = [...groups.keys()].filter((group) => reasons[group] === null)
  const members = [...(lost?.secret.members ?? [])]
  const isConcerned = (group: number) =>
    members.some((known) => lost?.view.lens.isIn(known, { dimension, group, ...always }))
  const concerned = shown.filter(isConcerned)
  const size = (group: number) => groups[group]?.answered ?? 0
  const from = concerned.length > 0 ? concerned : shown
  return from.reduce<number | null>(
    (least, group) => (least === null || size(group) < size(least) ? group : least),
    null,
  )
}

/**
 * See to it that what the last table hides in whole is not told by those of the same people beside it: of a
 * question that a condition ties to its own, or by a dimension that crosses its own. Where it is told, the last
 * of these is hidden too, until it is not.
 */
function keepHidden(state: State, tables: readonly Table[], chosen: ChosenFaces[]): void {
  const hide = (place: number) => {
    chosen[place] = hiddenOf(at(tables, place))
    state.views = state.views.map((view) => withTable(view, at(tables, place), at(chosen, place)))
  }
  const last = chosen.length - 1
  hide(last)
  const concerned = () =>
    state.views.filter((view) => view.keepsLarge && view.questions.includes(at(tables, last).index))
  while (concerned().some((view) => lostOf(view, state.effort) !== null)) {
    const beside = chosen.findLastIndex(
      ({ face }, place) =>
        face !== 'hidden' && concerned().some((view) => view.questions.includes(at(tables, place).index)),
    )
    if (beside < 0) return
    hide(beside)
  }
}

function hiddenOf({ must }: Table): ChosenFaces {
  return { face: 'hidden', reasons: must.map((reason) => reason ?? 'complementary') }
}
