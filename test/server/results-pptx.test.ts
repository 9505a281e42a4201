import { writeFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { settledDemoStudy } from '../../server/demo/study.ts'
import { resultsPptx } from '../../server/report/results-pptx.ts'
import { xmlText } from '../../server/report/xml-text.ts'
import { asPublished } from '../../shared/disclosure/published.ts'
import { asPreliminary } from '../../shared/results.ts'
import { decode, docxParts } from '../support/bilaga-tables.ts'
import naughtyBase64 from '../support/naughty-strings.base64.json' with { type: 'json' }
import { officeFaults } from '../support/office-faults.ts'
import { reportOf } from '../support/results-of.ts'

const report = reportOf(settledDemoStudy())

/** What a chart of a presentation holds: its labels and its values, as PowerPoint reads them again. */
const chartsOf = (file: Uint8Array) =>
  Object.entries(docxParts(file))
    .filter(([name]) => /^ppt\/charts\/chart\d+\.xml$/.test(name))
    .toSorted(([a], [b]) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)))
    .map(([, xml]) => {
      const points = (part: string) =>
        [
          ...(xml.match(new RegExp(`<c:${part}>[\\s\\S]*?</c:${part}>`))?.[0] ?? '').matchAll(
            /<c:v>([\s\S]*?)<\/c:v>/g,
          ),
        ].map(([, value = '']) => decode(value))
      return { labels: points('cat'), values: points('val').map(Number) }
    })

it('gives PowerPoint a chart of each published table, that it draws itself, with what it shows in words, under a title, in Swedish', async () => {
  const file = await resultsPptx(report)
  if (process.env.KEEP) writeFileSync(process.env.KEEP, file)
  const shown = report.results.questions.filter(({ rows }) => rows && rows.length > 0)
  expect(chartsOf(file)).toEqual(
    shown.map(({ rows }) => ({
      labels: rows?.map(({ label }) => label),
      values: rows?.map(({ percent }) => percent),
    })),
  )
  const slides = Object.entries(docxParts(file)).filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
  const alts = slides.flatMap(([, xml]) =>
    [...xml.matchAll(/descr="([^"]*)"/g)].map(([, alt = '']) => decode(alt)),
  )
  for (const [name, xml] of slides) {
    expect(xml, name).toMatch(/<p:ph\s[^>]*type="title"/)
    expect(xml, name).not.toContain(' lang="en')
  }
  for (const { text } of shown) expect(alts.some((alt) => alt.startsWith(text) && /\d/.test(alt))).toBe(true)
})

it('gives PowerPoint what a stricter reader takes too, and data behind each chart in which none is a figure', async () => {
  const file = await resultsPptx(report)
  expect(officeFaults(file)).toEqual([])
  expect(Object.values(docxParts(file)).join('')).not.toContain(' lang="en')
  const values = Object.entries(unzipSync(file))
    .filter(([name]) => name.endsWith('.xlsx'))
    .toSorted(([a], [b]) => Number(/\d+/.exec(a)) - Number(/\d+/.exec(b)))
    .map(([, workbook]) =>
      [...(docxParts(workbook)['xl/worksheets/sheet1.xml'] ?? '').matchAll(/<c r="B\d+"><v>([^<]*)</g)].map(
        ([, value = '']) => (value === '' ? null : Number(value)),
      ),
    )
  expect(values).toEqual(chartsOf(file).map((chart) => chart.values))
  expect(values.flat()).toContain(0)
})

it('shows nothing of a table that is withheld', async () => {
  const questions = report.results.questions.map((question) =>
    question.id === 'stod'
      ? { ...question, rows: null, mean: null, n: null, shares: null, bands: null }
      : question,
  )
  const file = await resultsPptx(asPublished({ ...report, results: { ...report.results, questions } }))
  expect(chartsOf(file).length).toBe(questions.filter(({ rows }) => rows && rows.length > 0).length)
  expect(Object.values(docxParts(file)).join('')).not.toContain('Har inte behov av något stöd')
})

it('draws no bars of a question that nobody answered: of none there are no shares', async () => {
  const questions = report.results.questions.map((question) =>
    question.id === 'stod'
      ? {
          ...question,
          answered: 0,
          rows: (question.rows ?? []).map((row) => ({ ...row, count: 0, percent: null })),
        }
      : question,
  )
  const file = await resultsPptx(asPublished({ ...report, results: { ...report.results, questions } }))
  expect(chartsOf(file).length).toBe(chartsOf(await resultsPptx(report)).length - 1)
})

it('says on its first slide that a result is preliminary', async () => {
  const slide = docxParts(await resultsPptx(asPreliminary(report)))['ppt/slides/slide1.xml']
  expect(slide).toContain('Det här är ett preliminärt resultat.')
  expect(docxParts(await resultsPptx(report))['ppt/slides/slide1.xml']).not.toContain('preliminärt')
})

it('takes any words as words', async () => {
  const naughty = naughtyBase64
    .map((text) => Buffer.from(text, 'base64').toString('utf8'))
    .filter((text) => !text.includes('\uFFFD'))
  const [first] = report.results.questions
  if (!first) throw new Error('no question')
  const rows = naughty.map((label, at) => ({ value: String(at), label, count: at, percent: 1 }))
  const file = await resultsPptx(
    asPublished({
      ...report,
      results: { ...report.results, questions: [{ ...first, text: '<b>&"', rows }] },
    }),
  )
  expect(chartsOf(file)[0]?.labels).toEqual(naughty.map(xmlText))
  expect(officeFaults(file)).toEqual([])
})
