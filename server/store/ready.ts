import { smallestGroup } from '../../shared/preset.ts'
import { Problem } from '../../shared/problem.ts'
import type { Questionnaire } from '../../shared/questionnaire.ts'
import type { Day } from '../../shared/stockholm.ts'
import { setupText } from '../../shared/text/setup.sv.ts'
import { newLink } from '../random.ts'
import type { Database } from './database.ts'

/**
 * Make a draft ready: it opens and closes by itself from then on. Every insats, and the whole mätperiod,
 * gets its public link.
 *
 * @param order the draft's insatser, by id, in the order in which they are to stand
 * @throws {Problem} `checks-missing`; `not-draft`, also where its first day has passed since it was looked at
 */
export async function makeReady(
  trx: Database,
  id: string,
  order: readonly string[],
  today: Day,
): Promise<void> {
  const questionnaire = await completeQuestionnaire(trx, id)
  const { numUpdatedRows } = await trx
    .updateTable('matperiod')
    .set({ status: 'ready' })
    .where('id', '=', id)
    .where('status', '=', 'draft')
    .where('opens_on', '>=', today)
    .executeTakeFirstOrThrow()
  if (Number(numUpdatedRows) !== 1) throw new Problem('not-draft')
  // Who may answer at two occasions is one person in a group, and two answers.
  await trx
    .updateTable('matperiod')
    .set({ min_group: smallestGroup(questionnaire) })
    .where('id', '=', id)
    .where('min_group', '<', smallestGroup(questionnaire))
    .execute()
  const chosen = await trx.selectFrom('draft_insats').selectAll().where('matperiod_id', '=', id).execute()
  const rows = order.map((insatsId) => {
    const { enrolled = null, enrolled_on = null } = chosen.find((row) => row.insats_id === insatsId) ?? {}
    return { insats_id: insatsId as string | null, enrolled, enrolled_on }
  })
  await trx
    .insertInto('intake')
    .values(
      [...rows, { insats_id: null, enrolled: null, enrolled_on: null }].map((row, position) => ({
        ...row,
        link: newLink(),
        matperiod_id: id,
        position,
        offered: null,
        papper: 0,
      })),
    )
    .execute()
  await trx.deleteFrom('draft_insats').where('matperiod_id', '=', id).execute()
}

/** A version of a questionnaire that somebody still writes on may lack something; in use it never changes again. */
async function completeQuestionnaire(trx: Database, id: string): Promise<Questionnaire> {
  const version = await trx
    .selectFrom('matperiod')
    .innerJoin('questionnaire', (join) =>
      join
        .onRef('questionnaire.forbund_id', '=', 'matperiod.forbund_id')
        .onRef('questionnaire.id', '=', 'matperiod.questionnaire_id')
        .onRef('questionnaire.version', '=', 'matperiod.questionnaire_version'),
    )
    .select(['complete', 'content'])
    .where('matperiod.id', '=', id)
    .executeTakeFirst()
  if (version?.complete !== 1) throw new Problem('checks-missing', [setupText.questionnaireIncomplete])
  return JSON.parse(version.content) as Questionnaire
}
