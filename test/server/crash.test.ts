import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { newSubmitKey } from '../../server/random.ts'
import { openDatabase } from '../../server/store/database.ts'
import { dialects, freshDatabase } from '../support/databases.ts'
import { enkatJson, environmentOf, kill, startProcess } from '../support/process.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

const senders = 16
const forms = 400
/** The server is killed when this many have been thanked. */
const killAfter = 120

it.each(dialects)(
  'nothing acknowledged is lost and nothing counted twice when the server is killed under load, on %s',
  async (dialect) => {
    const folder = await mkdtemp(join(tmpdir(), 'crash-'))
    const database = await freshDatabase(dialect)
    const env = environmentOf(database, folder)
    const file = join(folder, 'study.json')
    const today = new Date().toISOString().slice(0, 10)
    const matperiod = { ...exampleStudy.matperiod, opensOn: today, closesOn: '2999-01-01' }
    await writeFile(
      file,
      JSON.stringify({ ...exampleStudy, matperiod, responses: [], texts: [], intake: [] }),
    )
    const { matperiod: id } = await enkatJson<{ matperiod: string }>(env, 'import', file)
    const links = await enkatJson<{ insats: string | null; url: string }[]>(env, 'links', id)
    const path = new URL(links[0]?.url ?? '').pathname
    const answered = async () => {
      const { insatser } = await enkatJson<{ insatser: { answered: number }[] }>(env, 'status', id)
      return insatser.reduce((sum, insats) => sum + insats.answered, 0)
    }
    const before = await answered()
    const keys = Array.from({ length: forms }, newSubmitKey)
    const thanked = new Set<string>()
    const send = async (url: string, key: string) => {
      const body = new URLSearchParams({ _key: key, kon: 'man', nojd: '4', ovrigt: `Text ${key}` })
      const reply = await fetch(url + path, { method: 'POST', body, redirect: 'manual' })
      if (reply.status === 303) thanked.add(key)
      return reply.status
    }

    const first = await startProcess(env)
    const waiting = [...keys]
    let refusedByDeath = 0
    await Promise.all(
      Array.from({ length: senders }, async () => {
        for (let key = waiting.pop(); key; key = waiting.pop()) {
          try {
            expect(await send(first.url, key)).toBe(303)
          } catch (error) {
            if (!first.process.killed) throw error
            refusedByDeath += 1
          }
          if (thanked.size >= killAfter) first.process.kill('SIGKILL')
        }
      }),
    )
    await kill(first.process)
    expect(refusedByDeath).toBeGreaterThan(0)
    const kept = (await answered()) - before
    expect(kept).toBeGreaterThanOrEqual(thanked.size)
    expect(kept).toBeLessThanOrEqual(thanked.size + senders)

    // Everybody's page sends again, those who were thanked too: every form ends up there, once.
    const second = await startProcess(env)
    try {
      for (const key of keys) expect(await send(second.url, key)).toBe(303)
      expect(await answered()).toBe(before + forms)
      const { db, close } = await openDatabase(readConfig(env).database)
      const texts = await db.selectFrom('free_text').select('text').execute()
      await close()
      expect(texts.map(({ text }) => text).sort()).toEqual(keys.map((key) => `Text ${key}`).sort())
    } finally {
      await kill(second.process)
      await database.remove()
      await rm(folder, { recursive: true, force: true })
    }
  },
)
