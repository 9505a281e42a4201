import type { Logo, LogoFormat } from '../../shared/logo.ts'
import type { Database } from './database.ts'

/** A förbund's logo; null where it has none. */
export async function readLogo(db: Database, forbundId: string): Promise<Logo | null> {
  const row = await db.selectFrom('logo').selectAll().where('forbund_id', '=', forbundId).executeTakeFirst()
  return row ? { format: row.format as LogoFormat, content: Buffer.from(row.content, 'base64') } : null
}

/** Save a förbund's logo, in place of the one it had. */
export async function saveLogo(trx: Database, forbundId: string, { format, content }: Logo): Promise<void> {
  const row = { format, content: Buffer.from(content).toString('base64') }
  await trx
    .insertInto('logo')
    .values({ forbund_id: forbundId, ...row })
    .onConflict((conflict) => conflict.column('forbund_id').doUpdateSet(row))
    .execute()
}

/** Take a förbund's logo away; gives whether it had one. */
export async function removeLogo(trx: Database, forbundId: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('logo')
    .where('forbund_id', '=', forbundId)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows) > 0
}
