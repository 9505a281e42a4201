import type { Paper } from '../report/bilaga/blocks.ts'
import { bilagaDocx } from '../report/bilaga/docx.ts'
import { openTypst, type PrintJob, type Typst } from './typst.ts'

export type Asked = { readonly id: number } & (
  | { readonly job: PrintJob }
  /** A Word document. */
  | { readonly paper: Paper }
)
export type Answered =
  | { readonly id: number; readonly file: Uint8Array }
  | { readonly id: number; readonly fault: string }

/** The process that prints. It has nothing but what it is sent, and ends with whoever sends. */
let typst: Typst | undefined
process.on('message', async (asked: Asked) => {
  const { id } = asked
  const answer = (answered: Answered) => process.send?.(answered)
  try {
    if ('paper' in asked) return answer({ id, file: await bilagaDocx(asked.paper) })
    typst ??= openTypst()
    return answer({ id, file: typst.pdf(asked.job) })
  } catch (error) {
    return answer({ id, fault: error instanceof Error ? error.message : String(error) })
  }
})
process.on('disconnect', () => process.exit(0))
