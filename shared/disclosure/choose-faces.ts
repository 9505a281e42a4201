import type { Hidden } from '../results.ts'
import type { QuestionTally, Tally } from '../tally.ts'
import { type Asked, type Bundle, bundlesOf } from './bundles.ts'
import { countsOf } from './cells.ts'
import { type Board, boardOf } from './classes.ts'
import type { EarlierSnapshot } from './earlier.ts'
import { earlierFacts, intervals, takenInWithin } from './earlier-facts.ts'
import { type Face, facesOf, mayShow, type ShownFace } from './faces.ts'
import { type Fact, factsOf } from './facts.ts'
import { keeps, type Search } from './keeping.ts'
import type { Solve } from './programme.ts'
import { type Secret, secretOf } from './secrets.ts'
import { agrees, type Witness } from './witness.ts'

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

/** How many groups more than must be may be hidden of a table before all are. */
const companionsTried = 4

/**
 * The faces of every table: of each question, dimension by dimension, the finest that keeps every secret,
 * those of the tables before it too; where none does, the next smallest group is hidden as well.
 *
 * @returns by question index the faces by dimension index
 */
export function chooseFaces(choice: Choice): ReadonlyMap<number, ReadonlyMap<number, ChosenFaces>> {
  const chosen = new Map<number, Map<number, ChosenFaces>>()
  for (const bundle of bundlesOf(choice.tally)) {
    for (const [index, faces] of chooseForBundle(choice, bundle)) chosen.set(index, faces)
  }
  return chosen
}

function chooseForBundle(choice: Choice, bundle: Bundle): ReadonlyMap<number, Map<number, ChosenFaces>> {
  const { order } = choice
  const chosen = new Map(bundle.map(({ index }) => [index, new Map<number, ChosenFaces>()]))
  let views = viewsOf(choice, bundle)
  const lost = views.some(({ search, secrets }) => !secrets.every((secret) => keeps(search, secret)))

  for (const dimension of order) {
    for (const [at, asked] of bundle.entries()) {
      const table = tableOf(choice, dimension, at, asked)
      const found = lost ? null : firstSafe(choice, views, table)
      if (found) views = found.views
      const reasons = found?.reasons ?? table.must.map((reason) => reason ?? 'complementary')
      chosen.get(asked.index)?.set(dimension, { face: found?.face ?? 'hidden', reasons })
    }
  }
  return chosen
}

/**
 * What an attacker looks at, and what must be kept from them. One looks at all tables of a bundle and knows
 * everybody's background: from them everything about the smallest groups is kept. What is kept of groups of
 * `minGroup` or more is kept from those who know of everybody's background what is published.
 */
interface View {
  readonly search: Search
  readonly secrets: readonly Secret[]
}

function viewsOf(choice: Choice, bundle: Bundle): readonly View[] {
  const { tally, order, earlier, solve, minGroup } = choice
  const families = [order, ...familiesOf(tally, order)]
  return families.map((seen, nr): View => {
    const board = boardOf(tally, bundle, seen)
    const search = { board, facts: earlierFacts(board, tally, earlier), witnesses: [], solve }
    const secrets = seen.flatMap((dimension) => neededSecrets(choice, board, dimension))
    return {
      search,
      secrets: secrets.filter(({ people }) => people < minGroup === (nr === 0)).map(({ secret }) => secret),
    }
  })
}

/**
 * The dimensions whose tables of one question tell of each other. Most do not: how many of kön there are in
 * each age is not published, so that any counts by kön agree with any by age. Where a crossing is made, it is.
 */
function familiesOf({ breakdowns }: Tally, order: readonly number[]): readonly (readonly number[])[] {
  const crossings = order.filter((dimension) => breakdowns[dimension]?.within)
  const crossed = new Set(
    crossings.flatMap((dimension) => [breakdowns[dimension]?.by, breakdowns[dimension]?.within?.by]),
  )
  const isTied = (dimension: number) =>
    crossings.length > 0 && (crossed.has(breakdowns[dimension]?.by) || breakdowns[dimension]?.by === 'kommun')
  const tied = order.filter(isTied)
  const alone = order.filter((dimension) => !isTied(dimension)).map((dimension) => [dimension])
  return tied.length > 0 ? [tied, ...alone] : alone
}

/** One question by one dimension. */
interface Table {
  readonly dimension: number
  readonly at: number
  readonly asked: Asked
  readonly groups: readonly QuestionTally[]
  /** Per group why it must be hidden whatever the others are; null where it need not. */
  readonly must: readonly (Reason | null)[]
}

function tableOf({ tally, minGroup, apart }: Choice, dimension: number, at: number, asked: Asked): Table {
  const groups = tally.breakdowns[dimension]?.groups ?? []
  const shown = shownInAll(tally, asked, minGroup)
  const must = groups.map(({ respondents, questions }, group): Reason | null => {
    const own = questions[asked.index] as QuestionTally
    if (respondents < minGroup || own.answered < minGroup) return 'small'
    const possible = facesOf(asked.question).some((face) => mayShow(own, face, minGroup))
    return shown && possible && apart[dimension]?.[group] ? null : 'complementary'
  })
  return {
    dimension,
    at,
    asked,
    must,
    groups: groups.map(({ questions }) => questions[asked.index] as QuestionTally),
  }
}

/** Whether the total table of a question is shown. */
function shownInAll(tally: Tally, { index }: Asked, minGroup: number): boolean {
  const total = tally.total.questions[index]
  return total !== undefined && total.answered >= minGroup && mayShow(total, 'whole', minGroup)
}

interface Found extends ChosenFaces {
  readonly views: readonly View[]
}

/** The finest face of a table, with as few groups hidden as can be; null where all of it must be. */
function firstSafe(choice: Choice, views: readonly View[], table: Table): Found | null {
  const reasons = [...table.must]
  for (let companions = 0; companions <= companionsTried; companions += 1) {
    if (reasons.every((reason) => reason !== null)) return null
    for (const face of facesOf(table.asked.question)) {
      const shown = [...table.groups.keys()].filter((group) => reasons[group] === null)
      if (!shown.every((group) => mayShow(table.groups[group] as QuestionTally, face, choice.minGroup)))
        continue
      const next = views.map((view, nr) => withTable(choice, view, nr, table, face, reasons))
      const safe = next.every(({ search, secrets }) => secrets.every((secret) => keeps(search, secret)))
      // What was found for a finer face serves a coarser one as well.
      for (const [nr, { search }] of views.entries())
        addTo(search.witnesses, next[nr]?.search.witnesses ?? [])
      if (safe) return { face, reasons, views: next }
    }
    const smallest = smallestShown(table, reasons)
    if (smallest !== null) reasons[smallest] = 'complementary'
  }
  return null
}

function addTo(witnesses: Witness[], more: readonly Witness[]): void {
  for (const witness of more) if (!witnesses.includes(witness)) witnesses.push(witness)
}

/** A view of the tables so far and one more, with those witnesses that agree with it too. */
function withTable(
  choice: Choice,
  view: View,
  nr: number,
  { dimension, at, asked, groups }: Table,
  face: ShownFace,
  reasons: readonly (Reason | null)[],
): View {
  const { board, facts, witnesses, solve } = view.search
  if (!board.seen.includes(dimension)) return view
  const countsIn = (group: number) => countsOf(asked.cells, groups[group] as QuestionTally)
  const more: Fact[] = []
  const companions: Secret[] = []
  for (const [group, reason] of reasons.entries()) {
    const members = classesIn(board, dimension, group)
    if (reason === null) more.push(...factsOf(board, at, face, members, countsIn(group)))
    // Of a group whose size is not told it is not known that there is anybody.
    if (nr > 0 && reason === 'complementary' && choice.apart[dimension]?.[group]) {
      const secret = secretFor(choice, board, at, asked, members, countsIn(group))
      if (secret) companions.push(secret)
    }
  }
  const left = witnesses.filter((witness) => more.every((fact) => agrees(board, fact, witness)))
  const search = { board, facts: [...facts, ...more], witnesses: left, solve }
  return { search, secrets: [...view.secrets, ...companions] }
}

function smallestShown({ groups }: Table, reasons: readonly (Reason | null)[]): number | null {
  const shown = [...groups.keys()].filter((group) => reasons[group] === null)
  const size = (group: number) => groups[group]?.answered ?? 0
  return shown.reduce<number | null>(
    (least, group) => (least === null || size(group) < size(least) ? group : least),
    null,
  )
}

function classesIn({ classes }: Board, dimension: number, group: number): readonly number[] {
  return [...classes.keys()].filter((known) => classes[known]?.groups[dimension] === group)
}

function secretFor(
  { tally, minGroup, earlier }: Choice,
  board: Board,
  at: number,
  asked: Asked,
  members: readonly number[],
  counts: readonly number[] | null,
): Secret | null {
  const total = tally.total.questions[asked.index]
  if (!total) return null
  const totals = countsOf(asked.cells, total)
  const tellsLayers =
    earlier.length > 0 &&
    shownInAll(tally, asked, minGroup) &&
    earlier.every(({ report }) =>
      report.results.questions.some(
        ({ id, rows, n }) => id === asked.question.id && (rows ?? n ?? null) !== null,
      ),
    )
  return secretOf(board, { at, members, counts: board.complete ? null : counts, totals }, tellsLayers)
}

/**
 * What must be kept whatever is shown: groups of fewer than `minGroup`, those of which fewer answered, and
 * those of fewer who came between two snapshots; each with how many people it is.
 */
function neededSecrets(
  choice: Choice,
  board: Board,
  dimension: number,
): readonly { readonly secret: Secret; readonly people: number }[] {
  const { tally, minGroup, earlier } = choice
  return (tally.breakdowns[dimension]?.groups ?? []).flatMap(({ questions, respondents }, group) =>
    board.bundle.flatMap((asked, at) => {
      const own = questions[asked.index] as QuestionTally
      const members = classesIn(board, dimension, group)
      const found: { secret: Secret | null; people: number }[] = []
      if (respondents > 0 && (respondents < minGroup || own.answered < minGroup)) {
        const counts = countsOf(asked.cells, own)
        found.push({ secret: secretFor(choice, board, at, asked, members, counts), people: respondents })
      }
      for (const interval of intervals(earlier)) {
        const within = takenInWithin(board, members, interval)
        const people = within.reduce((sum, known) => sum + (board.classes[known]?.count ?? 0), 0)
        if (people === 0 || people >= minGroup) continue
        found.push({ secret: secretFor(choice, board, at, asked, within, null), people })
      }
      return found.flatMap(({ secret, people }) => (secret ? [{ secret, people }] : []))
    }),
  )
}
