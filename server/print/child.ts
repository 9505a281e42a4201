import type { Published } from '../../shared/disclosure/published.ts'
import type { FileStep, Told } from '../../shared/file-step.ts'
import type { Report } from '../../shared/results.ts'
import type { Paper } from '../report/bilaga/blocks.ts'
import { bilagaDocx } from '../report/bilaga/docx.ts'
import { openTypst, type PrintJob, type Typst } from './typst.ts'

/** What is to be made, as what. */
export type Wanted =
  | { readonly pdf: PrintJob }
  | { readonly docx: Paper }
  | { readonly xlsx: Published<Report> }
  | { readonly pptx: Published<Report> }
export type Asked = { readonly id: number } & Wanted
export type Answered =
  | { readonly id: number; readonly step: FileStep }
  | { readonly id: number; readonly file: Uint8Array }
  | { readonly id: number; readonly fault: string }

/** The process that prints. It has nothing but what it is sent, and ends with whoever sends. */
let typst: Typst | undefined
process.on('message', async (asked: Asked) => {
  const { id } = asked
  const answer = (answered: Answered) => process.send?.(answered)
  try {
    answer({ id, file: await made(asked, (step) => answer({ id, step })) })
  } catch (error) {
    answer({ id, fault: error instanceof Error ? error.message : String(error) })
  }
})
process.on('disconnect', () => process.exit(0))

/** What writes workbooks and slides is large, and is read when it is asked for. */
async function made(wanted: Wanted, told: Told): Promise<Uint8Array> {
  if ('docx' in wanted) return bilagaDocx(wanted.docx, told)
  if ('xlsx' in wanted) return (await import('../report/results-xlsx.ts')).resultsXlsx(wanted.xlsx)
  if ('pptx' in wanted) return (await import('../report/results-pptx.ts')).resultsPptx(wanted.pptx)
  typst ??= openTypst()
  return typst.pdf(wanted.pdf, told)
}
