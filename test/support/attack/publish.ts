import { hash } from 'node:crypto'
import { readMatperiod } from '../../../server/store/matperioder.ts'
import type { Published } from '../../../shared/disclosure/published.ts'
import type { Report, Results } from '../../../shared/results.ts'
import type { SnapshotFile, SnapshotsOverview } from '../../../shared/snapshots.ts'
import type { Fetch, TestServer } from '../server.ts'
import type { Reading } from './facts.ts'
import { everyFile, readersOf } from './formats/every-format.ts'
import { resultsPage, viewsOf } from './page.tsx'
import { formsOf, type RandomStudy } from './random-study.ts'
import { readCsv } from './read-csv.ts'
import { readHtml } from './read-html.ts'
import { readJson } from './read-json.ts'
import type { Form, Setting } from './setting.ts'

/** What was published of a mätperiod, and the forms behind it, of which an attacker may know one. */
export interface PublishedStudy extends Reading {
  readonly setting: Setting
  readonly forms: readonly Form[]
  readonly snapshots: number
}

/**
 * Reads what the product gives of a mätperiod that is settled: its page and its data.
 *
 * @param formats `every` for every other file that it leaves as, too: they take some seconds to make
 */
export async function publish(
  kansli: Fetch,
  id: string,
  study: RandomStudy,
  formats: 'few' | 'every' = 'few',
): Promise<PublishedStudy> {
  const { setting } = study
  const snapshot = await newest(kansli, id)
  const files = formats === 'every' ? readersOf(setting, await everyFile(kansli, id, snapshot)) : {}
  const more = Object.values(files).map((read) => read())
  const reading = together([await readAll(setting, kansli, snapshot, 0), ...more])
  return { ...reading, setting, forms: formsOf(study), snapshots: 1 }
}

export const kansliAccount = { email: 'kansli@example.se', roles: ['kansli'] } as const

/** The last evening of a chain's mätperiod, and the night after. */
export const lastDay = { answering: '2026-03-10T22:30:00Z', settling: '2026-03-10T23:40:00Z' }

/**
 * Lets a mätperiod's answers come in three parts, with a preliminary result after the first two and the
 * final one at the end, and reads all of them.
 */
export async function publishChain(
  server: TestServer,
  { seed, file, setting }: RandomStudy,
): Promise<PublishedStudy> {
  const { db } = server.database
  const days = { opensOn: '2026-03-01', closesOn: '2026-03-10' }
  // Nothing has come when it opens; how many were offered is known.
  const intake = file.intake.map(({ insats, enrolled, offered }) => ({ insats, enrolled, offered }))
  const matperiod = { ...(file.matperiod as object), ...days, name: `Kedja ${seed}` }
  const id = await server.importStudy({ ...file, matperiod, responses: [], intake })
  const kansli = await server.signIn(kansliAccount)
  const insatser = new Map((await readMatperiod(db, id)).insatser.map(({ name, id }) => [name, id]))
  // Which of the new are taken in goes by their keys: the same seed is to give the same chain.
  const keys = file.responses.map((_, at) => hash('sha256', `${seed} ${at}`).slice(0, 32))
  const snapshots: string[] = []
  let come = 0
  for (const share of [0.5, 0.8, 1]) {
    const until = Math.round(file.responses.length * share)
    const rows = file.responses.slice(come, until).map(({ insats, answers }, at) => ({
      matperiod_id: id,
      key: keys[come + at] as string,
      insats_id: insatser.get(insats ?? '') ?? null,
      answers: JSON.stringify(insats === null ? { ...answers, insats: 'vet-ej' } : answers),
    }))
    if (rows.length > 0) await db.insertInto('response').values(rows).execute()
    come = until
    if (share < 1 && (await kansli(`/api/matperioder/${id}/snapshots`, { method: 'POST' })).ok) {
      snapshots.push(await newest(kansli, id))
    }
  }
  const marks = await db
    .selectFrom('taken_in')
    .select(['key', 'number'])
    .where('matperiod_id', '=', id)
    .execute()
  const taken = new Map(marks.map(({ key, number }) => [key, number - 1]))
  server.setTime(lastDay.settling)
  const settler = await server.signIn(kansliAccount)
  const settled = await settler(`/api/matperioder/${id}/settle`, { method: 'POST' })
  if (!settled.ok) throw new Error(`settling: ${settled.status} ${await settled.text()}`)
  snapshots.push(await newest(settler, id))
  const readings: Reading[] = []
  for (const [at, snapshot] of snapshots.entries())
    readings.push(await readAll(setting, settler, snapshot, at))
  server.setTime(lastDay.answering)
  return {
    ...together(readings),
    setting,
    forms: formsOf({ file }, (index) => taken.get(keys[index] ?? '') ?? snapshots.length - 1),
    snapshots: snapshots.length,
  }
}

async function newest(kansli: Fetch, id: string): Promise<string> {
  const overview = (await (await kansli(`/api/matperioder/${id}/snapshots`)).json()) as SnapshotsOverview
  return overview.snapshots[0]?.id ?? ''
}

/** Every artefact of a result: the files as they are saved, and the page by each breakdown. */
async function readAll(setting: Setting, kansli: Fetch, snapshot: string, at: number): Promise<Reading> {
  const get = async (what: string) => {
    const reply = await kansli(`/api/snapshots/${snapshot}/${what}`)
    if (!reply.ok) throw new Error(`${what}: ${reply.status}`)
    return reply
  }
  const report = (await (await get('report')).json()) as Published<SnapshotFile>
  const results = (await (await get('results.json')).json()) as Results
  const csv = await (await get('results.csv')).text()
  return together([
    readJson(setting, results, at),
    readJson(setting, report.results, at),
    readCsv(setting, csv, at),
    ...readPages(setting, report, at),
  ])
}

/** The page by each breakdown, and by none. */
export function readPages(setting: Setting, report: Published<Report>, snapshot = 0): readonly Reading[] {
  return viewsOf(report).map((split) => {
    const [table] = split?.tables ?? []
    return readHtml(setting, resultsPage(report, split), table?.by ?? null, { snapshot })
  })
}

export function together(readings: readonly Reading[]): Reading {
  return {
    facts: readings.flatMap(({ facts }) => facts),
    unread: readings.flatMap(({ unread }) => unread),
  }
}
