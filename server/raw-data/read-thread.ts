import { parentPort, workerData } from 'node:worker_threads'
import { Problem, type ProblemCode } from '../../shared/problem.ts'
import { type ReadFile, readRawFile, type Where } from './read.ts'

export interface Asked {
  readonly bytes: Uint8Array
  readonly where: Where
}
export type Answered =
  | { readonly file: ReadFile }
  | { readonly refused: ProblemCode; readonly faults: readonly string[] }

/** The thread that reads one file, and ends. */
const { bytes, where } = workerData as Asked
const answer = (answered: Answered) => parentPort?.postMessage(answered)
try {
  answer({ file: await readRawFile(bytes, where) })
} catch (error) {
  if (!(error instanceof Problem)) throw error
  answer({ refused: error.code, faults: error.faults })
}
