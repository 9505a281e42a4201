import type { ComparisonFile } from '../../../../shared/comparison-file.ts'
import type { Comparisons } from '../../../../shared/comparisons.ts'
import type { SnapshotFile } from '../../../../shared/snapshots.ts'
import { dayRange, momentInWords } from '../../../../shared/text/format.ts'
import type { Fetch } from '../../server.ts'
import type { Reading } from '../facts.ts'
import { readCsv } from '../read-csv.ts'
import { readHtml } from '../read-html.ts'
import { readJson } from '../read-json.ts'
import type { Setting } from '../setting.ts'
import type { FilePaper } from './paper.ts'
import { docxPaper } from './paper-docx.ts'
import { htmlPaper } from './paper-html.ts'
import { pdfPaper } from './paper-pdf.ts'
import { type BilagaReading, readBilaga } from './read-bilaga.ts'
import { readComparison } from './read-data.ts'
import { readPptx } from './read-pptx.ts'
import { readXlsx } from './read-xlsx.ts'

/** Every file that a settled result leaves as, by its name. */
export interface EveryFile {
  readonly snapshot: SnapshotFile
  readonly json: string
  readonly csv: string
  readonly docx: Uint8Array
  readonly pdf: Uint8Array
  readonly page: string
  readonly xlsx: Uint8Array
  readonly pptx: Uint8Array
  /** What a link shows to whom: all of it, the tables of the whole, and one kommun's insatser. */
  readonly links: Readonly<Record<string, string>>
  readonly comparison: ComparisonFile
  /** What it is read beside, which the seminar shows too. */
  readonly comparisons: Comparisons
  /** What the bilaga's page and the seminar's get beside the result. */
  readonly pages: readonly string[]
}

/** Fetches a settled result in every format, its newest snapshot released to all. */
export async function everyFile(kansli: Fetch, matperiod: string, snapshot: string): Promise<EveryFile> {
  const get = async (path: string) => {
    const reply = await kansli(`/api/${path}`)
    if (!reply.ok) throw new Error(`${path}: ${reply.status}`)
    return reply
  }
  const text = async (path: string) => (await get(path)).text()
  const bytes = async (path: string) => new Uint8Array(await (await get(path)).arrayBuffer())
  const json = async <T>(path: string) => (await (await get(path)).json()) as T
  for (const audience of ['samordnare', 'styrelse', 'public']) {
    await kansli(`/api/snapshots/${snapshot}/releases/${audience}`, { method: 'PUT' })
  }
  const file = await json<SnapshotFile>(`snapshots/${snapshot}/snapshot.json`)
  const kommun = file.intake.find((row) => row.kommun !== null)?.kommun
  const views = [
    'audience=public&shows=whole',
    'audience=styrelse&shows=totals',
    ...(kommun ? [`audience=samordnare&shows=kommun&kommun=${encodeURIComponent(kommun)}`] : []),
  ]
  const links = views.map(
    async (view) => [view, await text(`snapshots/${snapshot}/resultat.html?${view}`)] as const,
  )
  return {
    snapshot: file,
    json: await text(`snapshots/${snapshot}/results.json`),
    csv: await text(`snapshots/${snapshot}/results.csv`),
    docx: await bytes(`matperioder/${matperiod}/bilaga/docx`),
    pdf: await bytes(`matperioder/${matperiod}/bilaga/pdf`),
    page: await text(`matperioder/${matperiod}/bilaga/html`),
    xlsx: await bytes(`snapshots/${snapshot}/results.xlsx`),
    pptx: await bytes(`snapshots/${snapshot}/results.pptx`),
    links: Object.fromEntries(await Promise.all(links)),
    comparison: await json(`matperioder/${matperiod}/jamforelsefil.json`),
    comparisons: await json(`matperioder/${matperiod}/comparisons`),
    pages: [await text(`matperioder/${matperiod}/bilaga`), await text(`matperioder/${matperiod}/seminar`)],
  }
}

/**
 * A reader of each format that a result leaves as, by its name; beside them stands its data, snapshot@1, which is
 * read by `readSnapshot`.
 */
export function readersOf(setting: Setting, file: EveryFile): Readonly<Record<string, () => BilagaReading>> {
  const known = knownWords(file)
  const bilaga = (paper: FilePaper, source: string) => readBilaga(paper, { setting, source, known })
  const plain = (reading: Reading): BilagaReading => ({ ...reading, earlier: [] })
  const links = Object.entries(file.links).map(
    ([view, html]) =>
      [`resultat.html?${view}`, () => plain(readHtml(setting, html, null, { known }))] as const,
  )
  return {
    'bilaga.docx': () => bilaga(docxPaper(file.docx), 'DOCX'),
    'bilaga.pdf': () => bilaga(pdfPaper(file.pdf), 'PDF'),
    'bilaga.html': () => bilaga(htmlPaper(file.page), 'bilaga, HTML'),
    'results.json': () => plain(readJson(setting, JSON.parse(file.json))),
    'results.csv': () => plain(readCsv(setting, file.csv)),
    'results.xlsx': () => plain(readXlsx(setting, file.xlsx, { known })),
    'results.pptx': () => plain(readPptx(setting, file.pptx, { known })),
    'jamforelsefil.json': () => plain(readComparison(setting, file.comparison)),
    ...Object.fromEntries(links),
    pages: () => plain(readPages(setting, file.pages, known)),
  }
}

/** The bilaga's page has its paragraph; the seminar's has what is written for it, which is nobody's answer. */
function readPages(
  setting: Setting,
  [bilaga = '', seminar = '']: readonly string[],
  known: readonly string[],
): Reading {
  const { paragraph } = JSON.parse(bilaga) as { paragraph: string }
  const { facts, unread } = readBilaga(
    { items: [{ kind: 'text', text: paragraph }], beside: [] },
    { setting, source: 'paragraph', known },
  )
  return { facts, unread: [...unread, ...(seminar === '{}' ? [] : [seminar])] }
}

/** Words with digits that are no figures: names, days, the rule, and what a file is known by. */
function knownWords({ snapshot, comparisons }: EveryFile): readonly string[] {
  const { results, sha256, rule, madeAt } = snapshot
  const { name, opensOn, closesOn } = results.matperiod
  return [
    ...comparisons.earlier.map((earlier) => earlier.name),
    name,
    dayRange(opensOn, closesOn),
    momentInWords(new Date(madeAt)),
    sha256,
    rule,
    'Bilaga 2 –',
    'SHA-256',
    'Intervallen (95 %, Wilson)',
    'bli mer än 100 %',
    'med n − 1.',
  ]
}
