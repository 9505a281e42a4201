import { type Kysely, sql } from 'kysely'

/**
 * What a förbund needs to make its own mätperioder: insatser with years in force, drafts with their insatser,
 * who was offered the survey by which way, and how the stepped counts went from day to day.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const { schema } = db
  /** Null: since before it was noted, and until further notice. */
  await schema.alterTable('insats').addColumn('from_year', 'integer').execute()
  await schema
    .alterTable('insats')
    .addColumn('to_year', 'integer', (column) => column.check(sql`to_year >= from_year`))
    .execute()

  /** What the questionnaire can be read in: a list in JSON. */
  await schema
    .alterTable('matperiod')
    .addColumn('languages', 'text', (column) => column.notNull().defaultTo('["sv"]'))
    .execute()
  /** The förbund's decision on what is destroyed and when: its date and its number. */
  await schema.alterTable('matperiod').addColumn('gallring_on', 'text').execute()
  await schema.alterTable('matperiod').addColumn('gallring_number', 'text').execute()

  /** The insatser of a draft; they become rows of intake, with links, when it is made ready. */
  await schema
    .createTable('draft_insats')
    .addColumn('matperiod_id', 'text', (column) =>
      column.notNull().references('matperiod.id').onDelete('cascade'),
    )
    .addColumn('insats_id', 'text', (column) => column.notNull().references('insats.id').onDelete('cascade'))
    .addColumn('enrolled', 'integer', (column) => column.check(sql`enrolled >= 0`))
    .addColumn('enrolled_on', 'text')
    .addPrimaryKeyConstraint('draft_insats_pk', ['matperiod_id', 'insats_id'])
    .execute()

  /** A part of an insats's counts: how many were offered by one way, or not at all for one reason. */
  await schema
    .createTable('offered_part')
    .addColumn('matperiod_id', 'text', (column) => column.notNull().references('matperiod.id'))
    .addColumn('insats_id', 'text', (column) => column.notNull().references('insats.id'))
    .addColumn('part', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull().check(sql`count >= 0`))
    .addPrimaryKeyConstraint('offered_part_pk', ['matperiod_id', 'insats_id', 'part'])
    .execute()

  /** The stepped count of a day, the first that was seen; insats_id is empty for those who named none. */
  await schema
    .createTable('progress')
    .addColumn('matperiod_id', 'text', (column) => column.notNull().references('matperiod.id'))
    .addColumn('insats_id', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('answered', 'integer', (column) => column.notNull().check(sql`answered % 5 = 0`))
    .addPrimaryKeyConstraint('progress_pk', ['matperiod_id', 'insats_id', 'day'])
    .execute()
}
