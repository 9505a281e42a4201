import { figuresOf, withheld } from '../figures.ts'
import type { Matperiod } from '../matperiod.ts'
import { insatsQuestion, type Question } from '../questionnaire.ts'
import type { Breakdown, Group, Hidden, InsatsIntake, QuestionResult, Report, Results } from '../results.ts'
import { rate } from '../statistics/percent.ts'
import type { Intake } from '../study.ts'
import type { GroupTally, Tally } from '../tally.ts'
import { mergeSmallRows, valuesOf } from './background.ts'
import type { EarlierSnapshot } from './earlier.ts'
import { hiddenPerQuestion, type Reasons } from './hidden-groups.ts'
import type { Solve } from './programme.ts'
import { asPublished, type Published } from './published.ts'

/** The version of this rule, frozen with each result: a changed rule is a new version. */
export const rule = 'plain@1'

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
 * answered; a group is shown for a question where at least `minGroup` of it answered, and what is
 * withheld cannot be had by subtracting what is shown. Named background groups under `minGroup` are
 * merged, unless the mätperiod shows them.
 *
 * @see docs/disclosure.md
 */
export function protect(
  tally: Tally,
  { forbund, matperiod, intake }: Protection,
  _solve: Solve,
): Published<Report> {
  const hidden: Hidden[] = []
  const questions = tally.total.questions.map((question): QuestionResult => {
    const figures = figuresOf(question, tally.total.respondents)
    if (question.question.kind === 'text' || question.answered === 0) return figures
    if (question.answered >= matperiod.minGroup) return merged(figures, question.question, matperiod)
    hidden.push({ by: null, group: null, question: question.question.id, reason: 'small' })
    return countsAlone(figures, question.question)
  })
  const indistinct = indistinctValues(tally, questions, matperiod.minGroup)
  const breakdowns = breakDown(tally, matperiod.minGroup, indistinct, hidden)
  const insats = insatsQuestion(tally.questionnaire)?.id
  const results: Results = {
    format: 'deltagarenkat/results@1',
    matperiod: { name: matperiod.name, opensOn: matperiod.opensOn, closesOn: matperiod.closesOn },
    ...rates(tally, intake),
    questions,
    breakdowns,
    hidden,
  }
  const report: Report = {
    results,
    intake: tally.insatser.map(({ name, kommun }) => {
      const row = intake.find((row) => row.insats === name)
      const apart = insats !== undefined && !indistinct(insats, name)
      return insatsIntake(name, kommun, row, apart)
    }),
    forbund,
    questionnaire: tally.questionnaire,
    minGroup: matperiod.minGroup,
    goals: matperiod.goals,
    rule,
  }
  return asPublished(report)
}

/**
 * A background question's small rows are merged, unless the mätperiod shows them; and what is computed from
 * single rows (shares, bands, mean, median) is then withheld, for it would undo the merging.
 */
function merged(
  figures: QuestionResult,
  question: Question,
  { minGroup, smallBackground }: Protection['matperiod'],
): QuestionResult {
  if (!question.background || smallBackground === 'show' || !figures.rows) return figures
  const rows = [...mergeSmallRows(figures.rows, figures.answered ?? 0, minGroup)]
  if (rows.length === figures.rows.length) return figures
  return { ...countsAlone(figures, question), rows }
}

/** How many answered, which tells nothing of what they answered; the rest is withheld. */
function countsAlone({ answered, unanswered, notAsked }: QuestionResult, question: Question): QuestionResult {
  const counts = notAsked === undefined ? { answered, unanswered } : { answered, unanswered, notAsked }
  return { ...withheld(question), ...counts }
}

/**
 * Tells which named groups have no row of their own in the total tables: of those nothing is shown
 * elsewhere either, for a group less its part of a merged row is what was merged with it.
 */
function indistinctValues(
  tally: Tally,
  questions: readonly QuestionResult[],
  minGroup: number,
): (by: string, value: Group['value']) => boolean {
  const insats = insatsQuestion(tally.questionnaire)?.id
  const indistinct = (by: string, value: Group['value']): boolean => {
    if (by === 'kommun' && insats !== undefined) {
      const members = tally.insatser.filter(({ kommun }) => kommun === value)
      return members.some(({ name }) => indistinct(insats, name))
    }
    if (by === 'kommun') {
      const group = tally.breakdowns
        .find((breakdown) => breakdown.by === by)
        ?.groups.find((group) => group.value === value)
      return (group?.respondents ?? 0) < minGroup
    }
    const rows = questions.find(({ id }) => id === by)?.rows
    return !rows?.some((row) => valuesOf(row).length === 1 && row.value === value)
  }
  return indistinct
}

function breakDown(
  tally: Tally,
  minGroup: number,
  indistinct: (by: string, value: Group['value']) => boolean,
  hidden: Hidden[],
): Breakdown[] {
  const insats = insatsQuestion(tally.questionnaire)?.id
  const indexes = [...tally.total.questions.entries()]
    .filter(([, { question }]) => !question.background && question.kind !== 'text')
    .map(([index]) => index)
  const asked = indexes.flatMap((index) => tally.questionnaire.questions[index] ?? [])
  const reasonsOf = (groups: Tally['breakdowns'][number]['groups']) =>
    hiddenPerQuestion(
      groups.map(({ respondents, questions }) => ({
        respondents,
        answered: indexes.map((index) => questions[index]?.answered ?? 0),
      })),
      asked,
      minGroup,
    )
  const byInsats = tally.breakdowns.find(({ by }) => by === insats)
  const insatsReasons = byInsats ? reasonsOf(byInsats.groups) : []

  return tally.breakdowns.map(({ by, groups }) => {
    const reasons = reasonsOf(groups)
    const result = groups.map((group, at): Group => {
      const { value, respondents } = group
      const apart = !indistinct(by, value)
      const questions = asked.map((question, nr) => {
        const members = by === 'kommun' ? withheldInsatser(tally, value, insatsReasons[nr] ?? []) : false
        const reason = reasons[nr]?.[at] ?? (members || !apart ? 'complementary' : null)
        if (reason) hidden.push({ by, group: value, question: question.id, reason })
        const face = reason ? ('hidden' as const) : ('whole' as const)
        return { face, ...(reason ? withheld(question) : groupFigures(group, indexes[nr] ?? 0)) }
      })
      return { value, label: labelOf(tally, by, value), respondents: apart ? respondents : null, questions }
    })
    return { by, groups: result }
  })
}

/** A kommun is withheld where one of its insatser is: kommun less the insatser shown would give it away. */
function withheldInsatser({ insatser }: Tally, kommun: Group['value'], reasons: Reasons): boolean {
  return insatser.some((insats, at) => insats.kommun === kommun && reasons[at])
}

function groupFigures(group: GroupTally, index: number): QuestionResult {
  const question = group.questions[index]
  if (!question) throw new RangeError(`no question ${index}`)
  return figuresOf(question, group.respondents)
}

function labelOf(tally: Tally, by: string, value: Group['value']): string {
  const question = tally.questionnaire.questions.find(({ id }) => id === by)
  if (!question || !('options' in question)) return String(value)
  return question.options.find((option) => option.value === value)?.label.sv ?? String(value)
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
