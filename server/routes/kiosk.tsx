import type { Context } from 'hono'
import * as v from 'valibot'
import { type KioskLink, pinFault, pinLengths } from '../../shared/kiosk.ts'
import { stateOf } from '../../shared/matperiod.ts'
import { Problem } from '../../shared/problem.ts'
import { kioskText } from '../../shared/text/kiosk.sv.ts'
import { KioskPage } from '../../survey-ui/kiosk-page.tsx'
import { MessagePage } from '../../survey-ui/survey-page.tsx'
import { actorOf, type Deps, param, type RouteContext, sessionOf } from '../context.ts'
import { takes } from '../json-body.ts'
import { hashPin, isPinOf } from '../kiosk-pin.ts'
import { page } from '../page.ts'
import { qrSvg } from '../print/qr.ts'
import { swedishReading } from '../reading.ts'
import { writeAudit } from '../store/audit.ts'
import { addKiosk, endKiosk, listKiosks, readKiosk } from '../store/kiosks.ts'
import { linkReader } from '../store/links.ts'
import { answering, wrongTime } from './answer.tsx'

const left = v.object({ pin: v.string() })
const wanted = v.object({
  pin: v.pipe(
    v.string(),
    v.check((pin) => pinFault(pin) !== 'form', kioskText.pin.form(pinLengths.min, pinLengths.max)),
    v.check((pin) => pinFault(pin) !== 'easy', kioskText.pin.easy),
  ),
})

/** A tablet that many answer on: its page, the form within it, and what staff do with it. */
export function kioskRoutes(deps: Deps) {
  const { database, clock, config, secret, assets } = deps
  const { db } = database
  const openLink = linkReader(db)
  const addressOf = (code: string) => `/k/${code}`

  /** What the kiosk of the path stands for. One that is ended gives out no form; a form that is open is taken. */
  async function open(c: Context, purpose: 'ask' | 'take') {
    const kiosk = await readKiosk(db, param(c, 'kiosk'))
    if (kiosk.ended && purpose === 'ask') throw new Problem('kiosk-ended')
    return { ...(await openLink(kiosk.link)), address: `${addressOf(kiosk.code)}/enkat` }
  }

  /** The public link of the insats of the path, or of the whole mätperiod. */
  function linkOf(c: RouteContext): string {
    const { matperiod, insatsId } = c.var
    return matperiod.insatser.find(({ id }) => id === insatsId)?.link ?? matperiod.open.link
  }
  function subjectOf(c: RouteContext): string {
    const { matperiod, insatsId } = c.var
    const insats = matperiod.insatser.find(({ id }) => id === insatsId)
    return [matperiod.name, insats?.name].filter((name) => name !== undefined).join(', ')
  }

  return {
    form: answering(deps, open),

    async show(c: Context) {
      const opened = await open(c, 'ask')
      const { matperiod, insats, languages } = opened
      const { demo, name } = matperiod.forbund
      if (stateOf(matperiod, clock.now()) !== 'open') return wrongTime(c, deps, opened)
      // Whoever answers could else go on to the pages of whoever is signed in.
      if (await sessionOf(c, deps))
        return page(c, <MessagePage reading={swedishReading} {...kioskText.signedIn} demo={demo} />, 409)
      const view = { forbund: name, insats: insats?.name ?? null, demo, languages, form: opened.address }
      return page(c, <KioskPage view={view} script={assets.kioskScript} styles={assets.kioskStyles} />)
    },

    /** The PIN leaves the tablet's page, and ends the kiosk. */
    leave: takes(left, async (c, { pin }) => {
      const kiosk = await readKiosk(db, param(c, 'kiosk'))
      if (kiosk.ended) throw new Problem('kiosk-ended')
      if (!(await isPinOf(db, secret, kiosk, pin, clock.now()))) throw new Problem('wrong-code')
      await endKiosk(db, kiosk)
      return c.body(null, 204)
    }),

    async list(c: RouteContext) {
      const codes = await listKiosks(db, linkOf(c))
      const kiosks = codes.map(async (code): Promise<KioskLink> => {
        const url = config.publicUrl + addressOf(code)
        const image = Buffer.from(await qrSvg(url)).toString('base64')
        return { code, url, qr: `data:image/svg+xml;base64,${image}` }
      })
      return c.json(await Promise.all(kiosks))
    },

    start: takes(wanted, async (c, { pin }) => {
      if (!['upcoming', 'open'].includes(stateOf(c.var.matperiod, clock.now()))) {
        throw new Problem('refused', [kioskText.pin.tooLate])
      }
      await db.transaction().execute(async (trx) => {
        await addKiosk(trx, linkOf(c), (code) => hashPin(secret, code, pin))
        await writeAudit(trx, {
          ...actorOf(c, clock),
          action: 'kiosk-started',
          subject: subjectOf(c),
          detail: {},
        })
      })
      return c.body(null, 204)
    }),

    async end(c: RouteContext) {
      await db.transaction().execute(async (trx) => {
        if (!(await endKiosk(trx, { code: param(c, 'kiosk'), link: linkOf(c) }))) return
        await writeAudit(trx, {
          ...actorOf(c, clock),
          action: 'kiosk-ended',
          subject: subjectOf(c),
          detail: {},
        })
      })
      return c.body(null, 204)
    },
  }
}
