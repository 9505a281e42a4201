import type { Breakdown } from '../../shared/results.ts'
import { resultsText } from '../../shared/text/results.sv.ts'

/** The header above the names of a breakdown's groups: insatser, or kommuner. */
export function groupColumn({ by }: Pick<Breakdown, 'by'>): string {
  const { insats, kommun } = resultsText.intakeColumns
  return by === 'kommun' ? kommun : insats
}
