import { Problem } from '../../shared/problem.ts'
import type { Questionnaire } from '../../shared/questionnaire.ts'
import {
  type DraftInsats,
  type Setup,
  type SetupChange,
  suggestDays,
  suggestName,
} from '../../shared/setup.ts'
import type { Day } from '../../shared/stockholm.ts'
import { setupText } from '../../shared/text/setup.sv.ts'
import { newId } from '../random.ts'
import { type Database, isReferred, isTaken } from './database.ts'
import type { WholeMatperiod } from './matperioder.ts'

/** What a mätperiod aims for where there is none to begin from. */
const firstGoals = { coverage: 1, responseRate: 0.6 }

/** What a new draft is made from: a mätperiod with its insatser, or the newest questionnaire and every insats. */
export interface Beginning {
  readonly last: WholeMatperiod | null
  /** The insatser of the förbund that are in force, by id. */
  readonly inForce: (opensOn: Day, closesOn: Day) => readonly string[]
  readonly today: Day
}

/**
 * Make a draft; gives its id. What hides small groups is never carried over from a mätperiod that hid less.
 *
 * @throws {Problem} `no-questionnaire`
 */
export async function makeDraft(
  trx: Database,
  forbundId: string,
  { last, inForce, today }: Beginning,
): Promise<{ readonly id: string; readonly name: string }> {
  const questionnaire = last?.questionnaire ?? (await newestQuestionnaire(trx, forbundId))
  if (!questionnaire) throw new Problem('no-questionnaire')
  const days = suggestDays(last, today)
  const names = await trx.selectFrom('matperiod').select('name').where('forbund_id', '=', forbundId).execute()
  const id = newId().slice(0, 12)
  const name = suggestName(
    last,
    days.opensOn,
    names.map((row) => row.name),
  )
  await trx
    .insertInto('matperiod')
    .values({
      id,
      forbund_id: forbundId,
      name,
      opens_on: days.opensOn,
      closes_on: days.closesOn,
      min_group: last?.minGroup ?? 5,
      small_background: 'merge',
      goals: JSON.stringify(last?.goals ?? firstGoals),
      who_types: last?.whoTypes ?? 'other-insats',
      status: 'draft',
      uses_codes: last?.usesCodes ? 1 : 0,
      questionnaire_id: questionnaire.id,
      questionnaire_version: questionnaire.version,
      languages: JSON.stringify(last?.languages ?? ['sv']),
      gallring_on: last?.gallring?.decidedOn ?? null,
      gallring_number: last?.gallring?.number ?? null,
      shuffled_at: null,
    })
    .execute()
  const had = last?.insatser.map((insats) => insats.id)
  const chosen = inForce(days.opensOn, days.closesOn).filter((insats) => had?.includes(insats) ?? true)
  await writeInsatser(
    trx,
    id,
    chosen.map((insats) => ({ id: insats, enrolled: null })),
    today,
  )
  return { id, name }
}

/** The questionnaires of a förbund that can be used, each version by itself, the newest first. */
export async function listQuestionnaires(db: Database, forbundId: string): Promise<readonly Questionnaire[]> {
  const rows = await db
    .selectFrom('questionnaire')
    .select('content')
    .where('forbund_id', '=', forbundId)
    .where('complete', '=', 1)
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ content }) => JSON.parse(content) as Questionnaire)
}

async function newestQuestionnaire(db: Database, forbundId: string): Promise<Questionnaire | null> {
  return (await listQuestionnaires(db, forbundId))[0] ?? null
}

/** All that is decided of a draft. */
export async function readSetup(db: Database, matperiod: WholeMatperiod): Promise<Setup> {
  const { name, questionnaire, opensOn, closesOn, goals, minGroup, whoTypes, languages, gallring } = matperiod
  const { id, version } = questionnaire
  const insatser = await db
    .selectFrom('draft_insats')
    .select(['insats_id', 'enrolled'])
    .where('matperiod_id', '=', matperiod.id)
    .execute()
  return {
    name,
    questionnaire: { id, version },
    opensOn,
    closesOn,
    insatser: insatser.map((row): DraftInsats => ({ id: row.insats_id, enrolled: row.enrolled })),
    goals,
    minGroup,
    whoTypes,
    languages,
    gallring,
  }
}

/**
 * Save a part of a draft.
 *
 * @throws {Problem} `not-draft`, `refused`
 */
export async function saveSetup(trx: Database, id: string, change: SetupChange, today: Day): Promise<void> {
  await holdDraft(trx, id)
  const columns = {
    ...(change.name === undefined ? {} : { name: change.name }),
    ...(change.questionnaire && {
      questionnaire_id: change.questionnaire.id,
      questionnaire_version: change.questionnaire.version,
    }),
    // Swedish is always there, and first.
    ...(change.languages && { languages: JSON.stringify([...new Set(['sv', ...change.languages])]) }),
    ...(change.opensOn === undefined ? {} : { opens_on: change.opensOn }),
    ...(change.closesOn === undefined ? {} : { closes_on: change.closesOn }),
    ...(change.goals && { goals: JSON.stringify(change.goals) }),
    ...(change.minGroup === undefined ? {} : { min_group: change.minGroup }),
    ...(change.whoTypes && { who_types: change.whoTypes }),
    ...(change.gallring === undefined
      ? {}
      : {
          gallring_on: change.gallring?.decidedOn ?? null,
          gallring_number: change.gallring?.number ?? null,
        }),
  }
  if (Object.keys(columns).length > 0) {
    await trx
      .updateTable('matperiod')
      .set(columns)
      .where('id', '=', id)
      .execute()
      .catch((error: unknown) => {
        if (isTaken(error)) throw new Problem('refused', [setupText.nameTaken(change.name ?? '')])
        if (isReferred(error)) throw new Problem('refused', [setupText.noSuchQuestionnaire])
        throw error
      })
  }
  if (change.insatser) await writeInsatser(trx, id, change.insatser, today)
}

async function writeInsatser(
  trx: Database,
  id: string,
  insatser: readonly DraftInsats[],
  today: Day,
): Promise<void> {
  const before = await trx.selectFrom('draft_insats').selectAll().where('matperiod_id', '=', id).execute()
  await trx.deleteFrom('draft_insats').where('matperiod_id', '=', id).execute()
  if (insatser.length === 0) return
  await trx
    .insertInto('draft_insats')
    .values(
      insatser.map((insats) => {
        const same = before.find((row) => row.insats_id === insats.id && row.enrolled === insats.enrolled)
        return {
          matperiod_id: id,
          insats_id: insats.id,
          enrolled: insats.enrolled,
          enrolled_on: insats.enrolled === null ? null : (same?.enrolled_on ?? today),
        }
      }),
    )
    .execute()
}

/** @throws {Problem} `not-draft` */
export async function removeDraft(trx: Database, id: string): Promise<void> {
  const { numDeletedRows } = await trx
    .deleteFrom('matperiod')
    .where('id', '=', id)
    .where('status', '=', 'draft')
    .executeTakeFirstOrThrow()
  if (Number(numDeletedRows) !== 1) throw new Problem('not-draft')
}

/**
 * Keep a draft a draft until this transaction is over: what changes it and what makes it ready take turns
 * on its row.
 *
 * @throws {Problem} `not-draft`
 */
export async function holdDraft(trx: Database, id: string): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('matperiod')
    .set({ status: 'draft' })
    .where('id', '=', id)
    .where('status', '=', 'draft')
    .executeTakeFirstOrThrow()
  if (Number(numUpdatedRows) !== 1) throw new Problem('not-draft')
}
