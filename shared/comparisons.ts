import * as v from 'valibot'
import type { ComparableQuestion } from './comparing.ts'
import type { EnteredReport } from './entered.ts'
import { id, name } from './fields.ts'
import type { Breakdown } from './results.ts'

/** All that a mätperiod's figures can be read beside. */
export interface Comparisons {
  /** Settled mätperioder of the same questionnaire that closed before, the newest first. */
  readonly earlier: readonly EarlierMatperiod[]
  /** Old reports, typed in and not protected here, the newest first. */
  readonly entered: readonly EnteredReport[]
  /** All who answered in the förbund whose files are here, as one; without one's own. */
  readonly others: {
    readonly files: readonly ComparisonFileInfo[]
    readonly questions: readonly ComparableQuestion[]
  }
  readonly figures: readonly ReferenceFigure[]
}

export interface EarlierMatperiod {
  readonly id: string
  readonly name: string
  readonly closesOn: string
  readonly respondents: number
  readonly offered: number | null
  readonly questions: readonly ComparableQuestion[]
  /** By insats, as it was published but for the names, which are the insatser's now; null where the questionnaire did not ask. */
  readonly byInsats: Breakdown | null
}

export interface ComparisonFileInfo {
  readonly id: string
  readonly forbund: string
  readonly matperiod: string
  readonly closesOn: string
  readonly respondents: number
  /** Whether it is the newest of its förbund, and so the one that is counted. */
  readonly counted: boolean
}

/** A figure typed in, with where it comes from: "35 %, indikatormätningen 2024". */
export type ReferenceFigure = NewReferenceFigure & { readonly id: string }
export type NewReferenceFigure = Readonly<v.InferOutput<typeof referenceFigureSchema>>

export const referenceFigureSchema = v.pipe(
  v.object({
    questionnaire: id,
    question: id,
    measure: v.picklist(['mean', 'share']),
    /** Percent where it is a share, else in the question's own units. */
    value: v.pipe(v.number(), v.minValue(-1_000_000), v.maxValue(1_000_000)),
    source: name,
  }),
  v.check(({ measure, value }) => measure === 'mean' || (value >= 0 && value <= 100), 'share'),
)
