import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { sampleRankCorrelation } from 'simple-statistics'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dialects, freshDatabase } from '../support/databases.ts'
import { linkOf, openForm } from '../support/participant.ts'
import { startServer, type TestServer } from '../support/server.ts'

const people = 300
/** With 300 people chance alone passes this about once in ten million times. */
const chance = 0.3
const agent = 'Mozilla/5.0 (Trace of a phone)'
const address = '198.51.100.77'
const clock = '2026-03-10T09:17:43Z'

const study = {
  format: 'deltagarenkat/study@1',
  forbund: { name: 'Spårförbundet', kommuner: [] },
  insatser: [{ name: 'Norrskenet' }],
  matperiod: { name: 'Våren 2026', opensOn: '2026-03-02', closesOn: '2026-03-29' },
  questionnaire: {
    id: 'spar',
    version: 1,
    title: { sv: 'Spår' },
    questions: [
      { id: 'nummer', kind: 'number', text: { sv: 'Nummer' } },
      { id: 'ord', kind: 'text', text: { sv: 'Ord' } },
    ],
  },
}

/** Each person's number in their answer and their text, recognisable in a file. */
const answerOf = (person: number) => 700_000 + person
const textOf = (person: number) => `ordet-${800_000 + person}-slut`

/** How well the places of things follow the order of people: 1 is perfectly, 0 is not at all. */
function follows(places: readonly number[]): number {
  return Math.abs(sampleRankCorrelation([...places.keys()], [...places]))
}

async function answerAll(server: TestServer, link: string): Promise<string[]> {
  const keys: string[] = []
  for (let person = 0; person < people; person += 1) {
    const { key } = await openForm(server, link)
    keys.push(key)
    const body = new URLSearchParams({ _key: key, nummer: String(answerOf(person)), ord: textOf(person) })
    const headers = { 'User-Agent': agent, 'X-Forwarded-For': address, 'Accept-Language': 'so' }
    expect((await server.fetch(`/e/${link}`, { method: 'POST', body, headers })).status).toBe(303)
  }
  return keys
}

async function settle(server: TestServer, id: string): Promise<void> {
  server.setTime('2026-03-30T09:00:00Z')
  await server.database.db.updateTable('intake').set({ enrolled: 999, offered: 999 }).execute()
  const kansli = await server.signIn({ email: 'k@example.se', roles: ['kansli'] })
  expect((await kansli(`/api/matperioder/${id}/settle`, { method: 'POST' })).status).toBe(204)
}

describe('what the files of SQLite tell of a response', () => {
  let server: TestServer
  let id: string
  let keys: string[]
  const files = () => {
    const { database } = server.config
    const folder = database.kind === 'sqlite' ? dirname(database.path) : ''
    return Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file)))).toString(
      'latin1',
    )
  }
  beforeAll(async () => {
    server = await startServer('sqlite', { now: clock, env: { TRUST_PROXY: 'on' } })
    id = await server.importStudy(study)
    keys = await answerAll(server, await linkOf(server, id, 'Norrskenet'))
  })
  afterAll(() => server.stop())

  it('is never when it came, from what address, or with what telephone, nor the key of its form', () => {
    const read = files()
    expect(read).toContain(String(answerOf(17)))
    const epoch = String(Date.parse(clock)).slice(0, 7)
    for (const trace of [agent, address, '09:17', '2026-03-10', epoch, 'Accept-Language'])
      expect(read).not.toContain(trace)
    for (const key of keys) expect(read).not.toContain(key)
    expect(server.log).toEqual([])
  })

  it('is after settling no order, and nothing that joins a text to a response', async () => {
    await settle(server, id)
    const read = files()
    const answers = keys.map((_, person) => read.indexOf(`"nummer":${answerOf(person)}`))
    const texts = keys.map((_, person) => read.indexOf(textOf(person)))
    expect(Math.min(...answers, ...texts)).toBeGreaterThan(0)
    expect(follows(answers)).toBeLessThan(chance)
    expect(follows(texts)).toBeLessThan(chance)
    const textsInOrderOfAnswers = answers
      .map((place, person) => ({ place, text: texts[person] ?? 0 }))
      .sort((a, b) => a.place - b.place)
    expect(follows(textsInOrderOfAnswers.map(({ text }) => text))).toBeLessThan(chance)
    // Each is there once: nothing old is left in free space or in the log.
    for (const person of [0, 150, 299]) {
      expect(read.split(`"nummer":${answerOf(person)}`)).toHaveLength(2)
      expect(read.split(textOf(person))).toHaveLength(2)
    }
  })
})

it('would be found out in a plain table: the same reading of it gives the order away', async () => {
  const { config, remove } = await freshDatabase('sqlite')
  const path = config.kind === 'sqlite' ? config.path : ''
  const naive = new Sqlite(path)
  naive.exec('create table response (id integer primary key, answers text)')
  const insert = naive.prepare('insert into response (answers) values (?)')
  for (let person = 0; person < people; person += 1) insert.run(`{"nummer":${answerOf(person)}}`)
  naive.close()
  const read = readFileSync(path).toString('latin1')
  const places = Array.from({ length: people }, (_, person) => read.indexOf(`"nummer":${answerOf(person)}`))
  expect(follows(places)).toBeGreaterThan(chance)
  await remove()
})

describe('what PostgreSQL tells of a response', () => {
  let server: TestServer
  let id: string
  const stored = async (table: string, column: string) =>
    (
      await sql<{ xmin: string; held: string; tid: string }>`
        select xmin::text as xmin, ctid::text as tid, ${sql.ref(column)} as held
        from ${sql.table(table)} order by ctid`.execute(server.database.db)
    ).rows
  const placesOf = (rows: readonly { held: string }[], mark: (person: number) => string) =>
    Array.from({ length: people }, (_, person) => rows.findIndex(({ held }) => held.includes(mark(person))))

  beforeAll(async () => {
    server = await startServer('postgres', { now: clock })
    id = await server.importStudy(study)
    await answerAll(server, await linkOf(server, id, 'Norrskenet'))
  })
  afterAll(() => server.stop())

  it('is its order while the mätperiod is open, as the documentation says', async () => {
    expect(
      follows(placesOf(await stored('response', 'answers'), (person) => `${answerOf(person)}`)),
    ).toBeGreaterThan(0.9)
  })

  it('is after settling no order, no transaction of its own, and nothing that joins a text to it', async () => {
    await settle(server, id)
    const responses = await stored('response', 'answers')
    const texts = await stored('free_text', 'text')
    const places = placesOf(responses, (person) => `${answerOf(person)}`)
    const textPlaces = placesOf(texts, textOf)
    expect(follows(places)).toBeLessThan(chance)
    expect(follows(textPlaces)).toBeLessThan(chance)
    const textsInOrderOfAnswers = places
      .map((place, person) => ({ place, text: textPlaces[person] ?? 0 }))
      .sort((a, b) => a.place - b.place)
    expect(follows(textsInOrderOfAnswers.map(({ text }) => text))).toBeLessThan(chance)
    expect(new Set(responses.map(({ xmin }) => xmin)).size).toBe(1)
    expect(new Set(texts.map(({ xmin }) => xmin)).size).toBe(1)
  })
})

describe.each(dialects)('the tables of answers, on %s', (dialect) => {
  it('have no column for a time, an address, a device, a language or a channel', async () => {
    const { database, stop } = await startServer(dialect)
    const tables = await database.db.introspection.getTables()
    const columns = (name: string) =>
      tables.find((table) => table.name === name)?.columns.map((column) => column.name)
    expect(columns('response')).toEqual(['matperiod_id', 'key', 'insats_id', 'answers'])
    expect(columns('free_text')).toEqual(['matperiod_id', 'key', 'insats_id', 'question', 'text'])
    await stop()
  })
})
