import readExcelFile from 'read-excel-file/node'
import { expect, it } from 'vitest'
import bilaga from '../../server/demo/bilaga2-2025.json' with { type: 'json' }
import { settledDemoStudy } from '../../server/demo/study.ts'
import { resultsXlsx } from '../../server/report/results-xlsx.ts'
import { asPublished } from '../../shared/disclosure/published.ts'
import { asPreliminary } from '../../shared/results.ts'
import { docxParts } from '../support/bilaga-tables.ts'
import naughtyBase64 from '../support/naughty-strings.base64.json' with { type: 'json' }
import { officeFaults } from '../support/office-faults.ts'
import { reportOf } from '../support/results-of.ts'

const report = reportOf(settledDemoStudy())
const sheetsOf = async (file: Uint8Array) => {
  const sheets = await readExcelFile(Buffer.from(file))
  return sheets.map(({ sheet, data }) => ({ name: sheet, data }))
}

it('gives Excel a sheet of each question, with the printed figures as numbers', async () => {
  const sheets = await sheetsOf(await resultsXlsx(report))
  const questions = report.results.questions
  expect(sheets.length).toBe(1 + questions.length)
  for (const [id, table] of Object.entries(bilaga.published)) {
    const { data } = sheets[1 + questions.findIndex((question) => question.id === id)] ?? { data: [] }
    const header = data.findIndex(([name]) => name === 'Namn')
    const rows = data.slice(header + 1, header + 1 + table.rows.length)
    expect(rows.map(([, count, percent]) => [count, percent])).toEqual(
      table.rows.map(({ antal, procent }) => [antal, Number(procent.replace(',', '.'))]),
    )
    if ('medelvarde' in table) {
      expect(data.find(([name]) => name === 'Medelvärde')?.[1]).toBe(
        Number(table.medelvarde.replace(',', '.')),
      )
    }
  }
})

it('says in the file itself that a result is preliminary, and what its groups are groups of', async () => {
  const questions = report.questionnaire.questions.filter(({ kind }) => kind !== 'insats')
  const byKommun = asPublished({ ...report, questionnaire: { ...report.questionnaire, questions } })
  const [about, ...sheets] = await sheetsOf(await resultsXlsx(asPreliminary(byKommun)))
  expect(about?.data.flat().some((cell) => /^Det här är ett preliminärt/.test(String(cell)))).toBe(true)
  const headers = sheets.flatMap(({ data }) =>
    data.filter((row) => row[1] === 'Svarade').map(([name]) => name),
  )
  expect(new Set(headers)).toEqual(new Set(['Kommun']))
})

it('takes any words as words: no formula, nothing lost but what XML cannot carry', async () => {
  // Where the list parts a sign in two, what is left of it is no text.
  const naughty = naughtyBase64
    .map((text) => Buffer.from(text, 'base64').toString('utf8'))
    .filter((text) => !text.includes('\uFFFD'))
  const carried = (text: string) => text.replace(/[^\P{Cc}\n\t]|[\uFFFE\uFFFF]|\p{Surrogate}/gu, ' ')
  const [first] = report.results.questions
  if (!first?.rows) throw new Error('no rows')
  const rows = naughty.map((label, value) => ({ value: String(value), label, count: value, percent: 1 }))
  const questions = [
    { ...first, text: '=1+1', rows },
    { ...first, id: 'named', text: `x${'😀'.repeat(40)}` },
  ]
  const file = await resultsXlsx(
    asPublished({ ...report, results: { ...report.results, questions, breakdowns: [] } }),
  )
  const [, sheet, named] = await sheetsOf(file)
  expect(named?.name).toBe(`2 x${'😀'.repeat(12)}`)
  const header = sheet?.data.findIndex(([name]) => name === 'Namn') ?? 0
  const read = sheet?.data.slice(header + 1, header + 1 + rows.length)
  expect(read?.map(([label]) => String(label ?? '').trim())).toEqual(
    naughty.map((text) => carried(text).trim()),
  )
  expect(read?.map(([, count]) => count)).toEqual(rows.map(({ count }) => count))
  expect(officeFaults(file)).toEqual([])
  const parts = docxParts(file)
  for (const [name, part] of Object.entries(parts)) {
    if (name.startsWith('xl/worksheets/')) expect(part).not.toMatch(/<f[ >]/)
  }
})
