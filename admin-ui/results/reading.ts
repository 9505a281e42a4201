import type { Comparisons, EarlierMatperiod, ReferenceFigure } from '../../shared/comparisons.ts'
import type { Published } from '../../shared/disclosure/published.ts'
import type { EnteredReport } from '../../shared/entered.ts'
import { type GoalOutcome, goalOutcomes } from '../../shared/goals.ts'
import type { Report } from '../../shared/results.ts'
import { noTexts, type PublishedTexts } from '../../shared/texts.ts'
import { type Beside, besidesOf } from './beside.ts'
import { type Split, splitsOf } from './splits.ts'

/** The value in the address for no split, and for nothing beside. */
export const none = 'nej'

/** Results as they are read: what was published, what it is read beside, and what of it the address asks for. */
export interface Reading {
  readonly report: Published<Report>
  readonly outcomes: readonly GoalOutcome[]
  /** Null where they could not be fetched. */
  readonly comparisons: Comparisons | null
  /** The newest first. */
  readonly earlier: readonly EarlierMatperiod[]
  /** Old reports that were typed in, the newest first. */
  readonly entered: readonly EnteredReport[]
  readonly figures: readonly ReferenceFigure[]
  readonly splits: readonly Split[]
  readonly split: Split | null
  readonly besides: readonly Beside[]
  readonly beside: Beside | null
  readonly texts: PublishedTexts
}

/** @param query of the address: `dela` is how the answers are split, `jamfor` what they are read beside */
export function readingOf(
  report: Published<Report>,
  comparisons: Comparisons | null,
  query: Readonly<Record<string, string>>,
  texts: PublishedTexts = noTexts,
): Reading {
  const earlier = comparisons?.earlier ?? []
  const splits = splitsOf(report)
  const besides = comparisons ? besidesOf(comparisons) : []
  return {
    report,
    outcomes: goalOutcomes(report, earlier[0]?.questions.map(({ result }) => result) ?? null),
    comparisons,
    earlier,
    entered: comparisons?.entered ?? [],
    figures: comparisons?.figures ?? [],
    splits,
    split: chosen(splits, query.dela),
    besides,
    beside: chosen(besides, query.jamfor),
    texts,
  }
}

/** The one asked for; the first where none is. */
function chosen<T extends { readonly key: string }>(all: readonly T[], key: string | undefined): T | null {
  const one = key === undefined ? all[0] : all.find((other) => other.key === key)
  return one ?? null
}

/** The address of the same page with one thing chosen otherwise. */
export function viewHref(
  path: string,
  query: Readonly<Record<string, string>>,
  change: { readonly dela?: string; readonly jamfor?: string },
): string {
  return `${path}?${new URLSearchParams({ ...query, ...change })}`
}
