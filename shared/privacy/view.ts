import type { FilledPaper } from './paper.ts'
import type { PaperSettings, PapersSeen } from './settings.ts'

/** The privacy papers as their page shows them. */
export interface PrivacyView {
  readonly papers: readonly (FilledPaper & {
    /** The whole of it, to paste into a document. */
    readonly text: string
  })[]
  readonly settings: PaperSettings
  /** Null until a data protection officer has seen them. */
  readonly seen: PapersSeen | null
  /** Whether whoever asks may write, and not only read. */
  readonly maySet: boolean
  readonly today: string
}
