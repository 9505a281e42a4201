import { expect, it } from 'vitest'
import bilaga from '../../server/demo/bilaga2-2025.json' with { type: 'json' }
import { asPublished } from '../../shared/disclosure/published.ts'
import { goalActual, goalTarget } from '../../shared/goal-level.ts'
import { goalOutcomes } from '../../shared/goals.ts'
import type { Goals } from '../../shared/matperiod.ts'
import type { Questionnaire } from '../../shared/questionnaire.ts'
import type { QuestionResult, Report } from '../../shared/results.ts'

/** The questionnaire of 2025, with the figures that its Bilaga 2 printed of two questions. */
const questionnaire = bilaga.questionnaire as unknown as Questionnaire
const nojd: QuestionResult = {
  id: 'nojd',
  kind: 'scale',
  text: 'Hur nöjd är du med insatsen hittills?',
  answered: 63,
  unanswered: 0,
  n: 63,
  mean: 4.19,
  shares: [
    {
      label: 'är nöjda med insatsen',
      values: [3, 4, 5],
      over: 'respondents',
      count: 61,
      base: 63,
      percent: 96.8,
      goal: 0.8,
    },
    {
      label: 'är nöjda med insatsen (4-5 av dem som tagit ställning)',
      values: [4, 5],
      over: 'stand',
      count: 48,
      base: 63,
      percent: 76.2,
    },
  ],
}

function outcomes(goals: Goals, { now = [nojd], before = null as readonly QuestionResult[] | null } = {}) {
  const results = { enrolled: 199, offered: 147, respondents: 63, questions: now }
  const report = asPublished({ results, goals, questionnaire } as unknown as Report)
  return goalOutcomes(report, before).map(({ goal, verdict, target }) => ({
    kind: goal.kind,
    verdict,
    target,
  }))
}
const own = (goals: Goals, given?: Parameters<typeof outcomes>[1]) =>
  outcomes(goals, given).filter(({ target }) => target !== 0.8)

it('holds what was offered and answered against the goals of the mätperiod', () => {
  expect(own({ coverage: 1, responseRate: 0.6 })).toEqual([
    { kind: 'coverage', verdict: 'missed', target: 1 },
    { kind: 'response-rate', verdict: 'missed', target: 0.6 },
  ])
})

it('takes the goal that stands in the questionnaire, and the one that the mätperiod sets instead', () => {
  expect(outcomes({})).toEqual([{ kind: 'share', verdict: 'reached', target: 0.8 }])
  const stricter = { kind: 'share', question: 'nojd', share: 'är nöjda med insatsen', atLeast: 0.97 } as const
  expect(outcomes({ questions: [stricter] })).toEqual([{ kind: 'share', verdict: 'partly', target: 0.97 }])
})

it.each([
  [0.4285, 'reached'],
  [63 / 147, 'reached'],
  [0.47, 'partly'],
  [0.4761, 'partly'],
  [0.4762, 'missed'],
])('calls 63 of 147 against %d %s: partly is at least nine tenths of the goal', (responseRate, verdict) => {
  expect(own({ responseRate })[0]?.verdict).toBe(verdict)
})

const notBelow: Goals = { questions: [{ kind: 'not-below', question: 'nojd' }] }
it.each([
  [4.19, 'reached'],
  [4.22, 'partly'],
  [4.23, 'missed'],
])('calls a mean of 4.19 after %d %s: two of 63 people could have made up to 0.03', (mean, verdict) => {
  expect(own(notBelow, { before: [{ ...nojd, mean }] })[0]?.verdict).toBe(verdict)
})

it('holds a share against the one that was counted alike, and no other', () => {
  const share = (values: readonly string[], count: number) =>
    ({ label: 'fick hjälp', values, over: 'answered', count, base: 40, percent: null }) as const
  const question = {
    id: 'hjalp',
    kind: 'choice',
    text: 'Fick du hjälp?',
    answered: 40,
    unanswered: 0,
  } as const
  const asked = { ...question, text: { sv: question.text }, options: [] }
  const verdict = (before: readonly ReturnType<typeof share>[]) =>
    goalOutcomes(
      asPublished({
        results: { questions: [{ ...question, shares: [share(['ja'], 20)] }] },
        goals: { questions: [{ kind: 'not-below', question: 'hjalp' }] },
        questionnaire: { questions: [asked] },
      } as unknown as Report),
      [{ ...question, shares: before } as unknown as QuestionResult],
    )[0]?.verdict
  expect(verdict([share(['ja', 'delvis'], 36), share(['ja'], 19)])).toBe('reached')
  expect(verdict([share(['ja', 'delvis'], 36)])).toBe('too-few')
})

it('says that too few answered where a figure is withheld, or there is no last time', () => {
  const hidden: QuestionResult = {
    ...nojd,
    answered: null,
    unanswered: null,
    n: null,
    mean: null,
    shares: null,
  }
  expect(outcomes(notBelow, { now: [hidden], before: [nojd] }).map(({ verdict }) => verdict)).toEqual([
    'too-few',
    'too-few',
  ])
  expect(own(notBelow, { before: [] })[0]?.verdict).toBe('too-few')
  expect(own(notBelow)[0]?.verdict).toBe('too-few')
})

it.each([
  [0.6, 0.6, '60\u202f%', '60\u202f%'],
  [0.6, 88 / 147, '60\u202f%', '59,9\u202f%'],
  [0.425, 42 / 99, '42,5\u202f%', '42\u202f%'],
  [0.6, 5998 / 10_000, '60\u202f%', '59,98\u202f%'],
])('never writes what falls short of a goal of %d as the goal', (target, actual, aimed, came) => {
  const outcome = { goal: { kind: 'response-rate' }, target, actual } as const
  expect([goalTarget(outcome), goalActual(outcome)]).toEqual([aimed, came])
})
