import { type ChildProcess, fork } from 'node:child_process'
import type { Published } from '../../shared/disclosure/published.ts'
import type { Told } from '../../shared/file-step.ts'
import type { Report } from '../../shared/results.ts'
import type { Paper } from '../report/bilaga/blocks.ts'
import type { Answered, Asked, Wanted } from './child.ts'
import { type Document, jobOf } from './document.ts'

/** Printing, one document at a time: whatever takes longer to make than participants should wait for. */
export interface Printer {
  /**
   * A tagged PDF/UA-1.
   *
   * @throws {PrintFault} where a document cannot be made
   */
  print(document: Document, told?: Told): Promise<Uint8Array<ArrayBuffer>>
  /**
   * A Word document.
   *
   * @throws {PrintFault} where it cannot be made
   */
  docx(paper: Paper, told?: Told): Promise<Uint8Array<ArrayBuffer>>
  /**
   * Results as a workbook, or as slides.
   *
   * @throws {PrintFault} where they cannot be made
   */
  results(report: Published<Report>, as: 'xlsx' | 'pptx'): Promise<Uint8Array<ArrayBuffer>>
}

/** A document that could not be made. */
export class PrintFault extends Error {
  override readonly name = 'PrintFault'
}

/** Typst and its fonts hold some hundred megabytes, which are given back when nobody has printed for a while. */
const idleMs = 60_000
/** It keeps a little of each document; what it keeps is given back now and then too. */
const documentsPerProcess = 200
/** The longest form takes a second, a thousand slips six. */
const timeoutMs = 30_000

const childFile = new URL(import.meta.env.PROD ? './print.js' : './child.ts', import.meta.url)

interface Waiting {
  told: Told
  done(file: Uint8Array): void
  failed(error: Error): void
}

/**
 * Prints in a process of its own, begun with the first document: what is compiled there, a förbund's logo
 * with it, can neither delay nor bring down the process in which participants answer.
 */
export function createPrinter(): Printer {
  const waiting = new Map<number, Waiting>()
  let child: ChildProcess | undefined
  let last = 0
  let idle: NodeJS.Timeout | undefined

  function begin(): ChildProcess {
    const begun = fork(childFile, [], { env: {}, execArgv: [], serialization: 'advanced', stdio: 'ignore' })
    begun.on('message', (answered: Answered) => {
      const one = waiting.get(answered.id)
      if ('step' in answered) one?.told(answered.step)
      else if ('file' in answered) one?.done(answered.file)
      else one?.failed(new PrintFault(answered.fault))
    })
    const ended = () => {
      if (child !== begun) return
      child = undefined
      for (const { failed } of waiting.values()) failed(new PrintFault('The printing process ended'))
    }
    begun.on('exit', ended).on('error', ended)
    return begun
  }

  /** The next document begins a process anew. */
  function leave(): void {
    if (child?.connected) child.disconnect()
    child = undefined
  }

  /** What is waited for keeps the server's process alive; a printer at rest does not. */
  function settle(): void {
    if (waiting.size > 0) return
    child?.unref()
    child?.channel?.unref()
    if (last % documentsPerProcess === 0) leave()
    else idle = setTimeout(leave, idleMs).unref()
  }

  function make(wanted: Wanted, told: Told = () => {}): Promise<Uint8Array<ArrayBuffer>> {
    clearTimeout(idle)
    child ??= begin()
    const printing = child
    printing.ref()
    printing.channel?.ref()
    last += 1
    const asked: Asked = { id: last, ...wanted }
    return new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
      const overdue = setTimeout(() => printing.kill('SIGKILL'), timeoutMs)
      const end = (act: () => void) => {
        clearTimeout(overdue)
        waiting.delete(asked.id)
        settle()
        act()
      }
      waiting.set(asked.id, {
        told,
        done: (file) => end(() => resolve(new Uint8Array(file))),
        failed: (error) => end(() => reject(error)),
      })
      printing.send(asked, (error) => error && waiting.get(asked.id)?.failed(new PrintFault(error.message)))
    })
  }

  return {
    print: (document, told) => make({ pdf: jobOf(document) }, told),
    docx: (paper, told) => make({ docx: paper }, told),
    results: (report, as) => make(as === 'xlsx' ? { xlsx: report } : { pptx: report }),
  }
}
