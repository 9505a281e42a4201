import { Problem } from '../../shared/problem.ts'
import { cleanTyped, newLink } from '../random.ts'
import type { Database } from './database.ts'

/** A tablet that many answer on. */
export interface Kiosk {
  /** 8 characters that can be typed on the tablet: as little of a secret as a public link. */
  readonly code: string
  /** The public link that it stands for. */
  readonly link: string
  readonly pinHash: string
  readonly ended: boolean
}

/**
 * A kiosk by its code.
 *
 * @throws {Problem} `unknown-link`
 */
export async function readKiosk(db: Database, typed: string): Promise<Kiosk> {
  const row = await db
    .selectFrom('kiosk')
    .selectAll()
    .where('code', '=', cleanTyped(typed))
    .executeTakeFirst()
  if (!row) throw new Problem('unknown-link')
  return { code: row.code, link: row.link, pinHash: row.pin_hash, ended: row.ended === 1 }
}

/** Whether a code is a kiosk's, and no link's. */
export async function isKiosk(db: Database, code: string): Promise<boolean> {
  return (
    (await db.selectFrom('kiosk').select('code').where('code', '=', code).executeTakeFirst()) !== undefined
  )
}

/** Begin a kiosk with a code of its own, which no link has. */
export async function addKiosk(
  trx: Database,
  link: string,
  hashPin: (code: string) => Promise<string>,
): Promise<void> {
  const code = newLink()
  await trx
    .insertInto('kiosk')
    .values({ code, link, pin_hash: await hashPin(code) })
    .execute()
}

/** The codes of the kiosks that stand for a link and are not ended. */
export async function listKiosks(db: Database, link: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('kiosk')
    .select('code')
    .where('link', '=', link)
    .where('ended', '=', 0)
    .orderBy('code')
    .execute()
  return rows.map(({ code }) => code)
}

/** End a kiosk: it gives out no more forms. Gives whether it was this that ended it. */
export async function endKiosk(
  trx: Database,
  { code, link }: Pick<Kiosk, 'code' | 'link'>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('kiosk')
    .set({ ended: 1 })
    .where('code', '=', code)
    .where('link', '=', link)
    .where('ended', '=', 0)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows) === 1
}
