import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import Sqlite from 'better-sqlite3'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nullifierOf } from '../../server/codes.ts'
import { newSubmitKey } from '../../server/random.ts'
import { writeBackup } from '../../server/store/backup.ts'
import { readMatperiod } from '../../server/store/matperioder.ts'
import { follows, found, joined } from '../support/code-marks.ts'
import { makeCodes, useCodes } from '../support/codes.ts'
import { dialects, freshDatabase } from '../support/databases.ts'
import { linkOf, sendForm } from '../support/participant.ts'
import { startServer, type TestServer } from '../support/server.ts'

const people = 300
/** With 300 people chance alone passes this about once in ten million times. */
const chance = 0.3
const study = {
  format: 'deltagarenkat/study@1',
  forbund: { name: 'Spårförbundet', kommuner: [] },
  insatser: [{ name: 'Norrskenet' }],
  matperiod: { name: 'Våren 2026', opensOn: '2026-03-02', closesOn: '2026-03-29' },
  questionnaire: {
    id: 'spar',
    version: 1,
    title: { sv: 'Spår' },
    questions: [{ id: 'nummer', kind: 'number', text: { sv: 'Nummer' } }],
  },
}
/** Each person's answer, recognisable in a file. */
const answerOf = (person: number) => `"nummer":${700_000 + person}`
const persons = Array.from({ length: people }, (_, person) => person)

/** A mätperiod in which everybody has answered with a code of their own, and all that whoever watched knows. */
interface Answered {
  readonly server: TestServer
  readonly id: string
  readonly codes: readonly string[]
  /** The key, which whoever reads the files has not. */
  readonly key: Buffer
  /** What is stored of each person's code: only the key tells. */
  readonly nullifiers: readonly string[]
  /** What stands in the database, the configuration and on the posters. */
  readonly known: readonly string[]
}

async function everybodyAnswers(dialect: 'sqlite' | 'postgres'): Promise<Answered> {
  const server = await startServer(dialect)
  const id = await server.importStudy(study)
  await useCodes(server, id)
  const codes = await makeCodes(server, id, 'Norrskenet', people)
  const link = await linkOf(server, id, 'Norrskenet')
  for (const [person, code] of codes.entries()) {
    const fields = { _code: code, nummer: String(700_000 + person) }
    expect((await sendForm(server, link, newSubmitKey(), fields)).status).toBe(303)
  }
  const [file = ''] = readdirSync(server.config.keyDir)
  const key = readFileSync(join(server.config.keyDir, file))
  const insatsId = (await readMatperiod(server.database.db, id)).insatser[0]?.id ?? ''
  const nullifiers = codes.map((code) => nullifierOf(key, { matperiodId: id, insatsId }, code))
  const keyId = file.split('.')[1] ?? ''
  return { server, id, codes, key, nullifiers, known: [id, insatsId, link, keyId, server.secret] }
}

async function settle({ server, id }: Answered): Promise<void> {
  server.setTime('2026-03-30T09:00:00Z')
  await server.database.db.updateTable('intake').set({ enrolled: 999, offered: 999 }).execute()
  const kansli = await server.signIn({ email: 'k@example.se', roles: ['kansli'] })
  expect((await kansli(`/api/matperioder/${id}/settle`, { method: 'POST' })).status).toBe(204)
}

/** Everything in the folder of a SQLite database: the file, its log, and what else there is. */
function filesOf({ server: { config } }: Answered): string {
  const folder = config.database.kind === 'sqlite' ? dirname(config.database.path) : ''
  return Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file)))).toString('latin1')
}

async function backupOf({ server }: Answered): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 'backup-')), 'copy.gz')
  await writeBackup(server.database, path, server.clock.now())
  return gunzipSync(readFileSync(path)).toString('latin1').replaceAll('\\"', '"')
}

/** The files of PostgreSQL behind some tables, as they lie on the disk. */
async function filesBehind({ server: { database } }: Answered, tables: readonly string[]): Promise<string> {
  await sql`checkpoint`.execute(database.db)
  const parts: string[] = []
  for (const table of tables) {
    const { rows } = await sql<{ held: Buffer }>`
      select pg_read_binary_file(pg_relation_filepath(${table}::regclass)) as held`.execute(database.db)
    parts.push(rows[0]?.held.toString('latin1') ?? '')
  }
  return parts.join('')
}

const placesOf = (read: string, marks: readonly string[]) => marks.map((mark) => read.indexOf(mark))

describe.each(dialects)('codes and answers, on %s', (dialect) => {
  let answered: Answered
  beforeAll(async () => {
    answered = await everybodyAnswers(dialect)
  })
  afterAll(() => answered.server.stop())

  it('are linked by no backup and no log, without the key', async () => {
    const { server, codes, known, nullifiers } = answered
    const copy = await backupOf(answered)
    expect(copy).toContain(answerOf(17))
    expect(found(copy, codes, known)).toBe(0)
    expect(found(JSON.stringify(server.log), codes, known)).toBe(0)
    // Each table in an order of its own: with the key one sees that a code was used, and not for what.
    const marks = placesOf(copy, nullifiers)
    const answers = placesOf(copy, persons.map(answerOf))
    expect(Math.min(...marks, ...answers)).toBeGreaterThan(0)
    expect(follows(marks, answers)).toBeLessThan(chance)
    expect(follows(marks)).toBeLessThan(chance)
  })
})

describe('what the files of SQLite tell of a code', () => {
  let answered: Answered
  beforeAll(async () => {
    answered = await everybodyAnswers('sqlite')
  })
  afterAll(() => answered.server.stop())

  it('is nothing without the key, while the mätperiod is open, in the log too', () => {
    const { codes, known, nullifiers } = answered
    const read = filesOf(answered)
    expect(read).toContain(answerOf(17))
    expect(found(read, codes, known)).toBe(0)
    expect(joined(read, codes, known, answerOf)).toBe(0)
    // It was there to be found: with the key it is.
    expect(nullifiers.filter((mark) => read.includes(mark))).toHaveLength(people)
  })

  it('is nothing after settling, even to somebody who kept a copy of the key', async () => {
    const { server, key, codes, known, nullifiers } = answered
    await settle(answered)
    const read = filesOf(answered)
    expect(found(read, codes, known)).toBe(0)
    expect(nullifiers.filter((mark) => read.includes(mark))).toEqual([])
    expect(readdirSync(server.config.keyDir)).toEqual([])
    expect(read).not.toContain(key.toString('latin1'))
    const answers = placesOf(read, persons.map(answerOf))
    expect(Math.min(...answers)).toBeGreaterThan(0)
    expect(follows(answers)).toBeLessThan(chance)
    // Nor does the order of the codes, or of what was stored of them, lead to an answer.
    for (const marks of [codes, nullifiers]) {
      const sorted = [...marks].sort()
      expect(
        follows(
          answers,
          marks.map((mark) => sorted.indexOf(mark)),
        ),
      ).toBeLessThan(chance)
    }
  })

  it('would be found out where a response carries a hash of its code', async () => {
    const { codes, known } = answered
    const read = await naiveFile((database) => {
      database.exec('create table response (id integer primary key, code_hash text, answers text)')
      const insert = database.prepare('insert into response (code_hash, answers) values (?, ?)')
      for (const [person, code] of codes.entries()) insert.run(sha256(code), `{${answerOf(person)}}`)
    })
    expect(found(read, codes, known)).toBe(people)
    expect(joined(read, codes, known, answerOf)).toBeGreaterThan(people * 0.9)
  })

  it('would be found out after settling where used codes lie in a plain table and are only deleted', async () => {
    const { codes, known, nullifiers } = answered
    const read = await naiveFile((database) => {
      database.pragma('secure_delete = OFF')
      database.exec('create table used (id integer primary key, mark text)')
      database.exec('create table response (id integer primary key, answers text)')
      for (const [person, mark] of nullifiers.entries()) {
        database.prepare('insert into used (mark) values (?)').run(mark)
        database.prepare('insert into response (answers) values (?)').run(`{${answerOf(person)}}`)
      }
      database.exec('delete from used')
    })
    expect(found(read, codes, known)).toBe(0)
    // What was deleted is still there, in the order in which the answers lie.
    const left = persons.filter((person) => read.includes(nullifiers[person] ?? ''))
    expect(left.length).toBeGreaterThan(people * 0.8)
    const marks = placesOf(
      read,
      left.map((person) => nullifiers[person] ?? ''),
    )
    const answers = placesOf(read, left.map(answerOf))
    expect(follows(marks, answers)).toBeGreaterThan(chance)
  })
})

describe('what PostgreSQL tells of a code', () => {
  const tables = ['code_nullifier', 'response', 'sheet', 'matperiod', 'intake']
  let answered: Answered
  const stored = async (table: string, column: string) =>
    (
      await sql<{ xmin: string; held: string }>`
        select xmin::text as xmin, ${sql.ref(column)} as held from ${sql.table(table)} order by ctid`.execute(
        answered.server.database.db,
      )
    ).rows
  beforeAll(async () => {
    answered = await everybodyAnswers('postgres')
  })
  afterAll(() => answered.server.stop())

  it('is nothing without the key, while the mätperiod is open, in its files', async () => {
    const { codes, known, nullifiers } = answered
    const read = await filesBehind(answered, tables)
    expect(read).toContain(answerOf(17))
    expect(found(read, codes, known)).toBe(0)
    expect(nullifiers.filter((mark) => read.includes(mark))).toHaveLength(people)
  })

  it('is nothing without the key in its write-ahead log', async () => {
    const { codes, known } = answered
    const { rows } = await sql<{ held: Buffer }>`
      select pg_read_binary_file('pg_wal/' || name) as held from pg_ls_waldir()
      where name <= pg_walfile_name(pg_current_wal_lsn()) order by name desc limit 2`.execute(
      answered.server.database.db,
    )
    const log = Buffer.concat(rows.map(({ held }) => held)).toString('latin1')
    expect(log).toContain('nummer')
    expect(found(log, codes.slice(0, 10), known)).toBe(0)
  })

  it('is with the key which answer it came with, while it is open, as the documentation says', async () => {
    const { nullifiers } = answered
    const marks = await stored('code_nullifier', 'nullifier')
    const answers = await stored('response', 'answers')
    const same = persons.filter((person) => {
      const mark = marks.find(({ held }) => held === nullifiers[person])
      const answer = answers.find(({ held }) => held.includes(answerOf(person)))
      return mark && answer && mark.xmin === answer.xmin
    })
    expect(same).toHaveLength(people)
  })

  it('is nothing after settling, even to somebody who kept a copy of the key', async () => {
    const { server, nullifiers, codes, known } = answered
    await settle(answered)
    const read = await filesBehind(answered, tables)
    expect(found(read, codes, known)).toBe(0)
    expect(nullifiers.filter((mark) => read.includes(mark))).toEqual([])
    expect(readdirSync(server.config.keyDir)).toEqual([])
    const answers = await stored('response', 'answers')
    expect(new Set(answers.map(({ xmin }) => xmin)).size).toBe(1)
    const places = persons.map((person) => answers.findIndex(({ held }) => held.includes(answerOf(person))))
    expect(follows(places)).toBeLessThan(chance)
    const sorted = [...nullifiers].sort()
    const order = nullifiers.map((mark) => sorted.indexOf(mark))
    expect(follows(places, order)).toBeLessThan(chance)
  })

  it('would be found out where used codes are hashed, kept with the response, and only deleted', async () => {
    const { db } = answered.server.database
    const { codes, known } = answered
    await sql`create table naive (code_hash text, answers text) with (autovacuum_enabled = false)`.execute(db)
    for (const [person, code] of codes.entries())
      await sql`insert into naive values (${sha256(code)}, ${`{${answerOf(person)}}`})`.execute(db)
    await sql`delete from naive`.execute(db)
    const read = await filesBehind(answered, ['naive'])
    expect(found(read, codes, known)).toBe(people)
    expect(joined(read, codes, known, answerOf)).toBeGreaterThan(people * 0.9)
  })
})

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** The file of a database as somebody might have made one. */
async function naiveFile(fill: (database: Sqlite.Database) => void): Promise<string> {
  const { config, remove } = await freshDatabase('sqlite')
  const path = config.kind === 'sqlite' ? config.path : ''
  const database = new Sqlite(path)
  fill(database)
  database.close()
  const read = readFileSync(path).toString('latin1')
  await remove()
  return read
}
