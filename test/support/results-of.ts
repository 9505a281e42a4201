import { loadSolver } from '../../server/solver.ts'
import { protect } from '../../shared/disclosure/protect.ts'
import type { Published } from '../../shared/disclosure/published.ts'
import type { Matperiod } from '../../shared/matperiod.ts'
import { type Report, type Results, withBreakdowns } from '../../shared/results.ts'
import { checkStudy } from '../../shared/study.ts'
import { createTallier } from '../../shared/tally.ts'

const solve = await loadSolver()

/** In place of a study's own: smaller groups than a study may have. */
type Limits = Partial<Pick<Matperiod, 'minGroup' | 'smallBackground'>>

/** The results of a study file, straight through tally and protect, without a database. */
export function resultsOf(
  file: unknown,
  by: readonly string[] = [],
  limits: Limits = {},
): Published<Results> {
  return withBreakdowns(reportOf(file, limits), by)
}

/** The whole that is frozen of a study file, with every breakdown. */
export function reportOf(file: unknown, limits: Limits = {}): Published<Report> {
  const checked = checkStudy(file)
  if (!checked.ok) throw new Error(checked.faults.join('\n'))
  const { study } = checked
  const tallier = createTallier(study)
  for (const response of study.responses) tallier.add(response)
  const texts = new Map<string, number>()
  for (const { question } of study.texts) texts.set(question, (texts.get(question) ?? 0) + 1)
  const { forbund, intake } = study
  const matperiod = { ...study.matperiod, ...limits }
  const protection = { forbund: forbund.name, matperiod, intake, earlier: [] }
  return protect(tallier.tally(texts), protection, solve)
}
