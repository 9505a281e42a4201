import { parseResponse } from '../../shared/answers.ts'
import type { Fields, Sheet, Sitting } from '../../shared/paper.ts'
import { Problem } from '../../shared/problem.ts'
import { newId, newSubmitKey } from '../random.ts'
import type { Database } from './database.ts'
import { readMatperiod, type WholeMatperiod } from './matperioder.ts'
import { insertOnce, type NewResponse, responseRow, textRows } from './responses.ts'
import type { Tables } from './tables.ts'

/** A sitting with whose it is. */
export interface OwnedSitting {
  readonly id: string
  readonly accountId: string
  readonly insatsId: string | null
  readonly matperiod: WholeMatperiod
  readonly sheets: readonly Sheet[]
}

/**
 * One's own sitting for a pile: the one already begun, or a new one.
 *
 * @param insatsId null for a mixed pile, where each sheet tells its insats
 */
export async function openSitting(
  trx: Database,
  matperiodId: string,
  accountId: string,
  insatsId: string | null,
): Promise<string> {
  await trx
    .insertInto('sitting')
    .values({ id: newId(), matperiod_id: matperiodId, account_id: accountId, insats_id: insatsId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { id } = await trx
    .selectFrom('sitting')
    .select('id')
    .where('matperiod_id', '=', matperiodId)
    .where('account_id', '=', accountId)
    .where('insats_id', insatsId === null ? 'is' : '=', insatsId)
    .executeTakeFirstOrThrow()
  return id
}

/** @throws {Problem} `not-found` where there is none, or it has been approved */
export async function readSitting(db: Database, id: string): Promise<OwnedSitting> {
  const row = await db.selectFrom('sitting').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Problem('not-found')
  const sheets = await db
    .selectFrom('sheet')
    .selectAll()
    .where('sitting_id', '=', id)
    .orderBy('position')
    .execute()
  return {
    id,
    accountId: row.account_id,
    insatsId: row.insats_id,
    matperiod: await readMatperiod(db, row.matperiod_id),
    sheets: sheets.map(sheetOf),
  }
}

/** The sitting as its typist sees it. */
export function sittingView({ id, insatsId, matperiod, sheets }: OwnedSitting): Sitting {
  return {
    id,
    matperiodId: matperiod.id,
    matperiod: matperiod.name,
    insats: insatsNameOf(matperiod, insatsId),
    questionnaire: matperiod.questionnaire,
    insatser: matperiod.insatser.map(({ name }) => name),
    sheets,
  }
}

/** The unapproved sittings of an account in a mätperiod that hold anything. */
export async function listSittings(
  db: Database,
  matperiodId: string,
  accountId: string,
): Promise<readonly { readonly id: string; readonly insats: string | null; readonly sheets: number }[]> {
  const rows = await db
    .selectFrom('sitting')
    .innerJoin('sheet', 'sheet.sitting_id', 'sitting.id')
    .leftJoin('insats', 'insats.id', 'sitting.insats_id')
    .select((eb) => ['sitting.id', 'insats.name', eb.fn.countAll().as('sheets')])
    .where('matperiod_id', '=', matperiodId)
    .where('account_id', '=', accountId)
    .groupBy(['sitting.id', 'insats.name'])
    .orderBy('sitting.id')
    .execute()
  return rows.map(({ id, name, sheets }) => ({ id, insats: name, sheets: Number(sheets) }))
}

/** Save a sheet, half-typed or complete: the same sheet saved twice is one sheet. */
export async function saveSheet(
  db: Database,
  sittingId: string,
  sheetId: string,
  { fields, complete }: { readonly fields: Fields; readonly complete: boolean },
): Promise<void> {
  const typed = { fields: JSON.stringify(fields), complete: complete ? 1 : 0 }
  await db
    .insertInto('sheet')
    .values((eb) => ({
      sitting_id: sittingId,
      id: sheetId,
      position: eb
        .selectFrom('sheet')
        .select((inner) =>
          inner.fn.coalesce(inner(inner.fn.max('position'), '+', 1), inner.lit(1)).as('next'),
        )
        .where('sitting_id', '=', sittingId),
      ...typed,
    }))
    .onConflict((conflict) => conflict.columns(['sitting_id', 'id']).doUpdateSet(typed))
    .execute()
}

export async function removeSheet(db: Database, sittingId: string, sheetId: string): Promise<void> {
  await db.deleteFrom('sheet').where('sitting_id', '=', sittingId).where('id', '=', sheetId).execute()
}

/** A sheet's fields as the response that they make. */
export function parseSheet(
  { questionnaire, insatser }: WholeMatperiod,
  insats: string | null,
  fields: Fields,
) {
  const names = insatser.map(({ name }) => name)
  const valuesOf = (question: string) => (Object.hasOwn(fields, question) ? (fields[question] ?? []) : [])
  return parseResponse(questionnaire, names, valuesOf, { insats, compulsory: false })
}

/**
 * Approve a sitting: its sheets become responses, counted as papper, and nothing is left of the sitting.
 * Free texts go first, in a transaction of their own and under keys that come again if it is cut off, so
 * that nothing is lost and nothing joined.
 *
 * @returns how many responses were made
 * @throws {Problem} `sitting-empty`, `checks-missing` where a sheet is half-typed, `not-found` where it is already approved
 */
export async function approveSitting(db: Database, sitting: OwnedSitting): Promise<number> {
  const { matperiod, insatsId, sheets } = sitting
  if (sheets.length === 0) throw new Problem('sitting-empty')
  const responses = sheets.map(({ id, fields, complete }, index): NewResponse => {
    const parsed = parseSheet(matperiod, insatsNameOf(matperiod, insatsId), fields)
    if (!complete || !parsed.ok)
      throw new Problem('checks-missing', [`Blankett ${index + 1} är inte färdig.`])
    const { insats, answers, texts } = parsed.form
    const named = matperiod.insatser.find(({ name }) => name === insats)?.id ?? null
    return { matperiodId: matperiod.id, insatsId: named, submitKey: id, answers, texts }
  })

  const texts = responses.flatMap(textRows)
  if (texts.length > 0)
    await db.transaction().execute((trx) => insertOnce(trx, 'free_text', inOrderOfKeys(texts)))
  await db.transaction().execute(async (trx) => {
    const { numDeletedRows } = await trx.deleteFrom('sitting').where('id', '=', sitting.id).executeTakeFirst()
    if (Number(numDeletedRows) !== 1) throw new Problem('not-found')
    // A key of its own for each, that no sheet ever had.
    const rows = responses.map((response) => responseRow({ ...response, submitKey: newSubmitKey() }))
    await trx.insertInto('response').values(inOrderOfKeys(rows)).execute()
    for (const row of rows) await countPaper(trx, row)
  })
  return responses.length
}

async function countPaper(trx: Database, { matperiod_id, insats_id }: Tables['response']): Promise<void> {
  await trx
    .updateTable('intake')
    .set((eb) => ({ papper: eb('papper', '+', 1) }))
    .where('matperiod_id', '=', matperiod_id)
    .where('insats_id', insats_id === null ? 'is' : '=', insats_id)
    .execute()
}

function inOrderOfKeys<T extends { readonly key: string }>(rows: readonly T[]): readonly T[] {
  return rows.toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

function insatsNameOf({ insatser }: WholeMatperiod, insatsId: string | null): string | null {
  return insatser.find(({ id }) => id === insatsId)?.name ?? null
}

function sheetOf({ id, fields, complete }: Tables['sheet']): Sheet {
  return { id, fields: JSON.parse(fields) as Fields, complete: complete === 1 }
}
