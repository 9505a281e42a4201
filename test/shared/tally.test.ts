import { expect, it } from 'vitest'
import type { Answers } from '../../shared/answers.ts'
import { dimensionsOf } from '../../shared/dimensions.ts'
import type { Questionnaire } from '../../shared/questionnaire.ts'
import { createTallier, type QuestionTally, type StoredResponse } from '../../shared/tally.ts'

const values = ['a', 'b', 'c', 'd', 'e', 'f']
const options = values.map((value) => ({ value, label: { sv: value } }))
const background = (id: string) => ({
  ...{ id, kind: 'choice', background: true, text: { sv: id }, options },
  optOut: { value: 'vet-ej', label: { sv: 'Vet ej' } },
})
const insatser = ['Norrskenet', 'Vinden'].map((name) => ({ name, kommun: `${name}s kommun` }))
const survey = {
  insatser,
  questionnaire: {
    id: 'enkat',
    version: 1,
    title: { sv: 'Enkät' },
    audience: 'deltagare',
    questions: [
      ...['ett', 'två', 'tre', 'fyra', 'fem'].map(background),
      { id: 'insats', kind: 'insats', background: true, text: { sv: 'Insats' } },
      { id: 'nojd', kind: 'scale', min: 1, max: 5, text: { sv: 'Nöjd' } },
      { id: 'timmar', kind: 'number', min: 0, max: 40, text: { sv: 'Timmar' } },
    ],
  } as unknown as Questionnaire,
}

it('everybody is counted once in every group they belong to, however many combinations of groups there are', () => {
  const responses = Array.from({ length: 6000 }, (_, at) => responseOf(at))
  const tallier = createTallier(survey)
  for (const response of responses) tallier.add(response)
  const { total, breakdowns } = tallier.tally(new Map())

  const answersOf = (of: readonly StoredResponse[], { question, options }: QuestionTally) =>
    options.map(([value]) => of.filter(({ answers }) => answers[question.id] === value).length)
  const counted = ({ options }: QuestionTally) => options.map(([, count]) => count)
  const numbers = total.questions.slice(-2)
  expect(total.respondents).toBe(responses.length)
  expect(numbers.map(counted)).toEqual(numbers.map((question) => answersOf(responses, question)))

  for (const [at, { groups, groupOf }] of dimensionsOf(survey).entries()) {
    for (const [index] of groups.entries()) {
      const own = responses.filter((response) => groupOf(response) === index)
      const group = breakdowns[at]?.groups[index]
      const told = group?.questions.slice(-2) ?? []
      expect(group?.respondents).toBe(own.length)
      expect(told.map(counted)).toEqual(told.map((question) => answersOf(own, question)))
    }
  }
})

/** Every combination of five backgrounds comes about, most of them once. */
function responseOf(at: number): StoredResponse {
  const backgrounds = survey.questionnaire.questions.slice(0, 5).flatMap(({ id }, place) => {
    const value = [...values, 'vet-ej', undefined][Math.floor((at * 7919) / 8 ** place) % 8]
    return value === undefined ? [] : [[id, value] as const]
  })
  const answers: Answers = {
    ...Object.fromEntries(backgrounds),
    nojd: 1 + (at % 5),
    ...(at % 11 === 0 ? {} : { timmar: at % 41 }),
  }
  return { insats: insatser[at % 3]?.name ?? null, answers }
}
