import { createHash } from 'node:crypto'
import { factsOf, type Known } from '../shared/privacy/blanks.ts'
import { fillPaper } from '../shared/privacy/fill.ts'
import type { FilledPaper } from '../shared/privacy/paper.ts'
import { papers } from '../shared/privacy/papers.ts'
import type { PapersSeen } from '../shared/privacy/settings.ts'
import { asText } from '../shared/privacy/written.ts'
import type { Database } from './store/database.ts'
import { readPrivacy, type Seen } from './store/privacy.ts'

export function filledPapers(known: Known): readonly FilledPaper[] {
  const facts = factsOf(known)
  return papers.map((paper) => fillPaper(paper, facts))
}

/** What the papers say, told apart from everything else that they could say. */
export function hashOfPapers(filled: readonly FilledPaper[]): string {
  return createHash('sha256').update(filled.map(asText).join('\f')).digest('hex')
}

/** Who has seen the papers, and whether they still say what they said then. */
export function seenOf(seen: Seen | null, filled: readonly FilledPaper[]): PapersSeen | null {
  return seen && { by: seen.by, on: seen.on, current: seen.hash === hashOfPapers(filled) }
}

/** Whether a data protection officer has seen the papers of a förbund as they are now. */
export async function papersAreSeen(db: Database, forbundId: string): Promise<boolean> {
  const { seen, ...known } = await readPrivacy(db, forbundId)
  return seenOf(seen, filledPapers(known))?.current === true
}
