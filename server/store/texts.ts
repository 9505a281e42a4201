import { labelledInsatser } from '../../shared/insats-labels.ts'
import { type Known, suggestMasks } from '../../shared/mask-suggestions.ts'
import { type Mask, maskText } from '../../shared/masking.ts'
import { Problem } from '../../shared/problem.ts'
import type { PublishedText, ReadText, TextDecision } from '../../shared/texts.ts'
import type { Database } from './database.ts'
import { holdSettled, type WholeMatperiod } from './matperioder.ts'
import { readSettled } from './snapshots.ts'
import type { Tables } from './tables.ts'

/** A free text as it came, and the insats that may be told beside it. */
interface CameText {
  readonly key: string
  readonly question: string
  readonly text: string
  readonly insatsId: string | null
}

/**
 * The free texts of a settled mätperiod with what is decided of each, in the order of their random keys,
 * question by question. Where they are destroyed, those that others may read.
 *
 * @throws {Problem} `not-settled`, `texts-not-ready` until they have been shuffled
 */
export async function readThrough(
  db: Database,
  matperiod: WholeMatperiod,
  known: Known,
): Promise<readonly ReadText[]> {
  const came = await cameTexts(db, matperiod)
  const reviews = await readReviews(db, matperiod.id)
  const tags = await readTags(db, matperiod.id)
  const names = new Map(matperiod.insatser.map(({ id, name }) => [id, name]))
  const texts = came.map(({ key, question, text, insatsId }): ReadText => {
    const suggested = suggestMasks(text, known)
    const review = reviews.get(key)
    return {
      ...decisionOf(review, tags.get(key) ?? []),
      id: key,
      question,
      insats: names.get(insatsId ?? '') ?? null,
      text,
      suggested,
      masked: review?.masked ?? maskText(text, suggested),
    }
  })
  const there = new Set(came.map(({ key }) => key))
  const left = [...reviews.values()].filter(({ key }) => !there.has(key))
  const kept = left.map(
    (review): ReadText => ({
      ...decisionOf(review, tags.get(review.key) ?? []),
      id: review.key,
      question: review.question,
      insats: names.get(review.insats_id ?? '') ?? null,
      text: null,
      suggested: [],
      masked: review.masked,
    }),
  )
  const order = matperiod.questionnaire.questions.map(({ id }) => id)
  return [...texts, ...kept].toSorted(
    (a, b) => order.indexOf(a.question) - order.indexOf(b.question) || (a.id < b.id ? -1 : 1),
  )
}

/** A decision that was sent, and the revision that it was made from. */
export interface SentDecision extends TextDecision {
  readonly revision: number
}

/**
 * Save what is decided of a text. What others may read is masked here, and by the suggestion where nobody has
 * decided what to mask. Of a text that is destroyed, what was kept can only be withdrawn, for ever.
 *
 * @returns what was decided before, and is now
 * @throws {Problem} `not-settled`, `texts-not-ready`, `not-found`, `text-changed` where another has saved since
 */
export async function saveDecision(
  trx: Database,
  matperiod: WholeMatperiod,
  key: string,
  sent: SentDecision,
  known: Known,
): Promise<{ readonly before: TextDecision; readonly after: TextDecision & { readonly masked: string } }> {
  await holdSettled(trx, matperiod.id)
  const text = (await cameTexts(trx, matperiod)).find((came) => came.key === key)
  const review = (await readReviews(trx, matperiod.id)).get(key)
  if (!text && !review) throw new Problem('not-found')
  if ((review?.revision ?? 0) !== sent.revision) throw new Problem('text-changed')
  const before = decisionOf(review, (await readTags(trx, matperiod.id)).get(key) ?? [])
  if (!text) {
    if (sent.published) throw new Problem('texts-destroyed')
    await trx
      .deleteFrom('text_review')
      .where('matperiod_id', '=', matperiod.id)
      .where('key', '=', key)
      .execute()
    return { before, after: { ...before, published: false, masked: '' } }
  }
  const masks = sent.masks
  if (masks?.some(({ to }) => to > text.text.length)) throw new Problem('bad-request')
  const masked = maskText(text.text, masks ?? suggestMasks(text.text, known))
  const decided = {
    insats_id: text.insatsId,
    masks: masks && JSON.stringify(masks),
    masked,
    published: sent.published ? 1 : 0,
    handled: sent.handled ? 1 : 0,
    revision: sent.revision + 1,
  }
  await trx
    .insertInto('text_review')
    .values({ matperiod_id: matperiod.id, key, question: text.question, ...decided })
    .onConflict((conflict) => conflict.columns(['matperiod_id', 'key']).doUpdateSet(decided))
    .execute()
  await writeTags(trx, matperiod.id, key, sent.themes)
  return { before, after: { ...sent, masked } }
}

/**
 * The free texts that others than the kansli may read: marked by a person, masked, in no order. The insats
 * stands beside a text only where at least the mätperiod's smallest group answered there and wrote to the
 * same question. The one way by which a free text reaches anybody else.
 *
 * @param told whether an insats may be told to the reader
 */
export async function publishedTexts(
  db: Database,
  matperiodId: string,
  told: (insatsId: string) => boolean = () => true,
): Promise<readonly PublishedText[]> {
  const rows = await db
    .selectFrom('text_review')
    .leftJoin('insats', 'insats.id', 'text_review.insats_id')
    .select(['question', 'masked', 'insats_id', 'insats.name'])
    .where('matperiod_id', '=', matperiodId)
    .where('published', '=', 1)
    .orderBy('question')
    .orderBy('key')
    .execute()
  return rows.map(({ question, masked, insats_id, name }) => ({
    question,
    insats: insats_id !== null && told(insats_id) ? name : null,
    text: masked,
  }))
}

/** How many texts of a mätperiod there are, how many of them nobody has read, and how many others may read. */
export async function countReading(
  db: Database,
  matperiodId: string,
): Promise<{ readonly texts: number; readonly unread: number; readonly published: number }> {
  const count = async (query: Promise<{ count: string | number | bigint }>) => Number((await query).count)
  const texts = await count(
    db
      .selectFrom('free_text')
      .select((eb) => eb.fn.countAll().as('count'))
      .where('matperiod_id', '=', matperiodId)
      .executeTakeFirstOrThrow(),
  )
  const reviews = await readReviews(db, matperiodId)
  const published = [...reviews.values()].filter((review) => review.published === 1).length
  return { texts, unread: texts === 0 ? 0 : texts - reviews.size, published }
}

async function cameTexts(db: Database, matperiod: WholeMatperiod): Promise<readonly CameText[]> {
  const { id, minGroup, insatser } = matperiod
  if (matperiod.status !== 'settled') throw new Problem('not-settled')
  const { shuffled_at } = await db
    .selectFrom('matperiod')
    .select('shuffled_at')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  // Before that the keys, which order them, are still those that their forms came with.
  if (shuffled_at === null) throw new Problem('texts-not-ready')
  const rows = await db
    .selectFrom('free_text')
    .select(['key', 'question', 'text', 'insats_id'])
    .where('matperiod_id', '=', id)
    .orderBy('key')
    .execute()
  const intake = (await readSettled(db, id))?.intake ?? []
  const shown = new Map(
    [...new Set(rows.map(({ question }) => question))].map((question) => {
      const counts = insatser.map(({ id: insatsId, name }) => {
        const texts = rows.filter((row) => row.question === question && row.insats_id === insatsId).length
        const respondents = intake.find(({ insats }) => insats === name)?.respondents ?? null
        return [insatsId, { texts, respondents }] as const
      })
      return [question, labelledInsatser(new Map(counts), minGroup)]
    }),
  )
  return rows.map(({ key, question, text, insats_id }) => {
    const isShown = insats_id !== null && shown.get(question)?.has(insats_id)
    return { key, question, text, insatsId: isShown ? insats_id : null }
  })
}

async function readReviews(
  db: Database,
  matperiodId: string,
): Promise<ReadonlyMap<string, Tables['text_review']>> {
  const rows = await db
    .selectFrom('text_review')
    .selectAll()
    .where('matperiod_id', '=', matperiodId)
    .orderBy('key')
    .execute()
  return new Map(rows.map((row) => [row.key, row]))
}

async function readTags(db: Database, matperiodId: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('text_theme')
    .select(['key', 'theme_id'])
    .where('matperiod_id', '=', matperiodId)
    .orderBy('theme_id')
    .execute()
  return new Map(
    [...new Set(rows.map(({ key }) => key))].map((key) => [
      key,
      rows.filter((row) => row.key === key).map(({ theme_id }) => theme_id),
    ]),
  )
}

/** A theme that somebody has removed meanwhile is left out. */
async function writeTags(
  trx: Database,
  matperiodId: string,
  key: string,
  themes: readonly string[],
): Promise<void> {
  await trx.deleteFrom('text_theme').where('matperiod_id', '=', matperiodId).where('key', '=', key).execute()
  const known = await trx.selectFrom('theme').select('id').where('matperiod_id', '=', matperiodId).execute()
  const rows = known
    .filter(({ id }) => themes.includes(id))
    .map(({ id }) => ({ matperiod_id: matperiodId, key, theme_id: id }))
  if (rows.length > 0) await trx.insertInto('text_theme').values(rows).execute()
}

function decisionOf(
  review: Tables['text_review'] | undefined,
  themes: readonly string[],
): TextDecision & { readonly revision: number } {
  return {
    masks: review?.masks ? (JSON.parse(review.masks) as readonly Mask[]) : null,
    published: review?.published === 1,
    handled: review?.handled === 1,
    themes,
    revision: review?.revision ?? 0,
  }
}
