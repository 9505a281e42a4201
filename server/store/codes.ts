import { type CodesOverview, maxCodes, type SheetCodeRefusal } from '../../shared/codes.ts'
import { stateOf } from '../../shared/matperiod.ts'
import { Problem } from '../../shared/problem.ts'
import { codesText } from '../../shared/text/codes.sv.ts'
import { destroyCodeKey, listCodeKeys, makeCodeKey, readCodeKey, syncFolder } from '../code-keys.ts'
import { type CodeScope, codeOf, nullifierOf, serialOf, shuffled } from '../codes.ts'
import type { Database } from './database.ts'
import { holdUnsettled, type WholeMatperiod } from './matperioder.ts'

/**
 * Choose whether a mätperiod uses codes: until it opens, so that all its answers came in the same way.
 *
 * @throws {Problem} `codes-too-late`, `already-settled`
 */
export async function setUsesCodes(
  trx: Database,
  matperiod: WholeMatperiod,
  usesCodes: boolean,
  now: Date,
): Promise<void> {
  if (!mayChangeCodes(matperiod, now)) throw new Problem('codes-too-late')
  await trx
    .updateTable('matperiod')
    .set({ uses_codes: usesCodes ? 1 : 0 })
    .where('id', '=', matperiod.id)
    .where('status', '!=', 'settled')
    .execute()
}

/**
 * Make codes within a transaction: their numbers are taken, so that no code is ever made twice.
 *
 * @returns the codes in shuffled order, and how many there are now
 * @throws {Problem} `no-codes-now`, `code-key-lost`, `refused` where there are no numbers left
 */
export async function issueCodes(
  trx: Database,
  keyDir: string,
  { matperiod, insatsId }: { readonly matperiod: WholeMatperiod; readonly insatsId: string | null },
  count: number,
  now: Date,
): Promise<{ readonly codes: readonly string[]; readonly issued: number }> {
  if (!mayIssueCodes(matperiod, now)) throw new Problem('no-codes-now')
  const scope = { matperiodId: matperiod.id, insatsId }
  // Holds the mätperiod, so that of two that make its first codes at once one makes the key.
  await holdUnsettled(trx, matperiod.id)
  const { keyId } = await readScope(trx, scope)
  const key = await readCodeKey(keyDir, {
    matperiodId: matperiod.id,
    keyId: keyId ?? (await makeFirstKey(trx, keyDir, matperiod.id)),
  })
  const { codes_issued: issued } = await trx
    .updateTable('intake')
    .set((eb) => ({ codes_issued: eb('codes_issued', '+', count) }))
    .where('matperiod_id', '=', matperiod.id)
    .where('insats_id', insatsId === null ? 'is' : '=', insatsId)
    .returning('codes_issued')
    .executeTakeFirstOrThrow()
  if (issued > maxCodes) throw new Problem('refused', [codesText.issue.noneLeft])
  const codes = Array.from({ length: count }, (_, index) => codeOf(key, scope, issued - count + index))
  return { codes: shuffled(codes), issued }
}

async function makeFirstKey(trx: Database, keyDir: string, matperiodId: string): Promise<string> {
  const keyId = await makeCodeKey(keyDir, matperiodId)
  await trx.updateTable('matperiod').set({ code_key: keyId }).where('id', '=', matperiodId).execute()
  return keyId
}

/**
 * What is stored of a typed code when it is used.
 *
 * @returns null where no such code was issued
 * @throws {Problem} `code-key-lost`
 */
export async function checkCode(
  db: Database,
  keyDir: string,
  scope: CodeScope,
  typed: string,
): Promise<string | null> {
  const { keyId, issued } = await readScope(db, scope)
  if (keyId === null) return null
  const key = await readCodeKey(keyDir, { matperiodId: scope.matperiodId, keyId })
  const serial = serialOf(key, scope, typed)
  return serial !== null && serial < issued ? nullifierOf(key, scope, typed) : null
}

/**
 * The same for a paper. A pile of one insats takes its codes and those of the whole mätperiod; a mixed pile
 * takes every insats's.
 */
export async function checkSheetCode(
  db: Database,
  keyDir: string,
  { matperiod, insatsId }: { readonly matperiod: WholeMatperiod; readonly insatsId: string | null },
  typed: string,
): Promise<string | null> {
  const insatser = insatsId === null ? matperiod.insatser.map(({ id }) => id) : [insatsId]
  for (const id of [...insatser, null]) {
    const found = await checkCode(db, keyDir, { matperiodId: matperiod.id, insatsId: id }, typed)
    if (found !== null) return found
  }
  return null
}

/**
 * Whether all of these were issued of a scope; whether they have been used is not looked at.
 *
 * @throws {Problem} `code-key-lost`
 */
export async function areIssued(
  db: Database,
  keyDir: string,
  scope: CodeScope,
  codes: readonly string[],
): Promise<boolean> {
  const { keyId, issued } = await readScope(db, scope)
  if (keyId === null) return false
  const key = await readCodeKey(keyDir, { matperiodId: scope.matperiodId, keyId })
  return codes.every((code) => (serialOf(key, scope, code) ?? issued) < issued)
}

/** Why a sheet cannot have a code: an answer came with it, or another sheet waits with it; null where it can. */
export async function findSheetCode(
  db: Database,
  { matperiod }: { readonly matperiod: WholeMatperiod },
  sheetId: string,
  nullifier: string,
): Promise<Exclude<SheetCodeRefusal, 'unknown'> | null> {
  const used = await db
    .selectFrom('code_nullifier')
    .select('nullifier')
    .where('matperiod_id', '=', matperiod.id)
    .where('nullifier', '=', nullifier)
    .executeTakeFirst()
  if (used) return 'used'
  const twin = await db
    .selectFrom('sheet')
    .select('id')
    .where('code_nullifier', '=', nullifier)
    .where('id', '!=', sheetId)
    .executeTakeFirst()
  return twin ? 'twice' : null
}

/** @throws {Problem} `code-key-lost` where codes have been issued and none can be checked */
export async function expectCodeKey(db: Database, keyDir: string, matperiodId: string): Promise<void> {
  const { keyId } = await readScope(db, { matperiodId, insatsId: null })
  if (keyId !== null) await readCodeKey(keyDir, { matperiodId, keyId })
}

/** How the codes of a mätperiod stand, of those insatser that `sees` lets through. */
export async function readCodesOverview(
  db: Database,
  keyDir: string,
  matperiod: WholeMatperiod,
  { now, sees }: { readonly now: Date; readonly sees: (insatsId: string | null) => boolean },
): Promise<CodesOverview> {
  const rows = await db
    .selectFrom('intake')
    .select(['insats_id', 'codes_issued'])
    .where('matperiod_id', '=', matperiod.id)
    .execute()
  const issuedOf = (id: string | null) => rows.find(({ insats_id }) => insats_id === id)?.codes_issued ?? 0
  const all = [...matperiod.insatser.map(({ id, name }) => ({ id, name })), { id: null, name: null }]
  return {
    matperiod: matperiod.name,
    usesCodes: matperiod.usesCodes,
    mayChange: mayChangeCodes(matperiod, now),
    mayIssue: mayIssueCodes(matperiod, now),
    keyLost: await isKeyLost(db, keyDir, matperiod.id),
    insatser: all.filter(({ id }) => sees(id)).map((insats) => ({ ...insats, issued: issuedOf(insats.id) })),
  }
}

/** The mätperioder whose codes cannot be checked, for their key is lost: the operator's to mend. */
export async function listLostKeys(db: Database, keyDir: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('matperiod').select('id').where('code_key', 'is not', null).execute()
  const lost: string[] = []
  for (const { id } of rows) if (await isKeyLost(db, keyDir, id)) lost.push(id)
  return lost
}

async function isKeyLost(db: Database, keyDir: string, matperiodId: string): Promise<boolean> {
  try {
    await expectCodeKey(db, keyDir, matperiodId)
    return false
  } catch (error) {
    if (error instanceof Problem && error.code === 'code-key-lost') return true
    throw error
  }
}

/** How many codes were issued of an insats, or of the whole mätperiod, and by what key theirs is found. */
export async function readScope(
  db: Database,
  { matperiodId, insatsId }: CodeScope,
): Promise<{ readonly keyId: string | null; readonly issued: number }> {
  const row = await db
    .selectFrom('intake')
    .innerJoin('matperiod', 'matperiod.id', 'intake.matperiod_id')
    .select(['code_key', 'codes_issued'])
    .where('matperiod_id', '=', matperiodId)
    .where('insats_id', insatsId === null ? 'is' : '=', insatsId)
    .executeTakeFirst()
  return { keyId: row?.code_key ?? null, issued: row?.codes_issued ?? 0 }
}

/** Forget which codes of a mätperiod were used: within the transaction that settles it. */
export async function forgetCodes(trx: Database, matperiodId: string): Promise<void> {
  await trx.deleteFrom('code_nullifier').where('matperiod_id', '=', matperiodId).execute()
  await trx.updateTable('matperiod').set({ code_key: null }).where('id', '=', matperiodId).execute()
}

/** How many codes have been used. */
export async function countSpentCodes(db: Database, matperiodId: string): Promise<number> {
  const { count } = await db
    .selectFrom('code_nullifier')
    .select((eb) => eb.fn.countAll().as('count'))
    .where('matperiod_id', '=', matperiodId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Destroy the keys in the folder whose mätperiod is settled; those of other databases are left alone. */
export async function destroySettledKeys(db: Database, keyDir: string): Promise<void> {
  const keys = await listCodeKeys(keyDir)
  if (keys.length === 0) return
  const settled = await db
    .selectFrom('matperiod')
    .select('id')
    .where('id', 'in', [...new Set(keys.map(({ matperiodId }) => matperiodId))])
    .where('status', '=', 'settled')
    .execute()
  const gone = keys.filter(({ matperiodId }) => settled.some(({ id }) => id === matperiodId))
  for (const { path } of gone) await destroyCodeKey(path)
  if (gone.length > 0) await syncFolder(keyDir)
}

function mayChangeCodes(matperiod: WholeMatperiod, now: Date): boolean {
  return ['draft', 'upcoming'].includes(stateOf(matperiod, now))
}

function mayIssueCodes(matperiod: WholeMatperiod, now: Date): boolean {
  return matperiod.usesCodes && ['upcoming', 'open'].includes(stateOf(matperiod, now))
}
