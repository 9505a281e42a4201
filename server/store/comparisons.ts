import type { ComparisonFile } from '../../shared/comparison-file.ts'
import type { NewReferenceFigure, ReferenceFigure } from '../../shared/comparisons.ts'
import type { Matperiod } from '../../shared/matperiod.ts'
import { Problem } from '../../shared/problem.ts'
import { newId } from '../random.ts'
import type { Database } from './database.ts'
import { listSnapshots, type StoredSnapshot } from './snapshots.ts'

export interface StoredComparison {
  readonly id: string
  readonly file: ComparisonFile
}

/** Keep another förbund's figures, in place of those it gave of the same mätperiod before. */
export async function saveComparison(
  trx: Database,
  forbundId: string,
  file: ComparisonFile,
  now: Date,
): Promise<void> {
  const content = { content: JSON.stringify(file), added_at: now.toISOString() }
  const key = { forbund_id: forbundId, other: file.forbund, matperiod: file.matperiod.name }
  await trx
    .insertInto('comparison_file')
    .values({ id: newId(), ...key, ...content })
    .onConflict((conflict) => conflict.columns(['forbund_id', 'other', 'matperiod']).doUpdateSet(content))
    .execute()
}

/** What others have given, by förbund and then the newest first. */
export async function listComparisons(db: Database, forbundId: string): Promise<readonly StoredComparison[]> {
  const rows = await db
    .selectFrom('comparison_file')
    .select(['id', 'content'])
    .where('forbund_id', '=', forbundId)
    .execute()
  return rows
    .map(({ id, content }) => ({ id, file: JSON.parse(content) as ComparisonFile }))
    .toSorted(
      ({ file: a }, { file: b }) =>
        a.forbund.localeCompare(b.forbund, 'sv') ||
        b.matperiod.closesOn.localeCompare(a.matperiod.closesOn) ||
        a.matperiod.name.localeCompare(b.matperiod.name, 'sv'),
    )
}

/**
 * Take a file away; gives whose it was, in words.
 *
 * @throws {Problem} `not-found`
 */
export async function removeComparison(trx: Database, forbundId: string, id: string): Promise<string> {
  const row = await trx
    .deleteFrom('comparison_file')
    .where('forbund_id', '=', forbundId)
    .where('id', '=', id)
    .returning(['other', 'matperiod'])
    .executeTakeFirst()
  if (!row) throw new Problem('not-found')
  return `${row.other}, ${row.matperiod}`
}

/** Keep a figure with its source. */
export async function addReferenceFigure(
  trx: Database,
  forbundId: string,
  figure: NewReferenceFigure,
  now: Date,
): Promise<void> {
  const { questionnaire, ...rest } = figure
  await trx
    .insertInto('reference_figure')
    .values({
      id: newId(),
      forbund_id: forbundId,
      questionnaire_id: questionnaire,
      ...rest,
      added_at: now.toISOString(),
    })
    .execute()
}

/** The figures typed in for a questionnaire, in the order they came. */
export async function listReferenceFigures(
  db: Database,
  forbundId: string,
  questionnaireId: string,
): Promise<readonly ReferenceFigure[]> {
  const rows = await db
    .selectFrom('reference_figure')
    .selectAll()
    .where('forbund_id', '=', forbundId)
    .where('questionnaire_id', '=', questionnaireId)
    .orderBy('added_at')
    .orderBy('id')
    .execute()
  return rows.map(({ id, questionnaire_id, question, measure, value, source }) => ({
    id,
    questionnaire: questionnaire_id,
    question,
    measure,
    value,
    source,
  }))
}

/**
 * Take a figure away; gives its source.
 *
 * @throws {Problem} `not-found`
 */
export async function removeReferenceFigure(trx: Database, forbundId: string, id: string): Promise<string> {
  const row = await trx
    .deleteFrom('reference_figure')
    .where('forbund_id', '=', forbundId)
    .where('id', '=', id)
    .returning('source')
    .executeTakeFirst()
  if (!row) throw new Problem('not-found')
  return row.source
}

/**
 * Whose something to compare with is: a file, a figure, or an old report.
 *
 * @throws {Problem} `not-found`
 */
export async function comparisonOwner(db: Database, id: string): Promise<string> {
  for (const table of ['comparison_file', 'reference_figure', 'entered_report'] as const) {
    const row = await db.selectFrom(table).select('forbund_id').where('id', '=', id).executeTakeFirst()
    if (row) return row.forbund_id
  }
  throw new Problem('not-found')
}

/** The fastställda resultaten of a förbund's mätperioder of the same questionnaire that closed before, newest first. */
export async function earlierSettled(
  db: Database,
  matperiod: Pick<Matperiod, 'id' | 'forbundId' | 'closesOn'>,
  questionnaireId: string,
): Promise<readonly StoredSnapshot[]> {
  const rows = await db
    .selectFrom('matperiod')
    .select('id')
    .where('forbund_id', '=', matperiod.forbundId)
    .where('questionnaire_id', '=', questionnaireId)
    .where('status', '=', 'settled')
    .where('id', '!=', matperiod.id)
    .where('closes_on', '<', matperiod.closesOn)
    .orderBy('closes_on', 'desc')
    .orderBy('id')
    .execute()
  const ids = rows.map(({ id }) => id)
  const settled = (await listSnapshots(db, ids)).filter(({ kind }) => kind === 'final')
  return ids.flatMap((id) => settled.find(({ matperiodId }) => matperiodId === id) ?? [])
}
