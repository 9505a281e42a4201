import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import pino from 'pino'
import { createApp } from '../../server/app.tsx'
import { readAssets } from '../../server/assets.ts'
import { type Config, readConfig } from '../../server/config.ts'
import type { Deps } from '../../server/context.ts'
import { addAccount, setPassword } from '../../server/store/accounts.ts'
import { type Database, openDatabase } from '../../server/store/database.ts'
import { hashPassword } from '../../server/store/passwords.ts'
import { finishSettling } from '../../server/store/settling.ts'
import { importStudy } from '../../server/store/studies.ts'
import type { Role } from '../../shared/account.ts'
import { checkStudy } from '../../shared/study.ts'
import { type Dialect, freshDatabase } from './databases.ts'

/** A password that every account of the tests has. */
export const password = 'tolv tecken eller fler'

/** The whole server on a port of its own and a fresh database, as it runs for real; only the clock is ours. */
export interface TestServer extends Omit<Deps, 'log'> {
  readonly url: string
  /** What was logged, a line each. */
  readonly log: readonly string[]
  /** Move the clock. */
  setTime(instant: string): void
  /** Import a study; gives the mätperiod's id. */
  importStudy(file: unknown): Promise<string>
  /** Sign in, with an account made where there is none; gives a fetch that carries the session. */
  signIn(account: TestAccount): Promise<Fetch>
  /** An anonymous fetch of a path. */
  readonly fetch: Fetch
  stop(): Promise<void>
}

export interface TestAccount {
  readonly email: string
  readonly roles: readonly Role[]
  readonly insatser?: readonly string[]
  /** The förbund's name, where there are several. */
  readonly forbund?: string
}

export type Fetch = (path: string, init?: RequestInit & { json?: unknown }) => Promise<Response>

/**
 * @param now what the clock says at first
 * @param env settings beside those that a test needs
 */
export async function startServer(
  dialect: Dialect,
  { now = '2026-03-10T09:00:00Z', env = {} }: { now?: string; env?: Record<string, string> } = {},
): Promise<TestServer> {
  const fresh = await freshDatabase(dialect)
  const database = await openDatabase(fresh.config)
  let time = new Date(now)
  const config: Config = { ...readConfig({ RATE_LIMIT: 'off', ...env }), database: fresh.config }
  const log: string[] = []
  const assets = readAssets(new URL('../../dist/client', import.meta.url).pathname)
  const clock = { now: () => time }
  const deps = { database, clock, config, secret: 'a secret of the tests, long enough', assets, demo: false }
  const app = createApp({ ...deps, log: pino({}, { write: (line: string) => void log.push(line) }) })
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
  await new Promise((resolve) => server.once('listening', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const fetchWith =
    (cookie: string | null): Fetch =>
    (path, { json, ...init } = {}) =>
      fetch(new URL(path, url), {
        redirect: 'manual',
        ...init,
        ...(json === undefined ? {} : { body: JSON.stringify(json) }),
        headers: {
          ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(cookie === null ? {} : { Cookie: cookie }),
          ...init.headers,
        },
      })

  return {
    ...deps,
    url,
    log,
    fetch: fetchWith(null),
    setTime(instant) {
      time = new Date(instant)
    },
    async importStudy(file) {
      const checked = checkStudy(file)
      if (!checked.ok) throw new Error(checked.faults.join('\n'))
      const id = await database.db
        .transaction()
        .execute((trx) => importStudy(trx, database.kind, checked.study, { now: time }))
      await finishSettling(database, time)
      return id
    },
    async signIn(account) {
      await makeAccount(database.db, account)
      const json = { email: account.email, password }
      const reply = await fetchWith(null)('/api/sign-in', { method: 'POST', json })
      if (reply.status !== 204) throw new Error(`sign-in: ${reply.status}`)
      return fetchWith(reply.headers.getSetCookie()[0]?.split(';')[0] ?? null)
    },
    async stop() {
      await new Promise((resolve) => {
        server.close(resolve)
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
      await database.close()
      await fresh.remove()
    },
  }
}

async function makeAccount(
  db: Database,
  { email, roles, insatser = [], forbund }: TestAccount,
): Promise<void> {
  if (await db.selectFrom('account').select('id').where('email', '=', email).executeTakeFirst()) return
  const { id: forbundId } = await db
    .selectFrom('forbund')
    .select('id')
    .$if(forbund !== undefined, (query) => query.where('name', '=', forbund ?? ''))
    .executeTakeFirstOrThrow()
  const own = await db.selectFrom('insats').selectAll().where('forbund_id', '=', forbundId).execute()
  const ids = own.filter(({ name }) => insatser.includes(name)).map(({ id }) => id)
  const accountId = await addAccount(db, { forbundId, email, roles, insatser: ids })
  await setPassword(db, accountId, await hashPassword(password))
}
