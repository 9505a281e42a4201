import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText, parseResponse } from '../../shared/answers.ts'
import type { Question, Questionnaire } from '../../shared/questionnaire.ts'

const sv = (text: string) => ({ sv: text })
const optOut = { value: 'vet-ej', label: sv('Vet ej') }
const questions: Question[] = [
  { id: 'insats', kind: 'insats', text: sv('Insats'), optOut },
  {
    id: 'val',
    kind: 'choice',
    text: sv('Val'),
    options: [
      { value: 'ja', label: sv('Ja') },
      { value: 'nej', label: sv('Nej') },
    ],
    optOut,
  },
  {
    id: 'flera',
    kind: 'choices',
    text: sv('Flera'),
    options: ['a', 'b', 'c'].map((value) => ({ value, label: sv(value) })),
    optOut,
  },
  { id: 'skala', kind: 'scale', text: sv('Skala'), min: 1, max: 5, optOut },
  { id: 'tal', kind: 'number', text: sv('Tal'), min: 0, max: 100 },
  { id: 'text', kind: 'text', text: sv('Text'), maxLength: 10 },
  {
    id: 'foljd',
    kind: 'scale',
    text: sv('Följd'),
    min: 1,
    max: 5,
    required: true,
    showIf: { question: 'val', in: ['ja'] },
  },
  { id: 'toString', kind: 'scale', text: sv('Ett id som varje objekt har'), min: 1, max: 2 },
]
const questionnaire: Questionnaire = { id: 'q', version: 1, title: sv('Q'), audience: 'deltagare', questions }
const parse = (fields: Record<string, string | string[]>, insats: string | null = null) =>
  parseResponse(
    questionnaire,
    ['Norr', 'Söder'],
    (id) => (Object.hasOwn(fields, id) ? [fields[id] ?? []].flat() : []),
    { insats },
  )
const refusalsOf = (fields: Record<string, string | string[]>) => {
  const parsed = parse(fields)
  return parsed.ok ? [] : parsed.refusals.map(({ question, code }) => `${question}: ${code}`)
}

describe('parsing a form', () => {
  it('takes every kind of question', () => {
    const fields = {
      insats: 'Söder',
      val: 'ja',
      flera: ['c', 'a'],
      skala: '4',
      tal: '37,5',
      text: ' hej ',
      foljd: '2',
    }
    expect(parse(fields)).toEqual({
      ok: true,
      form: {
        insats: 'Söder',
        answers: { val: 'ja', flera: ['a', 'c'], skala: 4, tal: 37.5, foljd: 2 },
        texts: [{ question: 'text', text: 'hej' }],
      },
    })
  })

  it('asks nothing that is not compulsory', () => {
    expect(parse({ skala: '3' })).toMatchObject({ ok: true, form: { insats: null, answers: { skala: 3 } } })
  })

  it('takes the insats from the link, whatever the form says', () => {
    expect(parse({ insats: 'Söder', skala: '3' }, 'Norr')).toMatchObject({
      ok: true,
      form: { insats: 'Norr' },
    })
    expect(parse({}, 'Norr')).toEqual({ ok: false, refusals: [], empty: true })
  })

  it('keeps the opt-out of the insats among the answers, and names no insats', () => {
    expect(parse({ insats: 'vet-ej' })).toEqual({
      ok: true,
      form: { insats: null, answers: { insats: 'vet-ej' }, texts: [] },
    })
  })

  it('drops what is behind a false condition, compulsory or not', () => {
    expect(parse({ val: 'nej', foljd: '2' })).toMatchObject({ ok: true, form: { answers: { val: 'nej' } } })
    expect(refusalsOf({ val: 'ja' })).toEqual(['foljd: required'])
    expect(
      parseResponse(questionnaire, [], (id) => (id === 'val' ? ['ja'] : []), { compulsory: false }).ok,
    ).toBe(true)
  })

  it.each([
    [{ skala: '6' }, 'skala: unknown-option'],
    [{ skala: '4.0' }, 'skala: unknown-option'],
    [{ skala: ['1', '2'] }, 'skala: one-only'],
    [{ val: 'kanske' }, 'val: unknown-option'],
    [{ insats: 'Öster' }, 'insats: unknown-option'],
    [{ flera: ['a', 'vet-ej'] }, 'flera: opt-out-alone'],
    [{ flera: ['a', 'x'] }, 'flera: unknown-option'],
    [{ tal: 'tre' }, 'tal: not-a-number'],
    [{ tal: '1e3' }, 'tal: not-a-number'],
    [{ tal: '-1' }, 'tal: too-small'],
    [{ tal: '100,1' }, 'tal: too-large'],
    [{ text: 'elva tecken' }, 'text: too-long'],
  ])('refuses %j', (fields, refusal) => {
    expect(refusalsOf(fields)).toEqual([refusal])
  })

  it('reads numbers as Swedish writes them', () => {
    const tal = (text: string) => {
      const parsed = parse({ tal: text })
      return parsed.ok ? parsed.form.answers.tal : parsed
    }
    expect(['7', '7,0', ' 1 0 ', '0,25', '+1'].map(tal)).toEqual([
      7,
      7,
      10,
      0.25,
      expect.objectContaining({ ok: false }),
    ])
  })

  it('takes whatever is posted for an answer or a refusal, never an error', () => {
    const posted = fc.dictionary(
      fc.constantFrom(...questions.map(({ id }) => id)),
      fc.array(fc.string({ unit: 'binary' })),
    )
    fc.assert(
      fc.property(posted, (fields) => {
        const parsed = parse(fields)
        if (parsed.ok) expect(JSON.parse(JSON.stringify(parsed.form))).toEqual(parsed.form)
        else expect(parsed.empty || parsed.refusals.length > 0).toBe(true)
      }),
    )
  })

  it('keeps every naughty string as it was written, but for its ends and what no database holds', () => {
    const file = new URL('../support/naughty-strings.base64.json', import.meta.url)
    const encoded = JSON.parse(readFileSync(file, 'utf8')) as string[]
    const long = {
      ...questionnaire,
      questions: [{ ...(questions[5] as Question & { kind: 'text' }), maxLength: 10_000 }],
    }
    expect(encoded.length).toBeGreaterThan(400)
    for (const naughty of encoded.map((text) => Buffer.from(text, 'base64').toString('utf8'))) {
      const parsed = parseResponse(long, [], () => [naughty])
      const kept = parsed.ok ? parsed.form.texts[0]?.text : ''
      expect(kept).toBe(cleanText(naughty))
      expect(naughty.replaceAll('\r', '\n').replaceAll('\0', '')).toContain(kept)
    }
  })
})
