import { loadSolver } from '../../server/solver.ts'
import { protect } from '../../shared/disclosure/protect.ts'
import type { Published } from '../../shared/disclosure/published.ts'
import type { Matperiod } from '../../shared/matperiod.ts'
import { type Results, withBreakdowns } from '../../shared/results.ts'
import { checkStudy } from '../../shared/study.ts'
import { createTallier } from '../../shared/tally.ts'

const solve = await loadSolver()

/**
 * The results of a study file, straight through tally and protect, without a database.
 *
 * @param limits in place of the study's own: smaller groups than a study may have
 */
export function resultsOf(
  file: unknown,
  by: readonly string[] = [],
  limits: Partial<Pick<Matperiod, 'minGroup' | 'smallBackground'>> = {},
): Published<Results> {
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
  return withBreakdowns(protect(tallier.tally(texts), protection, solve), by)
}
