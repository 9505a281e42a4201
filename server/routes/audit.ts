import * as v from 'valibot'
import { auditActions } from '../../shared/audit.ts'
import { isPlainText } from '../../shared/questionnaire.ts'
import type { Deps, RouteContext } from '../context.ts'
import { parsed } from '../json-body.ts'
import { auditCsv } from '../report/audit-csv.ts'
import { listAudit } from '../store/audit.ts'

/** What is asked of the log, in the address. */
export const filterSchema = v.object({
  action: v.optional(v.picklist(auditActions)),
  actor: v.optional(v.pipe(v.string(), v.maxLength(254), v.check(isPlainText, 'plain text'))),
  before: v.optional(v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number))),
})
const pageLength = 100
const fileLength = 100_000

/** Reading the log of who did what: a page at a time, or as a file. */
export function auditRoutes({ database: { db } }: Deps) {
  const read = (c: RouteContext, limit: number) => {
    const { forbundId, roles } = c.var.user
    // Copies, and guesses at addresses that have no account, are of no one förbund.
    const scope = { forbundId, installation: roles.includes('drift') }
    return listAudit(db, scope, parsed(filterSchema, c.req.query()), limit)
  }
  return {
    list: async (c: RouteContext) => c.json(await read(c, pageLength)),
    async csv(c: RouteContext) {
      const csv = auditCsv(await read(c, fileLength))
      c.header('Content-Disposition', 'attachment; filename="logg.csv"')
      return c.body(csv, 200, { 'Content-Type': 'text/csv; charset=utf-8' })
    },
  }
}
