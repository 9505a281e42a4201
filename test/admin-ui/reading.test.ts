import { describe, expect, it } from 'vitest'
import { besidesOf } from '../../admin-ui/results/beside.ts'
import { countChanges, differenceInWords, questionChanges } from '../../admin-ui/results/changes.ts'
import { intervalInWords } from '../../admin-ui/results/method.tsx'
import { deviationOf } from '../../admin-ui/results/question-figures.tsx'
import { readingOf, viewHref } from '../../admin-ui/results/reading.ts'
import { splitsOf, withinOf } from '../../admin-ui/results/splits.ts'
import { insatsTrends, trendOf } from '../../admin-ui/results/trend.ts'
import { whereToLook } from '../../admin-ui/results/where-to-look.ts'
import { earlierDemoStudy, settledDemoStudy } from '../../server/demo/study.ts'
import { comparableQuestions } from '../../shared/comparing.ts'
import type { Comparisons, EarlierMatperiod } from '../../shared/comparisons.ts'
import { asPublished } from '../../shared/disclosure/published.ts'
import { goalOutcomes } from '../../shared/goals.ts'
import type { QuestionResult, Report } from '../../shared/results.ts'
import { reportOf } from '../support/results-of.ts'

/** Hösten 2025 as Bilaga 2 printed it, and the made-up autumns before it. */
const report = reportOf(settledDemoStudy())
const earlierOf = (year: 2023 | 2024): EarlierMatperiod => {
  const before = reportOf(earlierDemoStudy(year))
  const { matperiod, respondents, offered, breakdowns } = before.results
  return {
    id: String(year),
    name: matperiod.name,
    closesOn: matperiod.closesOn,
    respondents,
    offered,
    questions: comparableQuestions(report.questionnaire, {
      questionnaire: before.questionnaire,
      questions: before.results.questions,
    }),
    byInsats: breakdowns.find(({ by, within }) => by === 'insats' && !within) ?? null,
  }
}
const earlier = [earlierOf(2024), earlierOf(2023)]
const comparisons: Comparisons = { earlier, entered: [], others: { files: [], questions: [] }, figures: [] }
const questionOf = (id: string, of: Report = report) =>
  of.results.questions.find((question) => question.id === id) as QuestionResult
const withQuestions = (change: (question: QuestionResult) => QuestionResult) =>
  asPublished({ ...report, results: { ...report.results, questions: report.results.questions.map(change) } })

describe('how the answers are split', () => {
  it('begins with the insats, and holds each crossing as one way', () => {
    const table = (value: string) => ({ by: 'kon', within: { by: 'insats', value }, groups: [] })
    const crossed = asPublished({
      ...report,
      results: {
        ...report.results,
        breakdowns: [
          ...report.results.breakdowns.filter(({ within }) => !within),
          table('Samkraft'),
          table('Tidsam'),
        ],
      },
    })
    const splits = splitsOf(crossed)
    expect(splits.map(({ key, tables }) => [key, tables.length])).toEqual([
      ['insats', 1],
      ['kon', 1],
      ['alder', 1],
      ['tid', 1],
      ['kommun', 1],
      ['kon*insats', 2],
    ])
    expect(splits.at(-1)?.label).toBe('Efter kön i varje insats')
    expect(splits.at(-1)?.tables.map((one) => withinOf(crossed, one))).toEqual(['Samkraft', 'Tidsam'])
  })
})

describe('a view', () => {
  it('is what the address says: last time and the insats unless it says otherwise', () => {
    const chosen = (query: Record<string, string>) => {
      const { split, beside } = readingOf(report, comparisons, query)
      return [split?.key ?? null, beside?.name ?? null]
    }
    expect(chosen({})).toEqual(['insats', 'Hösten 2024'])
    expect(chosen({ dela: 'kon', jamfor: '2023' })).toEqual(['kon', 'Hösten 2023'])
    expect(chosen({ dela: 'nej', jamfor: 'nej' })).toEqual([null, null])
  })

  it('keeps the rest of its address when one thing is chosen otherwise', () => {
    expect(viewHref('/r', { dela: 'kon*insats' }, { jamfor: 'nej' })).toBe('/r?dela=kon*insats&jamfor=nej')
  })

  it('has nothing beside for those who read no comparisons', () => {
    const { besides, beside, earlier } = readingOf(report, null, {})
    expect([besides, beside, earlier]).toEqual([[], null, []])
  })

  it('has other förbund beside it only where a file counts, and says how many they are', () => {
    const file = (forbund: string, respondents: number, counted: boolean) => ({
      ...{ id: forbund, matperiod: 'H25', closesOn: '2025-11-07' },
      forbund,
      respondents,
      counted,
    })
    const files = [file('Norra', 80, true), file('Södra', 40, true), file('Södra', 30, false)]
    const [others] = besidesOf({ earlier: [], entered: [], others: { files, questions: [] }, figures: [] })
    expect(others?.about).toContain('2 andra förbund har lämnat: 120 svar')
    expect(besidesOf({ ...comparisons, earlier: [] })).toEqual([])
  })
})

describe('a change since last time', () => {
  const changed = (id: string, mean: number) =>
    questionChanges(
      withQuestions((question) => (question.id === id ? { ...question, mean } : question)).results.questions,
      comparableQuestions(report.questionnaire, {
        questionnaire: report.questionnaire,
        questions: report.results.questions,
      }),
    )

  it('is told of every question that can be compared, in their order, background left out', () => {
    const changes = changed('nojd', 4.19)
    expect(changes.map(({ question }) => question.id)).toEqual(
      'stod delaktig nojd forvantningar halsa narmare'.split(' '),
    )
    expect(countChanges(changes)).toEqual({ higher: 0, lower: 0, same: 6, few: 0 })
  })

  it('carries its sign, and says where it rests on few', () => {
    const words = (mean: number) => {
      const one = changed('nojd', mean).find(({ question }) => question.id === 'nojd')
      return one && [differenceInWords(one.change), one.change.restsOnFew]
    }
    expect(words(4.39)).toEqual(['+0,2', false])
    expect(words(3.99)).toEqual(['\u22120,2', false])
    // Two people of 63, one step each: 0.032.
    expect(words(4.17)).toEqual(['\u22120,02', true])
    expect(countChanges(changed('nojd', 4.17))).toEqual({ higher: 0, lower: 1, same: 5, few: 1 })
  })
})

describe('where to look', () => {
  const look = (of: typeof report, last?: EarlierMatperiod) =>
    whereToLook(of, goalOutcomes(of, null), last).map((notice) =>
      notice.kind === 'goal'
        ? notice.outcome.goal.kind
        : notice.kind === 'lag'
          ? `${notice.rate} ${notice.row.insats}`
          : notice.change.question.id,
    )

  it('tells of goals that are not wholly reached', () => {
    expect(look(report)).toEqual(['coverage', 'response-rate'])
  })

  it('tells of insatser ten percentage units behind the whole, in the mätperiod’s order', () => {
    const coverages: Record<string, number> = { Orangeriet: 0.25, Samkraft: 0.26, Tidsam: 0.2 }
    const results = { ...report.results, coverage: 0.35 }
    const intake = report.intake.map((row) => ({ ...row, coverage: coverages[row.insats] ?? row.coverage }))
    expect(look(asPublished({ ...report, results, intake, goals: {} }))).toEqual([
      'coverage Orangeriet',
      'coverage Tidsam',
    ])
    const untold = intake.map((row) => ({ ...row, coverage: null, responseRate: null }))
    expect(look(asPublished({ ...report, intake: untold, goals: {} }))).toEqual([])
  })

  it('tells of the questions that fell most, the most first, and of none whose fall rests on few', () => {
    const falls: Record<string, number> = { stod: 0.5, nojd: 1, halsa: 0.02, narmare: 0.6, delaktig: 0.3 }
    const fallen = withQuestions((question) => ({
      ...question,
      ...(typeof question.mean === 'number' ? { mean: question.mean - (falls[question.id] ?? 0) } : {}),
    }))
    const last = {
      questions: comparableQuestions(report.questionnaire, {
        ...report,
        questions: report.results.questions,
      }),
    }
    expect(look(fallen, last as unknown as EarlierMatperiod).slice(2)).toEqual(['nojd', 'narmare', 'stod'])
  })
})

describe('a trend', () => {
  const asked = (id: string) => report.questionnaire.questions.find((question) => question.id === id)
  const trend = (id: string, before: readonly EarlierMatperiod[]) =>
    trendOf({ name: 'Hösten 2025', result: questionOf(id), question: asked(id) }, before)

  it('goes from the oldest to the newest, each with how many it is counted over', () => {
    const { from, to, points } = trend('nojd', earlier) ?? {}
    expect([from, to]).toEqual([1, 5])
    expect(points?.map(({ name, base }) => [name, base])).toEqual([
      ['Hösten 2023', 51],
      ['Hösten 2024', 58],
      ['Hösten 2025', 63],
    ])
    expect(points?.at(-1)?.level).toBe(4.19)
  })

  it('has a gap where a question was hidden or cannot be compared, and is none of one point', () => {
    const gone = { ...(earlier[0] as EarlierMatperiod), questions: [] }
    expect(trend('nojd', [gone, earlier[1] as EarlierMatperiod])?.points[1]).toMatchObject({
      level: null,
      base: null,
    })
    expect(trend('nojd', [gone])).toBeNull()
    expect(trend('kon', earlier)).toBeNull()
  })

  it('of an insats stands in the mätperiod’s order, with gaps where it is hidden', () => {
    const breakdown = report.results.breakdowns.find(({ by, within }) => by === 'insats' && !within)
    const gone = { ...(earlier[0] as EarlierMatperiod), byInsats: null }
    const trends = breakdown ? insatsTrends('nojd', breakdown, [gone, earlier[1] as EarlierMatperiod]) : []
    expect(trends.map(({ label }) => label)).toEqual(report.intake.map(({ insats }) => insats))
    for (const { points } of trends) expect([points.length, points[1]]).toEqual([3, null])
  })
})

describe('figures that the page works out of published ones', () => {
  it('are the standard deviation of a scale’s rows', () => {
    // Python 3.11, statistics.stdev of 1×1, 1×2, 13×3, 18×4 and 30×5: 0.9307843
    expect(deviationOf(questionOf('nojd'))).toBe(0.93)
    expect(deviationOf({ ...questionOf('nojd'), rows: null })).toBeNull()
    // Steps that are merged stand in one row, and the mean is withheld.
    expect(deviationOf({ ...questionOf('nojd'), mean: null })).toBeNull()
    expect(deviationOf(questionOf('kon'))).toBeNull()
  })

  it('are the intervals of shares, which are never shown of nobody', () => {
    // Worked out in Python from Newcombe's formula: 0.8914352 and 0.9912505.
    expect(intervalInWords(61, 63)).toBe('89,1\u202f%–99,1\u202f%')
    expect(intervalInWords(0, 0)).toBe('–')
  })
})
