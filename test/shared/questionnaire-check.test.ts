import { expect, it } from 'vitest'
import type { Question, Questionnaire } from '../../shared/questionnaire.ts'
import { checkQuestionnaire } from '../../shared/questionnaire-check.ts'

const of = (...questions: readonly Question[]): Questionnaire => ({
  id: 'x',
  version: 1,
  title: { sv: 'X' },
  audience: 'deltagare',
  questions: [...questions],
})
const places = (questionnaire: Questionnaire, insatser: readonly string[] = []) =>
  checkQuestionnaire(questionnaire, insatser).map(({ question, field }) => [question, field])

it('tells each fault with the question and the field that it concerns', () => {
  const blank: Question = { kind: 'choice', id: 'a', text: { sv: '' }, options: [] }
  const crooked: Question = { kind: 'scale', id: 'a', text: { sv: 'Hur?' }, min: 5, max: 1 }
  expect(places(of(blank, crooked))).toEqual([
    [0, 'text.sv'],
    [0, 'options'],
    [1, 'id'],
    [1, 'max'],
  ])
})

it('tells what is wrong with the questionnaire itself first', () => {
  expect(places({ ...of(), title: { sv: ' ' } })).toEqual([
    [null, 'title.sv'],
    [null, 'questions'],
  ])
})

it('asks a locked instrument where it comes from', () => {
  const question: Question = { kind: 'text', id: 'a', text: { sv: 'Vad?' }, maxLength: 10 }
  expect(places({ ...of(question), locked: true })).toEqual([[null, 'source']])
  expect(places({ ...of(question), locked: true, source: 'Myndigheten, CC BY' })).toEqual([])
})

it('knows the insatser that a condition may mean', () => {
  const asked: Question = { kind: 'insats', id: 'i', text: { sv: 'Var?' } }
  const then: Question = {
    kind: 'text',
    id: 'a',
    text: { sv: 'Vad?' },
    maxLength: 10,
    showIf: { question: 'i', in: ['Tidsam'] },
  }
  expect(places(of(asked, then), ['Tidsam'])).toEqual([])
  expect(places(of(asked, then))).toEqual([[1, 'showIf.in']])
})
