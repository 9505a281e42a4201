import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeSmallRows, valuesOf } from '../../shared/disclosure/background.ts'
import { hiddenGroups } from '../../shared/disclosure/hidden-groups.ts'
import type { Results, Row } from '../../shared/results.ts'
import { percent } from '../../shared/statistics/percent.ts'
import { resultsOf } from '../support/results-of.ts'

const minGroup = 5
const groups = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 8 })

describe('hiding groups of a table', () => {
  it('shows no group in which fewer than 5 answered', () => {
    fc.assert(
      fc.property(groups, (answered) => {
        const reasons = hiddenGroups(answered, minGroup)
        for (const [at, count] of answered.entries()) if (count < minGroup) expect(reasons[at]).toBe('small')
      }),
    )
  })

  it('leaves nobody to be had by subtraction: what is hidden is nobody, or at least 5, or all there is', () => {
    fc.assert(
      fc.property(groups, (answered) => {
        const reasons = hiddenGroups(answered, minGroup)
        const hidden = answered.reduce((sum, count, at) => sum + (reasons[at] ? count : 0), 0)
        const all = answered.reduce((sum, count) => sum + count, 0)
        expect(hidden === 0 || hidden >= minGroup || hidden === all).toBe(true)
      }),
    )
  })

  it('hides no more than it must', () => {
    fc.assert(
      fc.property(groups, (answered) => {
        const companions = hiddenGroups(answered, minGroup).filter((reason) => reason === 'complementary')
        const small = answered.filter((count) => count < minGroup).reduce((sum, count) => sum + count, 0)
        expect(companions.length).toBeLessThanOrEqual(small > 0 && small < minGroup ? 1 : 0)
      }),
    )
  })

  it.each([
    [
      [40, 20, 1],
      [null, 'complementary', 'small'],
    ],
    [
      [11, 20, 13, 9, 9],
      [null, null, null, null, null],
    ],
    [
      [4, 3, 20],
      ['small', 'small', null],
    ],
    [
      [0, 20, 20],
      ['small', null, null],
    ],
    [
      [6, 6, 2],
      ['complementary', null, 'small'],
    ],
  ])('of %j hides %j', (answered, expected) => {
    expect(hiddenGroups(answered, minGroup)).toEqual(expected)
  })
})

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
const facesOf = (results: Results) =>
  results.breakdowns[0]?.groups.map(({ value, questions }) => [value, ...questions.map(({ face }) => face)])

describe('protected results', () => {
  it('withhold the same groups for questions that a condition ties together', () => {
    const people = [
      ...many(10, { kon: 'kvinna', arbetar: 'ja', timmar: 'hel' }),
      ...many(6, { kon: 'man', arbetar: 'ja', timmar: 'del' }),
      ...many(6, { kon: 'man', arbetar: 'nej' }),
      { kon: 'annat', arbetar: 'ja' },
    ]
    for (const [, ...faces] of facesOf(resultsOf(followUpStudy(people), ['kon'])) ?? []) {
      expect(new Set(faces).size).toBe(1)
    }
  })

  it('withhold a small group’s company also where nobody of it answered: that they did not would be told', () => {
    const people = [
      ...many(10, { kon: 'kvinna', arbetar: 'nej' }),
      ...many(9, { kon: 'man', arbetar: 'ja' }),
      { kon: 'annat' },
    ]
    expect(facesOf(resultsOf(followUpStudy(people), ['kon']))).toEqual([
      ['kvinna', 'whole', 'hidden'],
      ['man', 'hidden', 'hidden'],
      ['annat', 'hidden', 'hidden'],
    ])
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

  it('show nothing but counts where fewer than 5 answered in all', () => {
    const results = resultsOf(studyOf([2, 2]), ['insats', 'kommun'])
    expect(results.respondents).toBe(4)
    for (const { rows } of results.questions) expect(rows).toBeNull()
    expect(JSON.stringify(results.breakdowns)).not.toMatch(/"(count|mean|median|n|answered|respondents)":\d/)
    expect(results.hidden).toContainEqual({ by: null, group: null, question: 'nojd', reason: 'small' })
  })

  it('tell the reason of each figure that is withheld, and hold the figure nowhere', () => {
    const results = resultsOf(studyOf([20, 3, 9]), ['insats'])
    expect(results.hidden).toEqual([
      { by: 'insats', group: 'I1', question: 'nojd', reason: 'small' },
      { by: 'insats', group: 'I2', question: 'nojd', reason: 'complementary' },
    ])
    const [, small, companion] = results.breakdowns[0]?.groups ?? []
    for (const group of [small, companion]) {
      expect(group?.questions[0]).toEqual({
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
    }
    expect(small?.respondents).toBeNull()
  })

  it('hide a kommun from which an insats that is hidden could be had', () => {
    // Ett is I0 alone; I0 keeps I1 company, so Ett would give I0 away and with it I1.
    const results = resultsOf(studyOf([6, 3, 20]), ['insats', 'kommun'])
    expect(results.hidden.filter(({ by }) => by === 'insats').map(({ group }) => group)).toEqual(
      ['I1', 'I0'].sort(),
    )
    expect(results.hidden.filter(({ by }) => by === 'kommun').map(({ group }) => group)).toEqual([
      'Ett',
      'Två',
    ])
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
})
