import { Problem } from '../../shared/problem.ts'
import { codesText } from '../../shared/text/codes.sv.ts'
import { newId, newSubmitKey } from '../random.ts'
import { type Actor, writeAudit } from './audit.ts'
import { spend } from './code-spending.ts'
import type { Database } from './database.ts'
import { inOrderOfKeys } from './insert-once.ts'
import {
  clearTexts,
  holdSitting,
  insatsNameOf,
  type OwnedSitting,
  parseSheet,
  readSheets,
  type StoredSheet,
} from './paper.ts'
import { type NewResponse, responseRow, textRows } from './responses.ts'
import type { Tables } from './tables.ts'

/**
 * Approve a sitting: its sheets become responses, counted as papper, and nothing is left of the sitting.
 * Free texts have a transaction of their own, before, under keys that come again: cut off between the two,
 * the sheets are all there, and approving anew writes the texts as they then are.
 *
 * @returns how many responses were made
 * @throws {Problem} `sitting-empty`, `checks-missing` where a sheet is half-typed, `sitting-changed` where
 * it was typed in meanwhile, or its code used, `not-found` where it is approved already, `already-settled`
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
    await spendSheetCodes(trx, matperiod, sheets)
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
      detail: { sheets: rows.length },
    })
  })
  await rekey(db, texts)
  return responses.length
}

function responseOf({ matperiod, insatsId }: OwnedSitting, sheet: StoredSheet, index: number): NewResponse {
  const parsed = parseSheet(matperiod, insatsNameOf(matperiod, insatsId), sheet.fields)
  if (!sheet.complete || !parsed.ok)
    throw new Problem('checks-missing', [`Blad ${index + 1} är inte färdigt.`])
  const { insats, answers, texts } = parsed.form
  const named = matperiod.insatser.find(({ name }) => name === insats)?.id ?? null
  return { matperiodId: matperiod.id, insatsId: named, submitKey: sheet.id, answers, texts }
}

/**
 * Spend the codes of a sitting's sheets, in the transaction in which they become responses.
 *
 * @throws {Problem} `checks-missing` with each sheet whose code has been used since it was typed
 */
async function spendSheetCodes(
  trx: Database,
  { id }: OwnedSitting['matperiod'],
  sheets: readonly StoredSheet[],
): Promise<void> {
  const rows = sheets.flatMap(({ nullifier }) =>
    nullifier === null ? [] : [{ matperiod_id: id, nullifier }],
  )
  const spent = await spend(trx, rows)
  const faults = sheets.flatMap(({ nullifier }, index) =>
    nullifier === null || spent.has(nullifier) ? [] : [codesText.sheet.usedAt(index + 1)],
  )
  if (faults.length > 0) throw new Problem('checks-missing', faults)
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

async function countPaper(trx: Database, { matperiod_id, insats_id }: Tables['response']): Promise<void> {
  await trx
    .updateTable('intake')
    .set((eb) => ({ papper: eb('papper', '+', 1) }))
    .where('matperiod_id', '=', matperiod_id)
    .where('insats_id', insats_id === null ? 'is' : '=', insats_id)
    .execute()
}

/** "Hösten 2025, Orangeriet" */
function pileNameOf({ matperiod, insatsId }: OwnedSitting): string {
  return [matperiod.name, insatsNameOf(matperiod, insatsId)].filter((name) => name !== null).join(', ')
}
