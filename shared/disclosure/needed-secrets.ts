import { at } from './at.ts'
import type { Group, Lens } from './board.ts'
import { type Cells, countsOf } from './cells.ts'
import { always, intervals } from './earlier-facts.ts'
import type { Kept } from './lenses.ts'
import { countIn, type Secret, secretOf, sizeOf } from './secrets.ts'
import { type Choice, isShownInAll } from './tables.ts'

/**
 * What must be kept whatever is shown: groups of fewer than `minGroup`, those of which fewer answered, and
 * of those who came to a group between two snapshots the same; each with how many people it is.
 */
export function neededSecrets(
  choice: Choice,
  { tally, cells }: Kept,
  lens: Lens,
  family: readonly number[],
  questions: readonly number[],
): readonly { readonly secret: Secret; readonly people: number }[] {
  const { minGroup, earlier } = choice
  return family.flatMap((dimension) =>
    (tally.breakdowns[dimension]?.groups ?? []).flatMap(({ questions: own, respondents }, at) =>
      questions.flatMap((index) => {
        const known = cells.get(index)
        const tallied = own[index]
        if (!known || !tallied) return []
        const found: { secret: Secret | null; people: number }[] = []
        if (respondents > 0 && (respondents < minGroup || tallied.answered < minGroup)) {
          const group = { dimension, group: at, ...always }
          const secret = secretFor(choice, lens, index, known, group, countsOf(known, tallied))
          found.push({ secret, people: respondents })
        }
        for (const interval of intervals(earlier)) {
          const group = { dimension, group: at, ...interval }
          const members = [...lens.board.classes.keys()].filter((known) => lens.isIn(known, group))
          const people = sizeOf(lens, members)
          const counts = countIn(lens, known, index, members)
          const silent = (counts[known.unanswered] ?? 0) + (counts[known.notAsked] ?? 0)
          if (people === 0 || people - silent >= minGroup) continue
          found.push({ secret: secretFor(choice, lens, index, known, group, null), people })
        }
        return found.flatMap(({ secret, people }) => (secret ? [{ secret, people }] : []))
      }),
    ),
  )
}

/** @param counts how many of the group are counted in each cell, or null to count the classes */
export function secretFor(
  { tally, minGroup, earlier }: Choice,
  lens: Lens,
  index: number,
  cells: Cells,
  group: Group,
  counts: readonly number[] | null,
): Secret | null {
  const totals = countsOf(cells, at(tally.total.questions, index))
  const tellsLayers =
    earlier.length > 0 &&
    isShownInAll(tally, index, minGroup) &&
    earlier.every(({ report }) =>
      report.results.questions.some(
        ({ id, rows, n }) => id === cells.question.id && (rows ?? n ?? null) !== null,
      ),
    )
  return secretOf(lens, cells, index, group, counts, totals, tellsLayers)
}
