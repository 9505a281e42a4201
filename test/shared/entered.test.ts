import { expect, it } from 'vitest'
import { enteredFaults, enteredFigures, type NewEnteredReport } from '../../shared/entered.ts'
import type { Questionnaire } from '../../shared/questionnaire.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

const questionnaire = exampleStudy.questionnaire as unknown as Questionnaire
const report: NewEnteredReport = {
  questionnaire: { id: questionnaire.id, version: 1 },
  name: 'Våren 2021',
  opensOn: '2021-03-01',
  closesOn: '2021-03-31',
  source: 'Bilaga 2 2021',
  respondents: 30,
  questions: [
    {
      question: 'nojd',
      answered: 29,
      rows: [
        { value: 3, count: 9 },
        { value: 5, count: 18 },
        { value: 'vet-ej', count: 2 },
      ],
    },
  ],
}
const withTable = (change: Partial<NewEnteredReport['questions'][number]>) => ({
  ...report,
  questions: report.questions.map((table) => ({ ...table, ...change })),
})

it('gives the figures that its counts make, opt-outs apart from mean and median', () => {
  expect(enteredFaults(report, questionnaire)).toEqual([])
  const [nojd] = enteredFigures(report, questionnaire)
  // (9 * 3 + 18 * 5) / 27
  expect(nojd).toMatchObject({ answered: 29, unanswered: 1, n: 27, mean: 4.33, median: 5 })
  expect(nojd?.rows?.map(({ count }) => count)).toEqual([0, 0, 9, 0, 18, 2])
})

it('is refused where a table does not add up to its total, or is none of the questionnaire’s', () => {
  const faults = (change: NewEnteredReport) => enteredFaults(change, questionnaire).length
  expect(faults(withTable({ answered: 28 }))).toBe(1)
  expect(faults({ ...report, respondents: 20 })).toBe(1)
  expect(faults({ ...report, closesOn: '2021-02-01' })).toBe(1)
  expect(faults(withTable({ question: 'kon' }))).toBe(1)
  expect(faults(withTable({ rows: [{ value: 9, count: 29 }] }))).toBe(1)
  expect(faults({ ...report, questions: [...report.questions, ...report.questions] })).toBe(1)
  const ticks = (answered: number) =>
    withTable({
      question: 'hjalp',
      answered,
      rows: [
        { value: 'cv', count: 10 },
        { value: 'praktik', count: 12 },
      ],
    })
  expect([9, 12, 22, 23].map((answered) => faults(ticks(answered)))).toEqual([1, 0, 0, 1])
})
