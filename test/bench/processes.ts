import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** A program of the bench, or the built server, in a process of its own. */
export interface Running {
  readonly port: number
  stop(): Promise<void>
}

/**
 * Start the built server as it runs for real, but for the rate limit, on a free port of the loopback.
 *
 * @param dataDir where its SQLite file lies, or is made with the demo in it
 */
export async function startBuilt(dataDir: string): Promise<Running> {
  const port = await freePort()
  const { NODE_ENV: _, DATABASE_URL: __, SECRET: ___, ...env } = process.env
  const main = join(import.meta.dirname, '../../dist/server/main.js')
  const own = { DATA_DIR: dataDir, KEY_DIR: `${dataDir}-keys`, PORT: String(port), RATE_LIMIT: 'off' }
  const child = spawn(process.execPath, [main], {
    env: { ...env, ...own },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return { port, stop: () => stop(child) }
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

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port to listen on')
  return address.port
}
