import { type ChildProcess, execFile, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from '../support/free-port.ts'

/** The built server in a process of its own. */
export interface Running {
  readonly port: number
  /** What it and the processes that it began have taken of the processors, in milliseconds. */
  processorMs(): number
  stop(): Promise<void>
}

const built = join(import.meta.dirname, '../../dist/server')

/**
 * Start the built server as it runs for real, but for the rate limit, on a free port of the loopback.
 *
 * @param dataDir where its SQLite file lies, or is made with the demo in it
 */
export async function startBuilt(dataDir: string): Promise<Running> {
  const port = await freePort()
  const child = spawn(process.execPath, [join(built, 'main.js')], {
    env: { ...productEnv(dataDir), PORT: String(port), RATE_LIMIT: 'off' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const unasked = (code: number | null, signal: string | null) => {
    console.error(`The server ended, unasked, with ${signal ?? code}.`)
  }
  child.once('exit', unasked)
  return {
    port,
    processorMs: () => processorMsOf(child.pid ?? 0),
    stop: () => {
      child.off('exit', unasked)
      return stop(child)
    },
  }
}

/** Of a process and those that it began and that live, as Linux counts it: in hundredths of a second. */
function processorMsOf(pid: number): number {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const ticks = all.map((name) => {
    const [, parent, ...rest] = statOf(name)
    return name === String(pid) || Number(parent) === pid ? Number(rest[9]) + Number(rest[10]) : 0
  })
  return 10 * ticks.reduce((sum, one) => sum + one, 0)
}

/** What Linux tells of a process after its name: its state, its parent and so on; nothing of one that has ended. */
function statOf(pid: string): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
  } catch {
    return []
  }
}

/** Run a command of the built command line; gives what it wrote on standard output. */
export async function runBuilt(dataDir: string, args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [join(built, 'enkat.js'), ...args], {
    env: productEnv(dataDir),
    maxBuffer: 64 * 2 ** 20,
  })
  return stdout
}

/** The environment, with a folder of the bench and none of the operator's own settings. */
function productEnv(dataDir: string): NodeJS.ProcessEnv {
  const own = ['NODE_ENV', 'DATABASE_URL', 'SECRET', 'HOST', 'PUBLIC_URL', 'TRUST_PROXY']
  const rest = Object.entries(process.env).filter(([name]) => !own.includes(name))
  return { ...Object.fromEntries(rest), DATA_DIR: dataDir, KEY_DIR: `${dataDir}-keys` }
}

/** A program that is asked by messages and answers each with one. */
export interface Program {
  ask<Answer>(question: unknown): Promise<Answer>
  stop(): Promise<void>
}

/** @param file a file of this folder */
export function startProgram(file: string): Program {
  const child = fork(join(import.meta.dirname, file), { execArgv: [] })
  return {
    async ask<Answer>(question: unknown) {
      const answer = new Promise<Answer>((resolve, reject) => {
        const failed = () => reject(new Error(`${file} ended without an answer`))
        child.once('exit', failed)
        child.once('message', (message) => {
          child.off('exit', failed)
          resolve(message as Answer)
        })
      })
      child.send(question as object)
      return answer
    },
    stop: () => stop(child),
  }
}

/** In a program: answer each message. */
export function answerMessages<Question>(answer: (question: Question) => Promise<unknown>): void {
  process.on('message', (question) => {
    answer(question as Question).then(
      (value) => process.send?.(value),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  })
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}
