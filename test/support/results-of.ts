import { loadSolver } from '../../server/solver.ts'
import { protect } from '../../shared/disclosure/protect.ts'
import type { Published } from '../../shared/disclosure/published.ts'
import { type Report, type Results, withBreakdowns } from '../../shared/results.ts'
import { checkStudy } from '../../shared/study.ts'
import { createTallier } from '../../shared/tally.ts'

const solve = await loadSolver()

/** The results of a study file, straight through tally and protect, without a database. */
export function resultsOf(file: unknown, by: readonly string[] = []): Published<Results> {
  return withBreakdowns(reportOf(file), by)
}

/** The whole that is frozen of a study file, with every breakdown. */
export function reportOf(file: unknown): Published<Report> {
  const checked = checkStudy(file)
  if (!checked.ok) throw new Error(checked.faults.join('\n'))
  const { study } = checked
  const tallier = createTallier(study)
  for (const response of study.responses) tallier.add(response)
  const texts = new Map<string, number>()
  for (const { question } of study.texts) texts.set(question, (texts.get(question) ?? 0) + 1)
  const { forbund, intake, matperiod } = study
  const protection = { forbund: forbund.name, matperiod, intake, earlier: [] }
  return protect(tallier.tally(texts), protection, solve)
}
