import type { Selectable } from 'kysely'
import type { ForbundSettings } from '../../shared/forbund.ts'
import type { Goals, Matperiod } from '../../shared/matperiod.ts'
import { Problem } from '../../shared/problem.ts'
import type { Questionnaire } from '../../shared/questionnaire.ts'
import type { Database } from './database.ts'
import { settingsOf } from './forbund.ts'
import type { Tables } from './tables.ts'

/** An insats in a mätperiod, with its public link and its counts. */
export interface MatperiodInsats {
  readonly id: string
  readonly name: string
  readonly kommun: string | null
  readonly link: string
  readonly enrolled: number | null
  readonly enrolledOn: string | null
  readonly offered: number | null
  readonly papper: number
}

/** A mätperiod with all that it is made of, but its answers. */
export interface WholeMatperiod extends Matperiod {
  readonly forbund: { readonly name: string; readonly settings: ForbundSettings; readonly demo: boolean }
  readonly questionnaire: Questionnaire
  readonly insatser: readonly MatperiodInsats[]
  /**
   * The public link of the whole mätperiod, and the papers of those who named no insats. The counts are those
   * of a mätperiod without insatser; where there are insatser each has its own.
   */
  readonly open: Omit<MatperiodInsats, 'id' | 'name' | 'kommun'>
}

/** The mätperioder of a förbund, or of all of them, the newest first. */
export async function listMatperioder(
  db: Database,
  forbundId?: string,
): Promise<readonly (Matperiod & { readonly title: string; readonly forbund: string })[]> {
  let query = withQuestionnaire(db)
    .innerJoin('forbund', 'forbund.id', 'matperiod.forbund_id')
    .selectAll('matperiod')
    .select(['questionnaire.content', 'forbund.name as forbund'])
    .orderBy('opens_on', 'desc')
  if (forbundId !== undefined) query = query.where('matperiod.forbund_id', '=', forbundId)
  const rows = await query.orderBy('matperiod.name').orderBy('matperiod.id').execute()
  return rows.map((row) => ({
    ...matperiodOf(row),
    forbund: row.forbund,
    title: (JSON.parse(row.content) as Questionnaire).title.sv,
  }))
}

/**
 * One mätperiod, whole.
 *
 * @throws {Problem} `not-found`
 */
export async function readMatperiod(db: Database, id: string): Promise<WholeMatperiod> {
  const row = await withQuestionnaire(db)
    .innerJoin('forbund', 'forbund.id', 'matperiod.forbund_id')
    .selectAll('matperiod')
    .select(['questionnaire.content', 'forbund.name as forbund_name', 'forbund.settings', 'forbund.demo'])
    .where('matperiod.id', '=', id)
    .executeTakeFirst()
  if (!row) throw new Problem('not-found')
  const intake = await db
    .selectFrom('intake')
    .leftJoin('insats', 'insats.id', 'intake.insats_id')
    .selectAll('intake')
    .select(['insats.name', 'insats.kommun'])
    .where('matperiod_id', '=', id)
    .orderBy('position')
    .execute()
  const open = intake.find(({ insats_id }) => insats_id === null)
  return {
    ...matperiodOf(row),
    forbund: { name: row.forbund_name, settings: settingsOf(row.settings), demo: row.demo === 1 },
    questionnaire: JSON.parse(row.content) as Questionnaire,
    open: {
      link: open?.link ?? '',
      enrolled: open?.enrolled ?? null,
      enrolledOn: open?.enrolled_on ?? null,
      offered: open?.offered ?? null,
      papper: open?.papper ?? 0,
    },
    insatser: intake.flatMap(({ insats_id, name, kommun, link, enrolled, enrolled_on, offered, papper }) =>
      insats_id === null || name === null
        ? []
        : [{ id: insats_id, name, kommun, link, enrolled, enrolledOn: enrolled_on, offered, papper }],
    ),
  }
}

/**
 * The förbund that a mätperiod belongs to.
 *
 * @throws {Problem} `not-found`
 */
export async function matperiodOwner(db: Database, id: string): Promise<string> {
  const row = await db.selectFrom('matperiod').select('forbund_id').where('id', '=', id).executeTakeFirst()
  if (!row) throw new Problem('not-found')
  return row.forbund_id
}

/**
 * Keep a mätperiod from being settled until this transaction is over: what writes counts or papers and what
 * settles take turns on its row.
 *
 * @throws {Problem} `already-settled`, `not-yet-settleable` for a draft
 */
export async function holdUnsettled(trx: Database, matperiodId: string): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('matperiod')
    .set({ status: 'ready' })
    .where('id', '=', matperiodId)
    .where('status', '=', 'ready')
    .executeTakeFirstOrThrow()
  if (Number(numUpdatedRows) === 1) return
  const { status } = await trx
    .selectFrom('matperiod')
    .select('status')
    .where('id', '=', matperiodId)
    .executeTakeFirstOrThrow()
  throw new Problem(status === 'draft' ? 'not-yet-settleable' : 'already-settled')
}

/**
 * Keep a settled mätperiod's texts and answers from being destroyed, or read through, by another until this
 * transaction is over.
 *
 * @throws {Problem} `not-settled`
 */
export async function holdSettled(trx: Database, matperiodId: string): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('matperiod')
    .set({ status: 'settled' })
    .where('id', '=', matperiodId)
    .where('status', '=', 'settled')
    .executeTakeFirstOrThrow()
  if (Number(numUpdatedRows) !== 1) throw new Problem('not-settled')
}

/** The next mätperiod of the same förbund that opens after a day, if one is prepared. */
export async function nextOpening(db: Database, forbundId: string, after: string): Promise<string | null> {
  const row = await db
    .selectFrom('matperiod')
    .select('opens_on')
    .where('forbund_id', '=', forbundId)
    .where('status', '=', 'ready')
    .where('opens_on', '>', after)
    .orderBy('opens_on')
    .executeTakeFirst()
  return row?.opens_on ?? null
}

function withQuestionnaire(db: Database) {
  return db
    .selectFrom('matperiod')
    .innerJoin('questionnaire', (join) =>
      join
        .onRef('questionnaire.forbund_id', '=', 'matperiod.forbund_id')
        .onRef('questionnaire.id', '=', 'matperiod.questionnaire_id')
        .onRef('questionnaire.version', '=', 'matperiod.questionnaire_version'),
    )
}

function matperiodOf(row: Selectable<Tables['matperiod']>): Matperiod {
  return {
    id: row.id,
    forbundId: row.forbund_id,
    name: row.name,
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    minGroup: row.min_group,
    smallBackground: row.small_background,
    goals: JSON.parse(row.goals) as Goals,
    whoTypes: row.who_types,
    status: row.status,
    languages: JSON.parse(row.languages) as string[],
    gallring:
      row.gallring_on === null ? null : { decidedOn: row.gallring_on, number: row.gallring_number ?? '' },
    usesCodes: row.uses_codes === 1,
  }
}
