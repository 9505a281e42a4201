import { describe, expect, it } from 'vitest'
import { parseResponse } from '../../shared/answers.ts'
import { presetOf, smallestGroup, withPreset } from '../../shared/preset.ts'
import { behindGoal } from '../../shared/progress.ts'
import type { Question, Questionnaire } from '../../shared/questionnaire.ts'
import { questionnaireFaults } from '../../shared/questionnaire-faults.ts'

const option = (value: string) => ({ value, label: { sv: value } })
const tillfalle: Question = {
  id: 'tillfalle',
  kind: 'choice',
  text: { sv: 'När svarar du?' },
  byLink: true,
  options: [option('3man'), option('slut')],
}
const yesNo = (id: string, more: Partial<Question & { kind: 'choice' }> = {}): Question => ({
  id,
  kind: 'choice',
  text: { sv: id },
  options: [option('ja'), option('nej')],
  ...more,
})
const questionnaire: Questionnaire = {
  id: 'q',
  version: 1,
  title: { sv: 'Enkät' },
  audience: 'deltagare',
  questions: [
    tillfalle,
    yesNo('nojd'),
    yesNo('vart', { showIf: { question: 'tillfalle', in: ['slut'] } }),
    yesNo('varfor', { showIf: { question: 'vart', in: ['ja'] } }),
  ],
}
const faultsOf = (questions: Question[]) => {
  const faults: string[] = []
  questionnaireFaults({ ...questionnaire, questions }, [], (path) => faults.push(path))
  return faults
}

describe('an answer that the link tells', () => {
  it('is an option of the one question that links may answer, and nothing else', () => {
    expect(presetOf(questionnaire, 'slut')).toMatchObject({ question: 'tillfalle', value: 'slut' })
    expect(presetOf(questionnaire, 'ja')).toBeNull()
    expect(presetOf({ ...questionnaire, questions: [yesNo('nojd')] }, 'ja')).toBeNull()
  })

  it('is not asked for, and decides what hangs on it', () => {
    const asked = (value: string) =>
      withPreset(questionnaire, presetOf(questionnaire, value)).questions.map(({ id }) => id)
    expect(asked('slut')).toEqual(['nojd', 'vart', 'varfor'])
    expect(asked('3man')).toEqual(['nojd'])
    const slut = withPreset(questionnaire, presetOf(questionnaire, 'slut'))
    expect(slut.questions.map(({ showIf }) => showIf?.question)).toEqual([undefined, undefined, 'vart'])
    expect(withPreset(questionnaire, null)).toBe(questionnaire)
  })

  it('makes no form out of an empty one', () => {
    const slut = withPreset(questionnaire, presetOf(questionnaire, 'slut'))
    expect(parseResponse(slut, [], () => [])).toMatchObject({ ok: false, empty: true })
  })

  it('belongs to one question alone, which is asked of everybody', () => {
    expect(faultsOf([tillfalle])).toEqual([])
    expect(faultsOf([tillfalle, { ...tillfalle, id: 'till' }])).toEqual(['questionnaire.questions[1].byLink'])
    const hidden = { ...tillfalle, showIf: { question: 'nojd', in: ['ja'] } }
    expect(faultsOf([yesNo('nojd'), hidden])).toEqual(['questionnaire.questions[1].showIf'])
  })

  it('asks for groups of as many answers as five people may have given', () => {
    expect(smallestGroup(questionnaire)).toBe(10)
    expect(smallestGroup({ questions: [yesNo('nojd')] })).toBe(5)
  })

  it('means that those who were offered so far have had their time: their goal is not spread over the year', () => {
    const year = { offered: 40, goal: 0.6, opensOn: '2026-01-01', closesOn: '2026-12-31' }
    expect(behindGoal({ ...year, answered: 10 }, '2026-03-01')).toBeNull()
    expect(behindGoal({ ...year, answered: 10, rolling: true }, '2026-03-01')).toMatchObject({ expected: 24 })
    expect(behindGoal({ ...year, answered: 20, rolling: true }, '2026-03-01')).toBeNull()
  })
})
