import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { newSubmitKey } from '../../server/random.ts'
import { type OpenDatabase, openDatabase } from '../../server/store/database.ts'
import { makeCodes, useCodes, usedCodes } from '../support/codes.ts'
import { dialects, type FreshDatabase, freshDatabase } from '../support/databases.ts'
import { enkatJson, environmentOf, kill, type Started, startProcess } from '../support/process.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

const insats = 'Norrskenet'

describe.each(dialects)('codes where several processes share a database and its keys, on %s', (dialect) => {
  let folder: string
  let fresh: FreshDatabase
  let env: Record<string, string>
  let database: OpenDatabase
  let id: string
  let path: string
  const made = async (count: number) =>
    makeCodes({ database, config: readConfig(env) }, id, insats, count, new Date())
  const answered = async () => {
    const { insatser } = await enkatJson<{ insatser: { answered: number }[] }>(env, 'status', id)
    return insatser.reduce((sum, { answered }) => sum + answered, 0)
  }
  const send = async ({ url }: Started, key: string, code: string) => {
    const body = new URLSearchParams({ _key: key, _code: code, kon: 'man', nojd: '4' })
    return (await fetch(url + path, { method: 'POST', body, redirect: 'manual' })).status
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'codes-'))
    fresh = await freshDatabase(dialect)
    env = environmentOf(fresh, folder)
    const today = new Date().toISOString().slice(0, 10)
    const matperiod = { ...exampleStudy.matperiod, opensOn: today, closesOn: '2999-01-01' }
    const file = join(folder, 'study.json')
    await writeFile(
      file,
      JSON.stringify({ ...exampleStudy, matperiod, responses: [], texts: [], intake: [] }),
    )
    id = (await enkatJson<{ matperiod: string }>(env, 'import', file)).matperiod
    const links = await enkatJson<{ insats: string | null; url: string }[]>(env, 'links', id)
    path = new URL(links.find((link) => link.insats === insats)?.url ?? '').pathname
    database = await openDatabase(readConfig(env).database)
    await useCodes({ database, config: readConfig(env) }, id)
  })
  afterAll(async () => {
    await database.close()
    await fresh.remove()
    await rm(folder, { recursive: true, force: true })
  })

  it('one of two answers with the same code is taken, whichever processes they come to', async () => {
    const codes = await made(20)
    const [first, second] = await Promise.all([startProcess(env), startProcess(env)])
    try {
      const replies = await Promise.all(
        codes.map((code) => Promise.all([first, second].map((server) => send(server, newSubmitKey(), code)))),
      )
      for (const statuses of replies) expect(statuses.sort()).toEqual([303, 409])
      // The same form, at both at once, is one answer.
      const [code = ''] = await made(1)
      const key = newSubmitKey()
      expect(await Promise.all([first, second].map((server) => send(server, key, code)))).toEqual([303, 303])
      expect([await answered(), await usedCodes({ database }, id)]).toEqual([21, 21])
      expect(first.said() + second.said()).not.toMatch(new RegExp(codes.join('|')))
    } finally {
      await Promise.all([first, second].map((server) => kill(server.process)))
    }
  })

  it('a code is spent exactly when its answer is stored, also when the server is killed under load', async () => {
    const before = await answered()
    const forms = (await made(200)).map((code) => ({ code, key: newSubmitKey() }))
    const server = await startProcess(env)
    const waiting = [...forms]
    let thanked = 0
    await Promise.all(
      Array.from({ length: 16 }, async () => {
        for (let form = waiting.pop(); form; form = waiting.pop()) {
          try {
            expect(await send(server, form.key, form.code)).toBe(303)
            thanked += 1
          } catch (error) {
            if (!server.process.killed) throw error
          }
          if (thanked >= 60) server.process.kill('SIGKILL')
        }
      }),
    )
    await kill(server.process)
    const kept = (await answered()) - before
    expect(kept).toBeGreaterThanOrEqual(thanked)
    expect(kept).toBeLessThan(forms.length)
    expect(await usedCodes({ database }, id)).toBe(before + kept)
    const again = await startProcess(env)
    try {
      for (const { key, code } of forms) expect(await send(again, key, code)).toBe(303)
      expect([await answered(), await usedCodes({ database }, id)]).toEqual([before + 200, before + 200])
    } finally {
      await kill(again.process)
    }
  })
})
