import { describe, expect, it } from 'vitest'
import bilaga from '../../server/demo/bilaga2-2025.json' with { type: 'json' }
import type { Question, Questionnaire } from '../../shared/questionnaire.ts'
import { readingLevel, type WeakSpotCode, weakSpots } from '../../shared/questionnaire-weak-spots.ts'

const optOut = { value: 'vet-ej', label: { sv: 'Vet ej' } }
const options = [
  { value: 'ja', label: { sv: 'Ja' } },
  { value: 'nej', label: { sv: 'Nej' } },
]
const choice = (text: string, rest: Partial<Question> = {}): Question =>
  ({ kind: 'choice', id: 'a', text: { sv: text }, options, optOut, ...rest }) as Question
const scale = (rest: object = {}): Question =>
  ({
    kind: 'scale',
    id: 'a',
    text: { sv: 'Hur nöjd är du?' },
    min: 1,
    max: 5,
    minLabel: { sv: 'Inte alls' },
    maxLabel: { sv: 'Mycket' },
    optOut,
    ...rest,
  }) as Question
const of = (...questions: readonly Question[]): Questionnaire => ({
  id: 'x',
  version: 1,
  title: { sv: 'X' },
  audience: 'deltagare',
  questions: questions.map((question, index) => ({
    ...question,
    id: question.id === 'a' ? `q${index}` : question.id,
  })),
})
const found = (...questions: readonly Question[]): readonly WeakSpotCode[] =>
  weakSpots(of(...questions), []).map(({ code }) => code)

describe('the weak spots of a question', () => {
  it.each([
    ['Är du nöjd med stödet och lokalerna?', 'och'],
    ['Får du hjälp av chefen eller kollegerna?', 'eller'],
  ])('two things in one: %s', (text, word) => {
    expect(weakSpots(of(choice(text)), [])).toEqual([{ code: 'double', question: 0, detail: word }])
  })

  it.each(['Kommer du hit då och då?', 'Mår du mer eller mindre bra?', 'Är du nöjd med dockan?'])(
    'no two things where a word only sounds so: %s',
    (text) => {
      expect(found(choice(text))).toEqual([])
    },
  )

  it('negations, but not in the words of a scale', () => {
    expect(found(choice('Får du inte hjälp?'))).toEqual(['negation'])
    expect(found(choice('Blir du aldrig lyssnad på?'))).toEqual(['negation'])
    expect(found(scale())).toEqual([])
  })

  it('leading words, told once even where they hold a negation', () => {
    expect(found(choice('Håller du med om att det går bra?'))).toEqual(['leading'])
    expect(found(choice('Tycker du inte att det går bra?'))).toEqual(['leading'])
  })

  it('no way to take no stand, where a stand is asked for or an answer is compulsory', () => {
    expect(found(choice('Mår du bra?', { optOut: undefined }))).toEqual(['no-opt-out'])
    expect(found(scale({ optOut: undefined }))).toEqual(['no-opt-out'])
    expect(found({ kind: 'text', id: 'a', text: { sv: 'Berätta' }, maxLength: 10 })).toEqual([])
    expect(found({ kind: 'text', id: 'a', text: { sv: 'Berätta' }, maxLength: 10, required: true })).toEqual([
      'no-opt-out',
    ])
  })

  it('a scale without words at an end', () => {
    expect(found(scale({ maxLabel: undefined }))).toEqual(['no-end-labels'])
  })

  it('long words and long sentences, by LIX', () => {
    const hard =
      'Upplever du att myndighetssamverkan underlättar rehabiliteringsplaneringen kontinuerligt gentemot arbetsgivarorganisationerna?'
    expect(found(choice(`${hard} ${hard}`))).toContain('hard')
  })

  it('a condition that asks for what nobody can answer, by itself or through another', () => {
    const asked = choice('Mår du bra?', { id: 'm' })
    const impossible = choice('Hur då?', { id: 'h', showIf: { question: 'm', in: ['kanske'] } })
    const behind = choice('Varför då?', { showIf: { question: 'h', in: ['ja'] } })
    expect(found(asked, impossible, behind)).toEqual(['unreachable', 'unreachable'])
    expect(found(asked, choice('Hur då?', { showIf: { question: 'm', in: ['vet-ej'] } }))).toEqual([])
    expect(found(choice('Hur då?', { showIf: { question: 'm', in: ['ja'] } }), asked)).toEqual([
      'unreachable',
    ])
  })

  it('two questions, or two options, that read the same', () => {
    expect(weakSpots(of(choice('Mår du bra?'), choice('mår du  bra')), [])).toEqual([
      { code: 'identical', question: 1, detail: '1' },
    ])
    const twice = { options: [...options, { value: 'ja2', label: { sv: 'ja' } }] } as Partial<Question>
    expect(found(choice('Mår du bra?', twice))).toEqual(['identical-options'])
  })

  it('a background question with more groups than a few people can fill', () => {
    const many = Array.from({ length: 7 }, (_, index) => ({
      value: `v${index}`,
      label: { sv: `Ort ${index}` },
    }))
    const rest = { background: true, options: many } as Partial<Question>
    expect(found(choice('Var bor du?', rest))).toEqual(['small-background'])
  })
})

describe('the weak spots of the whole', () => {
  const texts = (count: number) =>
    Array.from(
      { length: count },
      (_, index): Question => ({ kind: 'text', id: 'a', text: { sv: `Berätta ${index}` }, maxLength: 9 }),
    )

  it('more than fifteen questions, and more than two free texts', () => {
    const fifteen = Array.from({ length: 15 }, (_, index) => choice(`Fråga ${index}`))
    expect(found(...fifteen)).toEqual([])
    expect(found(...fifteen, choice('Fråga sexton'))).toEqual(['too-many'])
    expect(found(...texts(2))).toEqual([])
    expect(found(...texts(3))).toEqual(['many-texts'])
  })

  it('are few in the deltagarenkät, which is easy to read', () => {
    const questionnaire = bilaga.questionnaire as unknown as Questionnaire
    expect(readingLevel(questionnaire)).toBeLessThan(40)
    expect(weakSpots(questionnaire, []).map(({ code, question }) => [code, question])).toEqual([
      ['no-opt-out', 1],
      ['no-opt-out', 3],
      ['no-opt-out', 6],
      ['double', 9],
    ])
  })
})
