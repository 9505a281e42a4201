import { isWritten, type PlacedText, textsIn } from '../../shared/placed-texts.ts'
import { Problem } from '../../shared/problem.ts'
import type { Questionnaire } from '../../shared/questionnaire.ts'
import type { ReviewChange } from '../../shared/questionnaires.ts'
import type { Review } from '../../shared/reviews.ts'
import type { Actor } from './audit.ts'
import type { Database } from './database.ts'
import { type VersionKey, versionName } from './questionnaire-uses.ts'
import type { Tables } from './tables.ts'

type Reviewed = Pick<Review, 'language' | 'place'>

/** The reviewed translations of a version. */
export async function readReviews(
  db: Database,
  forbundId: string,
  key: VersionKey,
): Promise<readonly Review[]> {
  const rows = await ofVersion(db, forbundId, key).orderBy('language').orderBy('place').execute()
  return rows.map(reviewOfRow)
}

/** The reviewed translations of every version of a förbund, by the version's name. */
export async function listReviews(
  db: Database,
  forbundId: string,
): Promise<ReadonlyMap<string, readonly Review[]>> {
  const rows = await db
    .selectFrom('translation_review')
    .selectAll()
    .where('forbund_id', '=', forbundId)
    .execute()
  const reviews = new Map<string, Review[]>()
  for (const row of rows) {
    const name = versionName({ id: row.questionnaire_id, version: row.questionnaire_version })
    const known = reviews.get(name) ?? []
    known.push(reviewOfRow(row))
    reviews.set(name, known)
  }
  return reviews
}

/**
 * Write down that translations have been reviewed, or that they have not after all.
 *
 * @throws {Problem} `draft-changed` where one of them is no longer what was seen
 */
export async function setReviews(
  trx: Database,
  forbundId: string,
  questionnaire: Questionnaire,
  { language, texts, reviewed }: ReviewChange,
  by: Actor,
): Promise<void> {
  const placed = textsIn(questionnaire)
  const stands = ({ place, sv, text }: ReviewChange['texts'][number]) =>
    placed.some(({ place: at, texts }) => at === place && texts.sv === sv && texts[language] === text)
  if (!texts.every(stands)) throw new Problem('draft-changed')
  if (reviewed)
    return addReviews(
      trx,
      forbundId,
      questionnaire,
      texts.map(({ place }) => ({ language, place })),
      by,
    )
  await trx
    .deleteFrom('translation_review')
    .where('forbund_id', '=', forbundId)
    .where('questionnaire_id', '=', questionnaire.id)
    .where('questionnaire_version', '=', questionnaire.version)
    .where('language', '=', language)
    .where(
      'place',
      'in',
      texts.map(({ place }) => place),
    )
    .execute()
}

/** Write down that translations of a version have been reviewed as they stand; what is not written is passed over. */
export async function addReviews(
  trx: Database,
  forbundId: string,
  questionnaire: Questionnaire,
  reviewed: readonly Reviewed[],
  by: Actor,
): Promise<void> {
  const placed = new Map(textsIn(questionnaire).map((text) => [text.place, text]))
  for (const { language, place } of reviewed) {
    const text = placed.get(place)
    if (!text || language === 'sv' || !isWritten(text.texts, language)) continue
    await write(trx, forbundId, questionnaire, {
      ...pairOf(text, language),
      language,
      by: by.actor,
      at: by.at.toISOString(),
    })
  }
}

/** What has been reviewed of one version holds of another that begins as it. */
export async function copyReviews(
  trx: Database,
  forbundId: string,
  from: VersionKey,
  to: VersionKey,
): Promise<void> {
  for (const review of await readReviews(trx, forbundId, from)) await write(trx, forbundId, to, review)
}

function pairOf({ place, texts }: PlacedText, language: string) {
  return { place, sv: texts.sv, text: texts[language] ?? '' }
}

async function write(
  trx: Database,
  forbundId: string,
  { id, version }: VersionKey,
  { language, place, sv, text, by, at }: Review,
): Promise<void> {
  const row = { sv, text, reviewed_by: by, reviewed_at: at }
  await trx
    .insertInto('translation_review')
    .values({
      forbund_id: forbundId,
      questionnaire_id: id,
      questionnaire_version: version,
      language,
      place,
      ...row,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['forbund_id', 'questionnaire_id', 'questionnaire_version', 'language', 'place'])
        // Of the same two texts, who reviewed them first stays.
        .doUpdateSet(row)
        .where(({ eb, or }) =>
          or([eb('translation_review.sv', '!=', sv), eb('translation_review.text', '!=', text)]),
        ),
    )
    .execute()
}

function ofVersion(db: Database, forbundId: string, { id, version }: VersionKey) {
  return db
    .selectFrom('translation_review')
    .selectAll()
    .where('forbund_id', '=', forbundId)
    .where('questionnaire_id', '=', id)
    .where('questionnaire_version', '=', version)
}

function reviewOfRow(row: Tables['translation_review']): Review {
  const { language, place, sv, text, reviewed_by: by, reviewed_at: at } = row
  return { language, place, sv, text, by, at }
}
