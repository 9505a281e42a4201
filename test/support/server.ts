import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { createApp } from '../../server/app.tsx'
import { readAssets } from '../../server/assets.ts'
import { type Config, readConfig } from '../../server/config.ts'
import type { Deps } from '../../server/context.ts'
import { listen } from '../../server/listen.ts'
import { createMailer } from '../../server/mail.ts'
import { createOrganisation } from '../../server/sign-in/oidc.ts'
import { hashPassword } from '../../server/sign-in/passwords.ts'
import { newTotpSecret, sealSecret } from '../../server/sign-in/totp.ts'
import { addAccount, findAccount, setPassword } from '../../server/store/accounts.ts'
import { writeAudit } from '../../server/store/audit.ts'
import { type Database, openDatabase } from '../../server/store/database.ts'
import { newRecoveryCodes, setRecoveryCodes } from '../../server/store/second-factors.ts'
import { startSession } from '../../server/store/sessions.ts'
import { finishSettling } from '../../server/store/settling.ts'
import { importStudy } from '../../server/store/studies.ts'
import { readFirstUser } from '../../server/store/users.ts'
import { type Role, strongRoles } from '../../shared/account.ts'
import { checkStudy } from '../../shared/study.ts'
import { type Dialect, migratedDatabase } from './databases.ts'
import { freePort } from './free-port.ts'

/** A password that every account of the tests has. */
export const password = 'tolv tecken eller fler'

/** It takes its time, on purpose, and once is enough. */
const passwordHash = hashPassword(password)

const testSecret = 'a secret of the tests, long enough'

/** The whole server on a port of its own and a fresh database, as it runs for real; only the clock is ours. */
export interface TestServer extends Omit<Deps, 'log'> {
  readonly url: string
  /** What was logged, a line each. */
  readonly log: readonly string[]
  /** Move the clock. */
  setTime(instant: string): void
  /** Import a study; gives the mätperiod's id. */
  importStudy(file: unknown): Promise<string>
  /**
   * Sign in, with an account made where there is none; gives a fetch that carries the session. It is begun as
   * sign-in ends: what asks for passwords and codes has tests of its own.
   */
  signIn(account: TestAccount): Promise<Fetch>
  /** Make the account, where there is none; those that govern get a second factor, by recovery code. */
  addAccount(account: TestAccount): Promise<void>
  /** A recovery code that an account's second step takes; those it had before are gone. */
  recoveryCode(email: string): Promise<string>
  /** An anonymous fetch of a path. */
  readonly fetch: Fetch
  stop(): Promise<void>
}

export interface TestAccount {
  readonly email: string
  readonly roles: readonly Role[]
  readonly insatser?: readonly string[]
  readonly kommuner?: readonly string[]
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
  const fresh = await migratedDatabase(dialect)
  const database = await openDatabase(fresh.config)
  let time = new Date(now)
  const port = await freePort()
  // By name and not by number: passkeys are bound to a name.
  const url = `http://localhost:${port}`
  const keyDir = await mkdtemp(join(tmpdir(), 'keys-'))
  const given = { RATE_LIMIT: 'off', PUBLIC_URL: url, KEY_DIR: keyDir, ...env }
  const config: Config = { ...readConfig(given), database: fresh.config }
  const log: string[] = []
  const logger = pino({}, { write: (line: string) => void log.push(line) })
  const assets = readAssets(new URL('../../dist/client', import.meta.url).pathname)
  const clock = { now: () => time }
  const deps = {
    database,
    clock,
    config,
    secret: testSecret,
    assets,
    demo: false,
    mailer: config.mail && createMailer(config.mail, logger),
    organisation: config.oidc && createOrganisation(config.oidc),
  }
  const app = createApp({ ...deps, log: logger })
  const server = listen(app, { hostname: '127.0.0.1', port })
  await new Promise((resolve) => server.once('listening', resolve))

  /** Follows the session through its tokens, as a browser does. */
  const fetchWith = (first: string | null): Fetch => {
    let cookie = first
    return async (path, { json, ...init } = {}) => {
      const reply = await fetch(new URL(path, url), {
        redirect: 'manual',
        ...init,
        ...(json === undefined ? {} : { body: JSON.stringify(json) }),
        headers: {
          ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(cookie === null ? {} : { Cookie: cookie }),
          ...init.headers,
        },
      })
      if (cookie !== null) cookie = sessionOf(reply) ?? cookie
      return reply
    }
  }

  async function recoveryCode(email: string) {
    const account = await findAccount(database.db, { email })
    if (!account) throw new Error(`${email} has no account`)
    const made = await newRecoveryCodes(1)
    await setRecoveryCodes(database.db, account.id, made)
    const [code = ''] = made.codes
    return code
  }

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
      await finishSettling(database, time, config.keyDir)
      return id
    },
    addAccount: (account) => makeAccount(database.db, account),
    recoveryCode,
    async signIn(account) {
      const { db } = database
      await makeAccount(db, account)
      const { email } = account
      const { id = '' } = (await findAccount(db, { email })) ?? {}
      const user = await readFirstUser(db, id)
      const way = 'password'
      const strong = account.roles.some((role) => strongRoles.includes(role))
      const token = await db.transaction().execute(async (trx) => {
        const actor = { at: time, actor: email, forbundId: user.forbundId }
        await writeAudit(trx, { ...actor, action: 'signed-in', subject: email, detail: { way } })
        return startSession(trx, testSecret, { stage: 'full', way, strong, user, agent: '' }, time)
      })
      return fetchWith(`${config.publicUrl.startsWith('https:') ? '__Host-' : ''}session=${token}`)
    },
    async stop() {
      await new Promise((resolve) => {
        server.close(resolve)
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
      await database.close()
      await fresh.remove()
      await rm(keyDir, { recursive: true, force: true })
    },
  }
}

/** The session's cookie, as it is sent back. */
export function sessionOf(reply: Response): string | null {
  return (
    reply.headers
      .getSetCookie()
      .find((cookie) => /session=./.test(cookie))
      ?.split(';')[0] ?? null
  )
}

async function makeAccount(
  db: Database,
  { email, roles, insatser = [], kommuner = [], forbund }: TestAccount,
): Promise<void> {
  if (await findAccount(db, { email })) return
  const { id: forbundId } = await db
    .selectFrom('forbund')
    .select('id')
    .$if(forbund !== undefined, (query) => query.where('name', '=', forbund ?? ''))
    .executeTakeFirstOrThrow()
  const own = await db.selectFrom('insats').selectAll().where('forbund_id', '=', forbundId).execute()
  const ids = own.filter(({ name }) => insatser.includes(name)).map(({ id }) => id)
  const accountId = await addAccount(db, { forbundId, email, roles, insatser: ids, kommuner })
  await setPassword(db, accountId, await passwordHash)
  if (!roles.some((role) => strongRoles.includes(role))) return
  await db
    .updateTable('account')
    .set({ totp_secret: sealSecret(testSecret, newTotpSecret()) })
    .where('id', '=', accountId)
    .execute()
}
