import type { Published } from './disclosure/published.ts'
import { meanLevel, restsOnFew, shareLevel, shareLike } from './levels.ts'
import type { Goals, QuestionGoal } from './matperiod.ts'
import type { Question, Questionnaire, Share } from './questionnaire.ts'
import type { QuestionResult, Report } from './results.ts'

/**
 * How a goal went. `partly`: at least nine tenths of the level aimed for; of "not below last time", lower
 * by no more than two people's answers can make. `too-few`: the figure is withheld or nobody is counted.
 */
export type Verdict = 'reached' | 'partly' | 'missed' | 'too-few'

/** A goal with what came of it; shares and rates in [0, 1], a mean in the question's own units. */
export interface GoalOutcome {
  readonly goal:
    | { readonly kind: 'coverage' | 'response-rate' }
    | { readonly kind: 'share'; readonly question: Question; readonly share: Share }
    | { readonly kind: 'not-below'; readonly question: Question; readonly measure: 'mean' | 'share' }
  readonly verdict: Verdict
  readonly target: number | null
  readonly actual: number | null
  /** How many the figure is counted over; null where it is withheld. */
  readonly base: number | null
}

/** How much of the level aimed for is "partly". */
const partlyShare = 0.9

/**
 * Every goal of a mätperiod in the order they are read: offered, answered, then question by question.
 *
 * @param before the fastställda resultatet of the mätperiod that "last time" means, of comparable questions alone
 */
export function goalOutcomes(
  { results, goals, questionnaire }: Published<Report>,
  before: readonly QuestionResult[] | null,
): readonly GoalOutcome[] {
  const { enrolled, offered, respondents } = results
  const resultOf = (id: string) => results.questions.find((question) => question.id === id)
  return [
    ...(goals.coverage === undefined
      ? []
      : [outcome({ kind: 'coverage' } as const, offered, enrolled, goals.coverage)]),
    ...(goals.responseRate === undefined
      ? []
      : [outcome({ kind: 'response-rate' } as const, respondents, offered, goals.responseRate)]),
    ...questionnaire.questions.flatMap((question) => {
      const set = (goals.questions ?? []).filter((goal) => goal.question === question.id)
      const result = resultOf(question.id)
      const was = before?.find(({ id }) => id === question.id)
      return [
        ...shareGoals(question, result, set),
        ...set.filter(({ kind }) => kind === 'not-below').map(() => notBelow(question, result, was)),
      ]
    }),
  ]
}

/** The goals of a question's shares: the mätperiod's own where it set one, else the questionnaire's. */
function shareGoals(
  question: Question,
  result: QuestionResult | undefined,
  set: readonly QuestionGoal[],
): readonly GoalOutcome[] {
  const shares = 'shares' in question ? (question.shares ?? []) : []
  return shares.flatMap((share, at) => {
    const own = set.find((goal) => goal.kind === 'share' && goal.share === share.label.sv)
    const target = own?.kind === 'share' ? own.atLeast : share.goal
    if (target === undefined) return []
    const { count = null, base = null } = result?.shares?.[at] ?? {}
    return [outcome({ kind: 'share', question, share } as const, count, base, target)]
  })
}

function outcome(
  goal: GoalOutcome['goal'],
  count: number | null,
  base: number | null,
  target: number,
): GoalOutcome {
  if (count === null || base === null || base === 0) {
    return { goal, verdict: 'too-few', target, actual: null, base }
  }
  const actual = count / base
  // By the counts and not by a rounded rate: 60 of 100 is 0.6 of it, whatever the fraction's last bit.
  const reaches = (level: number) => count >= level * base - 1e-9
  const verdict = reaches(target) ? 'reached' : reaches(target * partlyShare) ? 'partly' : 'missed'
  return { goal, verdict, target, actual, base }
}

/** "Minst samma nivå som föregående år", by the mean where there is one, else by the first share and the one that was counted alike. */
function notBelow(
  question: Question,
  result: QuestionResult | undefined,
  was: QuestionResult | undefined,
): GoalOutcome {
  const measure = question.kind === 'scale' || question.kind === 'number' ? 'mean' : 'share'
  const goal = { kind: 'not-below', question, measure } as const
  const share = result?.shares?.[0]
  const now = measure === 'mean' ? result && meanLevel(result) : shareLevel(share)
  const last = was && (measure === 'mean' ? meanLevel(was) : shareLevel(share && shareLike(share, was)))
  const figures = { target: last?.level ?? null, actual: now?.level ?? null, base: now?.base ?? null }
  if (!now || !last) return { goal, verdict: 'too-few', ...figures }
  const lower = last.level - now.level
  const verdict = lower <= 0 ? 'reached' : restsOnFew(lower, now.base, last.base) ? 'partly' : 'missed'
  return { goal, verdict, ...figures }
}

/** Goals for what a questionnaire does not ask, each with its place in a study. */
export function goalFaults(
  goals: Goals,
  { questions }: Questionnaire,
  add: (path: string, message: string) => void,
): void {
  for (const [index, goal] of (goals.questions ?? []).entries()) {
    const at = `matperiod.goals.questions[${index}]`
    const asked = questions.find(({ id }) => id === goal.question)
    const shares = asked && 'shares' in asked ? (asked.shares ?? []) : []
    if (!asked) add(`${at}.question`, `”${goal.question}” finns inte i enkäten`)
    else if (goal.kind === 'share' && !shares.some(({ label }) => label.sv === goal.share)) {
      add(`${at}.share`, `”${goal.share}” är ingen andel av frågan`)
    }
  }
}
