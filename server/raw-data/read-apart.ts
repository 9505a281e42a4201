import { Worker } from 'node:worker_threads'
import { Problem } from '../../shared/problem.ts'
import { rawDataText } from '../../shared/text/raw-data.sv.ts'
import type { ReadFile, Where } from './read.ts'
import type { Answered, Asked } from './read-thread.ts'

/** As it is built, and as it is written. */
const threadFile = new URL(
  import.meta.url.endsWith('.ts') ? './read-thread.ts' : './read.js',
  import.meta.url,
)
/** Enough for the largest file that is read. One that is made to take more is refused. */
const resourceLimits = { maxOldGenerationSizeMb: 1024 }
const timeoutMs = 60_000

let before: Promise<unknown> = Promise.resolve()

/**
 * Reads a file in a thread of its own: the largest take seconds, in which nobody else could be answered, and one
 * that is made to do harm takes down no more than the thread. One at a time, for many at once would take the memory
 * of the machine.
 *
 * @throws {Problem} `refused` with what to do
 */
export function readApart(bytes: Uint8Array, where: Where): Promise<ReadFile> {
  const reading = before.then(() => readInThread(bytes, where))
  before = reading.catch(() => {})
  return reading
}

function readInThread(bytes: Uint8Array, where: Where): Promise<ReadFile> {
  const thread = new Worker(threadFile, {
    workerData: { bytes, where } satisfies Asked,
    env: {},
    execArgv: [],
    resourceLimits,
  })
  const overdue = setTimeout(() => void thread.terminate(), timeoutMs)
  return new Promise<ReadFile>((resolve, reject) => {
    const tooLarge = () => reject(new Problem('refused', [rawDataText.file.tooLarge]))
    thread.on('message', (answered: Answered) =>
      'file' in answered ? resolve(answered.file) : reject(new Problem(answered.refused, answered.faults)),
    )
    thread.on('error', (error) =>
      'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge() : reject(error),
    )
    // After it has answered this says nothing more.
    thread.on('exit', tooLarge)
  }).finally(() => clearTimeout(overdue))
}
