import type { QuestionTally } from '../tally.ts'
import type { Group, Lens } from './board.ts'
import type { Bundle } from './bundles.ts'
import { countsOf } from './cells.ts'
import { type Choice, isShownInAll, type Reason, type Table } from './choose-faces.ts'
import { always, earlierFacts, intervals } from './earlier-facts.ts'
import type { ShownFace } from './faces.ts'
import { type Fact, factsOf } from './facts.ts'
import { keeps } from './keeping.ts'
import { answersLens, type Kept, labelsLens } from './lenses.ts'
import { type Secret, secretOf } from './secrets.ts'
import { agrees, type Witness } from './witness.ts'

/** Some tables as one lens sees them, and what must be kept of them. */
export interface View {
  readonly choice: Choice
  readonly lens: Lens
  /** The indexes of the questions that it looks at. */
  readonly questions: readonly number[]
  /** Whether it is larger groups that are kept here, or small ones. */
  readonly keepsLarge: boolean
  /** What must be kept whatever is told. */
  readonly secrets: readonly Secret[]
  /** By table what is told of it, and which groups are hidden for it. */
  readonly tables: ReadonlyMap<string, TableSeen>
  /** Found so far; all agree with what is told. */
  readonly witnesses: Witness[]
}

interface TableSeen {
  readonly facts: readonly Fact[]
  readonly companions: readonly Secret[]
}

/** Whether every secret is kept; the witnesses that are found for it are remembered. */
export function isKept({ choice, lens, secrets, tables, witnesses }: View): boolean {
  const seen = [...tables.values()]
  const search = { lens, facts: seen.flatMap(({ facts }) => facts), witnesses, solve: choice.solve }
  return [...secrets, ...seen.flatMap(({ companions }) => companions)].every((secret) =>
    keeps(search, secret),
  )
}

/** Take over those witnesses of another view by the same lens that agree with what is told in this one. */
export function learn(view: View, from: View): void {
  for (const one of from.witnesses) {
    if (!view.witnesses.includes(one) && agreesWithAll(view, one)) view.witnesses.push(one)
  }
}

function agreesWithAll({ lens, tables }: Pick<View, 'lens' | 'tables'>, witness: Witness): boolean {
  return [...tables.values()].every(({ facts }) => facts.every((fact) => agrees(lens.board, fact, witness)))
}

/**
 * The views of a family: one of all questions, from which the groups of fewer than `minGroup` people are kept;
 * and one of each bundle, from which larger ones are.
 */
export function viewsOf(
  choice: Choice,
  kept: Kept,
  bundles: readonly Bundle[],
  family: readonly number[],
): readonly View[] {
  const all = bundles.flat().map(({ index }) => index)
  const viewOf = (lens: Lens, questions: readonly number[], keepsLarge: boolean): View => {
    const facts = earlierFacts(lens, kept, family, questions, choice.earlier)
    const secrets = neededSecrets(choice, kept, lens, family, questions)
      .filter(({ people }) => people >= choice.minGroup === keepsLarge)
      .map(({ secret }) => secret)
    const tables = new Map([['earlier', { facts, companions: [] }]])
    return { choice, lens, questions, keepsLarge, secrets, tables, witnesses: [] }
  }
  return [
    viewOf(labelsLens(kept, family), all, false),
    ...bundles.map((bundle) =>
      viewOf(
        answersLens(kept, bundle, family),
        bundle.map(({ index }) => index),
        true,
      ),
    ),
  ]
}

/** A view with one table more, in a face and with some groups hidden. */
export function withTable(
  view: View,
  { dimension, index, cells, groups }: Table,
  face: ShownFace,
  reasons: readonly (Reason | null)[],
): View {
  if (!view.questions.includes(index)) return view
  const { choice } = view
  const facts: Fact[] = []
  const companions: Secret[] = []
  for (const [at, reason] of reasons.entries()) {
    const group = { dimension, group: at, ...always }
    const counts = countsOf(cells, groups[at] as QuestionTally)
    if (reason === null) facts.push(...factsOf(view.lens, cells, index, face, group, counts))
    // Of a group whose size is not told it is not known that there is anybody.
    if (view.keepsLarge && reason === 'complementary' && choice.apart[dimension]?.[at]) {
      const secret = secretFor(choice, view.lens, index, cells, group, counts)
      if (secret) companions.push(secret)
    }
  }
  const tables = new Map([...view.tables, [`${dimension} ${index}`, { facts, companions }]])
  const witnesses = view.witnesses.filter((one) => agreesWithAll({ lens: view.lens, tables }, one))
  return { ...view, tables, witnesses }
}

function secretFor(
  { tally, minGroup, earlier }: Choice,
  lens: Lens,
  index: number,
  cells: Table['cells'],
  group: Group,
  counts: readonly number[] | null,
): Secret | null {
  const totals = countsOf(cells, tally.total.questions[index] as QuestionTally)
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

/**
 * What must be kept whatever is shown: groups of fewer than `minGroup`, those of which fewer answered, and
 * those of fewer who came between two snapshots; each with how many people it is.
 */
function neededSecrets(
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
          const people = [...lens.board.classes.entries()]
            .filter(([known]) => lens.isIn(known, group))
            .reduce((sum, [, { count }]) => sum + count, 0)
          if (people === 0 || people >= minGroup) continue
          found.push({ secret: secretFor(choice, lens, index, known, group, null), people })
        }
        return found.flatMap(({ secret, people }) => (secret ? [{ secret, people }] : []))
      }),
    ),
  )
}
