import { type Act, writeAudit } from './store/audit.ts'
import type { Database } from './store/database.ts'

/** The header by which a browser saves a reply under a name, whatever letters it has. @see RFC 8187 */
export function savedAs(name: string): string {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `attachment; filename*=UTF-8''${encoded}`
}

/** A file of results that leaves is written down. */
export async function noteExport(
  db: Database,
  by: Omit<Act, 'action' | 'subject' | 'detail'>,
  subject: Act['subject'],
  detail: NonNullable<Act['detail']>,
): Promise<void> {
  await db
    .transaction()
    .execute((trx) => writeAudit(trx, { ...by, action: 'results-exported', subject, detail }))
}
