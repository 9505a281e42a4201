import { issueCodes } from '../../server/store/codes.ts'
import type { Database } from '../../server/store/database.ts'
import { readMatperiod } from '../../server/store/matperioder.ts'

/** What codes are made with. */
type Made = { readonly database: { readonly db: Database }; readonly config: { readonly keyDir: string } }

/** Let a mätperiod use codes, as was chosen before it opened. */
export async function useCodes({ database: { db } }: Made, matperiodId: string): Promise<void> {
  await db.updateTable('matperiod').set({ uses_codes: 1 }).where('id', '=', matperiodId).execute()
}

/** Make codes of an insats, or of the whole mätperiod; gives them in shuffled order. */
export async function makeCodes(
  { database: { db }, config }: Made,
  matperiodId: string,
  insats: string | null,
  count: number,
  now = new Date('2026-03-10T09:00:00Z'),
): Promise<readonly string[]> {
  const matperiod = await readMatperiod(db, matperiodId)
  const insatsId = matperiod.insatser.find(({ name }) => name === insats)?.id ?? null
  const { codes } = await db
    .transaction()
    .execute((trx) => issueCodes(trx, config.keyDir, { matperiod, insatsId }, count, now))
  return codes
}

/** How many codes of a mätperiod have been used. */
export async function usedCodes({ database: { db } }: Pick<Made, 'database'>, matperiodId: string) {
  const rows = await db
    .selectFrom('code_nullifier')
    .select('nullifier')
    .where('matperiod_id', '=', matperiodId)
    .execute()
  return rows.length
}
