import { canonicalJson } from '../../shared/canonical-json.ts'
import { languageStates } from '../../shared/complete-languages.ts'
import { onlyTranslated } from '../../shared/locked.ts'
import { Problem } from '../../shared/problem.ts'
import type { Questionnaire } from '../../shared/questionnaire.ts'
import { checkQuestionnaire } from '../../shared/questionnaire-check.ts'
import type { Edited, QuestionnaireSummary } from '../../shared/questionnaires.ts'
import type { Actor } from './audit.ts'
import type { Database } from './database.ts'
import { listUses, type VersionKey, versionName } from './questionnaire-uses.ts'
import { listReviews } from './reviews.ts'
import type { Tables } from './tables.ts'

/** A version as it is stored. */
export interface StoredQuestionnaire extends Edited {
  readonly questionnaire: Questionnaire
  readonly revision: number
  readonly complete: boolean
  readonly frozen: boolean
}

/** Every version of a förbund's questionnaires, a questionnaire's newest version first. */
export async function listQuestionnaires(
  db: Database,
  forbundId: string,
  now: Date,
): Promise<readonly QuestionnaireSummary[]> {
  const rows = await db
    .selectFrom('questionnaire')
    .selectAll()
    .where('forbund_id', '=', forbundId)
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute()
  const uses = await listUses(db, forbundId, now)
  const reviews = await listReviews(db, forbundId)
  return rows.map((row) => {
    const { questionnaire, revision: _, ...stored } = storedOf(row)
    const { id, version, audience, title, questions, locked = false } = questionnaire
    return {
      ...stored,
      id,
      version,
      audience,
      title: title.sv,
      questions: questions.length,
      locked,
      usedBy: uses.get(versionName(questionnaire)) ?? [],
      languages: languageStates(questionnaire, reviews.get(versionName(questionnaire)) ?? []),
    }
  })
}

/**
 * One version.
 *
 * @throws {Problem} `not-found`
 */
export async function readQuestionnaire(
  db: Database,
  forbundId: string,
  key: VersionKey,
): Promise<StoredQuestionnaire> {
  const row = await version(db, forbundId, key).executeTakeFirst()
  if (!row) throw new Problem('not-found')
  return storedOf(row)
}

/** The version next before one, to compare with; null where it is the first. */
export async function versionBefore(
  db: Database,
  forbundId: string,
  { id, version }: VersionKey,
): Promise<Questionnaire | null> {
  const row = await db
    .selectFrom('questionnaire')
    .select('content')
    .where('forbund_id', '=', forbundId)
    .where('id', '=', id)
    .where('version', '<', version)
    .orderBy('version', 'desc')
    .executeTakeFirst()
  return row ? (JSON.parse(row.content) as Questionnaire) : null
}

/** The names of the förbund's insatser. */
export async function insatsNames(db: Database, forbundId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('insats')
    .select('name')
    .where('forbund_id', '=', forbundId)
    .orderBy('name')
    .execute()
  return rows.map(({ name }) => name)
}

/**
 * Store a questionnaire as a draft with the next free version number from its own, which two who begin at
 * once each get their own of.
 *
 * @throws {Problem} `questionnaire-locked` where it would reword a locked instrument
 */
export async function addDraft(
  trx: Database,
  forbundId: string,
  draft: Questionnaire,
  by: Actor,
): Promise<Questionnaire> {
  const newest = await trx
    .selectFrom('questionnaire')
    .select(['version', 'content'])
    .where('forbund_id', '=', forbundId)
    .where('id', '=', draft.id)
    .orderBy('version', 'desc')
    .executeTakeFirst()
  const known = newest && (JSON.parse(newest.content) as Questionnaire)
  if (known?.locked && !onlyTranslated(known, draft)) throw new Problem('questionnaire-locked')
  for (let version = Math.max((newest?.version ?? 0) + 1, draft.version); ; version += 1) {
    const questionnaire = { ...draft, version }
    const added = await trx
      .insertInto('questionnaire')
      .values({
        forbund_id: forbundId,
        id: draft.id,
        version,
        ...(await writtenOf(trx, forbundId, questionnaire, by)),
      })
      .onConflict((conflict) => conflict.columns(['forbund_id', 'id', 'version']).doNothing())
      .returning('version')
      .executeTakeFirst()
    if (added) return questionnaire
  }
}

/**
 * Save a draft over the revision that its editor began from. The same content sent twice, because the
 * reply was lost, is saved once.
 *
 * @returns the revision that stands now, and who saved before
 * @throws {Problem} `draft-changed` where another has saved meanwhile, `questionnaire-frozen`,
 * `questionnaire-locked` where more than translations of a locked instrument differ
 */
export async function saveDraft(
  trx: Database,
  forbundId: string,
  { revision, questionnaire }: { readonly revision: number; readonly questionnaire: Questionnaire },
  by: Actor,
): Promise<{ readonly revision: number; readonly before: Edited }> {
  const before = await readQuestionnaire(trx, forbundId, questionnaire)
  const same = canonicalJson(before.questionnaire) === canonicalJson(questionnaire)
  if (same) return { revision: before.revision, before }
  if (before.questionnaire.locked && !onlyTranslated(before.questionnaire, questionnaire)) {
    throw new Problem('questionnaire-locked')
  }
  const { numUpdatedRows } = await trx
    .updateTable('questionnaire')
    .set({ ...(await writtenOf(trx, forbundId, questionnaire, by)), revision: revision + 1 })
    .where('forbund_id', '=', forbundId)
    .where('id', '=', questionnaire.id)
    .where('version', '=', questionnaire.version)
    .where('revision', '=', revision)
    .where('frozen', '=', 0)
    .executeTakeFirstOrThrow()
  if (Number(numUpdatedRows) === 1) return { revision: revision + 1, before }
  const { frozen } = await readQuestionnaire(trx, forbundId, questionnaire)
  throw new Problem(frozen ? 'questionnaire-frozen' : 'draft-changed')
}

/**
 * Remove a draft that nothing uses.
 *
 * @throws {Problem} `questionnaire-used`
 */
export async function removeDraft(trx: Database, forbundId: string, key: VersionKey): Promise<void> {
  const { numDeletedRows } = await trx
    .deleteFrom('questionnaire')
    .where('forbund_id', '=', forbundId)
    .where('id', '=', key.id)
    .where('version', '=', key.version)
    .where('frozen', '=', 0)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('matperiod')
            .select('matperiod.id')
            .where('matperiod.forbund_id', '=', forbundId)
            .where('questionnaire_id', '=', key.id)
            .where('questionnaire_version', '=', key.version),
        ),
      ),
    )
    .executeTakeFirstOrThrow()
  if (Number(numDeletedRows) === 0) throw new Problem('questionnaire-used')
}

/** The columns that follow from what is written, and by whom. */
async function writtenOf(trx: Database, forbundId: string, questionnaire: Questionnaire, by: Actor) {
  const faults = checkQuestionnaire(questionnaire, await insatsNames(trx, forbundId))
  return {
    content: canonicalJson(questionnaire),
    complete: faults.length === 0 ? 1 : 0,
    edited_by: by.actor,
    edited_at: by.at.toISOString(),
  }
}

function version(db: Database, forbundId: string, { id, version }: VersionKey) {
  return db
    .selectFrom('questionnaire')
    .selectAll()
    .where('forbund_id', '=', forbundId)
    .where('id', '=', id)
    .where('version', '=', version)
}

type Row = Pick<Tables['questionnaire'], 'content' | 'edited_by' | 'edited_at'> &
  Readonly<Record<'revision' | 'complete' | 'frozen', number>>

function storedOf(row: Row): StoredQuestionnaire {
  return {
    questionnaire: JSON.parse(row.content) as Questionnaire,
    revision: row.revision,
    complete: row.complete === 1,
    frozen: row.frozen === 1,
    editedBy: row.edited_by,
    editedAt: row.edited_at,
  }
}
