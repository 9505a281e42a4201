import { expect, it } from 'vitest'
import { compareVersions } from '../../shared/comparable.ts'
import { languageStates } from '../../shared/complete-languages.ts'
import { onlyTranslated } from '../../shared/locked.ts'
import type { Question, Questionnaire } from '../../shared/questionnaire.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

const before = exampleStudy.questionnaire as unknown as Questionnaire
const scale = before.questions.find(({ kind }) => kind === 'scale') as Question & { kind: 'scale' }
const choice = before.questions.find(({ kind }) => kind === 'choice') as Question & { kind: 'choice' }
const changed = (question: Question): Questionnaire => ({
  ...before,
  version: before.version + 1,
  questions: before.questions.map((old) => (old.id === question.id ? question : old)),
})
const verdictOf = (question: Question) => {
  const found = compareVersions(before, changed(question)).find(({ id }) => id === question.id)
  return [found?.verdict, ...(found?.differences ?? [])]
}

it('finds a version comparable with itself, in every question', () => {
  expect(new Set(compareVersions(before, before).map(({ verdict }) => verdict))).toEqual(new Set(['same']))
})

it('compares where the words have changed, and says that they have', () => {
  expect(verdictOf({ ...scale, text: { sv: 'Med andra ord?' } })).toEqual(['marked', 'wording'])
  expect(verdictOf({ ...scale, minLabel: { sv: 'Annan ände' } })).toEqual(['marked', 'wording'])
})

it('takes no notice of translations', () => {
  expect(verdictOf({ ...scale, text: { ...scale.text, en: 'In other words?' } })).toEqual(['same'])
})

it('does not compare over another scale, other options or another kind', () => {
  expect(verdictOf({ ...scale, max: scale.max + 2 })).toEqual(['broken', 'scale'])
  expect(verdictOf({ ...choice, options: choice.options.slice(1) })[0]).toBe('broken')
  const { kind: _, ...rest } = choice
  expect(verdictOf({ ...rest, kind: 'choices' })).toEqual(['broken', 'kind'])
})

it('marks what may move the answers: order, opt-out and condition', () => {
  expect(verdictOf({ ...choice, options: choice.options.toReversed() })).toEqual(['marked', 'order'])
  expect(verdictOf({ ...scale, optOut: { value: 'annan', label: { sv: 'Vet ej' } } })).toContain('opt-out')
  expect(verdictOf({ ...scale, showIf: { question: choice.id, in: ['x'] } })).toContain('condition')
})

it('tells what is new and what is gone', () => {
  const [first, ...rest] = before.questions
  if (!first) throw new Error('no question')
  const after = { ...before, questions: [...rest, { ...first, id: 'ny' }] }
  const verdicts = compareVersions(before, after).map(({ id, verdict }) => [id, verdict])
  expect(verdicts.slice(-2)).toEqual([
    ['ny', 'new'],
    [first.id, 'gone'],
  ])
})

it('lets a locked instrument be translated, and nothing else of it be touched', () => {
  const translated = changed({ ...scale, text: { ...scale.text, fi: 'Kuinka?' }, hint: scale.hint })
  expect(onlyTranslated(before, translated)).toBe(true)
  expect(onlyTranslated(before, changed({ ...scale, text: { sv: 'Annat?' } }))).toBe(false)
  expect(onlyTranslated(before, changed({ ...scale, required: true }))).toBe(false)
  expect(onlyTranslated(before, { ...before, questions: before.questions.slice(1) })).toBe(false)
})

it('counts the texts that are written in each language, a blank one not among them', () => {
  const questionnaire: Questionnaire = {
    id: 'x',
    version: 1,
    title: { sv: 'Enkät', en: 'Survey' },
    audience: '',
    questions: [{ kind: 'text', id: 'a', text: { sv: 'Vad?', en: ' ' }, maxLength: 10 }],
  }
  expect(languageStates(questionnaire, [])).toEqual([
    { language: 'sv', written: 2, of: 2, awaiting: 0 },
    { language: 'en', written: 1, of: 2, awaiting: 1 },
  ])
})
