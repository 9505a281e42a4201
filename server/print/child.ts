import { openTypst, type PrintJob, type Typst } from './typst.ts'

export interface Asked {
  readonly id: number
  readonly job: PrintJob
}
export type Answered =
  | { readonly id: number; readonly pdf: Uint8Array }
  | { readonly id: number; readonly fault: string }

/** The process that prints. It has nothing but what it is sent, and ends with whoever sends. */
let typst: Typst | undefined
process.on('message', ({ id, job }: Asked) => {
  const answer = (answered: Answered) => process.send?.(answered)
  try {
    typst ??= openTypst()
    answer({ id, pdf: typst.pdf(job) })
  } catch (error) {
    answer({ id, fault: error instanceof Error ? error.message : String(error) })
  }
})
process.on('disconnect', () => process.exit(0))
