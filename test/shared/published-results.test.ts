import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import bilaga from '../../server/demo/bilaga2-2025.json' with { type: 'json' }
import { settledDemoStudy } from '../../server/demo/study.ts'
import { resultsOf } from '../support/results-of.ts'
import exampleResults from '../support/studies/example-results.json' with { type: 'json' }
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

/** "63,5" as printed. */
const printed = (figure: number | null | undefined) => String(figure).replace('.', ',')

describe('the tables of Bilaga 2 2025', () => {
  const results = resultsOf(settledDemoStudy(), ['insats'])

  it.each(Object.entries(bilaga.published))('prints %s to the last decimal', (id, table) => {
    const question = results.questions.find((question) => question.id === id)
    const rows = question?.rows?.map(({ value, count, percent }) => ({
      value: String(value),
      antal: count,
      procent: printed(percent),
    }))
    expect(rows).toEqual(table.rows)
    expect(question?.answered).toBe(table.total)
    if ('medelvarde' in table) {
      expect(printed(question?.mean)).toBe(table.medelvarde)
      expect(printed(question?.median)).toBe(table.median)
    }
  })

  it('counts 63 of 147 offered, 147 of 199 enrolled, 55 digital and 8 on paper', () => {
    expect(results).toMatchObject({
      respondents: 63,
      offered: 147,
      enrolled: 199,
      responseRate: 0.4286,
      coverage: 0.7387,
      channels: { digital: 55, papper: 8 },
    })
  })

  it('prints the shares of the summary, rounded down as the report did', () => {
    const printedShare = (id: 'nojd' | 'stod' | 'delaktig' | 'narmare') => {
      const share = results.questions.find((question) => question.id === id)?.shares?.[0]
      return `${Math.floor(share?.percent ?? 0)}%`
    }
    const { nojd, stod, delaktig, narmare } = bilaga.summaryPrinted
    expect((['nojd', 'stod', 'delaktig', 'narmare'] as const).map(printedShare)).toEqual([
      nojd,
      stod,
      delaktig,
      narmare,
    ])
  })

  it('gives 76,2 % where nöjda are 4-5 of those who took a stand', () => {
    const share = results.questions.find(({ id }) => id === 'nojd')?.shares?.[1]
    expect(share).toMatchObject({ over: 'stand', count: 48, base: 63, percent: 76.2 })
  })

  it('bands the health question as worse, unchanged and better', () => {
    const bands = results.questions.find(({ id }) => id === 'halsa')?.bands
    expect(bands?.map(({ label, count, percent }) => [label, count, percent])).toEqual([
      ['sämre', 11, 17.5],
      ['oförändrad', 21, 33.3],
      ['bättre', 30, 47.6],
    ])
  })
})

it('gives the example results of the exchange format for the example study', () => {
  expect(resultsOf(exampleStudy, ['insats'])).toEqual(exampleResults)
})

describe.each([
  ['bilaga2-2025.json', '../../server/demo/bilaga2-2025.json'],
  ['example-study.json', '../support/studies/example-study.json'],
  ['example-results.json', '../support/studies/example-results.json'],
])('our copy of %s', (name, copy) => {
  const original = new URL(`../../../shared/studies/${name}`, import.meta.url)

  it.skipIf(!existsSync(original))('equals the file it was copied from', () => {
    expect(readFileSync(new URL(copy, import.meta.url), 'utf8')).toBe(readFileSync(original, 'utf8'))
  })
})
