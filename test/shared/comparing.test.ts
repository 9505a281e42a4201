import * as v from 'valibot'
import { expect, it } from 'vitest'
import { changesOf, comparableQuestions, groupLine, pooled } from '../../shared/comparing.ts'
import { comparisonFaults, comparisonFile, comparisonSchema } from '../../shared/comparison-file.ts'
import { asPublished } from '../../shared/disclosure/published.ts'
import type { Questionnaire } from '../../shared/questionnaire.ts'
import type { Breakdown, QuestionResult, Report } from '../../shared/results.ts'
import exampleResults from '../support/studies/example-results.json' with { type: 'json' }
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

const questionnaire = exampleStudy.questionnaire as unknown as Questionnaire
const questions = exampleResults.questions as unknown as readonly QuestionResult[]
const nojd = questions.find(({ id }) => id === 'nojd') as QuestionResult

it('reads questions that mean the same beside each other, and marks changed words', () => {
  const reworded: Questionnaire = {
    ...questionnaire,
    version: 2,
    questions: questionnaire.questions.map((question) =>
      question.id === 'nojd' ? { ...question, text: { sv: 'Är du nöjd?' } } : question,
    ),
  }
  const found = comparableQuestions(reworded, { questionnaire, questions })
  expect(found.map(({ result, differences }) => [result.id, differences])).toEqual([
    ['nojd', ['wording']],
    ['hjalp', []],
  ])
})

it('leaves out what is asked on another scale', () => {
  const longer: Questionnaire = {
    ...questionnaire,
    version: 2,
    questions: questionnaire.questions.map((question) =>
      question.kind === 'scale' ? { ...question, max: 7 } : question,
    ),
  }
  expect(comparableQuestions(longer, { questionnaire, questions }).map(({ result }) => result.id)).toEqual([
    'hjalp',
  ])
})

it('tells how a mean and the shares counted alike have changed, and when the difference rests on few', () => {
  const lower: QuestionResult = {
    ...nojd,
    mean: 3.5,
    shares: (nojd.shares ?? []).map((share) => ({ ...share, count: share.count - 1 })),
  }
  const changes = changesOf(nojd, lower)
  expect(changes.map(({ share }) => share)).toEqual([null, ...(nojd.shares ?? []).map(({ label }) => label)])
  expect(changes[0]?.difference).toBeCloseTo((nojd.mean ?? 0) - 3.5, 10)
  // One person more of a handful: any difference of up to two people's answers rests on few.
  expect(changes.slice(1).every(({ restsOnFew }) => restsOnFew)).toBe(true)
  const defined = (nojd.shares ?? []).map((share) => ({ ...share, values: [5] }))
  expect(changesOf(nojd, { ...nojd, shares: defined }).map(({ share }) => share)).toEqual([null])
  expect(changesOf(nojd, { ...nojd, mean: null, n: null, shares: null })).toEqual([])
})

it('adds surveys by their counts, so that a mean over förbund is that of all who answered', () => {
  const of = (counts: readonly number[], optOut: number): QuestionResult => {
    const stand = counts.reduce((sum, count) => sum + count, 0)
    return {
      ...nojd,
      answered: stand + optOut,
      unanswered: 1,
      n: stand,
      rows: [
        ...counts.map((count, at) => ({ value: at + 1, label: String(at + 1), count, percent: null })),
        { value: 'vet-ej', label: 'Vet ej', count: optOut, percent: null, optOut: true as const },
      ],
    }
  }
  const all = pooled([of([1, 0, 0, 0, 9], 0), of([0, 0, 30, 0, 0], 10)])
  // (1 + 45 + 90) / 40, and not the mean of 4.6 and 3.
  expect(all).toMatchObject({ answered: 50, unanswered: 2, n: 40, mean: 3.4, median: 3 })
  expect(all?.rows?.map(({ count, percent }) => [count, percent])).toEqual([
    [1, 2],
    [0, 0],
    [30, 60],
    [0, 0],
    [9, 18],
    [10, 20],
  ])
})

it('adds those who took no stand, whatever value stood for it, also where not every survey offered it', () => {
  const one = { value: 1, label: '1', percent: null }
  const optOut = { value: 'vet-inte', label: 'Vet inte', count: 4, percent: null, optOut: true as const }
  const of = (rows: QuestionResult['rows']): QuestionResult => ({
    ...nojd,
    answered: (rows ?? []).reduce((sum, { count }) => sum + count, 0),
    rows,
  })
  const all = pooled([
    of([{ ...one, count: 6 }]),
    of([{ ...one, count: 10 }, optOut]),
    of([
      { ...one, count: 7 },
      { ...optOut, value: 'vet-ej', count: 3 },
    ]),
  ])
  // Nor are shares lost that the first of them did not define.
  const { shares: _, ...undefinedThere } = nojd
  expect(pooled([undefinedThere, nojd])?.shares?.map(({ label }) => label)).toEqual(
    nojd.shares?.map(({ label }) => label),
  )
  expect(all?.rows?.map(({ count, percent }) => [count, percent])).toEqual([
    [23, 76.7],
    [7, 23.3],
  ])
})

it('leaves a withheld table out of the sum, and has none where all are', () => {
  const hidden: QuestionResult = { ...nojd, answered: null, rows: null, n: null, mean: null }
  expect(pooled([nojd, hidden])).toMatchObject({ answered: nojd.answered, mean: nojd.mean })
  expect(pooled([hidden])).toBeNull()
})

it('draws an insats through the years by its name, with a gap where it is hidden', () => {
  const year = (mean: number | null): Breakdown =>
    ({
      by: 'insats',
      groups: [{ value: 'A', label: 'A', respondents: 9, questions: [{ id: 'nojd', mean, n: 9 }] }],
    }) as unknown as Breakdown
  expect(groupLine([year(4.1), undefined, year(null), year(4.3)], 'A', 'nojd')).toEqual([
    { mean: 4.1, n: 9 },
    null,
    null,
    { mean: 4.3, n: 9 },
  ])
})

it('gives another förbund the total tables alone: no group, no background, no text', () => {
  const report = { results: exampleResults, questionnaire, forbund: 'Exempelförbundet', rule: 'rule@1' }
  const file = comparisonFile(asPublished(report as unknown as Report))
  expect(file.questions.map(({ id }) => id)).toEqual(['nojd', 'hjalp'])
  expect(JSON.stringify(file)).not.toContain('Norrskenet')
  expect(v.parse(comparisonSchema, JSON.parse(JSON.stringify(file)))).toEqual(file)
  for (const change of [{ closesOn: '2026-02-30' }, { name: 'Våren\0' }])
    expect(v.is(comparisonSchema, { ...file, matperiod: { ...file.matperiod, ...change } })).toBe(false)
})

it('takes a file in as it was given, and refuses one in which a count has been changed', () => {
  const report = { results: exampleResults, questionnaire, forbund: 'Exempelförbundet', rule: 'rule@1' }
  const file = comparisonFile(asPublished(report as unknown as Report))
  expect(comparisonFaults(file, 'Grannförbundet')).toEqual([])
  expect(comparisonFaults(file, 'Exempelförbundet')).toHaveLength(1)
  const changed = (change: Partial<QuestionResult>) => ({
    ...file,
    questions: file.questions.map((question) =>
      question.id === 'nojd' ? { ...question, ...change } : question,
    ),
  })
  const more = (nojd.shares ?? []).map((share) => ({ ...share, count: share.count + 1 }))
  const moved = (nojd.rows ?? []).map((row, at) => ({ ...row, count: row.count + ([1, -1][at] ?? 0) }))
  for (const change of [{ shares: more }, { n: (nojd.n ?? 0) - 1 }, { rows: moved }, { answered: 99 }])
    expect(comparisonFaults(changed(change), 'Grannförbundet'), JSON.stringify(change)).toHaveLength(1)
  expect(comparisonFaults({ ...file, respondents: 1 }, 'Grannförbundet')).toHaveLength(2)
  const twice = { ...file, questions: [...file.questions, nojd] }
  expect(comparisonFaults(twice, 'Grannförbundet')).toHaveLength(1)
})
