import { describe, expect, it } from 'vitest'
import { sortRows } from '../../admin-ui/parts/data-table.tsx'
import { definitionOf, goalInWords, rangesOf, rateOf } from '../../admin-ui/results/definition.ts'
import { groupTable, wholeLine } from '../../admin-ui/results/groups.ts'
import type { Verdict } from '../../shared/goals.ts'
import type { Breakdown, GroupQuestionResult, QuestionResult, ShareResult } from '../../shared/results.ts'

const scale: Pick<QuestionResult, 'kind' | 'rows'> = { kind: 'scale', rows: [] }
const share = (more: Partial<ShareResult>): ShareResult => ({
  label: 'är nöjda',
  values: [3, 4, 5],
  over: 'respondents',
  count: 61,
  base: 63,
  percent: 96.8,
  ...more,
})

describe('a share', () => {
  it('says what it counts and of whom', () => {
    expect(definitionOf(share({}), scale)).toBe('Svar 3–5: 61 av alla 63 som svarade på enkäten.')
    expect(definitionOf(share({ values: [5, 4], over: 'stand', count: 48, base: 60 }), scale)).toBe(
      'Svar 4–5: 48 av de 60 som tog ställning.',
    )
    expect(definitionOf(share({ values: [3], over: 'answered', count: 21, base: 62 }), scale)).toBe(
      'Svar 3: 21 av de 62 som svarade på frågan.',
    )
  })

  it('of options says them by their words', () => {
    const rows = [
      { value: 'ja', label: 'Ja', count: 1, percent: 50 },
      { value: 'delvis', label: 'Delvis', count: 1, percent: 50 },
    ]
    expect(
      definitionOf(share({ values: ['ja', 'delvis'], count: 2, base: 2 }), { kind: 'choice', rows }),
    ).toBe('Svarade ”Ja” eller ”Delvis”: 2 av alla 2 som svarade på enkäten.')
  })

  it('tells in words how its goal went, with the decimal that the goal has', () => {
    const words = (target: number, verdict: Verdict) => goalInWords({ target, verdict })
    expect(words(0.8, 'reached')).toBe('Målet 80\u202f% är uppnått.')
    expect(words(0.8, 'partly')).toBe('Målet 80\u202f% är delvis uppnått.')
    expect(words(0.8, 'missed')).toBe('Målet 80\u202f% är inte uppnått.')
    expect(words(0.625, 'too-few')).toBe('Om målet 62,5\u202f% är uppnått går inte att säga.')
  })
})

describe('a rate', () => {
  it('is in whole percent of its counts, and a dash where one is unknown or the base is 0', () => {
    expect([rateOf(51, 101), rateOf(86, 103), rateOf(23, 107)]).toEqual([
      '50\u202f%',
      '83\u202f%',
      '21\u202f%',
    ])
    expect([rateOf(null, 101), rateOf(51, null), rateOf(0, 0)]).toEqual(['–', '–', '–'])
  })
})

describe('values', () => {
  it('that follow each other are a range', () => {
    expect([rangesOf([1, 2, 4, 5, 6, 9]), rangesOf([3]), rangesOf([])]).toEqual(['1–2, 4–6, 9', '3', ''])
  })
})

describe('the groups of a question', () => {
  const figures = { id: 'nojd', kind: 'scale', text: 'Nöjd?', unanswered: 0 } as const
  const whole: GroupQuestionResult = {
    ...figures,
    face: 'whole',
    answered: 6,
    n: 5,
    mean: 3.6,
    median: 4,
    rows: [
      { value: 1, label: '1 - Inte alls', count: 2, percent: 33.3 },
      { value: 2, label: '2', count: 3, percent: 50 },
      { value: 'vet-ej', label: 'Vet ej', count: 1, percent: 16.7, optOut: true },
    ],
  }
  const hidden: GroupQuestionResult = {
    ...figures,
    face: 'hidden',
    answered: null,
    unanswered: null,
    rows: null,
  }
  const breakdown = (...results: readonly GroupQuestionResult[]): Breakdown => ({
    by: 'insats',
    groups: results.map((result, index) => ({
      value: `g${index}`,
      label: `Grupp ${index}`,
      respondents: result.answered,
      questions: [result],
    })),
  })

  it('are shown whole, the steps by number and the opt-out by its words', () => {
    expect(groupTable(breakdown(whole), 'nojd')).toEqual({
      face: 'whole',
      columns: [
        { key: '1', values: [1], label: '1', optOut: false },
        { key: '2', values: [2], label: '2', optOut: false },
        { key: 'vet-ej', values: ['vet-ej'], label: 'Vet ej', optOut: true },
      ],
      lines: [
        {
          key: 'g0',
          label: 'Grupp 0',
          face: { kind: 'counts', n: 5, mean: 3.6, median: 4, counts: [2, 3, 1] },
        },
      ],
    })
  })

  it('that are hidden tell nothing', () => {
    const table = groupTable(breakdown(hidden, whole), 'nojd')
    expect(table?.face).toBe('whole')
    expect(table?.lines[0]?.face).toEqual({ kind: 'hidden' })
    expect(groupTable(breakdown(hidden), 'nojd')).toMatchObject({ face: 'hidden', columns: [] })
  })

  it('are shown merged, or by their mean alone, where no more is safe', () => {
    const merged: GroupQuestionResult = {
      ...figures,
      face: 'merged',
      answered: 6,
      n: 6,
      rows: null,
      merged: [
        { values: [1, 2], label: '1–2', count: 2, percent: 33.3 },
        { values: [3], label: '3', count: 4, percent: 66.7 },
      ],
    }
    expect(groupTable(breakdown(merged), 'nojd')).toMatchObject({
      columns: [{ label: '1–2' }, { label: '3' }],
      lines: [{ face: { kind: 'counts', counts: [2, 4], mean: null } }],
    })
    const mean: GroupQuestionResult = { ...figures, face: 'mean', answered: null, rows: null, mean: 4.2 }
    expect(groupTable(breakdown(mean), 'nojd')).toMatchObject({
      columns: [],
      lines: [{ face: { kind: 'mean', mean: 4.2 } }],
    })
  })

  it('have below them the whole’s published figures, in the same columns', () => {
    const all: QuestionResult = {
      ...figures,
      answered: 63,
      n: 60,
      mean: 4.02,
      median: 4,
      rows: [
        { value: 1, label: '1 - Inte alls', count: 3, percent: 4.8 },
        { value: 2, label: '2', count: 57, percent: 90.5 },
        { value: 'vet-ej', label: 'Vet ej', count: 3, percent: 4.8, optOut: true },
      ],
    }
    const table = groupTable(breakdown(whole), 'nojd')
    expect(table && wholeLine(all, table, 'Alla')?.face).toEqual({
      kind: 'counts',
      n: 60,
      mean: 4.02,
      median: 4,
      counts: [3, 57, 3],
    })
    const merged = groupTable(
      breakdown({
        ...whole,
        face: 'merged',
        rows: null,
        merged: [{ values: [1, 2], label: '1–2', count: 5, percent: 83.3 }],
      }),
      'nojd',
    )
    expect(merged && wholeLine(all, merged, 'Alla')?.face).toMatchObject({ counts: [60] })
    expect(table && wholeLine({ ...all, rows: null }, table, 'Alla')).toBeNull()
    const none = groupTable(breakdown(hidden), 'nojd')
    expect(none && wholeLine(all, none, 'Alla')).toBeNull()
  })

  it('are none where the question is not broken down', () => {
    expect(groupTable(breakdown(whole), 'kon')).toBeNull()
  })
})

describe('sorting a table', () => {
  it('keeps equals in place, and puts the unknown last either way', () => {
    const rows = [
      { name: 'Ö', rate: 2 },
      { name: 'A', rate: null },
      { name: 'Å', rate: 1 },
      { name: 'B', rate: 2 },
    ]
    const names = (by: 'name' | 'rate', rising: boolean) =>
      sortRows(rows, (row) => row[by], rising).map(({ name }) => name)
    expect(names('rate', true)).toEqual(['Å', 'Ö', 'B', 'A'])
    expect(names('rate', false)).toEqual(['Ö', 'B', 'Å', 'A'])
    expect(names('name', true)).toEqual(['A', 'B', 'Å', 'Ö'])
  })
})
