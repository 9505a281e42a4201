import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { whyNotYet } from '../../admin-ui/sitting/approve.tsx'
import { shownQuestion, type Typing } from '../../admin-ui/sitting/state.ts'
import { type Act, beginTyping, typed } from '../../admin-ui/sitting/typing.ts'
import type { Sheet, Sitting } from '../../shared/paper.ts'
import type { Question } from '../../shared/questionnaire.ts'

const sv = (text: string) => ({ sv: text })
const scale = (id: string, more: Partial<Question> = {}): Question =>
  ({
    id,
    kind: 'scale',
    text: sv(id),
    min: 1,
    max: 5,
    optOut: { value: 'vet-ej', label: sv('Vet ej') },
    ...more,
  }) as Question
const questions: Question[] = [
  { id: 'insats', kind: 'insats', text: sv('Insats') },
  scale('ett'),
  scale('foljd', { showIf: { question: 'ett', in: [5] } }),
  { id: 'tal', kind: 'number', text: sv('Tal'), max: 100 },
  { id: 'ord', kind: 'text', text: sv('Ord'), maxLength: 20 },
]
const sitting = (sheets: readonly Sheet[] = [], insats: string | null = 'Orangeriet'): Sitting => ({
  id: 's',
  matperiodId: 'm',
  matperiod: 'Hösten',
  insats,
  insatser: ['Orangeriet', 'Samkraft'],
  questionnaire: { id: 'q', version: 1, title: sv('Q'), audience: 'deltagare', questions },
  usesCodes: false,
  sheets,
})

let made = 0
const begun = (given: Sitting = sitting()) => beginTyping(given, `blad-${++made}`)
const next: () => Act = () => ({ do: 'key', command: { do: 'next' }, freshId: `blad-${++made}` })
const back: () => Act = () => ({ do: 'key', command: { do: 'back' }, freshId: `blad-${++made}` })
const digit = (value: string): Act => ({ do: 'key', command: { do: 'digit', digit: value }, freshId: 'x' })
const write = (value: string): Act => ({ do: 'write', value })
const played = (typing: Typing, ...acts: readonly Act[]) => acts.reduce(typed, typing)
const at = (typing: Typing) => shownQuestion(typing).question.id

/** A sheet with the first question answered and the rest left open. */
const sheetOf = (value: string): Act[] => [
  digit(value),
  next(),
  ...(value === '5' ? [next()] : []),
  next(),
  next(),
]

describe('typing a sheet', () => {
  it('asks what the pile does not tell, and follows conditions', () => {
    expect(at(begun())).toBe('ett')
    expect(at(begun(sitting([], null)))).toBe('insats')
    expect(at(played(begun(), digit('4'), next()))).toBe('tal')
    expect(at(played(begun(), digit('5'), next()))).toBe('foljd')
  })

  it('leaves a question open when nothing is picked', () => {
    expect(played(begun(), next()).current).toMatchObject({ at: 'tal', fields: {} })
  })

  it('goes back with Backspace, and stays where there is nothing before', () => {
    expect(at(played(begun(), digit('4'), next(), back()))).toBe('ett')
    expect(at(played(begun(), back()))).toBe('ett')
  })

  it('is saved half-typed after each question, once there is anything on it', () => {
    expect(played(begun(), next()).outbox).toEqual([])
    const { current, outbox } = played(begun(), digit('4'), next())
    expect(outbox).toEqual([
      { do: 'put', sheet: { id: current.id, fields: { ett: ['4'] }, complete: false } },
    ])
  })

  it('is taken away from the server when everything on it is emptied again', () => {
    const typing = played(begun(), digit('4'), next(), { do: 'saved' }, back(), { do: 'saved' })
    const emptied = played(typing, { do: 'key', command: { do: 'clear' }, freshId: 'x' }, next())
    expect(emptied.outbox).toEqual([{ do: 'remove', id: emptied.current.id }])
  })

  it('is complete after the last question, and the next one begins', () => {
    const first = begun()
    const typing = played(first, digit('4'), next(), write('12'), next(), write('Bra'), next())
    expect(typing.sheets).toEqual([
      { id: first.current.id, fields: { ett: ['4'], tal: ['12'], ord: ['Bra'] }, complete: true },
    ])
    expect(typing.current).toMatchObject({ at: 'ett', fields: {}, again: false })
    expect(typing.outbox.at(-1)).toEqual({ do: 'put', sheet: typing.sheets[0] })
  })

  it('stops at an answer that cannot be one', () => {
    const typing = played(begun(), digit('4'), next(), write('hundra'), next())
    expect(at(typing)).toBe('tal')
    expect(typing.refusals).toEqual([{ question: 'tal', code: 'not-a-number' }])
    expect(played(typing, write('100')).refusals).toEqual([])
  })

  it('is not saved when it is empty, and says so', () => {
    const typing = played(begun(), next(), next(), next())
    expect(typing).toMatchObject({ empty: true, sheets: [], outbox: [] })
    expect(at(typing)).toBe('ett')
  })

  it('takes paper as it was filled in: a compulsory question may be left open', () => {
    const given = sitting()
    const compulsory = {
      ...given,
      questionnaire: { ...given.questionnaire, questions: [scale('ett', { required: true }), scale('tva')] },
    }
    const typing = played(begun(compulsory), next(), digit('2'), next())
    expect(typing.refusals).toEqual([])
    expect(typing.sheets).toMatchObject([{ fields: { tva: ['2'] }, complete: true }])
  })
})

describe('a sitting', () => {
  const two = () => played(begun(), ...sheetOf('3'), ...sheetOf('4'))

  it('goes on with its half-typed sheet, at the question after the last answered one', () => {
    const half: Sheet = { id: 'half', fields: { ett: ['4'] }, complete: false }
    const done: Sheet = { id: 'done', fields: { ett: ['1'] }, complete: true }
    const typing = begun(sitting([done, half]))
    expect(typing.sheets).toEqual([done])
    expect(typing.current).toMatchObject({ id: 'half', at: 'tal' })
  })

  it('opens a sheet again, saves each change of it as complete, and goes on with the half-typed one', () => {
    const half = played(two(), digit('1'), next())
    const [first] = half.sheets
    const corrected = played(half, { do: 'open', sheet: first?.id ?? '' }, digit('2'), next())
    expect(corrected.current).toMatchObject({ id: first?.id, again: true, at: 'tal' })
    expect(corrected.sheets.map(({ fields }) => fields.ett)).toEqual([['2'], ['4']])
    const done = typed(corrected, { do: 'finish', freshId: 'x' })
    expect(done.current).toMatchObject({ id: half.current.id, fields: { ett: ['1'] }, again: false })
  })

  it('keeps a correction open that would leave the sheet empty', () => {
    const typing = two()
    const [first, second] = typing.sheets
    const emptied = played(
      typing,
      { do: 'open', sheet: first?.id ?? '' },
      { do: 'key', command: { do: 'clear' }, freshId: 'x' },
    )
    const other = typed(emptied, { do: 'open', sheet: second?.id ?? '' })
    expect(other).toMatchObject({ empty: true, current: { id: first?.id } })
    expect(other.sheets[0]?.fields.ett).toEqual(['3'])
  })

  it('opens the sheet before with Backspace from an empty one', () => {
    const typing = typed(two(), back())
    expect(typing.current).toMatchObject({ id: typing.sheets[1]?.id, again: true, at: 'ord' })
  })

  it('is approved as it stands on the screen: saved, with nothing half-typed and no correction begun', () => {
    const delivered = (typing: Typing) =>
      typing.outbox.reduce((given) => typed(given, { do: 'saved' }), typing)
    const done = delivered(two())
    expect(whyNotYet(done)).toBeNull()
    expect(whyNotYet(two())).toContain('sparat')
    expect(whyNotYet(delivered(played(done, digit('1'), next())))).toContain('halvskrivet')
    const looked = typed(done, { do: 'open', sheet: done.sheets[0]?.id ?? '' })
    expect(whyNotYet(looked)).toBeNull()
    const corrected = typed(looked, digit('2'))
    expect(whyNotYet(corrected)).toContain('rättning')
    expect(whyNotYet(delivered(typed(corrected, { do: 'finish', freshId: 'x' })))).toBeNull()
  })

  it('takes a sheet away and has it back in its place', () => {
    const typing = two()
    const gone = typed(typing, { do: 'remove', sheet: typing.sheets[0]?.id ?? '', freshId: 'x' })
    expect(gone.sheets).toEqual([typing.sheets[1]])
    expect(gone.outbox.at(-1)).toEqual({ do: 'remove', id: typing.sheets[0]?.id })
    const had = typed(gone, { do: 'restore' })
    expect(had.sheets).toEqual(typing.sheets)
    expect(had.outbox.at(-1)).toEqual({ do: 'put', sheet: typing.sheets[0] })
  })

  it('has a half-typed sheet back until another one is begun', () => {
    const half = played(begun(), digit('4'), next())
    const gone = typed(half, { do: 'remove', sheet: half.current.id, freshId: 'fresh' })
    expect(gone.current).toMatchObject({ id: 'fresh', fields: {} })
    expect(typed(gone, { do: 'restore' }).current).toMatchObject({
      id: half.current.id,
      fields: { ett: ['4'] },
    })
    expect(typed(gone, digit('1')).removed).toBeNull()
  })
})

describe('saving', () => {
  it('leaves on the server what is on the screen, whatever is done and whenever it is sent', () => {
    const act = fc.oneof(
      fc.constantFrom<Act['do']>('go', 'finish', 'restore', 'saved').map((kind) => ({ kind, index: 0 })),
      fc.record({ kind: fc.constantFrom<Act['do']>('open', 'remove'), index: fc.nat(3) }),
      fc.record({
        kind: fc.constantFrom('digit', 'digit', 'finish', 'next', 'back', 'clear'),
        index: fc.integer({ min: 0, max: 5 }),
      }),
    )
    fc.assert(
      fc.property(fc.array(act, { maxLength: 80, size: 'max' }), (acts) => {
        const server = new Map<string, Sheet>()
        let typing = begun()
        const deliver = () => {
          const [save] = typing.outbox
          if (save?.do === 'put') server.set(save.sheet.id, save.sheet)
          if (save?.do === 'remove') server.delete(save.id)
          typing = typed(typing, { do: 'saved' })
        }
        for (const { kind, index } of acts) {
          const freshId = `blad-${++made}`
          const sheet = [...typing.sheets.map(({ id }) => id), typing.current.id][index] ?? ''
          if (kind === 'saved') deliver()
          else if (kind === 'digit')
            typing = typed(typing, { do: 'key', command: { do: 'digit', digit: String(index) }, freshId })
          else if (kind === 'next' || kind === 'back' || kind === 'clear')
            typing = typed(typing, { do: 'key', command: { do: kind }, freshId })
          else if (kind === 'go') typing = typed(typing, { do: 'go', question: 'tal' })
          else if (kind === 'restore') typing = typed(typing, { do: 'restore' })
          else if (kind === 'open') typing = typed(typing, { do: 'open', sheet })
          else if (kind === 'remove') typing = typed(typing, { do: 'remove', sheet, freshId })
          else typing = typed(typing, { do: 'finish', freshId })
        }
        typing = typed(typing, { do: 'go', question: 'ett' })
        while (typing.outbox.length > 0) deliver()

        const complete = [...server.values()].filter((sheet) => sheet.complete)
        const byId = (sheets: readonly Sheet[]) =>
          Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet]))
        expect(byId(complete)).toEqual(byId(typing.sheets))
        const half = [typing.current, typing.parked].filter(
          (sheet) => sheet && !sheet.again && Object.keys(sheet.fields).length > 0,
        )
        expect(
          [...server.values()].filter((sheet) => !sheet.complete).map(({ id, fields }) => ({ id, fields })),
        ).toEqual(half.map((sheet) => ({ id: sheet?.id, fields: sheet?.fields })))
      }),
      { numRuns: 500 },
    )
  })
})
