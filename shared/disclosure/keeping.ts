import type { Lens } from './board.ts'
import { type Effort, findWitness, type Sought } from './find-witness.ts'
import type { Ledger } from './ledger.ts'
import { leastToBePossible, optionCells, optionsLacking } from './options-left.ts'
import { countFact, countsInWitness, forced, type Secret } from './secrets.ts'
import { offIn, stays, type Witness } from './witness.ts'

/** The state of a search: what is published, and the witnesses found so far, all of which agree with it. */
export interface Search {
  readonly lens: Lens
  readonly ledger: Ledger
  /** The real data set first. */
  readonly witnesses: Witness[]
  /** Those that agree with all but the last table: where a search may begin too. */
  readonly near: readonly Witness[]
  readonly effort: Effort
}

/** How many data sets a search begins from. */
const startsTried = 2

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
  const count = secret.counts[cell] ?? 0
  if (count <= forced(lens, secret, cell, null)) return true
  return secret.insiders.every((alike) => {
    const bound = forced(lens, secret, cell, alike[0] ?? null)
    if (count <= bound) return true
    const showing = showingIn(search, secret, cell, (count) => count <= bound)
    return alike.every((insider) => {
      if (showing.some((witness) => stays(lens.board, witness, insider))) return true
      const goal = countFact(lens, secret, [cell], Number.NEGATIVE_INFINITY, bound - count)
      const found = seek(search, goal, insider)
      if (found) showing.push(found)
      return found !== null
    })
  })
}

/** As many options possible as must be, and numbers that are not all near each other. */
function leavesOptions(search: Search, secret: Secret): boolean {
  const { lens } = search
  const options = optionCells(secret)
  return secret.insiders.every((alike) => {
    const least = options.map((cell) => leastToBePossible(lens, secret, cell, alike[0] ?? null))
    const isPossible = (option: number) => (count: number) => count >= (least[option] ?? 0)
    const showing = options.map((cell, option) => showingIn(search, secret, cell, isPossible(option)))
    return alike.every((insider) => {
      const possible = new Set(
        options.filter((_, at) => showing[at]?.some((one) => stays(lens.board, one, insider))),
      )
      for (;;) {
        const wanted = optionsLacking(lens, secret, insider, possible)
        if (wanted.length === 0) return true
        const found = seekOneOf(search, secret, wanted, insider)
        if (!found) return false
        const counts = countsInWitness(lens, secret, found)
        for (const [at, cell] of options.entries()) {
          if (!isPossible(at)(counts[cell] ?? 0)) continue
          showing[at]?.push(found)
          possible.add(cell)
        }
      }
    })
  })
}

/** Look for a witness in which somebody of the group, not the insider, gave one of some options. */
function seekOneOf(
  search: Search,
  secret: Secret,
  cells: readonly number[],
  insider: number | null,
): Witness | null {
  const { lens } = search
  const off = (cell: number) => leastToBePossible(lens, secret, cell, insider) - (secret.counts[cell] ?? 0)
  // One off is the same for each of them only where the whole group is in view.
  const sets = lens.board.complete ? [cells] : cells.map((cell) => [cell])
  for (const cells of sets) {
    const goal = countFact(lens, secret, cells, off(cells[0] ?? 0), Number.POSITIVE_INFINITY)
    const found = seek(search, goal, insider)
    if (found) return found
  }
  return null
}

/** The witnesses in which a count is as it should be. */
function showingIn(
  { lens, witnesses }: Search,
  secret: Secret,
  cell: number,
  isGood: (count: number) => boolean,
): Witness[] {
  return witnesses.filter((one) => isGood(countsInWitness(lens, secret, one)[cell] ?? 0))
}

function seek(
  { lens: { board }, ledger, witnesses, near, effort }: Search,
  goal: Sought['goal'],
  insider: number | null,
): Witness | null {
  const dear = board.classes.map(
    (_, at) => goal.factors[at] === 0 && witnesses.some(({ moved }) => (moved[at] ?? 0) > 0),
  )
  const reaches = (one: Witness) =>
    offIn(board, goal, one) >= goal.lower && offIn(board, goal, one) <= goal.upper
  const promising = near.filter((one) => stays(board, one, insider) && reaches(one)).slice(0, startsTried - 1)
  const starts = [...witnesses.slice(0, 1), ...promising]
  const found = findWitness(ledger, { goal, insider, dear, starts }, effort)
  if (found) witnesses.push(found)
  return found
}
