import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { promisify } from 'node:util'
import type { FreshDatabase } from './databases.ts'
import { freePort } from './free-port.ts'

const built = (file: string) => new URL(`../../dist/server/${file}`, import.meta.url).pathname

/** The environment by which the product finds a database. */
export function environmentOf({ config }: FreshDatabase, folder: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    DATA_DIR: `${folder}/data`,
    RATE_LIMIT: 'off',
    ...(config.kind === 'postgres' ? { DATABASE_URL: config.url } : {}),
  }
}

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Run the command line as its users do, from the build. */
export async function enkat(env: Record<string, string>, ...args: readonly string[]): Promise<Ran> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [built('enkat.js'), ...args], {
      env,
    })
    return { code: 0, out: stdout, err: stderr }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, out: stdout, err: stderr }
  }
}

/** The one JSON value that a command with --json prints. */
export async function enkatJson<T>(env: Record<string, string>, ...args: readonly string[]): Promise<T> {
  const { code, out, err } = await enkat(env, ...args, '--json')
  if (code !== 0) throw new Error(err)
  return JSON.parse(out) as T
}

/** A started server process. */
export interface Started {
  readonly url: string
  readonly process: ChildProcess
  /** What it has said so far. */
  said(): string
}

/** Start the built server on a free port, and wait until it says where it is, or ends. */
export async function startProcess(env: Record<string, string>): Promise<Started> {
  const port = await freePort()
  const child = spawn(process.execPath, [built('main.js')], { env: { ...env, PORT: String(port) } })
  let said = ''
  const listening = new Promise<void>((resolve) => {
    const hear = (chunk: Buffer) => {
      said += chunk
      if (said.includes('igång')) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
  })
  await Promise.race([listening, once(child, 'exit')])
  return { url: `http://127.0.0.1:${port}`, process: child, said: () => said }
}

/** End a process the way a power cut does. */
export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}
