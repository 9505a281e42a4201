import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../server/random.ts'
import { readBackup, writeBackup } from '../../server/store/backup.ts'
import { readMatperiod } from '../../server/store/matperioder.ts'
import { isReleasedTo, listReleases } from '../../server/store/releases.ts'
import { freezeFinal } from '../../server/store/snapshots.ts'
import type { AuditEntry } from '../../shared/audit.ts'
import type { SnapshotFile, SnapshotsOverview } from '../../shared/snapshots.ts'
import { dialects } from '../support/databases.ts'
import { type Fetch, startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

const empty = { ...exampleStudy, responses: [], texts: [], intake: [] }
const kansliAccount = { email: 'kansli@example.se', roles: ['kansli'] } as const
/** The questions' answers of which nothing but their number matters here. */
const answers = { nojd: 4 }

/** A server with a mätperiod that is open and has no answers. */
async function begin(dialect: (typeof dialects)[number]) {
  const server = await startServer(dialect)
  const id = await server.importStudy(empty)
  const kansli = await server.signIn(kansliAccount)
  const overview = async () =>
    (await (await kansli(`/api/matperioder/${id}/snapshots`)).json()) as SnapshotsOverview
  const make = async () => (await kansli(`/api/matperioder/${id}/snapshots`, { method: 'POST' })).status
  const report = async (snapshot: string, fetch: Fetch = kansli) =>
    (await (await fetch(`/api/snapshots/${snapshot}/report`)).json()) as SnapshotFile
  /** So many answers come in from an insats, or from those who name none. */
  const come = async (insats: string | null, count: number) => {
    const { insatser } = await readMatperiod(server.database.db, id)
    const insats_id = insatser.find(({ name }) => name === insats)?.id ?? null
    const row = () => ({ matperiod_id: id, key: newId(), insats_id, answers: JSON.stringify(answers) })
    await server.database.db
      .insertInto('response')
      .values(Array.from({ length: count }, row))
      .execute()
  }
  return { server, id, kansli, overview, make, report, come }
}

/** The text that is hashed, made anew by the rule of docs/formats.md and not by the product's own code. */
function hashed(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(hashed).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([name, inner]) => `${JSON.stringify(name)}:${hashed(inner)}`).join(',')}}`
}

describe.each(dialects)('a preliminary result, on %s', (dialect) => {
  let begun: Awaited<ReturnType<typeof begin>>
  beforeAll(async () => {
    begun = await begin(dialect)
  })
  afterAll(() => begun.server.stop())

  it('is not made of fewer than five answers of an insats, nor of those who name none', async () => {
    const { come, make, overview } = begun
    await come('Norrskenet', 4)
    await come('Midnattssolen', 4)
    await come(null, 4)
    expect((await overview()).plan).toEqual({ insatser: [], noInsats: false, answers: 0 })
    expect(await make()).toBe(409)
    expect((await overview()).snapshots).toEqual([])
  })

  it('takes in whole fives of each insats, and says which beforehand; the rest waits', async () => {
    const { come, make, overview, report } = begun
    await come('Norrskenet', 3)
    expect((await overview()).plan).toEqual({ insatser: ['Norrskenet'], noInsats: false, answers: 5 })
    expect(await make()).toBe(200)
    const { snapshots, plan } = await overview()
    expect(snapshots).toMatchObject([
      {
        number: 1,
        kind: 'preliminary',
        madeBy: kansliAccount.email,
        respondents: 5,
        rule: expect.any(String),
      },
    ])
    expect(plan).toEqual({ insatser: [], noInsats: false, answers: 0 })
    const { results, intake } = await report(snapshots[0]?.id ?? '')
    expect(results).toMatchObject({ preliminary: true, respondents: 5, channels: null })
    expect(results.questions.find(({ kind }) => kind === 'text')?.answered).toBeNull()
    expect(intake.map(({ insats, respondents }) => [insats, respondents])).toContainEqual(['Norrskenet', 5])
  })

  it('follows the one before with five new or more of each insats and no fewer, and holds all of it', async () => {
    const { come, make, overview } = begun
    // 7, 4 and 4 have come, 5 are taken in; one more of each tells nothing of anybody.
    await come('Norrskenet', 1)
    expect(await make()).toBe(409)
    await come('Midnattssolen', 6)
    await come(null, 1)
    expect((await overview()).plan).toEqual({ insatser: ['Midnattssolen'], noInsats: true, answers: 15 })
    expect(await make()).toBe(200)
    await come('Norrskenet', 2)
    expect(await make()).toBe(200)
    const { snapshots } = await overview()
    expect(snapshots.map(({ number, respondents }) => [number, respondents])).toEqual([
      [3, 25],
      [2, 20],
      [1, 5],
    ])
    const { db } = begun.server.database
    const batches = await db
      .selectFrom('taken_in')
      .innerJoin('response', 'response.key', 'taken_in.key')
      .select((eb) => ['number', 'insats_id', eb.fn.countAll().as('count')])
      .groupBy(['number', 'insats_id'])
      .execute()
    expect(batches.map(({ count }) => Number(count) % 5)).toEqual(batches.map(() => 0))
  })

  it('is made once of two who ask at the same moment', async () => {
    const { come, make, overview } = begun
    await come('Norrskenet', 5)
    expect((await Promise.all([make(), make()])).toSorted()).toEqual([200, 409])
    expect((await overview()).snapshots.map(({ number }) => number)).toEqual([4, 3, 2, 1])
  })

  it('leaves no mark on the answers when the final one is made, which holds them all', async () => {
    const { server, id } = begun
    const { db } = server.database
    await db.updateTable('intake').set({ enrolled: 99, offered: 99 }).execute()
    server.setTime('2026-03-30T09:00:00Z')
    const again = await server.signIn(kansliAccount)
    expect((await again(`/api/matperioder/${id}/settle`, { method: 'POST' })).status).toBe(204)
    expect(await db.selectFrom('taken_in').selectAll().execute()).toEqual([])
    const list = (await (await again(`/api/matperioder/${id}/snapshots`)).json()) as SnapshotsOverview
    const { total } = await db
      .selectFrom('response')
      .select((eb) => eb.fn.countAll().as('total'))
      .executeTakeFirstOrThrow()
    expect(list.plan).toBeNull()
    expect(list.snapshots[0]).toMatchObject({ number: 5, kind: 'final', respondents: Number(total) })
    expect((await again(`/api/matperioder/${id}/snapshots`, { method: 'POST' })).status).toBe(409)
  })

  it('is written in the log, with how many answers it took in', async () => {
    const { server } = begun
    const again = await server.signIn(kansliAccount)
    const log = (await (await again('/api/audit?action=preliminary-made')).json()) as AuditEntry[]
    expect(log.map(({ actor, detail }) => [actor, detail])).toEqual([
      [kansliAccount.email, { snapshot: 4, answers: 5 }],
      [kansliAccount.email, { snapshot: 3, answers: 5 }],
      [kansliAccount.email, { snapshot: 2, answers: 15 }],
      [kansliAccount.email, { snapshot: 1, answers: 5 }],
    ])
  })
})

describe.each(dialects)('a snapshot, on %s', (dialect) => {
  let server: TestServer
  let kansli: Fetch
  let id: string
  let snapshot: string
  const path = (what: string) => `/api/snapshots/${snapshot}/${what}`
  beforeAll(async () => {
    server = await startServer(dialect, { now: '2026-11-22T09:00:00Z' })
    id = await server.importStudy(exampleStudy)
    kansli = await server.signIn(kansliAccount)
    const { snapshots } = (await (
      await kansli(`/api/matperioder/${id}/snapshots`)
    ).json()) as SnapshotsOverview
    snapshot = snapshots[0]?.id ?? ''
  })
  afterAll(() => server.stop())

  it('tells when and by what rule it was made, of which questionnaire, and defines its shares and goals', async () => {
    const file = (await (await kansli(path('snapshot.json'))).json()) as SnapshotFile
    expect(file).toMatchObject({
      format: 'deltagarenkat/snapshot@1',
      id: snapshot,
      number: 1,
      kind: 'final',
      madeAt: '2026-11-22T09:00:00.000Z',
      rule: expect.stringMatching(/@\d+$/),
      goals: exampleStudy.matperiod.goals ?? {},
      questionnaire: { id: exampleStudy.questionnaire.id, version: exampleStudy.questionnaire.version },
    })
    expect(file.results.respondents).toBe(12)
  })

  it('has a hash that anybody can make anew from the file, and that a changed figure breaks', async () => {
    const { sha256, ...rest } = (await (await kansli(path('snapshot.json'))).json()) as SnapshotFile
    const again = (value: unknown) => createHash('sha256').update(hashed(value)).digest('hex')
    expect(again(rest)).toBe(sha256)
    const forged = { ...rest, results: { ...rest.results, respondents: 13 } }
    expect(again(forged)).not.toBe(sha256)
    expect(await (await kansli(path('report'))).json()).toEqual({ ...rest, sha256 })
  })

  it('is kept from change and removal by the database itself', async () => {
    const { db } = server.database
    for (const change of [
      sql`update snapshot set content = '{}'`,
      sql`update snapshot set kind = 'preliminary'`,
      sql`delete from snapshot`,
    ]) {
      await expect(change.execute(db)).rejects.toThrow('a snapshot never changes')
    }
    const matperiod = await readMatperiod(db, id)
    await expect(freezeFinal(db, matperiod, { at: new Date(), actor: null })).rejects.toThrow(/unique/i)
  })

  it('comes with its releases from a copy, bit by bit the same', async () => {
    expect((await kansli(path('releases/styrelse'), { method: 'PUT' })).status).toBe(204)
    const folder = await mkdtemp(join(tmpdir(), 'copies-'))
    const copy = join(folder, 'copy.gz')
    await writeBackup(server.database, copy, server.clock.now())
    const there = await startServer(dialect)
    await there.database.db.transaction().execute((trx) => readBackup(trx, copy))
    const of = async ({ database: { db } }: TestServer) => [
      await db.selectFrom('snapshot').selectAll().execute(),
      await listReleases(db, [snapshot]),
    ]
    expect(await of(there)).toEqual(await of(server))
    expect(await isReleasedTo(there.database.db, snapshot, 'styrelse')).toBe(true)
    await there.stop()
    await rm(folder, { recursive: true })
    await kansli(path('releases/styrelse'), { method: 'DELETE' })
  })
})

describe.each(dialects)('releasing a snapshot, on %s', (dialect) => {
  let server: TestServer
  let readers: Readonly<Record<'kansli' | 'insatspersonal' | 'samordnare' | 'drift', Fetch>>
  let id: string
  let snapshot: string
  const statuses = async () =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(readers).map(async ([role, fetch]) => [
          role,
          [
            (await fetch(`/api/snapshots/${snapshot}/report`)).status,
            (await fetch(`/api/matperioder/${id}/report`)).status,
          ],
        ]),
      ),
    )
  const act = async (method: 'PUT' | 'DELETE', audience: string) =>
    (await readers.kansli(`/api/snapshots/${snapshot}/releases/${audience}`, { method })).status
  const all = { read: [200, 200], not: [403, 403] }

  beforeAll(async () => {
    server = await startServer(dialect, { now: '2026-11-22T09:00:00Z' })
    id = await server.importStudy(exampleStudy)
    readers = {
      kansli: await server.signIn(kansliAccount),
      insatspersonal: await server.signIn({
        email: 'personal@example.se',
        roles: ['insatspersonal'],
        insatser: ['Norrskenet'],
      }),
      samordnare: await server.signIn({
        email: 'samordnare@example.se',
        roles: ['samordnare'],
        kommuner: ['Norrby'],
      }),
      drift: await server.signIn({ email: 'drift@example.se', roles: ['drift'] }),
    }
    const overview = await readers.kansli(`/api/matperioder/${id}/snapshots`)
    snapshot = ((await overview.json()) as SnapshotsOverview).snapshots[0]?.id ?? ''
  })
  afterAll(() => server.stop())

  it('is the kansli’s alone to read until it is released', async () => {
    expect(await statuses()).toEqual({
      kansli: all.read,
      insatspersonal: all.not,
      samordnare: all.not,
      drift: all.not,
    })
  })

  it('lets insatspersonal read the whole beside their own insats, and no other insats’s groups', async () => {
    expect(await act('PUT', 'insatspersonal')).toBe(204)
    expect(await statuses()).toEqual({
      kansli: all.read,
      insatspersonal: all.read,
      samordnare: all.not,
      drift: all.not,
    })
    const reply = await readers.insatspersonal(`/api/matperioder/${id}/report`)
    const { part, results, intake } = (await reply.json()) as SnapshotFile
    const whole = (await (await readers.kansli(`/api/matperioder/${id}/report`)).json()) as SnapshotFile
    expect([part, whole.part]).toEqual(['own', undefined])
    expect(results.questions).toEqual(whole.results.questions)
    const groupsOf = (by: string, { breakdowns }: SnapshotFile['results']) =>
      breakdowns.find((breakdown) => breakdown.by === by)?.groups.map(({ value }) => value)
    expect(groupsOf('insats', whole.results)).toEqual(['Norrskenet', 'Midnattssolen'])
    expect(groupsOf('insats', results)).toEqual(['Norrskenet'])
    expect(groupsOf('kon', results)).toEqual(groupsOf('kon', whole.results))
    expect(intake.map(({ insats }) => insats)).toEqual(['Norrskenet'])
    // What another insats hides is not told either, and a kommun shows its insatser where it is more than one's own.
    expect(results.hidden.filter(({ by, group }) => by === 'insats' && group !== 'Norrskenet')).toEqual([])
    const csv = await (await readers.insatspersonal(`/api/matperioder/${id}/results.csv`)).text()
    expect(csv).toContain('Norrskenet')
    expect(
      csv.split('\n').filter((line) => /,insats,Midnattssolen,|;insats;Midnattssolen;/.test(line)),
    ).toEqual([])
    expect((await readers.insatspersonal(`/api/snapshots/${snapshot}/snapshot.json`)).status).toBe(403)
  })

  it('finds one’s insats though it has got another name since', async () => {
    const { db } = server.database
    await db.updateTable('insats').set({ name: 'Polarskenet' }).where('name', '=', 'Norrskenet').execute()
    const reply = await readers.insatspersonal(`/api/matperioder/${id}/report`)
    const { intake } = (await reply.json()) as SnapshotFile
    expect(intake.map(({ insats }) => insats)).toEqual(['Norrskenet'])
  })

  it('goes on to samordnare, styrelse and all, each an act that can be taken back', async () => {
    const { db } = server.database
    expect(await act('PUT', 'samordnare')).toBe(204)
    expect(await statuses()).toMatchObject({ samordnare: all.read, drift: all.not })
    expect(await isReleasedTo(db, snapshot, 'styrelse')).toBe(false)
    expect(await act('PUT', 'styrelse')).toBe(204)
    expect([
      await isReleasedTo(db, snapshot, 'styrelse'),
      await isReleasedTo(db, snapshot, 'public'),
    ]).toEqual([true, false])
    expect(await act('DELETE', 'insatspersonal')).toBe(204)
    expect(await statuses()).toMatchObject({ insatspersonal: all.not, samordnare: all.read })
  })

  it('is everybody’s, and whole, once it is public', async () => {
    expect(await act('PUT', 'public')).toBe(204)
    expect(await statuses()).toMatchObject({ insatspersonal: all.read, samordnare: all.read, drift: all.not })
    const reply = await readers.insatspersonal(`/api/matperioder/${id}/report`)
    const { part, intake } = (await reply.json()) as SnapshotFile
    expect([part, intake.length]).toEqual([undefined, 2])
    expect(await act('DELETE', 'public')).toBe(204)
    expect(await statuses()).toMatchObject({ insatspersonal: all.not, samordnare: all.read })
  })

  it('is written once for each act, with who and when, and nothing where nothing changed', async () => {
    expect([await act('PUT', 'samordnare'), await act('DELETE', 'public')]).toEqual([204, 204])
    expect(await act('PUT', 'grannarna')).toBe(404)
    const log = (await (await readers.kansli('/api/audit')).json()) as AuditEntry[]
    const acts = log
      .filter(({ action }) => action === 'results-released' || action === 'release-withdrawn')
      .map(({ actor, action, detail }) => [actor, action, detail.to])
    const { email } = kansliAccount
    expect(acts.toReversed()).toEqual([
      [email, 'results-released', 'insatspersonal'],
      [email, 'results-released', 'samordnare'],
      [email, 'results-released', 'styrelse'],
      [email, 'release-withdrawn', 'insatspersonal'],
      [email, 'results-released', 'public'],
      [email, 'release-withdrawn', 'public'],
    ])
    const overview = await readers.kansli(`/api/matperioder/${id}/snapshots`)
    const { snapshots } = (await overview.json()) as SnapshotsOverview
    expect(snapshots[0]?.releases).toHaveLength(4)
    expect(snapshots[0]?.releases).toContainEqual({
      audience: 'insatspersonal',
      at: '2026-11-22T09:00:00.000Z',
      by: email,
      withdrawn: { at: '2026-11-22T09:00:00.000Z', by: email },
    })
  })

  it('is read by one with two roles as each role that it is released to may, and no more', async () => {
    const both = await server.signIn({
      email: 'bada@example.se',
      roles: ['insatspersonal', 'samordnare'],
      insatser: ['Polarskenet'],
      kommuner: ['Söderby'],
    })
    const read = async () =>
      ((await (await both(`/api/matperioder/${id}/report`)).json()) as SnapshotFile).intake.map(
        ({ insats }) => insats,
      )
    expect(await read()).toEqual(['Midnattssolen'])
    await act('PUT', 'insatspersonal')
    expect(await read()).toEqual(['Norrskenet', 'Midnattssolen'])
    await act('DELETE', 'samordnare')
    expect(await read()).toEqual(['Norrskenet'])
  })
})
