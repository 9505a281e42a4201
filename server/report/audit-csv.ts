import type { AuditEntry } from '../../shared/audit.ts'
import { auditText } from '../../shared/text/audit.sv.ts'
import { csvOf } from './csv.ts'

/** The log as CSV, a line an entry. */
export function auditCsv(entries: readonly AuditEntry[]): string {
  const { seq, at, actor, action, subject, detail } = auditText.columns
  return csvOf([
    [seq, at, actor, action, subject, detail],
    ...entries.map((entry) => [
      entry.seq,
      entry.at,
      entry.actor ?? auditText.operator,
      auditText.actions[entry.action],
      entry.subject,
      auditText.detail(entry.detail),
    ]),
  ])
}
