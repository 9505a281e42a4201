import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { sql } from 'kysely'
import { Problem } from '../../shared/problem.ts'
import { migrations } from '../migrations/index.ts'
import { newId } from '../random.ts'
import type { Database, OpenDatabase } from './database.ts'
import type { Tables } from './tables.ts'

const format = 'deltagarenkat/backup@1'
const rowsPerPage = 2000

/**
 * What a copy holds, a table before those that point at it, with the columns that order its rows. Sessions,
 * one-time links, tokens, challenges and guesses are left out: who restores signs in anew. Keys and secrets are no part of the database.
 */
const tables: readonly (readonly [keyof Tables, readonly [string, ...string[]]])[] = [
  ['forbund', ['id']],
  ['logo', ['forbund_id']],
  ['privacy_papers', ['forbund_id']],
  ['kommun', ['forbund_id', 'name']],
  ['insats', ['id']],
  ['questionnaire', ['forbund_id', 'id', 'version']],
  ['translation_review', ['forbund_id', 'questionnaire_id', 'questionnaire_version', 'language', 'place']],
  ['matperiod', ['id']],
  ['intake', ['link']],
  ['kiosk', ['code']],
  ['draft_insats', ['matperiod_id', 'insats_id']],
  ['offered_part', ['matperiod_id', 'insats_id', 'part']],
  ['progress', ['matperiod_id', 'insats_id', 'day']],
  ['response', ['matperiod_id', 'key']],
  ['free_text', ['matperiod_id', 'key']],
  ['code_nullifier', ['matperiod_id', 'nullifier']],
  ['text_review', ['matperiod_id', 'key']],
  ['theme', ['matperiod_id', 'id']],
  ['text_theme', ['matperiod_id', 'key', 'theme_id']],
  ['gallring_plan', ['matperiod_id']],
  ['gallring_receipt', ['matperiod_id', 'part']],
  ['taken_in', ['matperiod_id', 'key']],
  ['snapshot', ['id']],
  ['release', ['id']],
  ['reader_link', ['id']],
  ['bilaga', ['matperiod_id']],
  ['feedback', ['matperiod_id']],
  ['seminar_note', ['matperiod_id', 'question']],
  ['comparison_file', ['id']],
  ['reference_figure', ['id']],
  ['entered_report', ['id']],
  ['account', ['id']],
  ['membership', ['account_id', 'forbund_id']],
  ['membership_role', ['account_id', 'forbund_id', 'role']],
  ['membership_insats', ['account_id', 'forbund_id', 'insats_id']],
  ['membership_kommun', ['account_id', 'forbund_id', 'kommun']],
  ['passkey', ['id']],
  ['recovery_code', ['account_id', 'code_hash']],
  ['sitting', ['id']],
  ['sheet', ['sitting_id', 'id']],
  ['audit', ['seq']],
  ['audit_head', ['id']],
]

/**
 * Write a copy of the whole database that hangs together, while others work in it. It is written beside and
 * moved in whole, over one with the same name; gives its number of rows.
 */
export async function writeBackup({ db, kind }: OpenDatabase, path: string, now: Date): Promise<number> {
  // Of two made at once each is written by itself, and the last to be whole is the one that stays.
  const partial = `${path}.${newId()}.partial`
  const rows = await snapshotOf(db, kind === 'postgres', (trx) =>
    writeLines(partial, linesOf(trx, now)),
  ).catch(async (error: unknown) => {
    await rm(partial, { force: true })
    throw error
  })
  await rename(partial, path)
  return rows
}

/** Everything read within sees the database as it was at one moment. */
function snapshotOf<T>(db: Database, levelled: boolean, read: (trx: Database) => Promise<T>): Promise<T> {
  const transaction = db.transaction().setAccessMode('read only')
  return (levelled ? transaction.setIsolationLevel('repeatable read') : transaction).execute(read)
}

/** A first line that says what it is, a line a row, and a last line with their number. */
async function* linesOf(trx: Database, now: Date): AsyncGenerator<string> {
  yield JSON.stringify({ format, madeAt: now.toISOString(), migrations: Object.keys(migrations) })
  let rows = 0
  for (const [table, order] of tables) {
    let last: Row | undefined
    do {
      const page = await pageAfter(trx, table, order, last)
      for (const row of page) yield JSON.stringify([table, row])
      rows += page.length
      last = page.length < rowsPerPage ? undefined : page.at(-1)
    } while (last)
  }
  yield JSON.stringify({ rows })
}

type Row = Readonly<Record<string, unknown>>

/** The rows that follow one, in the order of the primary key. */
function pageAfter(
  trx: Database,
  table: keyof Tables,
  order: readonly string[],
  last: Row | undefined,
): Promise<Row[]> {
  const columns = sql.join(order.map((column) => sql.ref(column)))
  let query = trx.selectFrom(table as 'forbund').selectAll()
  if (last) {
    query = query.where(sql<boolean>`(${columns}) > (${sql.join(order.map((column) => last[column]))})`)
  }
  return query.orderBy(columns).limit(rowsPerPage).execute()
}

async function writeLines(path: string, lines: AsyncGenerator<string>): Promise<number> {
  let written = 0
  async function* counted() {
    for await (const line of lines) {
      written += 1
      yield `${line}\n`
    }
  }
  await pipeline(
    Readable.from(counted()),
    createGzip(),
    createWriteStream(path, { flags: 'wx', mode: 0o600 }),
  )
  return written - 2
}

/**
 * Read a copy into an empty database; gives its number of rows.
 *
 * @throws {Problem} `refused` for what is no whole copy, or one of another version
 */
export async function readBackup(trx: Database, path: string): Promise<number> {
  const source = createReadStream(path)
  const unzipped = source.pipe(createGunzip())
  const broken = new Promise<never>((_, reject) => {
    for (const stream of [source, unzipped]) stream.on('error', reject)
  })
  return Promise.race([readLines(trx, unzipped, path), broken]).catch((error: unknown) => {
    // Only a damaged copy is said to be one: a full disk or a lost database is told as what it is.
    const damaged =
      error instanceof SyntaxError || /^(Z_|ENOENT)/.test(String((error as { code?: string }).code))
    throw damaged ? new Problem('refused', [`${path}: är ingen hel säkerhetskopia`]) : error
  })
}

async function readLines(trx: Database, stream: NodeJS.ReadableStream, path: string): Promise<number> {
  let rows = 0
  let ended = false
  let first = true
  const waiting: { table?: keyof Tables; rows: object[] } = { rows: [] }
  const flush = async () => {
    const full = waiting.rows.splice(0)
    if (waiting.table && full.length > 0) {
      await trx
        .insertInto(waiting.table as 'forbund')
        .values(full as never)
        .execute()
    }
  }
  for await (const text of createInterface({ input: stream })) {
    const line = JSON.parse(text) as
      | { format?: string; migrations?: string[]; rows?: number }
      | [keyof Tables, object]
    if (!Array.isArray(line)) {
      if (first) checkHead(line, path)
      else ended = line.rows === rows
      first = false
      continue
    }
    const [table, row] = line
    if (!tables.some(([known]) => known === table))
      throw new Problem('refused', [`${path}: okänd tabell ${table}`])
    if (waiting.table !== table || waiting.rows.length === 500) await flush()
    waiting.table = table
    waiting.rows.push(row)
    rows += 1
  }
  await flush()
  if (!ended) throw new Problem('refused', [`${path}: är avbruten; raderna är färre än kopian säger`])
  return rows
}

function checkHead(line: { format?: string; migrations?: string[] }, path: string): void {
  if (line.format !== format) throw new Problem('refused', [`${path}: är ingen säkerhetskopia (${format})`])
  if (line.migrations?.join() !== Object.keys(migrations).join()) {
    throw new Problem('refused', [
      `${path}: kommer från en annan version; läs in den med samma version som skrev den`,
    ])
  }
}
