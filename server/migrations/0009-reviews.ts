import type { Kysely } from 'kysely'

/**
 * Translations that somebody who speaks the language has reviewed: the two texts as they were, so that what is
 * changed awaits review again. It is a table of its own, for a version in use never changes, and may yet be reviewed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('translation_review')
    .addColumn('forbund_id', 'text', (column) => column.notNull())
    .addColumn('questionnaire_id', 'text', (column) => column.notNull())
    .addColumn('questionnaire_version', 'integer', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('sv', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('reviewed_by', 'text')
    .addColumn('reviewed_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('translation_review_pk', [
      'forbund_id',
      'questionnaire_id',
      'questionnaire_version',
      'language',
      'place',
    ])
    .addForeignKeyConstraint(
      'translation_review_version',
      ['forbund_id', 'questionnaire_id', 'questionnaire_version'],
      'questionnaire',
      ['forbund_id', 'id', 'version'],
      (constraint) => constraint.onDelete('cascade'),
    )
    .execute()
}
