import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import bilaga from '../../server/demo/bilaga2-2025.json' with { type: 'json' }
import { earlierDemoStudy, settledDemoStudy } from '../../server/demo/study.ts'
import { summaryParagraph } from '../../server/report/bilaga/document.ts'
import { type BilagaChoices, type BilagaView, firstChoices } from '../../shared/bilaga.ts'
import { asPublished } from '../../shared/disclosure/published.ts'
import type { FileLine } from '../../shared/file-step.ts'
import type { SnapshotFile } from '../../shared/snapshots.ts'
import { decode, docxParts, docxTables, type FileTable, htmlTables } from '../support/bilaga-tables.ts'
import { dialects } from '../support/databases.ts'
import { readPdf, tight, wordsOf } from '../support/pdf.ts'
import { reportOf } from '../support/results-of.ts'
import { type Fetch, startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

const kansliAccount = { email: 'kansli@example.se', roles: ['kansli'] } as const

/** The printed tables, with the words of the questionnaire: Namn, Antal and % as the report has them. */
const printed = Object.entries(bilaga.published).map(([id, table]) => ({
  id,
  rows: table.rows.map(({ antal, procent }) => [String(antal), procent]),
  total: ['Total', String(table.total), '100'],
  figures: [
    ...('medelvarde' in table ? [`Medelvärde ${table.medelvarde}`, `Median ${table.median}`] : []),
    `Svarsfrekvens ${table.svarsfrekvens}`,
  ],
}))

describe('Bilaga 2 of hösten 2025', () => {
  let server: TestServer
  let kansli: Fetch
  let id: string
  const get = async (format: string) => new Uint8Array(await (await getReply(format)).arrayBuffer())
  const getReply = (format: string) => kansli(`/api/matperioder/${id}/bilaga/${format}`)
  const view = async () => (await (await kansli(`/api/matperioder/${id}/bilaga`)).json()) as BilagaView
  const choose = async (change: Partial<BilagaChoices>) => {
    const { choices, revision } = await view()
    const json = { choices: { ...choices, ...change }, revision }
    expect((await kansli(`/api/matperioder/${id}/bilaga`, { method: 'PUT', json })).status).toBe(200)
  }
  const questionTables = (tables: readonly FileTable[]) => tables.filter(([header]) => header?.[0] === 'Namn')

  beforeAll(async () => {
    server = await startServer('sqlite', { now: '2025-12-01T09:00:00Z' })
    await server.importStudy(earlierDemoStudy(2024))
    id = await server.importStudy(settledDemoStudy())
    kansli = await server.signIn(kansliAccount)
  })
  afterAll(() => server.stop())

  it.each([
    ['Word', async () => docxTables(await get('docx'))],
    ['the page', async () => htmlTables(new TextDecoder().decode(await get('html')))],
  ])('has in %s the tables that were printed, to the last decimal', async (_, tables) => {
    const found = questionTables(await tables())
    expect(found.map(([header]) => header)).toEqual(printed.map(() => ['Namn', 'Antal', '%']))
    for (const [at, { rows, total }] of printed.entries()) {
      expect(found[at]?.slice(1, -1).map(([, ...figures]) => figures)).toEqual(rows)
      expect(found[at]?.at(-1)).toEqual(total)
    }
  })

  it('has in PDF the same, each table’s words in one run', async () => {
    const words = wordsOf(readPdf(await get('pdf')))
    const tables = questionTables(docxTables(await get('docx')))
    for (const [at, table] of tables.entries()) {
      expect(words).toContain(tight(table.flat().join('')))
      for (const figure of printed[at]?.figures ?? []) expect(words).toContain(tight(figure))
    }
  })

  it('has below each table its mean, median and how many answered the question', async () => {
    const text = decode((docxParts(await get('docx'))['word/document.xml'] ?? '').replace(/<[^>]*>/g, ''))
    for (const { figures } of printed)
      for (const figure of figures) expect(tight(text)).toContain(tight(figure))
  })

  it('tells in a paragraph what the annual report does, each share with what it counts', async () => {
    const { paragraph } = await view()
    for (const told of ['63 av 147', '43', '147 av 199', '74', '87', '96,8', '95,2', '85,7', '73']) {
      expect(tight(paragraph)).toContain(tight(told))
    }
    expect(paragraph).toContain('svar 3–5: 61 av alla 63')
  })

  it('in Word has real headings, header rows, captions and pictures in words, in Swedish', async () => {
    const { 'word/document.xml': body = '', 'word/styles.xml': styles = '' } = docxParts(await get('docx'))
    expect(styles).toContain('w:val="sv-SE"')
    expect(body.match(/w:val="Heading1"/g)?.length).toBe(1)
    expect(body.match(/w:val="Heading2"/g)?.length).toBe(firstChoices.parts.length)
    expect(body.match(/<w:tblHeader\/>/g)?.length).toBe(docxTables(await get('docx')).length)
    expect(body.match(/w:val="Caption"/g)?.length).toBe(docxTables(await get('docx')).length)
    const alts = [...body.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, alt = '']) => alt)
    expect(alts.length).toBe(printed.length)
    expect(alts.every((alt) => /\d/.test(alt))).toBe(true)
  })

  it('in PDF is tagged, with the title, what each drawing shows, and headings to go by', async () => {
    const { objects, alts } = readPdf(await get('pdf'))
    const catalog = objects.find((object) => object.includes('/Type /Catalog'))
    expect(catalog).toMatch(/\/StructTreeRoot/)
    expect(catalog).toMatch(/\/Outlines/)
    expect(catalog).toMatch(/\/Lang \(sv\)/)
    expect(alts.length).toBe(printed.length)
    expect(objects.filter((object) => /\/S \/TH\b/.test(object)).length).toBeGreaterThan(printed.length)
  })

  it('holds the parts that are chosen, in their order, with what the kansli wrote, and says draft until it is final', async () => {
    const headings = async () =>
      [...new TextDecoder().decode(await get('html')).matchAll(/<h2>(.*?)<\/h2>/g)].map(([, text]) => text)
    expect(new TextDecoder().decode(await get('html'))).toContain('Utkast')
    await choose({
      parts: ['metod', 'korthet'],
      introduction: 'Först.\n\nSedan <b>inte</b> fet.',
      status: 'final',
    })
    expect(await headings()).toEqual(['Så är det räknat', 'Sammanfattande resultat'])
    const html = new TextDecoder().decode(await get('html'))
    expect(html).toContain('<p>Först.</p><p>Sedan &lt;b>inte&lt;/b> fet.</p>')
    expect(html).not.toContain('Utkast')
    expect((await getReply('pdf')).headers.get('content-disposition')).toContain(
      'Bilaga%202%20H%C3%B6sten%202025.pdf',
    )
    await choose({ parts: ['fragor'], comments: { nojd: 'Här gläds vi.' }, headingLevel: 3, cover: true })
    const body = docxParts(await get('docx'))['word/document.xml'] ?? ''
    expect(body).toContain('Här gläds vi.')
    expect(body).toContain('TOC \\h \\o &quot;3-4&quot;')
    expect(body).not.toContain('w:val="Heading3"')
    await choose(firstChoices)
  })

  it.each([
    ['docx', [...printed.map((_, at) => `drawings ${at + 1}/${printed.length}`), 'packing']],
    ['pdf', ['pages', 'packing']],
    ['html', []],
  ])('tells as it is made how far it has come, and then is the same file: %s', async (format, told) => {
    const lines = (await (await getReply(`${format}/steps`)).text()).trim().split('\n')
    const read = lines.map((line) => JSON.parse(line) as FileLine)
    const steps = read.flatMap((line) => ('step' in line ? [line.step] : []))
    expect(
      steps.map((step) => (step.doing === 'drawings' ? `drawings ${step.done}/${step.of}` : step.doing)),
    ).toEqual(told)
    const last = read.at(-1)
    expect(last && 'file' in last && Buffer.from(last.file, 'base64').equals(await get(format))).toBe(true)
  })

  it('is made for those who come after, also where somebody went before theirs was', async () => {
    const going = new AbortController()
    const path = `/api/matperioder/${id}/bilaga/docx/steps`
    const reader = (await kansli(path, { signal: going.signal })).body?.getReader()
    await reader?.read()
    going.abort()
    expect(docxTables(await get('docx')).length).toBeGreaterThan(printed.length)
  })

  it('is the kansli’s to make, is written down, and is of no other kind', async () => {
    const staff = await server.signIn({
      email: 'personal@example.se',
      roles: ['insatspersonal', 'samordnare'],
    })
    expect((await staff(`/api/matperioder/${id}/bilaga/pdf`)).status).toBe(403)
    expect((await getReply('exe')).status).toBe(404)
    expect((await getReply('exe/steps')).status).toBe(404)
    const log = (await (await kansli('/api/audit?action=results-exported')).json()) as { detail: object }[]
    expect(log.some(({ detail }) => JSON.stringify(detail).includes('bilaga.docx'))).toBe(true)
  })
})

describe.each(dialects)('what is chosen of a bilaga, on %s', (dialect) => {
  let server: TestServer
  let kansli: Fetch
  let id: string
  beforeAll(async () => {
    server = await startServer(dialect, { now: '2026-06-01T09:00:00Z' })
    id = await server.importStudy(exampleStudy)
    kansli = await server.signIn(kansliAccount)
  })
  afterAll(() => server.stop())

  it('is never written over unseen, and is of the questions that were asked', async () => {
    const save = (json: unknown) => kansli(`/api/matperioder/${id}/bilaga`, { method: 'PUT', json })
    const replies = await Promise.all([0, 0].map((revision) => save({ choices: firstChoices, revision })))
    expect(replies.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect((await save({ choices: { ...firstChoices, parts: [] }, revision: 1 })).status).toBe(422)
    expect((await save({ choices: { ...firstChoices, comments: { annan: 'x' } }, revision: 1 })).status).toBe(
      400,
    )
    expect((await save({ choices: firstChoices, revision: 1 })).status).toBe(200)
    expect((await save({ choices: firstChoices, revision: 3_000_000_000 })).status).toBe(422)
  })
})

it('is of a survey by its own name where it is not the participants’', () => {
  const report = reportOf(settledDemoStudy())
  const questionnaire = { ...report.questionnaire, audience: 'styrelse', title: { sv: 'Styrelsens enkät' } }
  const theirs = asPublished({ ...report, questionnaire } as unknown as SnapshotFile)
  const beginning = (of: typeof theirs) => summaryParagraph(of).split('63')[0]
  expect(beginning(theirs)).toBe('I enkäten ”Styrelsens enkät” Hösten 2025 svarade ')
  expect(beginning(asPublished(report as unknown as SnapshotFile))).toBe(
    'I deltagarenkäten Hösten 2025 svarade ',
  )
})
