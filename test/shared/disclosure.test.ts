import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settledDemoStudy } from '../../server/demo/study.ts'
import { mergeSmallRows, valuesOf } from '../../shared/disclosure/background.ts'
import type { Results, Row } from '../../shared/results.ts'
import { percent } from '../../shared/statistics/percent.ts'
import { type Dealing, everyDataSet, type Person } from '../support/every-data-set.ts'
import { resultsOf } from '../support/results-of.ts'

const minGroup = 5
const groups = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 8 })

const rowsOf = (counts: readonly number[], optOut: number | null): Row[] => {
  const answered = counts.reduce((sum, count) => sum + count, optOut ?? 0)
  const rows: Row[] = counts.map((count, at) => ({
    value: `v${at}`,
    label: `Alternativ ${at}`,
    count,
    percent: percent(count, answered),
  }))
  if (optOut !== null) {
    rows.push({
      value: 'nej',
      label: 'Vill inte uppge',
      count: optOut,
      percent: percent(optOut, answered),
      optOut: true,
    })
  }
  return rows
}

describe('merging small background rows', () => {
  it('keeps every person and every option, and leaves no named row of 1-4', () => {
    const optOut = fc.option(fc.integer({ min: 0, max: 9 }))
    fc.assert(
      fc.property(groups, optOut, (counts, optOut) => {
        const rows = rowsOf(counts, optOut)
        const answered = rows.reduce((sum, { count }) => sum + count, 0)
        const merged = mergeSmallRows(rows, answered, minGroup)
        expect(merged.reduce((sum, { count }) => sum + count, 0)).toBe(answered)
        expect(new Set(merged.flatMap(valuesOf))).toEqual(new Set(rows.map(({ value }) => value)))
        const left = merged.filter(({ count, optOut }) => !optOut && count > 0 && count < minGroup)
        expect(left.length === 0 || (merged.length === 1 && answered < minGroup)).toBe(true)
      }),
    )
  })

  it('writes "Alternativ 2 eller vill inte uppge" where there is an opt-out', () => {
    expect(mergeSmallRows(rowsOf([40, 20, 1], 2), 63, minGroup)).toEqual([
      expect.objectContaining({ value: 'v0', count: 40 }),
      expect.objectContaining({ value: 'v1', count: 20 }),
      {
        value: 'v2',
        values: ['v2', 'nej'],
        label: 'Alternativ 2 eller vill inte uppge',
        count: 3,
        percent: 4.8,
        optOut: true,
      },
    ])
  })

  it('takes the smaller neighbour where there is none', () => {
    const merged = mergeSmallRows(rowsOf([9, 3, 20, 8], null), 40, minGroup)
    expect(merged.map(({ count, values }) => [count, values])).toEqual([
      [12, ['v0', 'v1']],
      [20, undefined],
      [8, undefined],
    ])
  })
})

/** A study of these many in each insats, each with an answer, and one named small background group. */
const studyOf = (perInsats: readonly number[], smallBackground = 'merge') => ({
  format: 'deltagarenkat/study@1',
  forbund: { name: 'F', kommuner: ['Ett', 'Två'] },
  insatser: perInsats.map((_, at) => ({ name: `I${at}`, kommun: at === 0 ? 'Ett' : 'Två' })),
  matperiod: { name: 'M', opensOn: '2025-01-01', closesOn: '2025-02-01', smallBackground },
  questionnaire: {
    id: 'q',
    version: 1,
    title: { sv: 'Q' },
    questions: [
      { id: 'insats', kind: 'insats', background: true, text: { sv: 'Insats' } },
      { id: 'nojd', kind: 'scale', min: 1, max: 5, text: { sv: 'Nöjd' } },
    ],
  },
  responses: perInsats.flatMap((count, at) =>
    Array.from({ length: count }, (_, nr) => ({ insats: `I${at}`, answers: { nojd: (nr % 5) + 1 } })),
  ),
})

/** A breakdown by kön with a question that a condition asks of some, and the answers of each kön. */
const followUpStudy = (people: readonly { kon: string; arbetar?: string; timmar?: string }[]) => ({
  ...studyOf([]),
  insatser: [],
  questionnaire: {
    id: 'q',
    version: 1,
    title: { sv: 'Q' },
    questions: [
      {
        id: 'kon',
        kind: 'choice',
        background: true,
        text: { sv: 'Kön' },
        options: options('kvinna', 'man', 'annat'),
      },
      { id: 'arbetar', kind: 'choice', text: { sv: 'Arbetar du?' }, options: options('ja', 'nej') },
      {
        id: 'timmar',
        kind: 'choice',
        text: { sv: 'Hur mycket?' },
        options: options('hel', 'del'),
        showIf: { question: 'arbetar', in: ['ja'] },
      },
    ],
  },
  responses: people.map((answers) => ({ answers })),
})
const options = (...values: string[]) => values.map((value) => ({ value, label: { sv: value } }))
const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one)
describe('protected results', () => {
  it('let every insats of the real survey be read, and kvinna and man of at least five of its six scales', () => {
    const results = resultsOf(settledDemoStudy(), ['insats', 'kon'])
    const readable = (by: string, value: string) =>
      results.breakdowns
        .find((breakdown) => breakdown.by === by)
        ?.groups.find((group) => group.value === value)
        ?.questions.filter(({ face }) => face !== 'hidden').length
    for (const { value } of results.questions.find(({ id }) => id === 'insats')?.rows ?? []) {
      if (value !== 'vet-ej') expect(readable('insats', String(value))).toBe(6)
    }
    expect(readable('kon', 'kvinna')).toBeGreaterThanOrEqual(5)
    expect(readable('kon', 'man')).toBeGreaterThanOrEqual(5)
    expect(readable('kon', 'annat')).toBe(0)
  })

  it('give all groups of a table that are shown the same face', () => {
    const results = resultsOf(settledDemoStudy(), ['insats', 'kon', 'alder', 'tid', 'kommun'])
    for (const { groups } of results.breakdowns) {
      for (const at of groups[0]?.questions.keys() ?? []) {
        const faces = groups.map(({ questions }) => questions[at]?.face).filter((face) => face !== 'hidden')
        expect(new Set(faces).size).toBeLessThanOrEqual(1)
      }
    }
  })

  it('let every larger insats be read beside a few small ones, however many there are', () => {
    for (const large of [10, 25]) {
      const results = resultsOf(studyOf([3, 3, 3, ...many(large, 20)]), ['insats'])
      const faces = results.breakdowns[0]?.groups.map(({ questions }) => questions[0]?.face)
      expect(faces).toEqual([...many(3, 'hidden'), ...many(large, 'whole')])
    }
  })

  it('are the same whatever the order in which the answers lie', () => {
    const study = settledDemoStudy()
    const turned = { ...study, responses: study.responses.toReversed() }
    expect(resultsOf(turned, ['kon', 'insats'])).toEqual(resultsOf(study, ['kon', 'insats']))
  })

  it('print no share of a background row that is merged away', () => {
    const study = followUpStudy([
      ...many(10, { kon: 'kvinna' }),
      ...many(9, { kon: 'man' }),
      { kon: 'annat' },
    ])
    const [kon, ...rest] = study.questionnaire.questions
    const shares = [{ label: { sv: 'annat' }, values: ['annat'], over: 'answered' }]
    const questions = [{ ...kon, shares }, ...rest]
    const results = resultsOf({ ...study, questionnaire: { ...study.questionnaire, questions } })
    expect(results.questions[0]?.rows?.at(-1)).toMatchObject({ values: ['man', 'annat'], count: 10 })
    expect(results.questions[0]?.shares).toBeNull()
  })

  it('tell nothing of a question that was asked of those whom a merged background row hides', () => {
    const people = [...many(10, { kon: 'kvinna' }), ...many(9, { kon: 'man' }), ...many(2, { kon: 'annat' })]
    const study = followUpStudy(people)
    const asked = { ...study.questionnaire.questions[1], showIf: { question: 'kon', in: ['annat'] } }
    const questions = [study.questionnaire.questions[0], asked]
    const results = resultsOf({ ...study, questionnaire: { ...study.questionnaire, questions } })
    expect(results.questions[1]).toMatchObject({
      answered: null,
      unanswered: null,
      notAsked: null,
      rows: null,
    })
    expect(results.hidden).toEqual([{ by: null, group: null, question: 'arbetar', reason: 'complementary' }])
  })

  it('show nothing but counts where fewer than 5 answered in all', () => {
    const results = resultsOf(studyOf([2, 2]), ['insats', 'kommun'])
    expect(results.respondents).toBe(4)
    for (const { rows } of results.questions) expect(rows).toBeNull()
    expect(JSON.stringify(results.breakdowns)).not.toMatch(/"(count|mean|median|n|answered|respondents)":\d/)
    expect(results.hidden).toContainEqual({ by: null, group: null, question: 'nojd', reason: 'small' })
  })

  it('tell the reason of each figure that is withheld, and hold the figure nowhere', () => {
    const results = resultsOf(studyOf([20, 3, 9]), ['insats'])
    const small = results.breakdowns[0]?.groups.find(({ value }) => value === 'I1')
    expect(results.hidden).toContainEqual({ by: 'insats', group: 'I1', question: 'nojd', reason: 'small' })
    expect(small?.respondents).toBeNull()
    expect(small?.questions[0]).toEqual({
      face: 'hidden',
      id: 'nojd',
      kind: 'scale',
      text: 'Nöjd',
      answered: null,
      unanswered: null,
      n: null,
      rows: null,
      mean: null,
      median: null,
    })
  })

  it('tell by no reason how many did not answer: a group is called small for its size alone', () => {
    const study = studyOf([20, 9, 9])
    const silent = study.responses.map((response, at) =>
      at >= 23 && at < 29 ? { ...response, answers: {} } : response,
    )
    const { hidden } = resultsOf({ ...study, responses: silent }, ['insats'])
    expect(hidden).toContainEqual({ by: 'insats', group: 'I1', question: 'nojd', reason: 'complementary' })
    expect(hidden).not.toContainEqual(expect.objectContaining({ reason: 'small' }))
  })

  it('give away no group that is merged with another, by the figures of the other', () => {
    const perInsats = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(perInsats, (counts) => {
        const results = resultsOf(studyOf(counts), ['insats'])
        const apart =
          results.questions[0]?.rows?.filter(({ values }) => !values).map(({ value }) => value) ?? []
        for (const group of results.breakdowns[0]?.groups ?? []) {
          if (apart.includes(group.value)) continue
          expect(group.respondents).toBeNull()
          for (const { answered, face } of group.questions) expect([answered, face]).toEqual([null, 'hidden'])
        }
      }),
      { numRuns: 30 },
    )
  })

  it('hide a question that a condition put to few', () => {
    const study = studyOf([20])
    const asked = {
      id: 'varfor',
      kind: 'choice',
      text: { sv: 'Varför?' },
      showIf: { question: 'nojd', in: [1] },
    }
    const options = [{ value: 'a', label: { sv: 'A' } }]
    const questions = [...study.questionnaire.questions, { ...asked, options }]
    const responses = study.responses.map(({ insats, answers }) => ({
      insats,
      answers: answers.nojd === 1 ? { ...answers, varfor: 'a' } : answers,
    }))
    const results = resultsOf({ ...study, questionnaire: { ...study.questionnaire, questions }, responses })
    expect(results.questions[2]).toMatchObject({ answered: 4, notAsked: 16, unanswered: 0, rows: null })
  })

  it('do not tell by who was asked one question what a group answered to another that is hidden', () => {
    const hours = ['hel', 'del', 'del']
    const people = [
      ...Array.from({ length: 9 }, (_, at) => ({ kon: 'kvinna', arbetar: 'ja', timmar: hours[at % 3] })),
      ...Array.from({ length: 12 }, (_, at) => ({ kon: 'man', arbetar: 'ja', timmar: hours[at % 3] })),
      ...many(9, { kon: 'man', arbetar: 'nej' }),
    ]
    const shown = resultsOf(followUpStudy(people as Parameters<typeof followUpStudy>[0]), ['kon'])
    for (const { questions } of shown.breakdowns[0]?.groups ?? []) {
      for (const { id, face, notAsked } of questions)
        expect([id, face, notAsked ?? null]).toEqual([id, 'hidden', null])
    }
  })

  it('show no group of fewer than 10 in which all answered the same', () => {
    const responses = [
      ...many(9, { insats: 'I0', answers: { nojd: 5 } }),
      ...many(12, { insats: 'I1', answers: { nojd: 5 } }),
      ...studyOf([0, 0, 20]).responses,
    ]
    const results = resultsOf({ ...studyOf([9, 12, 20]), responses }, ['insats'])
    expect(results.breakdowns[0]?.groups[0]?.questions[0]?.face).toBe('hidden')
  })

  it('show a crossing of kön and insats only where nobody is in a small group of it', () => {
    const people = (perGroup: readonly number[]) =>
      perGroup.flatMap((count, at) =>
        Array.from({ length: count }, (_, nr) => ({
          insats: `I${at % 2}`,
          answers: { kon: at < 2 ? 'kvinna' : 'man', nojd: (nr % 5) + 1 },
        })),
      )
    const crossed = (perGroup: readonly number[]) => {
      const study = studyOf([0, 0])
      const kon = followUpStudy([]).questionnaire.questions[0]
      const questions = [kon, ...study.questionnaire.questions]
      const questionnaire = { ...study.questionnaire, questions }
      const results = resultsOf({ ...study, questionnaire, responses: people(perGroup) }, ['kon', 'insats'])
      return results.breakdowns.flatMap(({ within }) => (within ? [within.value] : []))
    }
    expect(crossed([10, 10, 10, 10])).toEqual(['I0', 'I1'])
    expect(crossed([10, 10, 10, 4])).toEqual([])
  })
})

/** A tiny mätperiod of two scales and two background questions; groups of two are shown. */
const tinyPeople = fc.array(
  fc.record({
    kon: fc.constantFrom('a', 'a', 'b', 'b', 'c'),
    ort: fc.constantFrom('x', 'y', 'y'),
    answers: fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 2, max: 4 })),
  }),
  { minLength: 5, maxLength: 7 },
)

function tinyResults(people: readonly Person[]): Results {
  const background = (id: string, values: readonly string[]) => ({
    id,
    kind: 'choice',
    background: true,
    text: { sv: id },
    options: options(...values),
  })
  const scale = (id: string) => ({ id, kind: 'scale', min: 1, max: 5, text: { sv: id } })
  const questions = [
    background('kon', ['a', 'b', 'c']),
    background('ort', ['x', 'y']),
    scale('nojd'),
    scale('stod'),
  ]
  const study = {
    ...studyOf([]),
    questionnaire: { id: 'q', version: 1, title: { sv: 'Q' }, questions },
    responses: people.map(({ kon, ort, answers: [nojd, stod] }) => ({ answers: { kon, ort, nojd, stod } })),
  }
  return resultsOf(study, ['kon', 'ort'], { minGroup: 2, smallBackground: 'show' })
}

describe('what is published of a tiny mätperiod, tried against every data set that would print the same', () => {
  it('lets nobody conclude anything of a small group that all together do not tell, not by knowing one form', () => {
    let tried = 0
    fc.assert(
      fc.property(tinyPeople, (people) => {
        const results = tinyResults(people)
        if (results.questions.some(({ rows }) => rows === null)) return
        const small = people.flatMap(({ kon }, at) =>
          people.filter((other) => other.kon === kon).length === 1 ? [at] : [],
        )
        if (small.length === 0) return
        tried += 1
        const dealings = everyDataSet(results, people)
        for (const at of small) {
          for (const question of [0, 1]) expectKept(people, at, question, dealings)
        }
      }),
      { numRuns: 60, seed: 7 },
    )
    expect(tried).toBeGreaterThan(20)
  })
})

/** That nothing is known of somebody that the total table does not tell, whoever else's form is known. */
function expectKept(
  people: readonly Person[],
  member: number,
  question: number,
  dealings: readonly Dealing[],
): void {
  for (const known of [null, ...people.keys()]) {
    if (known === member) continue
    const agrees = (dealing: Dealing, set: readonly number[], at: number) =>
      known === null ||
      (dealing.ort[known] === people[known]?.ort && set[known] === people[known]?.answers[at])
    const possible = dealings
      .filter((dealing) => dealing.answers.every((sets, at) => sets.some((set) => agrees(dealing, set, at))))
      .flatMap((dealing) => (dealing.answers[question] ?? []).filter((set) => agrees(dealing, set, question)))
    const seen = new Set(possible.map((set) => set[member]))
    const left = new Set(people.flatMap(({ answers }, at) => (at === known ? [] : [answers[question]])))
    expect(seen.size).toBeGreaterThanOrEqual(Math.min(3, left.size))
  }
}
