import * as v from 'valibot'
import { asPublished, type Published } from './disclosure/published.ts'
import type { Goals } from './matperiod.ts'
import { insatsQuestion, type Questionnaire } from './questionnaire.ts'

/**
 * Results of one mätperiod: `deltagarenkat/results@1`. Rates are shares with four decimals, percent has
 * one decimal, means two. A figure that is withheld is null, and `hidden` tells why.
 */
export type Results = v.InferOutput<typeof resultsSchema>
export type QuestionResult = v.InferOutput<typeof questionResultSchema>
export type GroupQuestionResult = v.InferOutput<typeof groupQuestionSchema>
export type Breakdown = v.InferOutput<typeof breakdownSchema>
export type Group = Breakdown['groups'][number]
export type Row = v.InferOutput<typeof rowSchema>
export type ShareResult = v.InferOutput<typeof shareResultSchema>
export type BandResult = v.InferOutput<typeof bandResultSchema>
export type Hidden = v.InferOutput<typeof hiddenSchema>

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const value = v.union([v.string(), v.number()])
const orWithheld = v.nullable

const rowSchema = v.object({
  /** The option's value; of a merged row the first of its values. */
  value,
  /** The values of a row in which small groups of a background question are merged. */
  values: v.optional(v.array(value)),
  label: v.string(),
  count,
  percent: v.nullable(v.number()),
  optOut: v.optional(v.literal(true)),
})

const shareResultSchema = v.object({
  label: v.string(),
  values: v.array(value),
  over: v.picklist(['respondents', 'answered', 'stand']),
  count,
  base: count,
  percent: v.nullable(v.number()),
  goal: v.optional(v.number()),
  met: v.optional(v.nullable(v.boolean())),
})

const bandResultSchema = v.object({
  label: v.string(),
  values: v.array(value),
  over: v.literal('answered'),
  count,
  base: count,
  percent: v.nullable(v.number()),
})

const figures = {
  id: v.string(),
  kind: v.picklist(['choice', 'choices', 'scale', 'insats', 'text', 'number']),
  text: v.string(),
  /** Opt-outs included. */
  answered: orWithheld(count),
  unanswered: orWithheld(count),
  /** Those whom a condition spared the question; only where there is one. */
  notAsked: v.optional(orWithheld(count)),
  /** Took a stand: the base of mean and median. */
  n: v.optional(orWithheld(count)),
  rows: v.optional(orWithheld(v.array(rowSchema))),
  shares: v.optional(orWithheld(v.array(shareResultSchema))),
  bands: v.optional(orWithheld(v.array(bandResultSchema))),
  mean: v.optional(orWithheld(v.number())),
  median: v.optional(orWithheld(v.number())),
}

export const questionResultSchema = v.object(figures)
const groupQuestionSchema = v.object({
  face: v.picklist(['whole', 'merged', 'mean', 'hidden']),
  ...figures,
  merged: v.optional(
    v.array(
      v.object({
        values: v.array(value),
        label: v.string(),
        count,
        percent: v.nullable(v.number()),
      }),
    ),
  ),
})

/** Of a crossing: the group of another background question that all its groups are within. */
const within = v.optional(v.object({ by: v.string(), value }))

const breakdownSchema = v.object({
  by: v.string(),
  within,
  groups: v.array(
    v.object({
      value,
      label: v.string(),
      respondents: orWithheld(count),
      questions: v.array(groupQuestionSchema),
    }),
  ),
})

const hiddenSchema = v.object({
  /** Null, as is `group`, where it is the whole mätperiod's table that is withheld. */
  by: v.nullable(v.string()),
  group: v.nullable(value),
  within,
  question: v.string(),
  reason: v.picklist(['small', 'complementary']),
})

export const resultsSchema = v.object({
  format: v.literal('deltagarenkat/results@1'),
  matperiod: v.object({ name: v.string(), opensOn: v.string(), closesOn: v.string() }),
  /** Made before settling, of answers five and five; figures will change. */
  preliminary: v.optional(v.literal(true)),
  respondents: count,
  enrolled: v.nullable(count),
  offered: v.nullable(count),
  responseRate: v.nullable(v.number()),
  coverage: v.nullable(v.number()),
  /** Null in a preliminary result: of the answers that it takes in nothing tells how they came. */
  channels: orWithheld(v.object({ digital: count, papper: count })),
  questions: v.array(questionResultSchema),
  breakdowns: v.array(breakdownSchema),
  hidden: v.array(hiddenSchema),
})

/**
 * What a fastställt resultat holds: the results with every breakdown, and beside them what the kansli
 * reads with them. The frozen whole of what may be seen of a mätperiod.
 */
export interface Report {
  readonly results: Results
  /** Per insats, in the mätperiod's order; `respondents` is null where the insats is too small to be told apart. */
  readonly intake: readonly InsatsIntake[]
  readonly forbund: string
  readonly questionnaire: Questionnaire
  readonly minGroup: number
  readonly goals: Goals
  /** The version of the protection rule that was used. */
  readonly rule: string
}

export interface InsatsIntake {
  readonly insats: string
  readonly kommun: string | null
  readonly enrolled: number | null
  readonly offered: number | null
  readonly respondents: number | null
  readonly coverage: number | null
  readonly responseRate: number | null
}

/** Whether a question's table is withheld; of a number, which has no table, its figures. */
export function isWithheld({ kind, rows, n }: Pick<QuestionResult, 'kind' | 'rows' | 'n'>): boolean {
  return (kind === 'number' ? n : rows) === null
}

/** The breakdown that is asked for most, and that files have: by insats, or by kommun where no question asks for the insats. */
export function firstBreakdown({ questionnaire }: Pick<Report, 'questionnaire'>): string {
  return insatsQuestion(questionnaire)?.id ?? 'kommun'
}

/**
 * The same results with the breakdowns asked for and no others. A crossing of two is given where both are
 * asked for.
 *
 * @param by ids of background questions, or "kommun"
 */
export function withBreakdowns(report: Published<Report>, by: readonly string[]): Published<Results> {
  const { results } = report
  const isAskedFor = (table: Pick<Hidden, 'by' | 'within'>) =>
    table.by === null || (by.includes(table.by) && (!table.within || by.includes(table.within.by)))
  return asPublished({
    ...results,
    breakdowns: results.breakdowns.filter(isAskedFor),
    hidden: results.hidden.filter(isAskedFor),
  })
}

/**
 * The same report with what only settling tells left out: how the answers came, and how many texts there are,
 * which are stored apart from the answers that were taken in.
 */
export function asPreliminary(report: Published<Report>): Published<Report> {
  const { results } = report
  const questions = results.questions.map((question) => {
    if (question.kind !== 'text') return question
    const { id, kind, text } = question
    const counts = { answered: null, unanswered: null }
    return { id, kind, text, ...counts, ...('notAsked' in question ? { notAsked: null } : {}) }
  })
  return asPublished({ ...report, results: { ...results, preliminary: true, channels: null, questions } })
}

/**
 * What somebody reads of a report that was released to those who work in its insatser: the whole mätperiod's
 * tables and its groups of participants, and of insatser their own. Of kommuner those whose insatser are all
 * their own, and a crossing with either is theirs where both its groups are.
 *
 * @param own names of insatser, as the report has them
 */
export function ownPart<T extends Report>(report: Published<T>, own: readonly string[]): Published<T> {
  const { results, intake, questionnaire } = report
  const insats = insatsQuestion(questionnaire)?.id
  const asked = (by: string) => questionnaire.questions.some(({ id }) => id === by)
  const isOwn = (by: string, group: Group['value'] | null): boolean => {
    if (by === insats) return own.includes(String(group))
    if (asked(by)) return true
    const members = intake.filter(({ kommun }) => kommun === group)
    return by === 'kommun' && members.length > 0 && members.every((member) => own.includes(member.insats))
  }
  return asPublished({
    ...report,
    results: {
      ...results,
      breakdowns: results.breakdowns
        .filter(({ within }) => !within || isOwn(within.by, within.value))
        .map((table) => ({ ...table, groups: table.groups.filter(({ value }) => isOwn(table.by, value)) }))
        .filter(({ groups }) => groups.length > 0),
      hidden: results.hidden.filter(
        ({ by, group, within }) =>
          by === null || (isOwn(by, group) && (!within || isOwn(within.by, within.value))),
      ),
    },
    intake: intake.filter((row) => own.includes(row.insats)),
  })
}
