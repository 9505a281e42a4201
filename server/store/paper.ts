import { parseResponse } from '../../shared/answers.ts'
import type { Fields, Sheet, Sitting } from '../../shared/paper.ts'
import { Problem } from '../../shared/problem.ts'
import { newId, newSubmitKey, storageKey } from '../random.ts'
import { type Actor, writeAudit } from './audit.ts'
import type { Database } from './database.ts'
import { holdUnsettled, readMatperiod, type WholeMatperiod } from './matperioder.ts'
import { type NewResponse, responseRow, textRows } from './responses.ts'
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
  return {
    id,
    accountId: row.account_id,
    insatsId: row.insats_id,
    matperiod: await readMatperiod(db, row.matperiod_id),
    sheets: await readSheets(db, id),
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
 * @throws {Problem} `already-settled`; `not-found` where the sitting has been approved meanwhile
 */
export async function saveSheet(
  db: Database,
  sitting: OwnedSitting,
  sheetId: string,
  { fields, complete }: { readonly fields: Fields; readonly complete: boolean },
): Promise<void> {
  const typed = { fields: JSON.stringify(fields), complete: complete ? 1 : 0 }
  await db.transaction().execute(async (trx) => {
    await holdSitting(trx, sitting)
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
async function holdSitting(trx: Database, { id, insatsId, matperiod }: OwnedSitting): Promise<void> {
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

/**
 * Approve a sitting: its sheets become responses, counted as papper, and nothing is left of the sitting.
 * Free texts have a transaction of their own, before, under keys that come again: cut off between the two,
 * the sheets are all there, and approving anew writes the texts as they then are.
 *
 * @returns how many responses were made
 * @throws {Problem} `sitting-empty`, `checks-missing` where a sheet is half-typed, `sitting-changed` where
 * it was typed in meanwhile, `not-found` where it is approved already, `already-settled`
 */
export async function approveSitting(db: Database, sitting: OwnedSitting, by: Actor): Promise<number> {
  const { matperiod, sheets } = sitting
  if (sheets.length === 0) throw new Problem('sitting-empty')
  const responses = sheets.map((sheet, index) => responseOf(sitting, sheet, index))
  const texts = responses.flatMap(textRows)
  await db.transaction().execute(async (trx) => {
    await holdSitting(trx, sitting)
    await clearTexts(
      trx,
      matperiod,
      sheets.map(({ id }) => id),
    )
    if (texts.length > 0) await trx.insertInto('free_text').values(inOrderOfKeys(texts)).execute()
  })
  await db.transaction().execute(async (trx) => {
    await holdSitting(trx, sitting)
    const stored = await readSheets(trx, sitting.id)
    if (JSON.stringify(stored) !== JSON.stringify(sheets)) throw new Problem('sitting-changed')
    await trx.deleteFrom('sitting').where('id', '=', sitting.id).execute()
    // A key of its own for each, that no sheet ever had.
    const rows = responses.map((response) => responseRow({ ...response, submitKey: newSubmitKey() }))
    await trx.insertInto('response').values(inOrderOfKeys(rows)).execute()
    for (const row of rows) await countPaper(trx, row)
    const subject = pileNameOf(sitting)
    const { forbundId } = matperiod
    await writeAudit(trx, {
      ...by,
      forbundId,
      action: 'pile-approved',
      subject,
      detail: { blad: rows.length },
    })
  })
  await rekey(db, texts)
  return responses.length
}

function responseOf({ matperiod, insatsId }: OwnedSitting, sheet: Sheet, index: number): NewResponse {
  const parsed = parseSheet(matperiod, insatsNameOf(matperiod, insatsId), sheet.fields)
  if (!sheet.complete || !parsed.ok)
    throw new Problem('checks-missing', [`Blad ${index + 1} är inte färdigt.`])
  const { insats, answers, texts } = parsed.form
  const named = matperiod.insatser.find(({ name }) => name === insats)?.id ?? null
  return { matperiodId: matperiod.id, insatsId: named, submitKey: sheet.id, answers, texts }
}

/** Keys that no sheet's id leads to: a copy of the sheets, made before, then joins no text to a response. */
async function rekey(db: Database, texts: readonly Tables['free_text'][]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const { matperiod_id, key } of inOrderOfKeys(texts)) {
      await trx
        .updateTable('free_text')
        .set({ key: newId() })
        .where('matperiod_id', '=', matperiod_id)
        .where('key', '=', key)
        .execute()
    }
  })
}

async function clearTexts(
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

/** "Hösten 2025, Orangeriet" */
function pileNameOf({ matperiod, insatsId }: OwnedSitting): string {
  return [matperiod.name, insatsNameOf(matperiod, insatsId)].filter((name) => name !== null).join(', ')
}

function insatsNameOf({ insatser }: WholeMatperiod, insatsId: string | null): string | null {
  return insatser.find(({ id }) => id === insatsId)?.name ?? null
}

async function readSheets(db: Database, sittingId: string): Promise<readonly Sheet[]> {
  const rows = await db
    .selectFrom('sheet')
    .selectAll()
    .where('sitting_id', '=', sittingId)
    .orderBy('position')
    .execute()
  return rows.map(({ id, fields, complete }) => ({
    id,
    fields: JSON.parse(fields) as Fields,
    complete: complete === 1,
  }))
}
