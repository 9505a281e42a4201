import * as v from 'valibot'
import { count, day, name } from '../fields.ts'
import { insatsQuestion, type Questionnaire } from '../questionnaire.ts'
import { asFile } from '../reviews.ts'
import { mappingSchema } from './mapping.ts'
import type { PlacedResponse, RowFault } from './place.ts'

/** What is said of a mätperiod whose answers come in a file: its name and days, and the counts of each insats. */
export type ImportedMatperiod = v.InferOutput<typeof importedSchema>

export const importedSchema = v.strictObject({
  name,
  opensOn: day,
  closesOn: day,
  /** Insatser that took part; null is all as one, of a questionnaire that does not ask. */
  intake: v.array(
    v.strictObject({
      insats: v.nullable(name),
      enrolled: v.nullable(count),
      offered: v.nullable(count),
      /** How many of the answers came on paper. */
      papper: v.optional(count, 0),
    }),
  ),
})

export const planSchema = v.strictObject({ mapping: mappingSchema, matperiod: importedSchema })
export type Plan = v.InferOutput<typeof planSchema>

/** What answers can be read as: whole questionnaires, and the insatser that there are, by name. */
export interface RawDataTargets {
  readonly questionnaires: readonly Questionnaire[]
  readonly insatser: readonly string[]
}

/** What a dry run found: all that would be made, and all that stands in the way. */
export interface DryRun {
  readonly rows: number
  readonly responses: number
  readonly faults: readonly RowFault[]
  /** Rows without any answer: they are left out. */
  readonly empty: readonly number[]
  /** Answers to questions that should not have been asked, by the conditions of the questionnaire: they are left out. */
  readonly notAsked: readonly { readonly question: string; readonly count: number }[]
  readonly texts: number
  /** Null gathers those that name no insats. */
  readonly insatser: readonly {
    readonly insats: string | null
    readonly responses: number
    readonly isNew: boolean
  }[]
  /** Whatever else stands in the way, in Swedish. */
  readonly hindrances: readonly string[]
}

/** How many named each insats, in the order they are met; null gathers those that named none. */
export function countByInsats(responses: readonly PlacedResponse[]): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>()
  for (const { insats = null } of responses) counts.set(insats, (counts.get(insats) ?? 0) + 1)
  return counts
}

/** Placed rows as a study@1, to be checked and imported as any other. */
export function studyOf(
  forbund: string,
  questionnaire: Questionnaire,
  { name, opensOn, closesOn, intake }: ImportedMatperiod,
  responses: readonly PlacedResponse[],
): unknown {
  const counts = countByInsats(responses)
  const named = [...intake.map(({ insats }) => insats), ...counts.keys()].filter((insats) => insats !== null)
  const insatser = insatsQuestion(questionnaire) ? [...new Set(named)] : []
  return {
    format: 'deltagarenkat/study@1',
    forbund: { name: forbund },
    insatser: insatser.map((name) => ({ name })),
    matperiod: { name, opensOn, closesOn },
    questionnaire: asFile(questionnaire, []),
    intake: intake.map((row) => ({ ...row, digital: (counts.get(row.insats) ?? 0) - row.papper })),
    responses,
  }
}
