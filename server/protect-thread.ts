import { parentPort } from 'node:worker_threads'
import { type Protection, protect } from '../shared/disclosure/protect.ts'
import type { Published } from '../shared/disclosure/published.ts'
import type { Report } from '../shared/results.ts'
import type { Tally } from '../shared/tally.ts'
import { loadSolver } from './solver.ts'

export interface Asked {
  readonly id: number
  readonly tally: Tally
  readonly protection: Protection
}
export type Answered =
  | { readonly id: number; readonly report: Published<Report> }
  | { readonly id: number; readonly fault: unknown }

// It takes a while, in which what is to be weighed may yet be counted. What fails is told to who asks.
loadSolver().catch(() => {})

/** The thread that protects. It has nothing but what it is sent. */
parentPort?.on('message', async ({ id, tally, protection }: Asked) => {
  const answer = (answered: Answered) => parentPort?.postMessage(answered)
  try {
    answer({ id, report: protect(tally, protection, await loadSolver()) })
  } catch (fault) {
    answer({ id, fault })
  }
})
