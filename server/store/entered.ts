import type { NewEnteredReport } from '../../shared/entered.ts'
import { Problem } from '../../shared/problem.ts'
import type { Questionnaire } from '../../shared/questionnaire.ts'
import { enteredText } from '../../shared/text/entered.sv.ts'
import { newId } from '../random.ts'
import type { Database } from './database.ts'
import { readQuestionnaire } from './questionnaires.ts'

export interface StoredEntered {
  readonly id: string
  readonly report: NewEnteredReport
  /** The version that its tables were typed in for. */
  readonly questionnaire: Questionnaire
}

/**
 * Keep the tables of an old report.
 *
 * @throws {Problem} `refused` where its name is taken, by another or by a mätperiod
 */
export async function addEntered(
  trx: Database,
  forbundId: string,
  report: NewEnteredReport,
  now: Date,
): Promise<void> {
  const { questionnaire, name } = report
  const own = await trx
    .selectFrom('matperiod')
    .select('id')
    .where('forbund_id', '=', forbundId)
    .where('name', '=', name)
    .executeTakeFirst()
  if (own) throw new Problem('refused', [enteredText.faults.settled(name)])
  const added = await trx
    .insertInto('entered_report')
    .values({
      id: newId(),
      forbund_id: forbundId,
      questionnaire_id: questionnaire.id,
      questionnaire_version: questionnaire.version,
      name,
      content: JSON.stringify(report),
      added_at: now.toISOString(),
    })
    .onConflict((conflict) => conflict.columns(['forbund_id', 'questionnaire_id', 'name']).doNothing())
    .returning('id')
    .execute()
  if (added.length === 0) throw new Problem('refused', [enteredText.faults.taken(name)])
}

/** The old reports of a questionnaire, the newest first. */
export async function listEntered(
  db: Database,
  forbundId: string,
  questionnaireId: string,
): Promise<readonly StoredEntered[]> {
  const rows = await db
    .selectFrom('entered_report')
    .select(['id', 'content', 'questionnaire_version'])
    .where('forbund_id', '=', forbundId)
    .where('questionnaire_id', '=', questionnaireId)
    .execute()
  const reports = rows.map(async ({ id, content, questionnaire_version: version }) => {
    const key = { id: questionnaireId, version }
    const { questionnaire } = await readQuestionnaire(db, forbundId, key)
    return { id, report: JSON.parse(content) as NewEnteredReport, questionnaire }
  })
  return (await Promise.all(reports)).toSorted(({ report: a }, { report: b }) =>
    b.closesOn.localeCompare(a.closesOn),
  )
}

/**
 * Take an old report away; gives its name.
 *
 * @throws {Problem} `not-found`
 */
export async function removeEntered(trx: Database, forbundId: string, id: string): Promise<string> {
  const row = await trx
    .deleteFrom('entered_report')
    .where('forbund_id', '=', forbundId)
    .where('id', '=', id)
    .returning('name')
    .executeTakeFirst()
  if (!row) throw new Problem('not-found')
  return row.name
}
