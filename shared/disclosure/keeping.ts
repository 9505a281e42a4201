import type { Board } from './classes.ts'
import type { Fact } from './facts.ts'
import type { Solve } from './programme.ts'
import {
  countFact,
  countInWitness,
  forced,
  leastToBePossible,
  optionCells,
  optionsNeeded,
  type Secret,
} from './secrets.ts'
import { findWitness, truth, type Witness } from './witness.ts'

/** How many exchanges between two answers are tried before all are. */
const pairsTried = 5
/** How many different answers, the most given, an exchange among all is limited to. */
const jointsTried = 14

/** The state of a search: what is published, and the witnesses found so far, all of which agree with it. */
export interface Search {
  readonly board: Board
  readonly facts: readonly Fact[]
  readonly witnesses: Witness[]
  readonly solve: Solve
}

/**
 * Whether a secret is kept: every conclusion that must be impossible is false in some witness, for nobody in
 * particular and for each respondent in one where their own form is as it is. Adds the witnesses it finds.
 */
export function keeps(search: Search, secret: Secret): boolean {
  const { cells } = secret
  const told = [...optionCells(secret), cells.unanswered, cells.notAsked]
  return leavesOptions(search, secret) && told.every((cell) => hidesCount(search, secret, cell))
}

/** No lower bound of a count above what is forced anyhow. */
function hidesCount(search: Search, secret: Secret, cell: number): boolean {
  const { board } = search
  if ((secret.counts[cell] ?? 0) <= forced(board, secret, cell, null)) return true
  return insiders(board).every((insider) => {
    const bound = forced(board, secret, cell, insider)
    const shows = (witness: Witness) => countInWitness(board, secret, cell, witness) <= bound
    if (known(search, insider).some(shows)) return true
    const off = bound - (secret.counts[cell] ?? 0)
    const goal = countFact(board, secret, cell, Number.NEGATIVE_INFINITY, off)
    return seek(search, secret, goal, insider, cell, false)
  })
}

/** At least three options possible, or as many as are left. */
function leavesOptions(search: Search, secret: Secret): boolean {
  const { board } = search
  return insiders(board).every((insider) => {
    const needed = optionsNeeded(board, secret, insider)
    let possible = 0
    const least = (cell: number) => leastToBePossible(board, secret, cell, insider)
    const sought = optionCells(secret).filter((cell) => {
      const shows = (witness: Witness) => countInWitness(board, secret, cell, witness) >= least(cell)
      const shown = possible < needed && known(search, insider).some(shows)
      if (shown) possible += 1
      return !shown && (secret.totals[cell] ?? 0) > 0
    })
    for (const cell of sought.toSorted(
      (a, b) => (secret.totals[b] ?? 0) - (secret.totals[a] ?? 0) || a - b,
    )) {
      if (possible >= needed) break
      const off = least(cell) - (secret.counts[cell] ?? 0)
      const goal = countFact(board, secret, cell, off, Number.POSITIVE_INFINITY)
      if (seek(search, secret, goal, insider, cell, true)) possible += 1
    }
    return possible >= needed
  })
}

/** Nobody in particular, then somebody of each class. */
function insiders({ classes }: Board): readonly (number | null)[] {
  return [null, ...classes.keys()]
}

/** The witnesses that agree with what somebody of a class knows: one of it has not moved. */
function known({ board, witnesses }: Search, insider: number | null): readonly Witness[] {
  const staying = (witness: Witness) =>
    insider === null || (witness.moved[insider] ?? 0) < (board.classes[insider]?.count ?? 0)
  return [truth(board), ...witnesses.filter(staying)]
}

/** Look for a witness: by exchanging two answers, which is quick, then any. */
function seek(
  { board, facts, witnesses, solve }: Search,
  secret: Secret,
  goal: Fact,
  insider: number | null,
  cell: number,
  wanted: boolean,
): boolean {
  const inGroup = new Set(secret.members)
  const dear = board.classes.map(
    (_, at) => !inGroup.has(at) && witnesses.some(({ moved }) => (moved[at] ?? 0) > 0),
  )
  for (const among of exchanges(board, secret, cell, wanted)) {
    const witness = findWitness(board, { facts, goal, insider, dear, among }, solve)
    if (!witness) continue
    witnesses.push(witness)
    return true
  }
  return false
}

/**
 * The sets of answers among which an exchange is tried: those that the group gave and one that is wanted in
 * their place (or not unwanted), the most given first; and then the most given together.
 */
function exchanges(
  board: Board,
  secret: Secret,
  cell: number,
  wanted: boolean,
): readonly ReadonlySet<number>[] {
  const has = (joint: number) => board.joints[joint]?.cells[secret.at]?.includes(cell) ?? false
  const given = [...new Set(secret.members.map((member) => board.classes[member]?.joint ?? -1))]
  const strata = new Set(secret.members.map((member) => board.classes[member]?.stratum ?? -1))
  const all = [...new Set([...strata].flatMap((stratum) => board.strata[stratum] ?? []))]
  const away = given.filter((joint) => has(joint) !== wanted)
  const towards = all.filter((joint) => has(joint) === wanted)
  const pairs = towards.flatMap((to) =>
    wanted ? away.map((from) => new Set([from, to])) : [new Set([...away, to])],
  )
  return [
    ...pairs.slice(0, pairsTried),
    new Set([...given, ...towards.slice(0, 2), ...all.slice(0, jointsTried)]),
  ]
}
