import type { Known } from '../../shared/privacy/blanks.ts'
import { blankPaperSettings, type PaperSettings } from '../../shared/privacy/settings.ts'
import type { Day } from '../../shared/stockholm.ts'
import type { Database } from './database.ts'
import { readForbund } from './forbund.ts'

/** That somebody has seen the papers, and what those said. */
export interface Seen {
  readonly by: string
  readonly on: Day
  readonly hash: string
}

/** All that the privacy papers of a förbund are filled from, and who has seen them. */
export async function readPrivacy(
  db: Database,
  forbundId: string,
): Promise<Known & { readonly seen: Seen | null }> {
  const { name, settings } = await readForbund(db, forbundId)
  const row = await db
    .selectFrom('privacy_papers')
    .selectAll()
    .where('forbund_id', '=', forbundId)
    .executeTakeFirst()
  const decision = await db
    .selectFrom('matperiod')
    .select(['gallring_on', 'gallring_number'])
    .where('forbund_id', '=', forbundId)
    .where('gallring_on', 'is not', null)
    .orderBy('gallring_on', 'desc')
    .orderBy('opens_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  return {
    name,
    settings,
    paperSettings: {
      ...blankPaperSettings,
      ...(JSON.parse(row?.settings ?? '{}') as Partial<PaperSettings>),
    },
    gallring: decision?.gallring_on
      ? { decidedOn: decision.gallring_on, number: decision.gallring_number ?? '' }
      : null,
    seen:
      row?.seen_by && row.seen_on && row.seen_hash
        ? { by: row.seen_by, on: row.seen_on, hash: row.seen_hash }
        : null,
  }
}

export async function savePaperSettings(
  trx: Database,
  forbundId: string,
  paperSettings: PaperSettings,
): Promise<void> {
  await upsert(trx, forbundId, { settings: JSON.stringify(paperSettings) })
}

export async function saveSeen(trx: Database, forbundId: string, { by, on, hash }: Seen): Promise<void> {
  await upsert(trx, forbundId, { seen_by: by, seen_on: on, seen_hash: hash })
}

type Change = { settings: string } | { seen_by: string; seen_on: string; seen_hash: string }

async function upsert(trx: Database, forbundId: string, change: Change): Promise<void> {
  await trx
    .insertInto('privacy_papers')
    .values({
      forbund_id: forbundId,
      settings: '{}',
      seen_by: null,
      seen_on: null,
      seen_hash: null,
      ...change,
    })
    .onConflict((conflict) => conflict.column('forbund_id').doUpdateSet(change))
    .execute()
}
