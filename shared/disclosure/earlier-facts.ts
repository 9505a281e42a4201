import { dimensionsOf } from '../dimensions.ts'
import type { Tally } from '../tally.ts'
import type { Board } from './classes.ts'
import type { EarlierSnapshot } from './earlier.ts'
import { type Fact, factsOf } from './facts.ts'
import { countIn } from './secrets.ts'

/** Those who came after one snapshot and up to another: `after < takenIn <= upTo`. */
export interface Interval {
  readonly after: number
  readonly upTo: number
}

/** Between every two snapshots, the one that is being made among them; not the whole. */
export function intervals(earlier: readonly EarlierSnapshot[]): readonly Interval[] {
  const marks = [0, ...earlier.map(({ number }) => number), Number.POSITIVE_INFINITY]
  return marks
    .flatMap((after, at) => marks.slice(at + 1).map((upTo) => ({ after, upTo })))
    .filter(({ after, upTo }) => after > 0 || upTo < Number.POSITIVE_INFINITY)
}

export function takenInWithin(
  { classes }: Board,
  members: readonly number[],
  { after, upTo }: Interval,
): readonly number[] {
  return members.filter((member) => {
    const takenIn = classes[member]?.takenIn ?? 0
    return takenIn > after && takenIn <= upTo
  })
}

/** What the groups shown in earlier snapshots tell of those who were in them. */
export function earlierFacts(
  board: Board,
  tally: Tally,
  earlier: readonly EarlierSnapshot[],
): readonly Fact[] {
  const dimensions = dimensionsOf(tally)
  return earlier.flatMap(({ number, report }) =>
    report.results.breakdowns.flatMap(({ by, within, groups }) => {
      const dimension = dimensions.findIndex(
        (other) => other.by === by && other.within?.value === within?.value,
      )
      if (!board.seen.includes(dimension)) return []
      return groups.flatMap(({ value, questions }) => {
        const group = dimensions[dimension]?.groups.indexOf(value) ?? -1
        const held = [...board.classes.keys()].filter(
          (known) =>
            board.classes[known]?.groups[dimension] === group &&
            (board.classes[known]?.takenIn ?? Number.POSITIVE_INFINITY) <= number,
        )
        return board.bundle.flatMap(({ question, cells }, at) => {
          const face = questions.find(({ id }) => id === question.id)?.face ?? 'hidden'
          if (face === 'hidden' || group < 0) return []
          return factsOf(board, at, face, held, board.complete ? countIn(board, at, cells, held) : null)
        })
      })
    }),
  )
}
