import { at } from './at.ts'
import type { Lens } from './board.ts'
import type { Bundle } from './bundles.ts'
import { countsOf } from './cells.ts'
import { always, earlierFacts } from './earlier-facts.ts'
import type { ShownFace } from './faces.ts'
import { type Fact, factsOf } from './facts.ts'
import type { Effort } from './find-witness.ts'
import { keeps, type Search } from './keeping.ts'
import { ledgerOf } from './ledger.ts'
import { answersLens, type Kept, labelsLens } from './lenses.ts'
import { neededSecrets, secretFor } from './needed-secrets.ts'
import type { Secret } from './secrets.ts'
import { type Choice, type ChosenFaces, isMadeOfInsatser, type Reason, type Table } from './tables.ts'
import { agrees, type Witness, witnessOf } from './witness.ts'

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
  /** By table what is told of it, and which of its groups are hidden. */
  readonly tables: ReadonlyMap<string, TableSeen>
  /** Found so far; all agree with what is told. The real data set is the first. */
  readonly witnesses: Witness[]
  /** Those that agree with all but the last table. */
  readonly near: readonly Witness[]
  /** What has been worked out once of a lens. */
  readonly memo: Memo
}

interface TableSeen {
  readonly table: Table | null
  readonly reasons: readonly (Reason | null)[]
  readonly facts: readonly Fact[]
}

interface Memo {
  readonly facts: Map<string, readonly Fact[]>
  readonly secrets: Map<string, Secret | null>
  /** The last that was not kept: the next time it is likely to be the one again. */
  hardest: Secret | null
}

/** A secret that is not kept, or null where all are; the witnesses that are found are remembered. */
export function lostOf(view: View, effort: Effort): Secret | null {
  const { lens, secrets, tables, witnesses, near, memo } = view
  const seen = [...tables.values()]
  const all = [...secrets, ...(view.keepsLarge ? seen.flatMap((one) => companionsOf(view, one)) : [])]
  if (all.length === 0) return null
  const facts = seen.flatMap(({ facts }) => facts)
  const search: Search = { lens, ledger: ledgerOf(lens.board, facts), witnesses, near, effort }
  const { hardest } = memo
  const order = hardest && all.includes(hardest) ? [hardest, ...all] : all
  const lost = order.find((secret) => !keeps(search, secret)) ?? null
  memo.hardest = lost ?? hardest
  return lost
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
    return {
      choice,
      lens,
      questions,
      keepsLarge,
      secrets,
      tables: new Map([['earlier', { table: null, reasons: [], facts }]]),
      witnesses: [witnessOf(lens.board, [])],
      near: [],
      memo: { facts: new Map(), secrets: new Map(), hardest: null },
    }
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

/** A view with one table more, in a face and with some groups hidden, or all. */
export function withTable(view: View, table: Table, { face, reasons }: ChosenFaces): View {
  if (!view.questions.includes(table.index)) return view
  const shown = face === 'hidden' ? [] : [...reasons.keys()].filter((group) => reasons[group] === null)
  const facts = shown.flatMap((group) => factsSeen(view, table, face as ShownFace, group))
  const tables = new Map([...view.tables, [nameOf(table), { table, reasons, facts }]])
  const isRight = (one: Witness) => facts.every((fact) => agrees(view.lens.board, fact, one))
  const witnesses: Witness[] = []
  const near: Witness[] = []
  for (const one of view.witnesses) (isRight(one) ? witnesses : near).push(one)
  return { ...view, tables, witnesses, near }
}

/** Take over those witnesses of another view, with one table more, that agree with what is told in this one. */
export function learn(view: View, from: View, table: Table): void {
  const facts = view.tables.get(nameOf(table))?.facts ?? []
  const before = new Set(view.witnesses)
  for (const one of from.witnesses) {
    if (before.has(one)) continue
    if (facts.every((fact) => agrees(view.lens.board, fact, one))) view.witnesses.push(one)
  }
}

function nameOf({ dimension, index }: Pick<Table, 'dimension' | 'index'>): string {
  return `${dimension} ${index}`
}

function factsSeen(
  { lens, memo }: View,
  { dimension, index, cells, groups }: Table,
  face: ShownFace,
  group: number,
): readonly Fact[] {
  const name = `${dimension} ${index} ${group} ${face}`
  const known = memo.facts.get(name)
  if (known) return known
  const counts = countsOf(cells, at(groups, group))
  const facts = factsOf(lens, cells, index, face, { dimension, group, ...always }, counts)
  memo.facts.set(name, facts)
  return facts
}

/** The groups of `minGroup` or more of which a table tells nothing, to keep others company. */
function companionsOf(view: View, { table, reasons }: TableSeen): readonly Secret[] {
  const { tally, apart } = view.choice
  // A kommun is its insatser: what is hidden of it is kept where they are.
  if (!table || isMadeOfInsatser(tally, table.dimension)) return []
  // Of a group whose size is not told it is not known that there is anybody.
  return [...reasons.keys()].flatMap((group) =>
    reasons[group] === 'complementary' && apart[table.dimension]?.[group]
      ? (companionOf(view, table, group) ?? [])
      : [],
  )
}

function companionOf(
  { choice, lens, memo }: View,
  { dimension, index, cells, groups }: Table,
  group: number,
): Secret | null {
  const name = `${dimension} ${group} ${index}`
  const known = memo.secrets.get(name)
  if (known !== undefined) return known
  const counts = countsOf(cells, at(groups, group))
  const secret = secretFor(choice, lens, index, cells, { dimension, group, ...always }, counts)
  memo.secrets.set(name, secret)
  return secret
}
