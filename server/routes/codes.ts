import QRCode from 'qrcode'
import * as v from 'valibot'
import { type IssuedCodes, maxCodesAtOnce, type Slip, slipsOf } from '../../shared/codes.ts'
import { may } from '../access.ts'
import { actorOf, type Deps, type RouteContext } from '../context.ts'
import { takes } from '../json-body.ts'
import { publicAddress } from '../public-address.ts'
import { writeAudit } from '../store/audit.ts'
import { issueCodes, readCodesOverview, readScope, setUsesCodes } from '../store/codes.ts'

const chosen = v.object({ usesCodes: v.boolean() })
const wanted = v.object({
  count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxCodesAtOnce)),
})

/** One-time codes: whether a mätperiod uses them, and making them. */
export function codeRoutes({ database: { db }, clock, config }: Deps) {
  return {
    async overview(c: RouteContext) {
      const { matperiod, user } = c.var
      const { forbundId } = matperiod
      const sees = (insatsId: string | null) => may(user, 'codes:issue', { forbundId, insatsId })
      return c.json(await readCodesOverview(db, config.keyDir, matperiod, { now: clock.now(), sees }))
    },

    choose: takes(chosen, async (c, { usesCodes }) => {
      const { matperiod } = c.var
      await db.transaction().execute(async (trx) => {
        await setUsesCodes(trx, matperiod, usesCodes, clock.now())
        const detail = { codes: usesCodes ? 'on' : 'off' }
        await writeAudit(trx, {
          ...actorOf(c, clock),
          action: 'codes-chosen',
          subject: matperiod.name,
          detail,
        })
      })
      return c.body(null, 204)
    }),

    async issued(c: RouteContext) {
      const { matperiod, insatsId } = c.var
      const { issued } = await readScope(db, { matperiodId: matperiod.id, insatsId })
      return c.json({ issued })
    },

    /** The reply is the only place where the codes ever are. */
    issue: takes(wanted, async (c, { count }) => {
      const { matperiod, insatsId } = c.var
      const insats = matperiod.insatser.find(({ id }) => id === insatsId)
      const { codes, issued } = await db.transaction().execute(async (trx) => {
        const made = await issueCodes(trx, config.keyDir, { matperiod, insatsId }, count, clock.now())
        const subject = [matperiod.name, insats?.name].filter((name) => name !== undefined).join(', ')
        await writeAudit(trx, {
          ...actorOf(c, clock),
          action: 'codes-issued',
          subject,
          detail: { codes: count },
        })
        return made
      })
      const address = publicAddress(config.publicUrl, insats?.link ?? matperiod.open.link)
      const slips = await Promise.all(slipsOf(address, codes).map(withQr))
      return c.json({ slips, issued } satisfies IssuedCodes)
    }),
  }
}

async function withQr(slip: Slip): Promise<Slip & { qr: string }> {
  const options = { errorCorrectionLevel: 'M', margin: 2, type: 'svg' } as const
  const image = await QRCode.toString(slip.url, options)
  return { ...slip, qr: `data:image/svg+xml,${encodeURIComponent(image)}` }
}
