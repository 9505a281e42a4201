import type { Lens } from './board.ts'
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

/** The state of a search: what is published, and the witnesses found so far, all of which agree with it. */
export interface Search {
  readonly lens: Lens
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
  const { lens } = search
  if ((secret.counts[cell] ?? 0) <= forced(lens, secret, cell, null)) return true
  return insiders(lens).every((insider) => {
    const bound = forced(lens, secret, cell, insider)
    const shows = (witness: Witness) => countInWitness(lens, secret, cell, witness) <= bound
    if (known(search, insider).some(shows)) return true
    const off = bound - (secret.counts[cell] ?? 0)
    return seek(search, countFact(lens, secret, [cell], Number.NEGATIVE_INFINITY, off), insider)
  })
}

/** At least three options possible, or as many as are left. */
function leavesOptions(search: Search, secret: Secret): boolean {
  const { lens } = search
  return insiders(lens).every((insider) => {
    const needed = optionsNeeded(lens, secret, insider)
    const isPossible = (cell: number) => {
      const least = leastToBePossible(lens, secret, cell, insider)
      return known(search, insider).some((one) => countInWitness(lens, secret, cell, one) >= least)
    }
    let unseen = optionCells(secret).filter((cell) => !isPossible(cell))
    const missing = () => needed - (optionCells(secret).length - unseen.length)
    while (missing() > 0 && seekOneOf(search, secret, unseen, insider)) {
      unseen = unseen.filter((cell) => !isPossible(cell))
    }
    return missing() <= 0
  })
}

/** Look for a witness in which somebody of the group, not the insider, gave one of some options. */
function seekOneOf(
  search: Search,
  secret: Secret,
  cells: readonly number[],
  insider: number | null,
): boolean {
  const { lens } = search
  const possible = cells.filter((cell) => (secret.totals[cell] ?? 0) > 0)
  const off = (cell: number) => leastToBePossible(lens, secret, cell, insider) - (secret.counts[cell] ?? 0)
  // One off is the same for each of them only where the whole group is in view.
  const sets = lens.board.complete ? [possible] : possible.map((cell) => [cell])
  return sets.some((cells) => {
    if (cells.length === 0) return false
    return seek(search, countFact(lens, secret, cells, off(cells[0] ?? 0), Number.POSITIVE_INFINITY), insider)
  })
}

/** Nobody in particular, then somebody of each class. */
function insiders({ board: { classes } }: Lens): readonly (number | null)[] {
  return [null, ...classes.keys()]
}

/** The witnesses that agree with what somebody of a class knows: one of it has not moved. */
function known({ lens: { board }, witnesses }: Search, insider: number | null): readonly Witness[] {
  const staying = (witness: Witness) =>
    insider === null || (witness.moved[insider] ?? 0) < (board.classes[insider]?.count ?? 0)
  return [truth(board), ...witnesses.filter(staying)]
}

function seek(
  { lens: { board }, facts, witnesses, solve }: Search,
  goal: Fact,
  insider: number | null,
): boolean {
  const dear = board.classes.map(
    (_, at) => !goal.factors.has(at) && witnesses.some(({ moved }) => (moved[at] ?? 0) > 0),
  )
  const witness = findWitness(board, { facts, goal, insider, dear }, solve)
  if (witness) witnesses.push(witness)
  return witness !== null
}
