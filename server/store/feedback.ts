import type { Feedback, Promised, SavedFeedback } from '../../shared/feedback.ts'
import { Problem } from '../../shared/problem.ts'
import { feedbackText } from '../../shared/text/feedback.sv.ts'
import { newLink } from '../random.ts'
import type { Actor } from './audit.ts'
import type { Database } from './database.ts'
import type { WholeMatperiod } from './matperioder.ts'
import { isReleasedTo } from './releases.ts'
import { saveRevised } from './revised.ts'

/** A mätperiod's feedback as the kansli has it; `content` is null where nothing is saved. */
export interface StoredFeedback {
  readonly content: Feedback | null
  readonly revision: number
  readonly published: (PublishedFeedback & { readonly at: string; readonly by: string | null }) | null
}

/** What is published, whether or not it is shown now. */
export interface PublishedFeedback {
  readonly link: string
  readonly snapshotId: string
  readonly content: Feedback
}

export async function readFeedback(db: Database, matperiodId: string): Promise<StoredFeedback> {
  const row = await db
    .selectFrom('feedback')
    .selectAll()
    .where('matperiod_id', '=', matperiodId)
    .executeTakeFirst()
  if (!row) return { content: null, revision: 0, published: null }
  const published = publishedOf(row)
  return {
    content: JSON.parse(row.content) as Feedback,
    revision: row.revision,
    published: published && { ...published, at: row.published_at ?? '', by: row.published_by },
  }
}

/**
 * Save what is written over the revision that it was written from. What is published stays as it is.
 *
 * @throws {Problem} `draft-changed` where another has saved since
 */
export async function saveFeedback(
  trx: Database,
  matperiodId: string,
  { content, revision }: SavedFeedback,
): Promise<void> {
  const key = { matperiod_id: matperiodId }
  await saveRevised(trx, 'feedback', key, { content: JSON.stringify(content) }, revision, 'draft-changed')
}

/**
 * Publish what is saved, within a transaction, with the figures of a snapshot that everybody may read.
 *
 * @param revision what whoever publishes has seen
 * @throws {Problem} `draft-changed`, `not-released`; `refused` where a promise is not written
 */
export async function publishFeedback(
  trx: Database,
  matperiodId: string,
  { revision, snapshotId }: { readonly revision: number; readonly snapshotId: string },
  { at, actor }: Actor,
): Promise<void> {
  const row = await trx
    .selectFrom('feedback')
    .select(['content', 'link'])
    .where('matperiod_id', '=', matperiodId)
    .where('revision', '=', revision)
    .executeTakeFirst()
  if (!row) throw new Problem('draft-changed')
  const { promises } = JSON.parse(row.content) as Feedback
  if (promises.some(({ text }) => text === '')) throw new Problem('refused', [feedbackText.promisesMissing])
  if (!(await isReleasedTo(trx, snapshotId, 'public'))) throw new Problem('not-released')
  await trx
    .updateTable('feedback')
    .set({
      published: row.content,
      snapshot_id: snapshotId,
      published_at: at.toISOString(),
      published_by: actor,
      link: row.link ?? newLink(),
    })
    .where('matperiod_id', '=', matperiodId)
    .execute()
}

/**
 * Take the page back, within a transaction; what is written stays, and so does its address.
 *
 * @returns whether it was done: not where it was not published
 */
export async function withdrawFeedback(trx: Database, matperiodId: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('feedback')
    .set({ published: null, snapshot_id: null, published_at: null, published_by: null })
    .where('matperiod_id', '=', matperiodId)
    .where('published', 'is not', null)
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows) > 0
}

/**
 * What is shown at a link: null where it was taken back, or everybody may no longer read the result; undefined
 * where there is no such link.
 */
export async function readShownFeedback(
  db: Database,
  link: string,
): Promise<(PublishedFeedback & { readonly forbundId: string }) | null | undefined> {
  const row = await db
    .selectFrom('feedback')
    .innerJoin('matperiod', 'matperiod.id', 'feedback.matperiod_id')
    .select(['feedback.link', 'feedback.published', 'feedback.snapshot_id', 'matperiod.forbund_id'])
    .where('feedback.link', '=', link)
    .executeTakeFirst()
  if (!row) return undefined
  const published = publishedOf(row)
  if (!published || !(await isReleasedTo(db, published.snapshotId, 'public'))) return null
  return { ...published, forbundId: row.forbund_id }
}

/**
 * What was promised after the latest mätperiod before this one, of the same enkät, whose page is shown; null
 * where there is none.
 */
export async function readPromised(
  db: Database,
  { forbundId, questionnaire, opensOn }: Pick<WholeMatperiod, 'forbundId' | 'questionnaire' | 'opensOn'>,
): Promise<(Promised & { readonly id: string; readonly link: string }) | null> {
  const row = await db
    .selectFrom('feedback')
    .innerJoin('matperiod', 'matperiod.id', 'feedback.matperiod_id')
    .innerJoin('release', 'release.snapshot_id', 'feedback.snapshot_id')
    .select(['matperiod.id', 'matperiod.name'])
    .select(['feedback.link', 'feedback.published', 'feedback.snapshot_id'])
    .where('matperiod.forbund_id', '=', forbundId)
    .where('matperiod.questionnaire_id', '=', questionnaire.id)
    .where('matperiod.closes_on', '<', opensOn)
    .where('release.audience', '=', 'public')
    .where('release.withdrawn_at', 'is', null)
    .orderBy('matperiod.closes_on', 'desc')
    .orderBy('matperiod.id')
    .executeTakeFirst()
  const published = row && publishedOf(row)
  return published
    ? { id: row.id, matperiod: row.name, link: published.link, promises: published.content.promises }
    : null
}

interface PublishedRow {
  readonly link: string | null
  readonly published: string | null
  readonly snapshot_id: string | null
}

function publishedOf({ link, published, snapshot_id }: PublishedRow): PublishedFeedback | null {
  if (link === null || published === null || snapshot_id === null) return null
  return { link, snapshotId: snapshot_id, content: JSON.parse(published) as Feedback }
}
