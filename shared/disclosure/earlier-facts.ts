import { dimensionsOf } from '../dimensions.ts'
import type { Tally } from '../tally.ts'
import type { Group, Lens } from './board.ts'
import type { EarlierSnapshot } from './earlier.ts'
import { type Fact, factsOf } from './facts.ts'
import type { AllCells } from './lenses.ts'
import { countIn } from './secrets.ts'

/** Those who came after one snapshot and up to another: `after < takenIn <= upTo`. */
export type Interval = Pick<Group, 'after' | 'upTo'>

/** Everybody, whenever they came. */
export const always: Interval = { after: 0, upTo: Number.POSITIVE_INFINITY }

/** Between every two snapshots, the one that is being made among them; not the whole. */
export function intervals(earlier: readonly EarlierSnapshot[]): readonly Interval[] {
  const marks = [0, ...earlier.map(({ number }) => number), Number.POSITIVE_INFINITY]
  return marks
    .flatMap((after, at) => marks.slice(at + 1).map((upTo) => ({ after, upTo })))
    .filter(({ after, upTo }) => after > always.after || upTo < always.upTo)
}

/**
 * What the groups shown in earlier snapshots tell of those who were in them.
 *
 * @param family the dimensions that are looked at
 * @param questions the indexes of those that are
 */
export function earlierFacts(
  lens: Lens,
  { tally, cells }: { readonly tally: Tally; readonly cells: AllCells },
  family: readonly number[],
  questions: readonly number[],
  earlier: readonly EarlierSnapshot[],
): readonly Fact[] {
  const dimensions = dimensionsOf(tally)
  return earlier.flatMap(({ number, report }) =>
    report.results.breakdowns.flatMap(({ by, within, groups }) => {
      const dimension = dimensions.findIndex(
        (other) => other.by === by && other.within?.value === within?.value,
      )
      if (!family.includes(dimension)) return []
      return groups.flatMap(({ value, questions: told }) => {
        const group = dimensions[dimension]?.groups.indexOf(value) ?? -1
        const held = { dimension, group, after: 0, upTo: number }
        const members = [...lens.board.classes.keys()].filter((known) => lens.isIn(known, held))
        return questions.flatMap((question) => {
          const own = cells.get(question)
          const face = told.find(({ id }) => id === own?.question.id)?.face ?? 'hidden'
          if (!own || face === 'hidden' || group < 0) return []
          const counts = lens.board.complete ? countIn(lens, own, question, members) : null
          return factsOf(lens, own, question, face, held, counts)
        })
      })
    }),
  )
}
