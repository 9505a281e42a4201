import type { Lens } from './board.ts'
import { gives, type Secret, sizeOf } from './secrets.ts'

/** At least so many options must be possible for somebody in a hidden group, or as many as are left. */
const fewestOptions = 3
/** The numbers that are possible must be so much apart, of what a number may be; or as far as those left are. */
const leastSpan = 0.1

/** The cells that are options, the opt-out among them. */
export function optionCells({ cells }: Secret): readonly number[] {
  const all = [...cells.values.keys()]
  return cells.question.optOut ? [...all, cells.optOut] : all
}

/** How many of the group must be counted in a cell for it to be possible for another than the insider. */
export function leastToBePossible(lens: Lens, secret: Secret, cell: number, insider: number | null): number {
  // Somebody of the group who is not among the classes may be the insider.
  if (!lens.board.complete) return 2
  return insider !== null && secret.members.has(insider) && gives(lens, secret, insider, cell) ? 2 : 1
}

/**
 * Options of which one more must be possible for those of the group that the insider is not; none where what
 * is possible is enough.
 */
export function optionsLacking(
  lens: Lens,
  secret: Secret,
  insider: number | null,
  possible: ReadonlySet<number>,
): readonly number[] {
  const others = sizeOf(lens, [...secret.members]) - (insider !== null && secret.members.has(insider) ? 1 : 0)
  if (others < 1 && lens.board.complete) return []
  const left = optionCells(secret).filter((cell) => {
    const own = insider !== null && gives(lens, secret, insider, cell) ? 1 : 0
    return (secret.totals[cell] ?? 0) - own >= 1
  })
  const open = left.filter((cell) => !possible.has(cell))
  if (possible.size < Math.min(fewestOptions, left.length)) return open
  return numbersLacking(secret, left, possible)
}

function numbersLacking(
  { cells: { question, values, optOut } }: Secret,
  left: readonly number[],
  possible: ReadonlySet<number>,
): readonly number[] {
  const numbers = left.filter((cell) => cell < optOut)
  const known = [...possible].filter((cell) => cell < optOut)
  if (question.kind !== 'number' || known.length === 0) return []
  const numberOf = (cell: number) => Number(values[cell])
  const [from, to] = endsOf(numbers.map(numberOf))
  const [low, high] = endsOf(known.map(numberOf))
  const span = Math.min(to - from, leastSpan * ((question.max ?? to) - (question.min ?? from)))
  if (high - low >= span) return []
  const far = numbers.filter((cell) => numberOf(cell) >= low + span || numberOf(cell) <= high - span)
  return far.length > 0 ? far : numbers.filter((cell) => numberOf(cell) > high || numberOf(cell) < low)
}

function endsOf(numbers: readonly number[]): readonly [low: number, high: number] {
  return [Math.min(...numbers), Math.max(...numbers)]
}
