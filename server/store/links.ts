import { Problem } from '../../shared/problem.ts'
import { cleanLink } from '../random.ts'
import type { Database } from './database.ts'
import { readMatperiod, type WholeMatperiod } from './matperioder.ts'

/** What a public link leads to. `insats` is null where the insats is asked. */
export interface OpenedLink {
  readonly link: string
  readonly matperiod: WholeMatperiod
  readonly insats: { readonly id: string; readonly name: string } | null
}

/** A changed date or text reaches the participants within this time, whichever process made the change. */
const keptMs = 5_000

/**
 * Reads public links, keeping each for a few seconds: a whole class may open the same one at once.
 *
 * @throws {Problem} `unknown-link`
 */
export function linkReader(db: Database): (typed: string) => Promise<OpenedLink> {
  const kept = new Map<string, { readonly opened: Promise<OpenedLink>; readonly until: number }>()
  return (typed) => {
    const link = cleanLink(typed)
    const found = kept.get(link)
    if (found && performance.now() < found.until) return found.opened
    const opened = openLink(db, link)
    kept.set(link, { opened, until: performance.now() + keptMs })
    // What cannot be read is not kept, so that guessed links fill no memory.
    opened.catch(() => kept.delete(link))
    return opened
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
  return { link, matperiod, insats: insats ? { id: insats.id, name: insats.name } : null }
}
