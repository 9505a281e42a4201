import { type NewReaderLink, type ReaderLink, readerLinkEnd } from '../../shared/reader-links.ts'
import { dayOf } from '../../shared/stockholm.ts'
import { cleanTyped, hashToken, newId, newReaderCode, newToken } from '../random.ts'
import type { Actor } from './audit.ts'
import type { Database } from './database.ts'
import { isReleasedTo } from './releases.ts'
import type { Tables } from './tables.ts'

/** A link as it is looked up by whoever has it. */
export interface StoredReaderLink extends ReaderLink {
  readonly snapshotId: string
  readonly codeHash: string | null
}

/** Make a link to a snapshot, within a transaction; gives its id, its token and its code, of which the hashes alone are kept. */
export async function addReaderLink(
  trx: Database,
  secret: string,
  snapshotId: string,
  { audience, shows, kommun, expiresOn, withCode }: NewReaderLink,
  { at, actor }: Actor,
): Promise<{ readonly id: string; readonly token: string; readonly code: string | null }> {
  const id = newId()
  const token = newToken()
  const code = withCode ? newReaderCode() : null
  await trx
    .insertInto('reader_link')
    .values({
      id,
      token_hash: hashToken(secret, token),
      snapshot_id: snapshotId,
      audience,
      shows,
      kommun,
      code_hash: code && hashCode(secret, id, code),
      expires_on: expiresOn,
      made_at: at.toISOString(),
      made_by: actor,
      withdrawn_at: null,
      withdrawn_by: null,
    })
    .execute()
  return { id, token, code }
}

/** The links to a snapshot, the newest first. */
export async function listReaderLinks(db: Database, snapshotId: string): Promise<readonly ReaderLink[]> {
  const rows = await db
    .selectFrom('reader_link')
    .selectAll()
    .where('snapshot_id', '=', snapshotId)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(linkOf)
}

/**
 * Take a link back, within a transaction; that it was made stays written.
 *
 * @returns what it showed; null where it is no link to the snapshot, or was taken back before
 */
export async function withdrawReaderLink(
  trx: Database,
  snapshotId: string,
  id: string,
  { at, actor }: Actor,
): Promise<ReaderLink | null> {
  const row = await trx
    .updateTable('reader_link')
    .set({ withdrawn_at: at.toISOString(), withdrawn_by: actor })
    .where('id', '=', id)
    .where('snapshot_id', '=', snapshotId)
    .where('withdrawn_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  return row ? linkOf(row) : null
}

/** Whether a link is one to a snapshot, standing or not. */
export async function isReaderLinkOf(db: Database, snapshotId: string, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('reader_link')
    .select('id')
    .where('id', '=', id)
    .where('snapshot_id', '=', snapshotId)
    .executeTakeFirst()
  return row !== undefined
}

/** The link of a token, with why it opens nothing now; null where there is none. */
export async function readReaderLink(
  db: Database,
  secret: string,
  token: string,
  now: Date,
): Promise<{ readonly link: StoredReaderLink; readonly ended: ReturnType<typeof readerLinkEnd> } | null> {
  const row = await db
    .selectFrom('reader_link')
    .selectAll()
    .where('token_hash', '=', hashToken(secret, token))
    .executeTakeFirst()
  if (!row) return null
  const link = { ...linkOf(row), snapshotId: row.snapshot_id, codeHash: row.code_hash }
  const isReleased = await isReleasedTo(db, row.snapshot_id, row.audience)
  return { link, ended: readerLinkEnd(link, isReleased, dayOf(now)) }
}

/** Whether a code is a link's, however it is typed. It was made at random, so a fast hash under the secret is enough. */
export function isCodeOf(secret: string, { id, codeHash }: StoredReaderLink, typed: string): boolean {
  return hashCode(secret, id, cleanTyped(typed)) === codeHash
}

function hashCode(secret: string, id: string, code: string): string {
  return hashToken(secret, `reader-link|${id}|${code}`)
}

function linkOf(row: Tables['reader_link']): ReaderLink {
  const { id, audience, shows, kommun, code_hash, expires_on, made_at, made_by, withdrawn_at } = row
  return {
    id,
    audience,
    shows,
    kommun,
    hasCode: code_hash !== null,
    expiresOn: expires_on,
    madeAt: made_at,
    madeBy: made_by,
    withdrawn: withdrawn_at === null ? null : { at: withdrawn_at, by: row.withdrawn_by },
  }
}
