import type { Cells } from './cells.ts'
import { type Board, type Class, weightsOf } from './classes.ts'
import type { Fact } from './facts.ts'
import type { Witness } from './witness.ts'

/** At least so many options must be possible for somebody in a hidden group, or as many as are left. */
const optionsLeft = 3

/**
 * A group of which nothing may be concluded about a question: neither a lower bound of how many of it gave an
 * answer, nor that fewer than three options are possible; not by who knows one respondent's whole form either.
 */
export interface Secret {
  /** The question's place in the bundle. */
  readonly at: number
  readonly cells: Cells
  /** The classes of the group, without those whose background spared them the question. */
  readonly members: readonly number[]
  /** Per cell. */
  readonly counts: readonly number[]
  /** Whether the classes are the whole group. */
  readonly complete: boolean
  readonly layers: readonly Layer[]
  /** Per cell, how many of all that were asked. */
  readonly totals: readonly number[]
}

/** Those that the total tables of one snapshot and of the one before it tell apart. */
interface Layer {
  readonly holds: (known: Class) => boolean
  readonly size: number
  readonly totals: readonly number[]
  readonly members: number
}

/** The group of a secret as it is described. */
export interface SecretGroup {
  readonly at: number
  readonly members: readonly number[]
  /** Per cell, or null to count the classes. */
  readonly counts: readonly number[] | null
  /** Per cell, of all. */
  readonly totals: readonly number[]
}

/** @param tellsLayers whether the total tables of the question were published in every snapshot */
export function secretOf(board: Board, group: SecretGroup, tellsLayers: boolean): Secret | null {
  const { at, totals } = group
  const cells = board.bundle[at]?.cells
  const members = group.members.filter((member) => !board.classes[member]?.spared[at])
  if (!cells || members.length === 0) return null
  const counts = group.counts ?? countIn(board, at, cells, members)
  const asked = [...board.classes.keys()].filter((known) => !board.classes[known]?.spared[at])
  const inGroup = new Set(members)
  const marks = tellsLayers ? [...new Set(asked.map((known) => board.classes[known]?.takenIn))] : [null]
  const layers = marks.map((mark): Layer => {
    const holds = ({ takenIn, spared }: Class) => !spared[at] && (mark === null || takenIn === mark)
    const here = asked.filter((known) => holds(board.classes[known] as Class))
    return {
      holds,
      size: sizeOf(board, here),
      totals: countIn(board, at, cells, here),
      members: sizeOf(
        board,
        here.filter((known) => inGroup.has(known)),
      ),
    }
  })
  return { at, cells, members, counts, complete: board.complete, layers, totals }
}

/**
 * How many of a secret's group the total tables alone force to be counted in a cell, for who knows also the
 * form of somebody: as many as there is no room for outside it.
 *
 * @param insider a class that the one known is of, or null
 */
export function forced(board: Board, secret: Secret, cell: number, insider: number | null): number {
  const known = insider === null ? undefined : board.classes[insider]
  const inGroup = insider !== null && secret.members.includes(insider)
  const gave = known !== undefined && givesCell(board, secret, known, cell) ? 1 : 0
  if (!secret.complete) return inGroup ? gave : 0
  return secret.layers.reduce((sum, { holds, size, totals, members }) => {
    const here = known !== undefined && holds(known)
    const fixed = here ? gave : 0
    const room = size - members - (here && !inGroup ? 1 : 0)
    return sum + (inGroup ? fixed : 0) + Math.max(0, (totals[cell] ?? 0) - fixed - room)
  }, 0)
}

/** How many options must be possible for those of the group that the insider is not. */
export function optionsNeeded(board: Board, secret: Secret, insider: number | null): number {
  const known = insider === null ? undefined : board.classes[insider]
  const others =
    sizeOf(board, secret.members) - (insider !== null && secret.members.includes(insider) ? 1 : 0)
  if (others < 1 && secret.complete) return 0
  const left = optionCells(secret).filter(
    (cell) => (secret.totals[cell] ?? 0) - (known && givesCell(board, secret, known, cell) ? 1 : 0) >= 1,
  )
  return Math.min(optionsLeft, left.length)
}

/** How many of the group must be counted in a cell for it to be possible for another than the insider. */
export function leastToBePossible(
  board: Board,
  secret: Secret,
  cell: number,
  insider: number | null,
): number {
  // Somebody of the group who is not among the classes may be the insider.
  if (!secret.complete) return 2
  const known = insider !== null && secret.members.includes(insider) ? board.classes[insider] : undefined
  return known && givesCell(board, secret, known, cell) ? 2 : 1
}

/** The cells that are options, the opt-out among them. */
export function optionCells({ cells }: Secret): readonly number[] {
  const all = [...cells.values.keys()]
  return cells.question.optOut ? [...all, cells.optOut] : all
}

/** A count of the group in some cells, as what may be off. */
export function countFact(
  board: Board,
  { at, members }: Secret,
  cells: readonly number[],
  lower: number,
  upper: number,
): Fact {
  return { members, weights: weightsOf(board, at, (other) => (cells.includes(other) ? 1 : 0)), lower, upper }
}

/** How many of the group are counted in a cell in a witness. */
export function countInWitness(board: Board, secret: Secret, cell: number, { moves }: Witness): number {
  return moves.reduce((sum, { from, joint, amount }) => {
    if (!secret.members.includes(from)) return sum
    const source = board.classes[from] as Class
    const before = givesCell(board, secret, source, cell) ? 1 : 0
    const after = board.joints[joint]?.cells[secret.at]?.includes(cell) ? 1 : 0
    return sum + amount * (after - before)
  }, secret.counts[cell] ?? 0)
}

function givesCell(board: Board, { at }: Secret, { joint }: Class, cell: number): boolean {
  return board.joints[joint]?.cells[at]?.includes(cell) ?? false
}

function sizeOf(board: Board, classes: readonly number[]): number {
  return classes.reduce((sum, at) => sum + (board.classes[at]?.count ?? 0), 0)
}

/** Per cell of a question how many of some classes are counted in it. */
export function countIn(
  board: Board,
  at: number,
  { size }: Cells,
  classes: readonly number[],
): readonly number[] {
  const counts = Array.from({ length: size }, () => 0)
  for (const known of classes) {
    const { joint, count } = board.classes[known] as Class
    for (const cell of board.joints[joint]?.cells[at] ?? []) counts[cell] = (counts[cell] ?? 0) + count
  }
  return counts
}
