import type { Matperiod } from '../matperiod.ts'
import { insatsQuestion } from '../questionnaire.ts'
import type { InsatsIntake, Report, Results } from '../results.ts'
import { rate } from '../statistics/percent.ts'
import type { Intake } from '../study.ts'
import type { Tally } from '../tally.ts'
import { apartIn, breakDown } from './breakdowns.ts'
import type { EarlierSnapshot } from './earlier.ts'
import type { Solve } from './programme.ts'
import { asPublished, type Published } from './published.ts'
import { totalsOf } from './totals.ts'

/** The version of this rule, frozen with each result: a changed rule is a new version. */
export const rule = 'witness@1'

export interface Protection {
  readonly forbund: string
  readonly matperiod: Pick<
    Matperiod,
    'name' | 'opensOn' | 'closesOn' | 'minGroup' | 'smallBackground' | 'goals'
  >
  /** What was offered and came in, per insats; null for those who named none. */
  readonly intake: readonly Intake[]
  /** What was published of the same mätperiod before, the oldest first. */
  readonly earlier: readonly EarlierSnapshot[]
}

/**
 * Decide what may be seen of a mätperiod. The tables of the whole are shown where at least `minGroup`
 * answered. Of groups each table is shown in the finest face in which nothing can be concluded of the groups
 * that are hidden: for every conclusion a witness is found, another data set with the same published tables
 * in which it is false. What no witness is found for is not shown.
 *
 * @param solve finds the witnesses
 * @see docs/disclosure.md
 */
export function protect(
  tally: Tally,
  { forbund, matperiod, intake, earlier }: Protection,
  solve: Solve,
): Published<Report> {
  const totals = totalsOf(tally, matperiod)
  const apart = apartIn(tally, totals.questions, matperiod.minGroup)
  const { breakdowns, hidden } = breakDown(tally, matperiod.minGroup, apart, earlier, solve)
  const insats = insatsQuestion(tally.questionnaire)?.id
  const results: Results = {
    format: 'deltagarenkat/results@1',
    matperiod: { name: matperiod.name, opensOn: matperiod.opensOn, closesOn: matperiod.closesOn },
    ...rates(tally, intake),
    questions: [...totals.questions],
    breakdowns,
    hidden: [...totals.hidden, ...hidden],
  }
  const report: Report = {
    results,
    intake: tally.insatser.map(({ name, kommun }) => {
      const row = intake.find((row) => row.insats === name)
      return insatsIntake(name, kommun, row, insats !== undefined && apart(insats, name))
    }),
    forbund,
    questionnaire: tally.questionnaire,
    minGroup: matperiod.minGroup,
    goals: matperiod.goals,
    rule,
  }
  return asPublished(report)
}

/** Respondents and rates of the whole; enrolled and offered are null until every insats has told its own. */
function rates(tally: Tally, intake: readonly Intake[]) {
  // Without insatser it is the whole that is counted.
  const without = tally.insatser.length === 0
  const named = intake.filter((row) => (row.insats === null) === without)
  const complete = (count: (row: Intake) => number | null) =>
    named.length === Math.max(1, tally.insatser.length) && named.every((row) => count(row) !== null)
      ? named.reduce((sum, row) => sum + (count(row) ?? 0), 0)
      : null
  const enrolled = complete((row) => row.enrolled)
  const offered = complete((row) => row.offered)
  const sum = (count: (row: Intake) => number) => intake.reduce((total, row) => total + count(row), 0)
  const { respondents } = tally.total
  return {
    respondents,
    enrolled,
    offered,
    responseRate: rate(respondents, offered),
    coverage: rate(offered, enrolled),
    channels: { digital: sum((row) => row.digital), papper: sum((row) => row.papper) },
  }
}

function insatsIntake(
  insats: string,
  kommun: string | null,
  row: Intake | undefined,
  apart: boolean,
): InsatsIntake {
  const enrolled = row?.enrolled ?? null
  const offered = row?.offered ?? null
  const respondents = row && apart ? row.digital + row.papper : null
  const responseRate = rate(respondents, offered)
  return { insats, kommun, enrolled, offered, respondents, coverage: rate(offered, enrolled), responseRate }
}
