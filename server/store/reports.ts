import type { EarlierSnapshot } from '../../shared/disclosure/earlier.ts'
import type { Protection } from '../../shared/disclosure/protect.ts'
import { asPublished, type Published } from '../../shared/disclosure/published.ts'
import { asPreliminary, type Report } from '../../shared/results.ts'
import type { Intake } from '../../shared/study.ts'
import { createTallier } from '../../shared/tally.ts'
import { type Protect, wakeProtecting } from '../protecting.ts'
import type { Database } from './database.ts'
import type { WholeMatperiod } from './matperioder.ts'
import { countTexts, eachResponse } from './responses.ts'

/** Which responses are counted: what preliminary snapshots have taken in, or all there are. */
type Which = 'preliminary' | 'final'

/**
 * Count a mätperiod's answers and decide what may be seen of them, with what was published of them before in
 * mind: the way from store to present.
 */
export async function makeReport(
  db: Database,
  matperiod: WholeMatperiod,
  protect: Protect,
  which: Which = 'final',
): Promise<Published<Report>> {
  wakeProtecting()
  const { questionnaire, insatser } = matperiod
  const survey = { questionnaire, insatser: insatser.map(({ name, kommun }) => ({ name, kommun })) }
  const tallier = createTallier(survey)
  const earlier = await readEarlier(db, matperiod.id)
  const came = await eachResponse(db, matperiod.id, tallier.add, {
    takenIn: which === 'preliminary',
    marks: earlier.length > 0,
  })
  // Texts are stored apart, and nothing tells which of them came with what was taken in.
  const texts = which === 'final' ? await countTexts(db, matperiod.id) : new Map<string, number>()
  const intake = intakeOf(matperiod, came)
  // Of those taken in nothing tells which came on paper.
  const told =
    which === 'final'
      ? intake
      : intake.map((row) => ({ ...row, digital: row.digital + row.papper, papper: 0 }))
  const report = await protect(tallier.tally(texts), protectionOf(matperiod, told, earlier))
  return which === 'final' ? report : asPreliminary(report)
}

/** What is protected with, and no more of the mätperiod than that: the same for the same counts. */
function protectionOf(
  { forbund, name, opensOn, closesOn, minGroup, smallBackground, goals }: WholeMatperiod,
  intake: readonly Intake[],
  earlier: readonly EarlierSnapshot[],
): Protection {
  const matperiod = { name, opensOn, closesOn, minGroup, smallBackground, goals }
  return { forbund: forbund.name, matperiod, intake, earlier }
}

/** What was published of a mätperiod's answers so far, the oldest first. */
async function readEarlier(db: Database, matperiodId: string): Promise<readonly EarlierSnapshot[]> {
  const rows = await db
    .selectFrom('snapshot')
    .select(['number', 'content'])
    .where('matperiod_id', '=', matperiodId)
    .where('kind', '=', 'preliminary')
    .orderBy('number')
    .execute()
  return rows.map(({ number, content }) => ({ number, report: asPublished(JSON.parse(content) as Report) }))
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
