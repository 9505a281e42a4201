import { at } from './at.ts'
import type { Sought } from './find-witness.ts'
import { foremostClasses, untilMore } from './foremost.ts'
import type { Ledger } from './ledger.ts'
import type { Witness } from './witness.ts'

/** How many respondents may change places, and how many who are alike. */
const maxRows = 100
const maxAlike = 8

/**
 * Those who may change places, with what they hold at the start. All who have moved are among them; where they
 * are too many, those whom it takes most.
 */
export function rowsOf(
  ledger: Ledger,
  { goal, insider }: Sought,
  start: Witness,
): { readonly classes: readonly number[]; readonly tokens: readonly number[] } {
  const { board } = ledger
  const rowsOfClass = (known: number) => {
    const { count, token } = at(board.classes, known)
    const moved = start.moves.flatMap(({ from, token, amount }) =>
      from === known ? Array.from({ length: amount }, () => token) : [],
    )
    const alike = goal.factors[known] === 0 ? maxAlike : maxRows
    const most = Math.min(count - (known === insider ? 1 : 0), Math.max(alike, moved.length))
    return Array.from({ length: Math.max(0, most) }, (_, row) => ({ known, token: moved[row] ?? token }))
  }
  const hasMoved = (known: number) => start.moved[known] !== 0
  const isFirst = (known: number) => goal.factors[known] !== 0 || hasMoved(known)
  const firstOf = (order: readonly number[], isFirst: (known: number) => boolean) =>
    untilMore([...order.filter(isFirst), ...order.filter((known) => !isFirst(known))], maxRows, rowsOfClass)
  const all = firstOf([...board.classes.keys()], isFirst)
  const rows =
    all.length <= maxRows ? all : firstOf(foremostClasses(ledger, goal), hasMoved).slice(0, maxRows)
  return { classes: rows.map(({ known }) => known), tokens: rows.map(({ token }) => token) }
}
