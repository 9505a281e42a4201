import { Worker } from 'node:worker_threads'
import type { Protection } from '../shared/disclosure/protect.ts'
import type { Published } from '../shared/disclosure/published.ts'
import type { Report } from '../shared/results.ts'
import type { Tally } from '../shared/tally.ts'
import type { Answered, Asked } from './protect-thread.ts'

/** Decides what may be seen of what was counted: the same for the same, whenever it is asked. */
export type Protect = (tally: Tally, protection: Protection) => Promise<Published<Report>>

/** The thread with its solver holds some fifty megabytes, which are given back when it has had nothing to do. */
const idleMs = 60_000

/** As it is built, and as it is written. */
const threadFile = new URL(
  import.meta.url.endsWith('.ts') ? './protect-thread.ts' : './protect.js',
  import.meta.url,
)

interface Waiting {
  done(report: Published<Report>): void
  failed(fault: unknown): void
}

const waiting = new Map<number, Waiting>()
let thread: Worker | undefined
let last = 0
let idle: NodeJS.Timeout | undefined

/** Begins the thread, where it rests: it is ready by the time that what is to be weighed has been counted. */
export function wakeProtecting(): void {
  if (thread) return
  thread = begin()
  rest()
}

/**
 * Protects in a thread of its own, begun with the first that is asked: weighing tables takes a second or two,
 * in which nobody else could be answered.
 */
export const protectApart: Protect = (tally, protection) => {
  clearTimeout(idle)
  thread ??= begin()
  const asking = thread
  asking.ref()
  last += 1
  const id = last
  return new Promise<Published<Report>>((resolve, reject) => {
    const end = () => {
      waiting.delete(id)
      if (waiting.size === 0) rest()
    }
    waiting.set(id, {
      done(report) {
        end()
        resolve(report)
      },
      failed(fault) {
        end()
        reject(fault)
      },
    })
    asking.postMessage({ id, tally, protection } satisfies Asked)
  })
}

function begin(): Worker {
  const begun = new Worker(threadFile, { env: {}, execArgv: [] })
  begun.on('message', (answered: Answered) => {
    const one = waiting.get(answered.id)
    if ('report' in answered) one?.done(answered.report)
    else one?.failed(answered.fault)
  })
  const ended = (fault: unknown) => {
    if (thread !== begun) return
    thread = undefined
    for (const { failed } of waiting.values()) failed(fault)
  }
  begun.on('error', ended).on('exit', (code) => ended(new Error(`The protecting thread ended with ${code}`)))
  return begun
}

/** What is waited for keeps the process alive; a thread at rest does not, and is ended after a while. */
function rest(): void {
  const resting = thread
  resting?.unref()
  idle = setTimeout(() => {
    thread = undefined
    void resting?.terminate()
  }, idleMs).unref()
}
