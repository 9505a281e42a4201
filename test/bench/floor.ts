// The floor: the least that can take a form over HTTP and answer when it is on disk. No framework, no checks.
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Sqlite from 'better-sqlite3'
import { answerMessages } from './processes.ts'

/** A database made by the product, so that table and settings are its own. */
export interface FloorDatabase {
  readonly path: string
  readonly matperiodId: string
  readonly insatsId: string
}

/** Where the key stands in a form: after `_key=`, 22 characters. */
const key = [5, 27] as const

answerMessages(serve)

function serve({ path, matperiodId, insatsId }: FloorDatabase): Promise<number> {
  const database = new Sqlite(path)
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'secure_delete = ON',
  ]) {
    database.pragma(pragma)
  }
  const insert = database.prepare(
    'insert into response (matperiod_id, key, insats_id, answers) values (?, ?, ?, ?)',
  )
  const begin = database.prepare('begin')
  const commit = database.prepare('commit')
  let waiting: { readonly reply: ServerResponse; readonly form: string }[] = []

  function commitAll(): void {
    const group = waiting
    waiting = []
    begin.run()
    for (const { form } of group) insert.run(matperiodId, form.slice(...key), insatsId, form.slice(key[1]))
    commit.run()
    for (const { reply } of group) reply.writeHead(303, { Location: '/tack', 'Content-Length': 0 }).end()
  }

  const server = createServer((request, reply) => {
    let form = ''
    request.setEncoding('latin1')
    request.on('data', (text: string) => {
      form += text
    })
    request.on('end', () => {
      if (waiting.push({ reply, form }) === 1) setImmediate(commitAll)
    })
  })
  process.once('SIGTERM', () => {
    server.close()
    database.close()
    process.exit()
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}
