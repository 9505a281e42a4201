import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Sqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeBackup } from '../../server/store/backup.ts'
import { finishGallring } from '../../server/store/gallring.ts'
import { readMatperiod } from '../../server/store/matperioder.ts'
import { countResponses } from '../../server/store/responses.ts'
import { finishSettling } from '../../server/store/settling.ts'
import { readSettled } from '../../server/store/snapshots.ts'
import { exportStudy } from '../../server/store/studies.ts'
import { publishedTexts } from '../../server/store/texts.ts'
import { publishedThemes } from '../../server/store/themes.ts'
import type { AfterSettling, GallringView, PlannedPart } from '../../shared/gallring.ts'
import type { Texts } from '../../shared/texts.ts'
import { dialects } from '../support/databases.ts'
import { type Fetch, startServer, type TestServer } from '../support/server.ts'
import { someTexts, textsStudy } from '../support/texts-study.ts'

/** What nobody may find afterwards: texts long enough to be stored apart by PostgreSQL too. */
const marks = Array.from({ length: 40 }, (_, index) => `hemlighet-${7_000_000 + index}`)
const long = (mark: string, index: number) =>
  `${mark} ${Array.from({ length: index % 2 ? 1 : 600 }, (_, place) => `ord${index}x${place}`).join(' ')}`
const study = textsStudy(
  [
    ...someTexts,
    ...marks.map((mark, index) => [index % 2 ? 'Orangeriet' : 'Samkraft', 'bra', long(mark, index)] as const),
  ],
  { Orangeriet: 30, Samkraft: 30, Tidsam: 6 },
)
const decision = { decidedOn: '2025-09-15', number: '2025/17' }
const plan = { paper: '2026-02-07', texts: '2026-03-01', responses: '2026-04-01' }

/** Every byte of the database that a file holds: SQLite's folder, or each table, index and catalogue of PostgreSQL. */
async function filesOf({ database, config }: TestServer): Promise<string> {
  if (config.database.kind === 'sqlite') {
    const folder = dirname(config.database.path)
    return Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file)))).toString(
      'latin1',
    )
  }
  await sql`checkpoint`.execute(database.db)
  const { rows } = await sql<{ held: Buffer | null }>`
    select pg_read_binary_file(pg_relation_filepath(oid), true) as held from pg_class
    where relkind in ('r', 't', 'i', 'm') and pg_relation_filepath(oid) is not null`.execute(database.db)
  return rows.map(({ held }) => held?.toString('latin1') ?? '').join('')
}

/** As the server does every minute, until nobody reads what is to go: PostgreSQL has workers of its own that do. */
async function rewritten({ database, clock }: TestServer): Promise<void> {
  while (!(await finishGallring(database, clock.now()))) await new Promise(setImmediate)
}

const found = (files: string) => marks.filter((mark) => files.includes(mark)).length

describe.each(dialects)('gallring, on %s', (dialect) => {
  let server: TestServer
  let kansli: Fetch
  let id: string
  let results: string
  const path = () => `/api/matperioder/${id}/gallring`
  const view = async () => (await (await kansli(path())).json()) as GallringView
  const save = (revision: number, more: object = {}) =>
    kansli(path(), { method: 'PUT', json: { revision, decision, plan, ...more } })
  const destroy = async (part: PlannedPart, counts?: object) => {
    const told = counts ?? (await view()).plan.find((left) => left.part === part)?.counts ?? {}
    return kansli(`${path()}/${part}`, { method: 'POST', json: { counts: told } })
  }
  const codeOf = async (reply: Response) => ((await reply.json()) as { code: string }).code
  const tasks = async () => (await (await kansli('/api/after-settling')).json()) as AfterSettling[]
  const signIn = async () => {
    kansli = await server.signIn({ email: 'k@example.se', roles: ['kansli'] })
  }
  const texts = async () => (await (await kansli(`/api/matperioder/${id}/texts`)).json()) as Texts

  beforeAll(async () => {
    server = await startServer(dialect, { now: '2026-01-10T09:00:00Z' })
    id = await server.importStudy(study)
    await signIn()
    results = JSON.stringify(await readSettled(server.database.db, id))
    if (dialect === 'postgres') await sql`analyze`.execute(server.database.db)
  })
  afterAll(() => server.stop())

  it('has a plan from the start, and says what would be gone, in numbers', async () => {
    expect(await view()).toMatchObject({
      decision: null,
      settled: true,
      days: { paper: '2026-02-07', texts: '2028-04-01', responses: '2028-04-01' },
      plan: [
        { part: 'paper', may: true, counts: { paper: 6 } },
        { part: 'texts', may: false, counts: { texts: 52, unread: 52, published: 0 } },
        { part: 'responses', may: false, counts: { responses: 66 } },
      ],
      receipts: [],
    })
  })

  it('destroys nothing without a decision, before its day, or other than what was told', async () => {
    expect(await codeOf(await destroy('paper'))).toBe('no-gallring-decision')
    expect((await save(0)).status).toBe(204)
    expect(await codeOf(await destroy('texts'))).toBe('gallring-not-due')
    expect(await codeOf(await destroy('responses'))).toBe('gallring-not-due')
    expect(await codeOf(await destroy('paper', { paper: 5 }))).toBe('gallring-changed')
    expect((await view()).receipts).toEqual([])
  })

  it('keeps the plan from being saved over by somebody who has not seen it', async () => {
    expect(await codeOf(await save(0))).toBe('gallring-changed')
    expect((await save(1)).status).toBe(204)
    expect((await save(2, { decision: { decidedOn: 'igår', number: '' } })).status).toBe(422)
  })

  it('reminds the kansli of what is theirs to do, when its day has come', async () => {
    expect(await tasks()).toEqual([
      { id, name: 'Hösten 2025', unread: 52, due: [{ part: 'paper', on: plan.paper }] },
    ])
    server.setTime('2026-04-02T09:00:00Z')
    await signIn()
    expect((await tasks())[0]?.due.map(({ part }) => part)).toEqual(['paper', 'texts', 'responses'])
  })

  it('writes a receipt once, of how much, when, by whom, by which decision, and when the backups must be gone', async () => {
    const replies = await Promise.all([destroy('paper'), destroy('paper')])
    expect(replies.map(({ status }) => status).toSorted()).toEqual([204, 409])
    expect((await view()).receipts).toEqual([
      {
        part: 'paper',
        at: '2026-04-02T09:00:00.000Z',
        actor: 'k@example.se',
        decision,
        counts: { paper: 6 },
        backupsBy: null,
        rewritten: true,
      },
    ])
    expect(await codeOf(await destroy('paper', { paper: 6 }))).toBe('already-destroyed')
  })

  it('leaves nothing of a destroyed text in any file, and keeps what was marked, masked', async () => {
    for (const text of (await texts()).texts.filter((one) => one.text?.includes('Odlingen'))) {
      const { masks, handled, themes, revision } = text
      const reply = await kansli(`/api/matperioder/${id}/texts/${text.id}`, {
        method: 'PUT',
        json: { masks, published: true, handled, themes, revision },
      })
      expect(reply.status).toBe(200)
    }
    const kept = await publishedTexts(server.database.db, id)
    expect(kept).toHaveLength(6)
    expect(found(await filesOf(server))).toBeGreaterThan(10)
    expect((await destroy('texts')).status).toBe(204)
    await rewritten(server)
    expect(found(await filesOf(server))).toBe(0)
    expect((await view()).receipts[1]).toMatchObject({
      part: 'texts',
      counts: { texts: 52, published: kept.length },
      backupsBy: '2026-07-02',
      rewritten: true,
    })
    expect(await publishedTexts(server.database.db, id)).toEqual(kept)
    const after = await texts()
    expect(after.destroyedOn).toBe('2026-04-02')
    expect(after.texts.map(({ text, masked }) => [text, masked])).toEqual(
      kept.map(({ text }) => [null, text]),
    )
  })

  it('refuses to write the study out, and says why', async () => {
    await expect(exportStudy(server.database.db, id)).rejects.toMatchObject({
      code: 'answers-destroyed',
      faults: [expect.stringContaining('enligt beslut 2025/17')],
    })
  })

  it('leaves no answer, and every figure as it was', async () => {
    const before = await countResponses(server.database.db, id)
    expect(await filesOf(server)).toContain('"nojd":')
    expect((await destroy('responses')).status).toBe(204)
    await rewritten(server)
    const stored = await server.database.db.selectFrom('response').selectAll().execute()
    expect(stored).toEqual([])
    expect(await filesOf(server)).not.toMatch(/\{"nojd":\d\}/)
    expect(await countResponses(server.database.db, id)).toEqual(before)
    expect(JSON.stringify(await readSettled(server.database.db, id))).toBe(results)
    expect((await kansli(`/api/matperioder/${id}/report`)).status).toBe(200)
    expect(await tasks()).toEqual([])
  })

  it('lets nothing be settled, shuffled or destroyed again', async () => {
    const settle = await kansli(`/api/matperioder/${id}/settle`, { method: 'POST' })
    expect(await codeOf(settle)).toBe('already-settled')
    expect(await finishSettling(server.database, server.clock.now(), server.config.keyDir)).toBe(true)
    expect(await finishGallring(server.database, server.clock.now())).toBe(true)
    expect(await codeOf(await destroy('responses', { responses: 0 }))).toBe('already-destroyed')
    expect(JSON.stringify(await readSettled(server.database.db, id))).toBe(results)
  })

  it('takes the receipts along in a backup, and nothing of what was destroyed', async () => {
    const copy = join(mkdtempSync(join(tmpdir(), 'backup-')), 'copy.gz')
    await writeBackup(server.database, copy, server.clock.now())
    const lines = gunzipSync(readFileSync(copy)).toString()
    expect(lines.match(/\["gallring_receipt"/g)).toHaveLength(3)
    expect(lines).not.toContain('"response"')
    expect(found(lines)).toBe(0)
  })

  it('lets a kept text be withdrawn, for ever', async () => {
    const [first] = (await texts()).texts
    const count = (await publishedTexts(server.database.db, id)).length
    const sent = { masks: null, published: true, handled: false, themes: [], revision: first?.revision ?? 0 }
    const put = (json: object) => kansli(`/api/matperioder/${id}/texts/${first?.id}`, { method: 'PUT', json })
    expect(await codeOf(await put(sent))).toBe('texts-destroyed')
    expect((await put({ ...sent, published: false })).status).toBe(200)
    expect(await publishedTexts(server.database.db, id)).toHaveLength(count - 1)
    const theme = await kansli(`/api/matperioder/${id}/themes`, { method: 'POST', json: { name: 'Sent' } })
    expect(await codeOf(theme)).toBe('texts-destroyed')
  })
})

describe.each(dialects)('the counts of themes, on %s', (dialect) => {
  it('are kept as others may read them when the texts are destroyed', async () => {
    const server = await startServer(dialect, { now: '2026-04-02T09:00:00Z' })
    const id = await server.importStudy(textsStudy(someTexts))
    const kansli = await server.signIn({ email: 'k@example.se', roles: ['kansli'] })
    const base = `/api/matperioder/${id}`
    const made = await kansli(`${base}/themes`, { method: 'POST', json: { name: 'Odling' } })
    const { id: theme } = (await made.json()) as { id: string }
    const { texts } = (await (await kansli(`${base}/texts`)).json()) as Texts
    for (const { id: text, text: words } of texts.filter(({ text }) => text?.includes('Odlingen'))) {
      const json = {
        masks: null,
        published: words?.includes('0'),
        handled: false,
        themes: [theme],
        revision: 0,
      }
      await kansli(`${base}/texts/${text}`, { method: 'PUT', json })
    }
    const matperiod = await readMatperiod(server.database.db, id)
    const before = await publishedThemes(server.database.db, matperiod)
    expect(before).toEqual([{ question: 'bra', theme: 'Odling', count: 6 }])
    await kansli(`${base}/gallring`, { method: 'PUT', json: { revision: 0, decision, plan } })
    const counts = { texts: 12, unread: 6, published: 1 }
    const reply = await kansli(`${base}/gallring/texts`, { method: 'POST', json: { counts } })
    expect(reply.status).toBe(204)
    expect(await publishedThemes(server.database.db, matperiod)).toEqual(before)
    await server.stop()
  })
})

describe('the files of SQLite after a gallring', () => {
  it('are written anew at the next chance where another process reads meanwhile', async () => {
    const server = await startServer('sqlite', { now: '2026-04-02T09:00:00Z' })
    const id = await server.importStudy(study)
    const kansli = await server.signIn({ email: 'k@example.se', roles: ['kansli'] })
    await kansli(`/api/matperioder/${id}/gallring`, { method: 'PUT', json: { revision: 0, decision, plan } })
    const file = server.config.database.kind === 'sqlite' ? server.config.database.path : ''
    const reader = new Sqlite(file)
    reader.exec('begin')
    reader.prepare('select count(*) from free_text').get()
    const counts = { texts: 52, unread: 52, published: 0 }
    const reply = await kansli(`/api/matperioder/${id}/gallring/texts`, { method: 'POST', json: { counts } })
    expect(reply.status).toBe(204)
    const receipts = async () =>
      ((await (await kansli(`/api/matperioder/${id}/gallring`)).json()) as GallringView).receipts
    expect((await receipts())[0]).toMatchObject({ part: 'texts', rewritten: false })
    expect(found(await filesOf(server))).toBeGreaterThan(10)
    reader.exec('commit')
    reader.close()
    expect(await finishGallring(server.database, server.clock.now())).toBe(true)
    expect((await receipts())[0]).toMatchObject({ rewritten: true })
    expect(found(await filesOf(server))).toBe(0)
    await server.stop()
  })
})
