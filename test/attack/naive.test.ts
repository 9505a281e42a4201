import { describe, expect, it } from 'vitest'
import { resultsCsv } from '../../server/report/results-csv.ts'
import { attack } from '../support/attack/attack.ts'
import { naiveReport } from '../support/attack/naive.ts'
import { formsOf, randomStudy } from '../support/attack/random-study.ts'
import { readCsv } from '../support/attack/read-csv.ts'
import { readJson } from '../support/attack/read-json.ts'
import { untrue } from '../support/attack/truth.ts'

const seeds = Array.from({ length: 12 }, (_, at) => at + 1)

describe('mätperioder that hide groups under 5 and do no more', () => {
  const read = seeds.map((seed) => {
    const study = randomStudy(seed)
    const { results } = naiveReport(study.file)
    const json = readJson(study.setting, results)
    const csv = readCsv(study.setting, resultsCsv(results))
    return { ...study, forms: formsOf(study), json, csv }
  })

  it.each(read)(
    'are read without a figure left, and truly, of seed $seed',
    ({ setting, json, csv, forms }) => {
      expect([...json.unread, ...csv.unread]).toEqual([])
      expect(untrue(setting, [...json.facts, ...csv.facts], forms)).toEqual([])
    },
  )

  it('are broken, nearly all of them, by what they publish and no more', () => {
    const broken = read.filter(({ setting, json }) => {
      const known = { setting, facts: json.facts, forms: [], snapshots: 1 }
      return attack(known).some(({ kind }) => kind === 'lower-bound' || kind === 'too-few-options')
    })
    expect(broken.length / read.length).toBeGreaterThan(0.6)
  })
})
