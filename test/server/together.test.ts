import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newSubmitKey } from '../../server/random.ts'
import { readMatperiod } from '../../server/store/matperioder.ts'
import { countResponses } from '../../server/store/responses.ts'
import { finishSettling, settleChecked } from '../../server/store/settling.ts'
import { dialects, type FreshDatabase, freshDatabase } from '../support/databases.ts'
import { linkOf, openForm } from '../support/participant.ts'
import { enkat, enkatJson, environmentOf, kill, startProcess } from '../support/process.ts'
import { startServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

const empty = { ...exampleStudy, responses: [], texts: [], intake: [] }

describe.each(dialects)('a server and commands on one database at once, on %s', (dialect) => {
  let folder: string
  let database: FreshDatabase
  let env: Record<string, string>
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'together-'))
    database = await freshDatabase(dialect)
    env = environmentOf(database, folder)
  })
  afterAll(async () => {
    await database.remove()
    await rm(folder, { recursive: true, force: true })
  })

  it('import and back up while forms come in, and lose nothing', async () => {
    const { matperioder } = await enkatJson<{ matperioder: string[] }>(env, 'demo')
    const id = matperioder[1] ?? ''
    const [link] = await enkatJson<{ url: string }[]>(env, 'links', id)
    const before = await enkatJson<{ insatser: { answered: number }[] }>(env, 'status', id)
    const server = await startProcess(env)
    let stop = false
    let thanked = 0
    const senders = Array.from({ length: 3 }, async () => {
      while (!stop) {
        const body = new URLSearchParams({ _key: newSubmitKey(), nojd: '4' })
        const reply = await fetch(server.url + new URL(link?.url ?? '').pathname, {
          method: 'POST',
          body,
          redirect: 'manual',
        })
        expect(reply.status).toBe(303)
        thanked += 1
      }
    })
    for (let round = 0; round < 2; round += 1) {
      const file = join(folder, `${round}.json`)
      await writeFile(
        file,
        JSON.stringify({ ...exampleStudy, matperiod: { ...exampleStudy.matperiod, name: `Våren ${round}` } }),
      )
      expect(await enkat(env, 'import', file)).toMatchObject({ code: 0, err: '' })
      expect(await enkat(env, 'backup', join(folder, `${round}.gz`))).toMatchObject({ code: 0, err: '' })
    }
    stop = true
    await Promise.all(senders)
    await kill(server.process)
    const after = await enkatJson<{ insatser: { answered: number }[] }>(env, 'status', id)
    const sum = ({ insatser }: typeof before) => insatser.reduce((total, { answered }) => total + answered, 0)
    expect(thanked).toBeGreaterThan(0)
    expect(sum(after) - sum(before)).toBe(thanked)
  })
})

describe.each(dialects)('settling, on %s', (dialect) => {
  const closed = '2026-03-30T09:00:00Z'

  it('happens once, however many press at the same moment, and takes turns with counts and papers', async () => {
    const server = await startServer(dialect)
    try {
      const id = await server.importStudy(empty)
      await (await openForm(server, await linkOf(server, id, 'Norrskenet'))).send({ nojd: '4' })
      server.setTime(closed)
      await server.database.db.updateTable('intake').set({ enrolled: 9, offered: 9 }).execute()
      const kansli = await server.signIn({ email: 'k@example.se', roles: ['kansli'] })
      const { insatser } = await readMatperiod(server.database.db, id)
      const replies = await Promise.all([
        ...[1, 2, 3].map(() => kansli(`/api/matperioder/${id}/settle`, { method: 'POST' })),
        kansli(`/api/matperioder/${id}/piles/mixed/sitting`, { method: 'POST' }),
      ])
      expect(
        replies
          .slice(0, 3)
          .map(({ status }) => status)
          .sort(),
      ).toEqual([204, 409, 409])
      const counts = await kansli(`/api/matperioder/${id}/insatser/${insatser[0]?.id}/counts`, {
        method: 'PUT',
        json: { enrolled: 1, enrolledOn: null, offered: 1 },
      })
      expect(await counts.json()).toMatchObject({ code: 'already-settled' })
      const snapshots = await server.database.db.selectFrom('snapshot').selectAll().execute()
      expect(snapshots).toHaveLength(1)
      expect((await countResponses(server.database.db, id)).size).toBe(1)
    } finally {
      await server.stop()
    }
  })

  it('that was cut off before the answers were written anew is finished later', async () => {
    const server = await startServer(dialect, { now: closed })
    try {
      const id = await server.importStudy(exampleStudy)
      const { db } = server.database
      const keys = async () =>
        (await db.selectFrom('free_text').select('key').execute()).map(({ key }) => key)
      const before = await keys()
      await db.updateTable('matperiod').set({ shuffled_at: null }).execute()
      expect(await finishSettling(server.database, server.clock.now(), server.config.keyDir)).toBe(true)
      expect(await keys()).not.toEqual(before)
      const { shuffled_at } = await db
        .selectFrom('matperiod')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
      expect(shuffled_at).not.toBeNull()
    } finally {
      await server.stop()
    }
  })
})

it('is not said to be finished on SQLite while another process reads the log, and is finished when it has read', async () => {
  const server = await startServer('sqlite')
  try {
    const id = await server.importStudy(empty)
    await (await openForm(server, await linkOf(server, id, 'Norrskenet'))).send({ nojd: '4' })
    server.setTime('2026-03-30T09:00:00Z')
    const { db } = server.database
    await db.updateTable('intake').set({ enrolled: 9, offered: 9 }).execute()
    const path = server.config.database.kind === 'sqlite' ? server.config.database.path : ''
    const reader = new Sqlite(path, { readonly: true })
    reader.exec('begin; select count(*) from response')
    reader.prepare('select count(*) from response').get()
    const by = { at: server.clock.now(), actor: null }
    await settleChecked(server.database, await readMatperiod(db, id), by, server.config.keyDir)
    const shuffled = async () =>
      (await db.selectFrom('matperiod').select('shuffled_at').executeTakeFirst())?.shuffled_at
    expect(await shuffled()).toBeNull()
    reader.exec('commit')
    reader.close()
    expect(await finishSettling(server.database, server.clock.now(), server.config.keyDir)).toBe(true)
    expect(await shuffled()).not.toBeNull()
  } finally {
    await server.stop()
  }
})
