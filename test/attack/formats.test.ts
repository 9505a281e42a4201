import { hash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pngOf } from '../../server/report/bilaga/png.ts'
import type { SnapshotFile, SnapshotsOverview } from '../../shared/snapshots.ts'
import { beyond } from '../support/attack/beyond.ts'
import type { Reading } from '../support/attack/facts.ts'
import { type EveryFile, everyFile, readersOf } from '../support/attack/formats/every-format.ts'
import { docxPictures } from '../support/attack/formats/paper-docx.ts'
import { within, withinChart } from '../support/attack/formats/put-back.ts'
import { readEarlier, readSnapshot } from '../support/attack/formats/read-data.ts'
import { kansliAccount, lastDay } from '../support/attack/publish.ts'
import { formsOf, type RandomStudy, randomStudy } from '../support/attack/random-study.ts'
import { untrue } from '../support/attack/truth.ts'
import { type Fetch, startServer, type TestServer } from '../support/server.ts'

/** Few enough that something is hidden in each, and enough that something is shown in each face. */
const most = 60
const nothing = { unread: [], untrue: [], beyond: [] }

let server: TestServer
beforeAll(async () => {
  server = await startServer('sqlite', { now: lastDay.answering })
})
afterAll(() => server.stop())

/** What somebody reads who may read it all. */
const view = 'audience=public&shows=whole'
const wholeLink = `resultat.html?${view}`

/** The files of mätperioder that are published, by seed. */
const published = new Map<number, EveryFile>()

async function filesOf(study: RandomStudy): Promise<EveryFile> {
  const files = published.get(study.seed) ?? (await everyFile(...(await snapshotOf(study))))
  published.set(study.seed, files)
  return files
}

/** Imports a mätperiod, and gives its own id and that of its result. */
async function snapshotOf({
  file,
}: RandomStudy): Promise<[kansli: Fetch, matperiod: string, snapshot: string]> {
  const id = await server.importStudy(file)
  const kansli = await server.signIn(kansliAccount)
  const overview = (await (await kansli(`/api/matperioder/${id}/snapshots`)).json()) as SnapshotsOverview
  return [kansli, id, overview.snapshots[0]?.id ?? '']
}

/** What no reader takes, what is not so, and what the data of the same result does not tell. */
function faultsOf({ setting, ...study }: RandomStudy, { facts, unread }: Reading, files: EveryFile) {
  return {
    unread,
    untrue: untrue(setting, facts, formsOf(study)),
    beyond: beyond(setting, facts, readSnapshot(setting, files.snapshot).facts),
  }
}

describe('a result in every format that it leaves as', () => {
  it.each([10, 14])('tells in each what its data tells and no more, of seed %i', async (seed) => {
    const study = randomStudy(seed, most)
    const files = await filesOf(study)
    for (const [format, read] of Object.entries(readersOf(study.setting, files))) {
      const reading = read()
      expect({ format, ...faultsOf(study, reading, files) }).toEqual({ format, ...nothing })
      // A reader that reads nothing finds nothing.
      expect(reading.facts.length).toBeGreaterThan(1)
    }
    const { facts, unread } = readSnapshot(study.setting, files.snapshot)
    expect([...unread, ...untrue(study.setting, facts, formsOf(study))]).toEqual([])
    expect(new Set(facts.map((fact) => fact.kind === 'shown' && fact.face))).toContain('merged')
  })

  it('draws in Word what it draws on its page', async () => {
    const { docx, page } = await filesOf(randomStudy(10, most))
    const drawings = [...page.matchAll(/<svg xmlns=[\s\S]*?<\/svg>/g)].map(([svg]) => svg)
    const pictures = drawings.map((svg) => pngOf({ svg, width: 320, alt: '', height: 0, rowHeights: [] }))
    expect(pictures.length).toBeGreaterThan(5)
    expect(docxPictures(docx).map(hashOf)).toEqual(pictures.map(hashOf))
  })

  it('tells of last time, and of the goals, what their data tells', async () => {
    const study = withGoals(randomStudy(15, most))
    const { setting } = study
    const before = lastTime(study)
    const [kansli, , snapshot] = await snapshotOf(before)
    const was = (await (await kansli(`/api/snapshots/${snapshot}/snapshot.json`)).json()) as SnapshotFile
    const files = await filesOf(study)
    const beside = readEarlier(setting, files.comparisons)
    const told = [...beside.facts]
    for (const read of Object.values(readersOf(setting, files))) {
      const reading = read()
      expect(faultsOf(study, reading, files)).toEqual(nothing)
      told.push(...reading.earlier)
    }
    expect(told.length).toBeGreaterThan(50)
    expect(beside.unread).toEqual([])
    expect(untrue(setting, told, formsOf(before))).toEqual([])
    expect(beyond(setting, told, readSnapshot(setting, was).facts)).toEqual([])
  })
})

describe('a hidden figure that is put back', () => {
  const study = randomStudy(14, most)
  let files: EveryFile
  beforeAll(async () => {
    files = await filesOf(study)
  })

  it.each<[place: string, format: string, put: () => Partial<EveryFile>]>([
    [
      'a cell in Word',
      'bilaga.docx',
      () => ({ docx: within(files.docx, /document\.xml/, '◊</w:t>', '3</w:t>') }),
    ],
    [
      'what a picture in Word is read out as',
      'bilaga.docx',
      () => ({ docx: within(files.docx, /document\.xml/, /descr="[^"]*"/, 'descr="Ja: 3"') }),
    ],
    [
      'what Word says of itself',
      'bilaga.docx',
      () => ({ docx: within(files.docx, /core\.xml/, '</dc:title>', ', man: 3</dc:title>') }),
    ],
    [
      'a cell in PDF',
      'bilaga.pdf',
      () => ({
        pdf: Buffer.from(Buffer.from(files.pdf).toString('latin1').replace('<25CA>', '<0033>'), 'latin1'),
      }),
    ],
    ['a cell on the bilaga’s page', 'bilaga.html', () => ({ page: files.page.replace('>◊<', '>3<') })],
    [
      'a bar on the bilaga’s page',
      'bilaga.html',
      () => ({ page: files.page.replace(/(<rect x="1" y="\d+" width=")[\d.]+/, '$177') }),
    ],
    [
      'a cell of a workbook',
      'results.xlsx',
      () => ({ xlsx: within(files.xlsx, /sharedStrings/, '>◊<', '>3<') }),
    ],
    [
      'a text of a workbook that no cell has',
      'results.xlsx',
      () => ({ xlsx: within(files.xlsx, /sharedStrings/, '</sst>', '<si><t>Man 3</t></si></sst>') }),
    ],
    [
      'the words of a slide',
      'results.pptx',
      () => ({ pptx: within(files.pptx, /slide\d+\.xml$/, /Svaren är dolda[^<]*/, '3 svarade på frågan.') }),
    ],
    [
      'a chart of a slide',
      'results.pptx',
      () => ({
        pptx: within(files.pptx, /charts\/chart\d+\.xml/, /(<c:numCache>[\s\S]*?<c:v>)[\d.]+/, '$17.5'),
      }),
    ],
    ['the workbook within a chart', 'results.pptx', () => ({ pptx: withinChart(files.pptx) })],
    [
      'what a slide is read out as',
      'results.pptx',
      () => ({ pptx: within(files.pptx, /slide2\.xml/, /descr="[^"]*"/, 'descr="Kön Kvinna: 3"') }),
    ],
    [
      'the notes of a slide',
      'results.pptx',
      () => ({ pptx: within(files.pptx, /notesSlide2\.xml/, '◊ betyder', 'Av män 3. ◊ betyder') }),
    ],
    [
      'what slides say of themselves',
      'results.pptx',
      () => ({ pptx: within(files.pptx, /core\.xml/, '</dc:subject>', ', man: 3</dc:subject>') }),
    ],
    [
      'a group that a link shows',
      wholeLink,
      () => ({
        links: {
          [view]:
            files.links[view]?.replace(
              /<td colspan="1" class="withheld">.*?<\/td>/,
              '<td class="figure">3</td>',
            ) ?? '',
        },
      }),
    ],
    [
      'a field of a file for others',
      'jamforelsefil.json',
      () => ({ comparison: { ...files.comparison, man: 3 } as never }),
    ],
    [
      'a line of what participants get back',
      'så svarade ni, page',
      () => ({ feedback: files.feedback.replace('</h3>', '</h3><p><strong>3 av 4</strong> män</p>') }),
    ],
  ])('is found in %s', (_, format, put) => {
    const reading = readersOf(study.setting, { ...files, ...put() })[format]?.()
    const { unread, beyond } = reading ? faultsOf(study, reading, files) : nothing
    expect([...unread, ...beyond]).not.toEqual([])
  })
})

function withGoals(study: RandomStudy): RandomStudy {
  const scale = study.setting.questionnaire.questions.find(({ kind }) => kind === 'scale')
  const questions = [{ question: scale?.id, kind: 'not-below' }]
  const goals = { coverage: 1, responseRate: 0.6, questions }
  const matperiod = { ...(study.file.matperiod as object), goals }
  return { ...study, file: { ...study.file, matperiod } }
}

/** The same people half a year before, some of whom were a step less pleased. */
function lastTime(study: RandomStudy): RandomStudy {
  const { questions } = study.setting.questionnaire
  const lower = questions.filter(
    ({ id, kind }) => kind === 'scale' && !questions.some(({ showIf }) => showIf?.question === id),
  )
  const responses = study.file.responses.map(({ insats, answers }, at) => {
    const lowered = lower.flatMap(({ id }) => {
      const value = answers[id]
      return at % 3 === 0 && typeof value === 'number' && value > 1 ? [[id, value - 1]] : []
    })
    const own = { answers: { ...answers, ...Object.fromEntries(lowered) } }
    return insats === undefined ? own : { insats, ...own }
  })
  const days = { name: 'Mätperioden före', opensOn: '2025-04-01', closesOn: '2025-04-30' }
  const matperiod = { ...(study.file.matperiod as object), ...days }
  return { ...study, file: { ...study.file, matperiod, responses } }
}

function hashOf(file: Uint8Array): string {
  return hash('sha256', file)
}
