import type { Promised } from '../../shared/feedback.ts'
import { offeredLanguages } from '../../shared/offered-languages.ts'
import { Problem } from '../../shared/problem.ts'
import type { ParticipantLanguage } from '../../shared/text/languages.ts'
import { cleanTyped } from '../random.ts'
import type { Database } from './database.ts'
import { readPromised } from './feedback.ts'
import { readMatperiod, type WholeMatperiod } from './matperioder.ts'

/** What a public link leads to. `insats` is null where the insats is asked. */
export interface OpenedLink {
  readonly link: string
  readonly matperiod: WholeMatperiod
  readonly insats: { readonly id: string; readonly name: string } | null
  /** What the form can be read in; Swedish first. */
  readonly languages: readonly ParticipantLanguage[]
  /** What was promised last time; null where nothing was. */
  readonly promised: Promised | null
}

/** A changed date or text reaches the participants within this time, whichever process made the change. */
const keptMs = 5_000

/**
 * Reads public links, keeping each for a few seconds: a whole class may open the same one at once. While
 * the database does not answer, what was read last serves, so that nobody who has written loses it.
 *
 * @throws {Problem} `unknown-link`
 */
export function linkReader(db: Database): (typed: string) => Promise<OpenedLink> {
  const kept = new Map<string, { readonly opened: OpenedLink; readonly until: number }>()
  return async (typed) => {
    const link = cleanTyped(typed)
    const last = kept.get(link)
    if (last && performance.now() < last.until) return last.opened
    try {
      const opened = await openLink(db, link)
      // What is not there is not kept, so that guessed links fill no memory.
      kept.set(link, { opened, until: performance.now() + keptMs })
      return opened
    } catch (error) {
      if (last && !(error instanceof Problem)) return last.opened
      throw error
    }
  }
}

async function openLink(db: Database, link: string): Promise<OpenedLink> {
  const row = await db
    .selectFrom('intake')
    .innerJoin('matperiod', 'matperiod.id', 'intake.matperiod_id')
    .select(['matperiod_id', 'insats_id'])
    .where('link', '=', link)
    .where('matperiod.status', '!=', 'draft')
    .executeTakeFirst()
  if (!row) throw new Problem('unknown-link')
  const matperiod = await readMatperiod(db, row.matperiod_id)
  const insats = matperiod.insatser.find(({ id }) => id === row.insats_id)
  return {
    link,
    matperiod,
    insats: insats ? { id: insats.id, name: insats.name } : null,
    languages: offeredLanguages(matperiod),
    promised: await readPromised(db, matperiod),
  }
}
