import * as v from 'valibot'
import { codeField } from '../../shared/codes.ts'
import { stateOf } from '../../shared/matperiod.ts'
import { Problem } from '../../shared/problem.ts'
import { actorOf, type Deps, param, type RouteContext } from '../context.ts'
import { takes } from '../json-body.ts'
import { openSealedCode, sealedCode, takeSheetCode } from '../sheet-code.ts'
import { approveSitting } from '../store/approval.ts'
import type { WholeMatperiod } from '../store/matperioder.ts'
import {
  type OwnedSitting,
  openSitting,
  parseSheet,
  removeSheet,
  saveSheet,
  sittingView,
} from '../store/paper.ts'

const sheetSchema = v.object({
  fields: v.record(v.string(), v.array(v.pipe(v.string(), v.maxLength(20_000)))),
  complete: v.boolean(),
})
const codeSchema = v.object({ code: v.pipe(v.string(), v.maxLength(100)) })
/** Sheet ids are made by the typist's page: random, and never shown. */
const sheetId = v.pipe(v.string(), v.uuid())

/** Typing in paper: sittings, their sheets, and approval. */
export function paperRoutes({ database: { db }, clock, config, secret }: Deps) {
  /** Paper is typed while the survey is open and until it is settled. */
  function checkTime(matperiod: WholeMatperiod) {
    const state = stateOf(matperiod, clock.now())
    if (state !== 'open' && state !== 'closed') throw new Problem('no-paper-now')
  }

  const view = (sitting: OwnedSitting) => sittingView(sitting, (nullifier) => sealedCode(secret, nullifier))
  const sheetOf = (c: RouteContext) => {
    const id = param(c, 'sheet')
    if (!v.is(sheetId, id)) throw new Problem('not-found')
    return id
  }

  return {
    async open(c: RouteContext) {
      const { matperiod, user, insatsId } = c.var
      checkTime(matperiod)
      return c.json({ id: await openSitting(db, matperiod.id, user.accountId, insatsId) })
    },

    show: (c: RouteContext) => c.json(view(c.var.sitting)),

    /** A complete sheet that cannot be taken is kept half-typed, so that nothing typed is lost. */
    saveSheet: takes(sheetSchema, async (c, { fields, complete }) => {
      const { sitting } = c.var
      checkTime(sitting.matperiod)
      const id = sheetOf(c)
      const { [codeField]: code, ...given } = fields
      const nullifier = sitting.matperiod.usesCodes ? openSealedCode(secret, code) : null
      const parsed = parseSheet(sitting.matperiod, view(sitting).insats, given)
      await saveSheet(db, sitting, id, { fields: given, complete: complete && parsed.ok, nullifier })
      if (!complete || parsed.ok) return c.body(null, 204)
      return c.json({ refusals: parsed.refusals, empty: parsed.empty }, 422)
    }),

    /** Whether a sheet may have a code is told before the rest is typed. */
    takeCode: takes(codeSchema, async (c, { code }) => {
      const { sitting } = c.var
      checkTime(sitting.matperiod)
      return c.json({ code: await takeSheetCode(db, { ...config, secret }, sitting, sheetOf(c), code) })
    }),

    async removeSheet(c: RouteContext) {
      await removeSheet(db, c.var.sitting, param(c, 'sheet'))
      return c.body(null, 204)
    },

    async approve(c: RouteContext) {
      checkTime(c.var.sitting.matperiod)
      return c.json({ approved: await approveSitting(db, c.var.sitting, actorOf(c, clock)) })
    },
  }
}
