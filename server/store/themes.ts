import { Problem } from '../../shared/problem.ts'
import { compareSwedish } from '../../shared/text/format.ts'
import { textsText } from '../../shared/text/texts.sv.ts'
import { publishedCount, type Theme, type ThemeCount } from '../../shared/texts.ts'
import { newId } from '../random.ts'
import { type Database, isTaken } from './database.ts'

/** The themes of a mätperiod, by name. */
export async function listThemes(db: Database, matperiodId: string): Promise<readonly Theme[]> {
  const rows = await db
    .selectFrom('theme')
    .select(['id', 'name'])
    .where('matperiod_id', '=', matperiodId)
    .execute()
  return rows.toSorted((a, b) => compareSwedish(a.name, b.name))
}

/**
 * Make a theme; gives its id.
 *
 * @throws {Problem} `refused` where there is one of that name
 */
export async function addTheme(trx: Database, matperiodId: string, name: string): Promise<string> {
  const id = newId().slice(0, 12)
  await trx
    .insertInto('theme')
    .values({ matperiod_id: matperiodId, id, name, counts: null })
    .execute()
    .catch((error: unknown) => {
      throw isTaken(error) ? new Problem('refused', [textsText.themeTaken(name)]) : error
    })
  return id
}

/**
 * Remove a theme, from every text that has it.
 *
 * @throws {Problem} `not-found`
 */
export async function removeTheme(trx: Database, matperiodId: string, id: string): Promise<void> {
  const { numDeletedRows } = await trx
    .deleteFrom('theme')
    .where('matperiod_id', '=', matperiodId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (Number(numDeletedRows) !== 1) throw new Problem('not-found')
}

/**
 * In how many texts each theme was found, by question and over the whole mätperiod, never by insats: as
 * anybody may read it whom the result is released to.
 */
export async function publishedThemes(
  db: Database,
  { id, minGroup }: { readonly id: string; readonly minGroup: number },
): Promise<readonly ThemeCount[]> {
  const themes = await db.selectFrom('theme').selectAll().where('matperiod_id', '=', id).execute()
  const counted = await db
    .selectFrom('text_theme')
    .innerJoin('text_review', (join) =>
      join
        .onRef('text_review.matperiod_id', '=', 'text_theme.matperiod_id')
        .onRef('text_review.key', '=', 'text_theme.key'),
    )
    .select((eb) => ['theme_id', 'question', eb.fn.countAll().as('count')])
    .where('text_theme.matperiod_id', '=', id)
    .groupBy(['theme_id', 'question'])
    .execute()
  const came = await db
    .selectFrom('free_text')
    .select((eb) => ['question', eb.fn.countAll().as('count')])
    .where('matperiod_id', '=', id)
    .groupBy('question')
    .execute()
  const textsTo = new Map(came.map(({ question, count }) => [question, Number(count)]))
  const counts = themes.flatMap((theme) =>
    theme.counts === null
      ? counted
          .filter(({ theme_id }) => theme_id === theme.id)
          .map(({ question, count }) => ({
            question,
            theme: theme.name,
            count: publishedCount(Number(count), textsTo.get(question) ?? 0, minGroup),
          }))
      : (JSON.parse(theme.counts) as Omit<ThemeCount, 'theme'>[]).map((kept) => ({
          ...kept,
          theme: theme.name,
        })),
  )
  return counts.toSorted((a, b) => compareSwedish(a.question, b.question) || compareSwedish(a.theme, b.theme))
}

/** Keep the counts as others may read them, when the texts that they count are to be destroyed. */
export async function keepThemeCounts(
  trx: Database,
  matperiod: { readonly id: string; readonly minGroup: number },
): Promise<void> {
  const counts = await publishedThemes(trx, matperiod)
  for (const { id, name } of await listThemes(trx, matperiod.id)) {
    const own = counts
      .filter(({ theme }) => theme === name)
      .map(({ question, count }) => ({ question, count }))
    await trx
      .updateTable('theme')
      .set({ counts: JSON.stringify(own) })
      .where('matperiod_id', '=', matperiod.id)
      .where('id', '=', id)
      .execute()
  }
}
