import { protect } from '../../shared/disclosure/protect.ts'
import { asPublished, type Published } from '../../shared/disclosure/published.ts'
import type { Report } from '../../shared/results.ts'
import type { Intake } from '../../shared/study.ts'
import { createTallier } from '../../shared/tally.ts'
import { loadSolver } from '../solver.ts'
import type { Database } from './database.ts'
import type { WholeMatperiod } from './matperioder.ts'
import { countTexts, eachResponse } from './responses.ts'

/** Count a mätperiod's answers and decide what may be seen of them: the way from store to present. */
export async function makeReport(db: Database, matperiod: WholeMatperiod): Promise<Published<Report>> {
  const { questionnaire, insatser } = matperiod
  const tallier = createTallier({
    questionnaire,
    insatser: insatser.map(({ name, kommun }) => ({ name, kommun })),
  })
  const came = await eachResponse(db, matperiod.id, tallier.add)
  const tally = tallier.tally(await countTexts(db, matperiod.id))
  const protection = {
    forbund: matperiod.forbund.name,
    matperiod,
    intake: intakeOf(matperiod, came),
    earlier: [],
  }
  return protect(tally, protection, await loadSolver())
}

/**
 * What was offered and came in per insats, and for those who named none; digital is what is not papper.
 *
 * @param came how many responses there are of each insats, by its name
 */
export function intakeOf(
  { insatser, open }: WholeMatperiod,
  came: ReadonlyMap<string | null, number>,
): readonly Intake[] {
  const digital = (insats: string | null, papper: number) => (came.get(insats) ?? 0) - papper
  return [
    ...insatser.map(({ name, enrolled, offered, papper }) => ({
      insats: name,
      enrolled,
      offered,
      digital: digital(name, papper),
      papper,
    })),
    {
      insats: null,
      enrolled: insatser.length === 0 ? open.enrolled : null,
      offered: insatser.length === 0 ? open.offered : null,
      digital: digital(null, open.papper),
      papper: open.papper,
    },
  ]
}

/** Freeze the final report of a mätperiod; there is one. Only what `protect` made is ever written here. */
export async function saveSnapshot(
  db: Database,
  matperiodId: string,
  report: Published<Report>,
  now: Date,
): Promise<void> {
  await db
    .insertInto('snapshot')
    .values({
      matperiod_id: matperiodId,
      made_at: now.toISOString(),
      kind: 'final',
      content: JSON.stringify(report),
    })
    .execute()
}

/** The fastställda resultatet, or null where none is made. */
export async function readSnapshot(db: Database, matperiodId: string): Promise<Published<Report> | null> {
  const row = await db
    .selectFrom('snapshot')
    .select('content')
    .where('matperiod_id', '=', matperiodId)
    .where('kind', '=', 'final')
    .executeTakeFirst()
  return row ? asPublished(JSON.parse(row.content) as Report) : null
}
