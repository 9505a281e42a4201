import { createHash } from 'node:crypto'
import type { AuditAction, AuditEntry, AuditFilter } from '../../shared/audit.ts'
import { canonicalJson } from '../../shared/canonical-json.ts'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

/** What is written down of an act. */
export interface Act extends Actor, Pick<AuditEntry, 'action' | 'subject'> {
  readonly detail?: AuditEntry['detail']
  /** Null for what concerns the whole installation. */
  readonly forbundId: string | null
}

/** Who does something, and when. */
export interface Actor {
  readonly at: Date
  /** An e-mail address; null for the operator's command line. */
  readonly actor: string | null
  /** What the token is called by which they act, where it is not they themselves. */
  readonly token?: string
}

type Row = Tables['audit']

/** The hash before the first entry. */
const beginning = '0'.repeat(64)
const rowsPerPage = 1000

/** Write an act down, within the transaction in which it is done: neither is there without the other. */
export async function writeAudit(trx: Database, act: Act): Promise<void> {
  await trx
    .insertInto('audit_head')
    .values({ id: 1, seq: 0, hash: beginning })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
  // Taking the next place holds the row until the transaction is over, so that entries never fork.
  const head = await trx
    .updateTable('audit_head')
    .set((eb) => ({ seq: eb('seq', '+', 1) }))
    .returning(['seq', 'hash'])
    .executeTakeFirstOrThrow()
  const entry = {
    seq: head.seq,
    at: act.at.toISOString(),
    forbund_id: act.forbundId,
    actor: act.actor,
    action: act.action,
    subject: storable(act.subject),
    detail: canonicalJson({ ...act.detail, ...(act.token === undefined ? {} : { token: act.token }) }),
  }
  const hash = hashOf(head.hash, entry)
  await trx
    .insertInto('audit')
    .values({ ...entry, hash })
    .execute()
  await trx.updateTable('audit_head').set({ hash }).execute()
}

/** As a database gives it back: a chain over what it cannot hold would be broken from there on. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD')
}

/** What reading the chain found. */
export interface Verified {
  /** How many entries hold. */
  readonly entries: number
  /** The place of the first that does not: changed, missing, or cut off from the end; null where all hold. */
  readonly broken: number | null
  /** Of the last that holds: kept elsewhere, it shows whether all was written anew. */
  readonly hash: string
}

/** Read the chain from its beginning. */
export async function verifyAudit(db: Database): Promise<Verified> {
  let entries = 0
  let hash = beginning
  let held = beginning
  // No row stands before the first, whatever number it was given.
  let last = -(2 ** 31)
  for (;;) {
    const rows = await db
      .selectFrom('audit')
      .selectAll()
      .where('seq', '>', last)
      .orderBy('seq')
      .limit(rowsPerPage)
      .execute()
    for (const row of rows) {
      const { hash: written, ...entry } = row
      hash = hashOf(hash, entry)
      if (row.seq !== entries + 1 || written !== hash) return { entries, broken: entries + 1, hash: held }
      held = hash
      entries += 1
      last = row.seq
    }
    if (rows.length < rowsPerPage) break
  }
  const head = await db.selectFrom('audit_head').selectAll().executeTakeFirst()
  const whole = (head?.seq ?? 0) === entries && (head?.hash ?? beginning) === hash
  return { entries, broken: whole ? null : entries + 1, hash: held }
}

/** Whose entries are read: those of a förbund, and for some those of the whole installation too. */
export interface AuditScope {
  readonly forbundId: string
  readonly installation: boolean
}

/** The entries that a filter asks for, the newest first. */
export async function listAudit(
  db: Database,
  { forbundId, installation }: AuditScope,
  { action, actor, before }: AuditFilter,
  limit: number,
): Promise<readonly AuditEntry[]> {
  const rows = await db
    .selectFrom('audit')
    .selectAll()
    .where((eb) =>
      eb.or([eb('forbund_id', '=', forbundId), ...(installation ? [eb('forbund_id', 'is', null)] : [])]),
    )
    .$if(action !== undefined, (query) => query.where('action', '=', action ?? ''))
    .$if(actor !== undefined, (query) => query.where('actor', '=', actor ?? ''))
    .$if(before !== undefined, (query) => query.where('seq', '<', before ?? 0))
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ seq, at, actor, action, subject, detail }) => ({
    seq,
    at,
    actor,
    action: action as AuditAction,
    subject,
    detail: JSON.parse(detail) as AuditEntry['detail'],
  }))
}

function hashOf(before: string, entry: Omit<Row, 'hash'>): string {
  return createHash('sha256')
    .update(`${before}\n${canonicalJson(entry)}`)
    .digest('hex')
}
