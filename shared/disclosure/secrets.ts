import type { Group, Lens, Measure } from './board.ts'
import type { Cells } from './cells.ts'
import type { Fact } from './facts.ts'
import { offIn, type Witness } from './witness.ts'

/**
 * A group of which nothing may be concluded about a question: neither a lower bound of how many of it gave an
 * answer, nor that fewer than three options are possible; not by who knows one respondent's whole form either.
 */
export interface Secret {
  readonly group: Group
  readonly question: number
  readonly cells: Cells
  /** The classes of the group, without those whose background spared them the question. */
  readonly members: ReadonlySet<number>
  /** How many of the group are counted in each cell. */
  readonly counts: readonly number[]
  /** How many of all are. */
  readonly totals: readonly number[]
  readonly layers: readonly Layer[]
  /** Nobody in particular, and every class: those together of whom the same must hold. */
  readonly insiders: readonly (readonly (number | null)[])[]
  /** Per cell the group's count in it. */
  readonly measures: readonly Measure[]
  /** The counts of the witnesses that have been looked at. */
  readonly seen: WeakMap<Witness, readonly number[]>
}

/** Those whom the total tables of one snapshot and of the one before it tell apart. */
interface Layer {
  readonly holds: ReadonlySet<number>
  readonly size: number
  readonly members: number
  readonly totals: readonly number[]
}

/**
 * @param counts how many of the group are counted in each cell, or null to count the classes
 * @param tellsLayers whether the total tables of the question were published in every snapshot
 */
export function secretOf(
  lens: Lens,
  cells: Cells,
  question: number,
  group: Group,
  counts: readonly number[] | null,
  totals: readonly number[],
  tellsLayers: boolean,
): Secret | null {
  const { classes, complete } = lens.board
  const asked = [...classes.keys()].filter((known) => !lens.spared(known, question))
  const members = new Set(asked.filter((known) => lens.isIn(known, group)))
  if (members.size === 0) return null
  const marks = tellsLayers ? [...new Set(asked.map((known) => classes[known]?.takenIn))] : [null]
  const layers = marks.map((mark): Layer => {
    const here = asked.filter((known) => mark === null || classes[known]?.takenIn === mark)
    const holds = new Set(here)
    return {
      holds,
      size: sizeOf(lens, here),
      members: sizeOf(
        lens,
        here.filter((known) => members.has(known)),
      ),
      totals: countIn(lens, cells, question, here),
    }
  })
  const own = counts && !complete ? counts : countIn(lens, cells, question, [...members])
  const measures = Array.from({ length: cells.size }, (_, cell) =>
    lens.measure(group, question, (other) => (other === cell ? 1 : 0)),
  )
  const insiders = insidersOf(lens, question, members, layers)
  return {
    group,
    question,
    cells,
    members,
    counts: own,
    totals,
    layers,
    insiders,
    measures,
    seen: new WeakMap(),
  }
}

function insidersOf(
  lens: Lens,
  question: number,
  members: ReadonlySet<number>,
  layers: readonly Layer[],
): Secret['insiders'] {
  const alike = new Map<string, number[]>()
  for (const known of lens.board.classes.keys()) {
    const layer = layers.findIndex(({ holds }) => holds.has(known))
    const cells = lens.spared(known, question) ? [] : lens.cellsOf(known, question)
    const key = `${members.has(known)} ${layer} ${cells}`
    const list = alike.get(key)
    if (list) list.push(known)
    else alike.set(key, [known])
  }
  return [[null], ...alike.values()]
}

/**
 * How many of a secret's group the total tables alone force to be counted in a cell, for who knows also the
 * form of somebody: as many as there is no room for outside it.
 *
 * @param insider a class that the one known is of, or null
 */
export function forced(lens: Lens, secret: Secret, cell: number, insider: number | null): number {
  const inGroup = insider !== null && secret.members.has(insider)
  const gave = insider !== null && gives(lens, secret, insider, cell) ? 1 : 0
  if (!lens.board.complete) return inGroup ? gave : 0
  return secret.layers.reduce((sum, { holds, size, totals, members }) => {
    const here = insider !== null && holds.has(insider)
    const fixed = here ? gave : 0
    const room = size - members - (here && !inGroup ? 1 : 0)
    return sum + (inGroup ? fixed : 0) + Math.max(0, (totals[cell] ?? 0) - fixed - room)
  }, 0)
}

/** The count of the group in some cells, as what may be off. */
export function countFact(
  lens: Lens,
  { group, question }: Secret,
  cells: readonly number[],
  lower: number,
  upper: number,
): Fact {
  const counted = new Set(cells)
  return { ...lens.measure(group, question, (cell) => (counted.has(cell) ? 1 : 0)), lower, upper }
}

/** How many of the group are counted in each cell in a witness. */
export function countsInWitness(lens: Lens, secret: Secret, witness: Witness): readonly number[] {
  if (witness.moves.length === 0) return secret.counts
  const known = secret.seen.get(witness)
  if (known) return known
  const counts = secret.measures.map(
    (measure, cell) => (secret.counts[cell] ?? 0) + offIn(lens.board, measure, witness),
  )
  secret.seen.set(witness, counts)
  return counts
}

/** Whether a class is counted in a cell of the secret's question. */
export function gives(lens: Lens, { question }: Secret, known: number, cell: number): boolean {
  return !lens.spared(known, question) && lens.cellsOf(known, question).includes(cell)
}

/** How many respondents some classes are. */
export function sizeOf({ board }: Lens, classes: readonly number[]): number {
  return classes.reduce((sum, at) => sum + (board.classes[at]?.count ?? 0), 0)
}

/** Per cell of a question how many of some classes are counted in it. */
export function countIn(
  lens: Lens,
  { size }: Cells,
  question: number,
  classes: readonly number[],
): readonly number[] {
  const counts = Array.from({ length: size }, () => 0)
  for (const known of classes) {
    for (const cell of lens.cellsOf(known, question)) {
      counts[cell] = (counts[cell] ?? 0) + (lens.board.classes[known]?.count ?? 0)
    }
  }
  return counts
}
