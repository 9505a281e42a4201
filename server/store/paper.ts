import { parseResponse } from '../../shared/answers.ts'
import { codeField } from '../../shared/codes.ts'
import type { Fields, Sheet, Sitting } from '../../shared/paper.ts'
import { Problem } from '../../shared/problem.ts'
import { codesText } from '../../shared/text/codes.sv.ts'
import { newId, storageKey } from '../random.ts'
import { findSheetCode } from './codes.ts'
import type { Database } from './database.ts'
import { holdUnsettled, readMatperiod, type WholeMatperiod } from './matperioder.ts'

/** A sitting with whose it is. */
export interface OwnedSitting {
  readonly id: string
  readonly accountId: string
  readonly insatsId: string | null
  readonly matperiod: WholeMatperiod
  readonly sheets: readonly StoredSheet[]
}

/** A sheet with what is stored of its code; null where it has none. */
export interface StoredSheet extends Sheet {
  readonly nullifier: string | null
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
  return {
    id,
    accountId: row.account_id,
    insatsId: row.insats_id,
    matperiod: await readMatperiod(db, row.matperiod_id),
    sheets: await readSheets(db, id),
  }
}

/**
 * The sitting as its typist sees it.
 *
 * @param sealed what is shown of a code that was taken
 */
export function sittingView(
  { id, insatsId, matperiod, sheets }: OwnedSitting,
  sealed: (nullifier: string) => string,
): Sitting {
  return {
    id,
    matperiodId: matperiod.id,
    matperiod: matperiod.name,
    insats: insatsNameOf(matperiod, insatsId),
    questionnaire: matperiod.questionnaire,
    insatser: matperiod.insatser.map(({ name }) => name),
    usesCodes: matperiod.usesCodes,
    sheets: sheets.map(({ nullifier, fields, ...sheet }) => ({
      ...sheet,
      fields: nullifier === null ? fields : { ...fields, [codeField]: [sealed(nullifier)] },
    })),
  }
}

/**
 * The unapproved sittings of a mätperiod that hold anything.
 *
 * @param accountId whose alone; all of them without
 */
export async function listSittings(
  db: Database,
  matperiodId: string,
  accountId?: string,
): Promise<
  readonly { id: string; insats: string | null; accountId: string; email: string; sheets: number }[]
> {
  const rows = await db
    .selectFrom('sitting')
    .innerJoin('sheet', 'sheet.sitting_id', 'sitting.id')
    .innerJoin('account', 'account.id', 'sitting.account_id')
    .leftJoin('insats', 'insats.id', 'sitting.insats_id')
    .select((eb) => ['sitting.id', 'account_id', 'email', 'insats.name', eb.fn.countAll().as('sheets')])
    .where('matperiod_id', '=', matperiodId)
    .$if(accountId !== undefined, (query) => query.where('account_id', '=', accountId ?? ''))
    .groupBy(['sitting.id', 'account_id', 'email', 'insats.name'])
    .orderBy('email')
    .orderBy('sitting.id')
    .execute()
  return rows.map(({ id, account_id, email, name, sheets }) => ({
    id,
    insats: name,
    accountId: account_id,
    email,
    sheets: Number(sheets),
  }))
}

/**
 * Save a sheet, half-typed or complete: the same sheet saved twice is one sheet.
 *
 * @throws {Problem} `already-settled`; `not-found` where the sitting has been approved meanwhile; `refused`
 * where its code is used, or on another sheet
 */
export async function saveSheet(
  db: Database,
  sitting: OwnedSitting,
  sheetId: string,
  { fields, complete, nullifier }: Omit<StoredSheet, 'id'>,
): Promise<void> {
  const typed = { fields: JSON.stringify(fields), complete: complete ? 1 : 0, code_nullifier: nullifier }
  await db.transaction().execute(async (trx) => {
    await holdSitting(trx, sitting)
    const refusal = nullifier === null ? null : await findSheetCode(trx, sitting, sheetId, nullifier)
    if (refusal !== null) throw new Problem('refused', [codesText.sheet.refused[refusal]])
    await trx
      .insertInto('sheet')
      .values((eb) => ({
        sitting_id: sitting.id,
        id: sheetId,
        position: eb
          .selectFrom('sheet')
          .select((inner) =>
            inner.fn.coalesce(inner(inner.fn.max('position'), '+', 1), inner.lit(1)).as('next'),
          )
          .where('sitting_id', '=', sitting.id),
        ...typed,
      }))
      .onConflict((conflict) => conflict.columns(['sitting_id', 'id']).doUpdateSet(typed))
      .execute()
  })
}

/** Remove a sheet, with the texts that an approval cut off may have stored of it. */
export async function removeSheet(db: Database, sitting: OwnedSitting, sheetId: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await holdSitting(trx, sitting)
    await clearTexts(trx, sitting.matperiod, [sheetId])
    await trx.deleteFrom('sheet').where('sitting_id', '=', sitting.id).where('id', '=', sheetId).execute()
  })
}

/** Keep a sitting as it is until this transaction is over: what types in it and what approves it take turns. */
export async function holdSitting(trx: Database, { id, insatsId, matperiod }: OwnedSitting): Promise<void> {
  await holdUnsettled(trx, matperiod.id)
  const { numUpdatedRows } = await trx
    .updateTable('sitting')
    .set({ insats_id: insatsId })
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (Number(numUpdatedRows) !== 1) throw new Problem('not-found')
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

/** Take away the texts that an approval may have stored of some sheets. */
export async function clearTexts(
  trx: Database,
  matperiod: WholeMatperiod,
  sheetIds: readonly string[],
): Promise<void> {
  const questions = matperiod.questionnaire.questions.filter(({ kind }) => kind === 'text')
  const keys = sheetIds.flatMap((sheet) => questions.map(({ id }) => storageKey(sheet, id)))
  if (keys.length === 0) return
  await trx
    .deleteFrom('free_text')
    .where('matperiod_id', '=', matperiod.id)
    .where('key', 'in', keys)
    .execute()
}

/** The name of a pile's insats; null for a mixed one. */
export function insatsNameOf({ insatser }: WholeMatperiod, insatsId: string | null): string | null {
  return insatser.find(({ id }) => id === insatsId)?.name ?? null
}

/** The sheets of a sitting in the order they were typed. */
export async function readSheets(db: Database, sittingId: string): Promise<readonly StoredSheet[]> {
  const rows = await db
    .selectFrom('sheet')
    .selectAll()
    .where('sitting_id', '=', sittingId)
    .orderBy('position')
    .execute()
  return rows.map(({ id, fields, complete, code_nullifier }) => ({
    id,
    fields: JSON.parse(fields) as Fields,
    complete: complete === 1,
    nullifier: code_nullifier,
  }))
}
