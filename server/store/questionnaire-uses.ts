import { stateOf } from '../../shared/matperiod.ts'
import type { Questionnaire } from '../../shared/questionnaire.ts'
import type { UsedBy } from '../../shared/questionnaires.ts'
import type { Database } from './database.ts'

/** What names a version within its förbund. */
export type VersionKey = Pick<Questionnaire, 'id' | 'version'>

export function versionName({ id, version }: VersionKey): string {
  return `${id} ${version}`
}

/** The mätperioder that use each version, by its name, the newest first. */
export async function listUses(
  db: Database,
  forbundId: string,
  now: Date,
): Promise<ReadonlyMap<string, readonly UsedBy[]>> {
  const rows = await db
    .selectFrom('matperiod')
    .select(['id', 'name', 'status', 'opens_on', 'closes_on', 'questionnaire_id', 'questionnaire_version'])
    .where('forbund_id', '=', forbundId)
    .orderBy('opens_on', 'desc')
    .orderBy('name')
    .execute()
  const uses = new Map<string, UsedBy[]>()
  for (const row of rows) {
    const { id, name, status, opens_on: opensOn, closes_on: closesOn } = row
    const version = versionName({ id: row.questionnaire_id, version: row.questionnaire_version })
    const use = { id, name, state: stateOf({ status, opensOn, closesOn }, now) }
    uses.set(version, [...(uses.get(version) ?? []), use])
  }
  return uses
}
