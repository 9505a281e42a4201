import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import {
  addOption,
  addQuestion,
  duplicateQuestion,
  moved,
  moveQuestion,
  ofKind,
  optionalText,
  removeOption,
  removeQuestion,
  withOptOut,
} from '../../admin-ui/questionnaires/editing.ts'
import { beginHistory, change, redo, undo } from '../../admin-ui/questionnaires/history.ts'
import { draftSchema, type Question, type Questionnaire } from '../../shared/questionnaire.ts'

const empty: Questionnaire = { id: 'x', version: 1, title: { sv: 'X' }, audience: '', questions: [] }
const kinds = ['choice', 'choices', 'scale', 'insats', 'text', 'number'] as const
const ids = ({ questions }: Questionnaire) => questions.map(({ id }) => id)

describe('editing a questionnaire', () => {
  it.each(kinds)('adds a blank question of kind %s that can be saved as a draft', (kind) => {
    const made = addQuestion(empty, kind, -1)
    expect(made.questions[0]?.kind).toBe(kind)
    expect(v.is(draftSchema, made)).toBe(true)
  })

  it('gives every question an id of its own, also after some were removed', () => {
    let made = addQuestion(addQuestion(addQuestion(empty, 'text', -1), 'text', 0), 'text', 1)
    made = addQuestion(removeQuestion(made, 0), 'text', 1)
    made = duplicateQuestion(made, 0)
    expect(new Set(ids(made)).size).toBe(4)
  })

  it('moves a question up and down, and leaves all as it is at the ends', () => {
    const three = addQuestion(addQuestion(addQuestion(empty, 'text', -1), 'text', 0), 'text', 1)
    expect(ids(moveQuestion(three, 0, 2))).toEqual(['fraga-2', 'fraga-3', 'fraga-1'])
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
    expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b'])
  })

  it.each(kinds)('makes a question of kind %s of any other, with what they have in common', (kind) => {
    for (const from of kinds) {
      const question = { ...addQuestion(empty, from, -1).questions[0], hint: { sv: 'Så här' } } as Question
      const turned = ofKind(question, kind)
      expect([turned.kind, turned.id, turned.hint]).toEqual([kind, question.id, { sv: 'Så här' }])
      expect(v.is(draftSchema, { ...empty, questions: [turned] })).toBe(true)
    }
  })

  it('keeps the options between one and several, and drops them for a scale', () => {
    const options = [{ value: 'a', label: { sv: 'A' } }]
    const choice: Question = { kind: 'choice', id: 'q', text: { sv: '' }, options }
    expect(ofKind(choice, 'choices')).toMatchObject({ options })
    expect(ofKind(choice, 'scale')).not.toHaveProperty('options')
  })

  it('never gives two options the same value, nor that of the opt-out', () => {
    const optOut = { value: 'svar-2', label: { sv: 'Vet ej' } }
    const options = addOption(addOption([], optOut), optOut)
    expect(new Set([...options.map(({ value }) => value), 'svar-2']).size).toBe(3)
  })

  it('removes an option from the shares that count it', () => {
    const question = {
      kind: 'choice' as const,
      id: 'q',
      text: { sv: '' },
      options: [
        { value: 'ja', label: { sv: 'Ja' } },
        { value: 'nej', label: { sv: 'Nej' } },
      ],
      shares: [
        { label: { sv: 'båda' }, values: ['ja', 'nej'], over: 'stand' as const },
        { label: { sv: 'ja' }, values: ['ja'], over: 'stand' as const },
      ],
    }
    expect(removeOption(question, 0).shares).toEqual([
      { label: { sv: 'båda' }, values: ['nej'], over: 'stand' },
    ])
  })

  it('keeps the value of an opt-out when its words change, so that answers stay comparable', () => {
    const question: Question = { kind: 'text', id: 'q', text: { sv: '' }, maxLength: 9 }
    const first = withOptOut(question, 'Vet ej')
    expect(withOptOut(first, 'Vet inte').optOut).toEqual({ value: 'vet-ej', label: { sv: 'Vet inte' } })
    expect(withOptOut(first, null).optOut).toBeUndefined()
  })

  it('keeps translations when the Swedish changes, and leaves out a text that is blank', () => {
    expect(optionalText({ sv: 'Ja', en: 'Yes' }, 'Jo')).toEqual({ sv: 'Jo', en: 'Yes' })
    expect(optionalText({ sv: 'Ja' }, '')).toBeUndefined()
  })
})

describe('undoing', () => {
  it('takes back a whole field that was written in, and not a letter', () => {
    let history = beginHistory('')
    for (const text of ['h', 'he', 'hej']) history = change(history, text, 'text')
    history = change(history, 'hej!', 'hint')
    expect(undo(history).present).toBe('hej')
    expect(undo(undo(history)).present).toBe('')
    expect(undo(undo(undo(history))).present).toBe('')
  })

  it('does again what was undone, until something else is done', () => {
    const history = change(change(beginHistory(1), 2), 3)
    expect(redo(undo(history)).present).toBe(3)
    expect(redo(change(undo(history), 4)).present).toBe(4)
  })

  it('begins a new step after an undo, even in the same field', () => {
    const written = change(change(beginHistory('a'), 'b', 'text'), 'c', 'hint')
    const again = change(undo(written), 'd', 'text')
    expect(undo(again).present).toBe('b')
  })
})
