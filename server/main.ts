import { join } from 'node:path'
import type { ServerType } from '@hono/node-server'
import pino from 'pino'
import { createApp } from './app.tsx'
import { readAssets } from './assets.ts'
import { ConfigError, readConfig } from './config.ts'
import type { Deps } from './context.ts'
import { hasDemo, keepDemoOpen, makeDemo } from './demo/demo.ts'
import { listen } from './listen.ts'
import { createMailer } from './mail.ts'
import { linkAddress } from './public-address.ts'
import { readSecret } from './secret.ts'
import { createOrganisation } from './sign-in/oidc.ts'
import { listLostKeys } from './store/codes.ts'
import { type OpenDatabase, openDatabase } from './store/database.ts'
import { listForbund } from './store/forbund.ts'
import { finishGallring } from './store/gallring.ts'
import { addOneTimeLink, linkLifeMs } from './store/one-time-links.ts'
import { noteAllProgress } from './store/progress.ts'
import { finishSettling } from './store/settling.ts'

/** What the start says is the operator's: plain words on standard output. */
function say(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`)
}

const retryMs = 60_000
const noteMs = 60 * 60_000

async function start(): Promise<void> {
  // What is made here is its owner's alone.
  process.umask(0o077)
  const config = readConfig(process.env)
  const secret = await readSecret(config)
  const clock = { now: () => new Date() }
  const database = await openDatabase(config.database)
  await finishSettling(database, clock.now(), config.keyDir)
  const forbund = await listForbund(database.db)
  if (forbund.length === 0 && !config.production) await makeDemo(database, clock.now(), config.keyDir)
  const demo = !config.production && (await hasDemo(database.db))
  if (demo) await keepDemoOpen(database, clock.now())
  await noteAllProgress(database.db, clock.now())

  const log = pino()
  const assets = readAssets(join(import.meta.dirname, '..', 'client'))
  const mailer = config.mail && createMailer(config.mail, log)
  const organisation = config.oidc && createOrganisation(config.oidc)
  const app = createApp({ database, clock, config, secret, assets, demo, log, mailer, organisation })
  const isFirst = config.production && forbund.every(({ demo }) => demo)
  const server = listen(app, { hostname: config.host, port: config.port }, ({ port }) => {
    const address = config.production ? config.publicUrl : `http://localhost:${port}`
    say('', `  Deltagarenkäten är igång: ${address}`, `  Den lyssnar på ${config.host}, port ${port}.`, '')
    if (isFirst) inviteFirst().catch(fail)
  })
  const inviteFirst = async () => {
    const link = { accountId: null, kind: 'welcome', lifeMs: linkLifeMs.welcome } as const
    const token = await addOneTimeLink(database.db, secret, link, clock.now())
    say(
      '  Ny installation. Gör kansliets första konto med den här länken, som gäller en gång och i 14 dagar:',
      `  ${linkAddress(config.publicUrl, 'welcome', token)}`,
      '',
    )
  }
  server.on('error', (error: NodeJS.ErrnoException) => {
    const reason =
      error.code === 'EADDRINUSE' ? `Port ${config.port} är upptagen. Välj en annan med PORT.` : error.message
    process.stderr.write(`${reason}\n`)
    process.exit(1)
  })
  const tendAll = () => tend({ database, clock, config, log })
  setInterval(tendAll, retryMs).unref()
  void tendAll()
  setInterval(() => {
    noteAllProgress(database.db, clock.now()).catch((error: Error) =>
      log.error({ name: error.name }, 'progress'),
    )
  }, noteMs).unref()
  stopOnSignals(server, database)
}

/**
 * What is seen to at start and every minute: a settling or a gallring that was cut off, or could not finish because another
 * process was reading, and keys of codes that are not where they should be.
 */
async function tend({ database, clock, config, log }: Tended): Promise<void> {
  try {
    for (const matperiod of await listLostKeys(database.db, config.keyDir)) {
      log.error({ matperiod, keyDir: config.keyDir }, 'code key lost')
    }
    await finishSettling(database, clock.now(), config.keyDir)
    await finishGallring(database, clock.now())
  } catch (error) {
    log.error({ name: error instanceof Error ? error.name : typeof error }, 'settling')
  }
}

type Tended = Pick<Deps, 'database' | 'clock' | 'config' | 'log'>

/** Answer the requests under way and end. The same signal may come twice, to the process and to its group. */
function stopOnSignals(server: ServerType, database: OpenDatabase): void {
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return
      stopping = true
      server.close(() => void database.close().then(() => process.exit(0)))
      if ('closeIdleConnections' in server) server.closeIdleConnections()
    })
  }
}

function fail(error: unknown): void {
  const faults =
    error instanceof ConfigError ? error.faults : [error instanceof Error ? error.message : String(error)]
  process.stderr.write(`Servern kan inte starta:\n${faults.map((fault) => `- ${fault}`).join('\n')}\n`)
  process.exitCode = 1
}

start().catch(fail)
