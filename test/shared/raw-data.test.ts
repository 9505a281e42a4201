import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Questionnaire } from '../../shared/questionnaire.ts'
import { type Mapping, mappingFaults, mappingSchema } from '../../shared/raw-data/mapping.ts'
import { likelyAnswer } from '../../shared/raw-data/match.ts'
import { placeRows } from '../../shared/raw-data/place.ts'
import { studyOf } from '../../shared/raw-data/plan.ts'
import { suggestMapping } from '../../shared/raw-data/suggest.ts'
import {
  columnsSeen,
  type Grid,
  letterOf,
  likelyHeaderRow,
  placeOf,
  tableOf,
} from '../../shared/raw-data/table.ts'
import { checkStudy } from '../../shared/study.ts'
import naughty from '../support/naughty-strings.base64.json' with { type: 'json' }

const label = (sv: string) => ({ sv })
const questionnaire: Questionnaire = {
  id: 'kort',
  version: 1,
  title: label('Kort'),
  audience: 'deltagare',
  questions: [
    {
      kind: 'insats',
      id: 'insats',
      text: label('Vilken insats går du i?'),
      optOut: { value: 'vetej', label: label('Vet ej') },
    },
    {
      kind: 'scale',
      id: 'nojd',
      text: label('Hur nöjd är du?'),
      min: 1,
      max: 5,
      minLabel: label('Inte alls nöjd'),
      maxLabel: label('Mycket nöjd'),
      optOut: { value: 'vetej', label: label('Vet ej') },
    },
    {
      kind: 'choices',
      id: 'stod',
      text: label('Vad har du fått hjälp med?'),
      options: [
        { value: 'samtal', label: label('Samtal') },
        { value: 'praktik', label: label('Praktik') },
      ],
      optOut: { value: 'inget', label: label('Inget') },
    },
    {
      kind: 'choice',
      id: 'kon',
      text: label('Kön'),
      background: true,
      options: [
        { value: 'k', label: label('Kvinna') },
        { value: 'm', label: label('Man') },
      ],
    },
    { kind: 'number', id: 'veckor', text: label('Antal veckor'), min: 0, max: 200 },
    { kind: 'text', id: 'fritt', text: label('Något mer?'), maxLength: 20 },
  ],
}

const read = (grid: Grid, insatser: readonly string[] = ['Örnen', 'Stigen']) => {
  const headerRow = likelyHeaderRow(grid)
  const table = tableOf(grid, headerRow)
  const seen = { sheets: [], sheet: null, headerRow, rows: table.rows.length, columns: columnsSeen(table) }
  const mapping = suggestMapping(seen, questionnaire, insatser)
  return { table, seen, mapping, placed: placeRows(table, mapping, questionnaire, insatser) }
}
const only = (column: string, question: string, more: Partial<Mapping['columns'][number]> = {}): Mapping => ({
  format: 'deltagarenkat/mapping@1',
  questionnaire: { id: 'kort', version: 1 },
  headerRow: 1,
  columns: [{ column, nth: 1, question, values: [], ...more }],
})

describe('answers from another survey tool', () => {
  it('are read from the headings on, and a stray cell beside an answer is not taken for one', () => {
    const headings = ['Insats', 'Kön', 'Hur nöjd är du?']
    const answer = ['Örnen', 'Kvinna', '4']
    expect(likelyHeaderRow([headings, answer, [...answer, 'stray']])).toBe(1)
    expect(likelyHeaderRow([['Utdrag'], ['Datum', '2022'], headings, answer, answer])).toBe(3)
    expect(likelyHeaderRow([])).toBe(1)
  })

  it('find their questions and options by words and codes, whatever their case, blanks and diacritics', () => {
    const { mapping, placed } = read([
      ['Svar hösten 2023', '', '', '', '', ''],
      [
        '1. Vilken insats går du i?',
        'NOJD',
        'Vad har du fått hjälp med?',
        'kon',
        'Antal  veckor',
        'Något mer?',
      ],
      ['ornen', '4 – Bra', 'samtal; Praktik', 'KVINNA', '12,5', 'Tack'],
      ['Stigen', 'mycket nöjd', 'Inget', 'm', '1 0', ''],
      ['Vet ej', '2,0', '', '', '', ''],
      ['', '', '', '', '', ''],
    ])
    expect(mapping.headerRow).toBe(2)
    expect(mapping.columns.map(({ question }) => question)).toEqual([
      'insats',
      'nojd',
      'stod',
      'kon',
      'veckor',
      'fritt',
    ])
    expect(placed).toEqual({
      faults: [],
      empty: [],
      responses: [
        {
          insats: 'Örnen',
          answers: { nojd: 4, stod: ['samtal', 'praktik'], kon: 'k', veckor: 12.5, fritt: 'Tack' },
        },
        { insats: 'Stigen', answers: { nojd: 5, stod: ['inget'], kon: 'm', veckor: 10 } },
        { insats: null, answers: { nojd: 2 } },
      ],
    })
  })

  it('take a column of ticks for each option, and tell where an opt-out was ticked with others', () => {
    const { placed, mapping } = read([
      [
        'Vad har du fått hjälp med? [Samtal]',
        'Vad har du fått hjälp med? [Praktik]',
        'Vad har du fått hjälp med? [Inget]',
      ],
      ['1', 'x', '0'],
      ['Nej', '', 'Inget'],
      ['Samtal', '', '1'],
      ['kanske', '', ''],
    ])
    expect(mapping.columns.map(({ option }) => option)).toEqual(['samtal', 'praktik', 'inget'])
    expect(placed.responses).toEqual([
      { answers: { stod: ['samtal', 'praktik'] } },
      { answers: { stod: ['inget'] } },
    ])
    expect(placed.faults).toEqual([
      {
        column: 'Vad har du fått hjälp med?',
        question: 'stod',
        value: 'samtal, inget',
        code: 'opt-out-alone',
        rows: [4],
      },
      {
        column: 'Vad har du fått hjälp med? [Samtal]',
        question: 'stod',
        value: 'kanske',
        code: 'not-a-tick',
        rows: [5],
      },
    ])
  })

  it('are told of with every row that cannot be placed, and nothing is guessed', () => {
    const grid = [
      ['nojd', 'veckor', 'fritt', 'insats'],
      ['6', 'tolv', 'x'.repeat(21), 'Okänd'],
      ['6', '201', '', ''],
    ]
    const { placed } = read(grid)
    expect(placed.responses).toEqual([])
    expect(placed.faults.map(({ column, value, code, rows }) => [column, value, code, rows])).toEqual([
      ['nojd', '6', 'unknown-option', [2, 3]],
      ['veckor', 'tolv', 'not-a-number', [2]],
      ['fritt', 'x'.repeat(21), 'too-long', [2]],
      ['insats', 'Okänd', 'unknown-insats', [2]],
      ['veckor', '201', 'too-large', [3]],
    ])
  })

  it('are never what a spreadsheet shows where a formula went wrong', () => {
    const { placed } = read([
      ['fritt', 'nojd'],
      ['#N/A', '#DIVISION/0!'],
    ])
    expect(placed.faults.map(({ code }) => code)).toEqual(['broken-cell', 'broken-cell'])
  })

  it('mean what the mapping says of a text, a new insats and no answer too', () => {
    const table = tableOf([['Program'], ['Nya vägar'], ['-'], ['Stigen']], 1)
    const mapping = only('Program', 'insats', {
      values: [
        { text: 'Nya vägar', is: 'Nya vägar' },
        { text: '-', is: null },
      ],
    })
    expect(placeRows(table, mapping, questionnaire, ['Stigen'])).toEqual({
      faults: [],
      empty: [3],
      responses: [
        { insats: 'Nya vägar', answers: {} },
        { insats: 'Stigen', answers: {} },
      ],
    })
  })

  it('are not matched where a text could be two options', () => {
    const [, scale] = questionnaire.questions
    const twin = {
      ...questionnaire.questions[3],
      options: [
        { value: '1', label: label('2') },
        { value: '2', label: label('En') },
        { value: 'far', label: label('Får') },
        { value: 'for', label: label('Fár') },
      ],
    } as Questionnaire['questions'][number]
    expect(likelyAnswer(twin, [], '2')).toBeNull()
    expect(likelyAnswer(twin, [], 'Far')).toBe('far')
    expect(likelyAnswer(twin, [], 'FÅR')).toBe('far')
    expect(scale && likelyAnswer(scale, [], '4,5')).toBeNull()
    expect(scale && likelyAnswer(scale, [], '40 – Bra')).toBeNull()
  })

  it('know two columns of the same name apart, and those without a name by their letter', () => {
    const table = tableOf(
      [
        ['nojd', 'nojd', ''],
        ['1', '2', '3'],
      ],
      1,
    )
    expect(table.columns).toEqual([
      { column: 'nojd', nth: 1 },
      { column: 'nojd', nth: 2 },
      { column: 'Kolumn C', nth: 1 },
    ])
    const mapping = only('nojd', 'nojd', { nth: 2 })
    expect(placeRows(table, mapping, questionnaire, []).responses).toEqual([{ answers: { nojd: 2 } }])
    expect([0, 25, 26, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
  })

  it('are refused by a mapping with a column that is not there, or a question read twice', () => {
    const table = tableOf([['a', 'b']], 1)
    const columns = [
      ...only('a', 'nojd').columns,
      ...only('b', 'nojd').columns,
      ...only('c', 'kon').columns,
      ...only('a', 'borta').columns,
      ...only('a', 'stod', { option: 'finnsinte' }).columns,
    ]
    const faults = mappingFaults(
      { ...only('a', 'nojd'), columns },
      questionnaire,
      (use) => placeOf(table, use) >= 0,
    )
    expect(faults).toEqual([
      { column: 'b', code: 'twice' },
      { column: 'c', code: 'no-column' },
      { column: 'a', code: 'no-question' },
      { column: 'a', code: 'no-option' },
    ])
  })

  it('become a study that passes the same checks as any', () => {
    const { placed } = read([
      ['insats', 'nojd', 'fritt'],
      ...Array.from({ length: 6 }, () => ['Örnen', '4', 'Bra']),
    ])
    const intake = [{ insats: 'Örnen', enrolled: 9, offered: 8, papper: 2 }]
    const days = { name: 'Hösten 2023', opensOn: '2023-10-01', closesOn: '2023-10-31' }
    const checked = checkStudy(studyOf('Förbundet', questionnaire, { ...days, intake }, placed.responses))
    expect(checked.ok && checked.study.intake[0]).toEqual({ ...intake[0], digital: 4 })
    expect(checked.ok && [checked.study.responses.length, checked.study.texts.length]).toEqual([6, 6])
  })

  it('take any string as a heading, a label and a value, and change none', () => {
    const strings = naughty
      .map((text) => Buffer.from(text, 'base64').toString('utf8').trim())
      .filter((text) => text !== '')
    const table = tableOf([strings, strings], 1)
    for (const [index, text] of strings.entries()) {
      const key = table.columns[index]
      expect(key && placeOf(table, key)).toBe(index)
      const mapping = only(text, 'nojd', { nth: key?.nth ?? 1, values: [{ text, is: 3 }] })
      expect(placeRows(table, mapping, questionnaire, []).responses).toEqual([{ answers: { nojd: 3 } }])
    }
    expect(read([strings, strings]).table.columns.length).toBe(strings.length)
  })

  it('survive being saved as a mapping and read again', () => {
    const { mapping } = read([
      ['insats', 'nojd'],
      ['ornen', '4 – Bra'],
    ])
    fc.assert(
      fc.property(
        fc.string({ maxLength: 50 }).filter((text) => !text.includes('\0') && text.isWellFormed()),
        (text) => {
          const saved = { ...mapping, columns: [{ ...mapping.columns[0], column: text }] }
          expect(mappingSchema['~run']({ value: JSON.parse(JSON.stringify(saved)) }, {}).value).toEqual(saved)
        },
      ),
      { numRuns: 50 },
    )
  })
})
