import type { Context } from 'hono'
import QRCode from 'qrcode'
import { presetOf } from '../../shared/preset.ts'
import { Problem } from '../../shared/problem.ts'
import { type Deps, param } from '../context.ts'
import { savedAs } from '../leaving-file.ts'
import { qrOptions, qrSvg } from '../print/qr.ts'
import { presetAddress, publicAddress } from '../public-address.ts'
import { linkReader } from '../store/links.ts'

const pngWidth = 1024

/** The QR code of a public link, to print or to show. */
export function qrRoutes({ database: { db }, config }: Deps) {
  const openLink = linkReader(db)

  /** Saved under the insats's name where the browser is asked to save it. */
  async function address(c: Context, ending: string): Promise<string> {
    const { link, insats, matperiod } = await openLink(param(c, 'link'))
    if (c.req.query('download') !== undefined) {
      const name = `QR ${insats?.name ?? matperiod.name}.${ending}`
      c.header('Content-Disposition', savedAs(name))
    }
    const address = publicAddress(config.publicUrl, link)
    const value = c.req.param('value')
    if (value === undefined) return address
    if (!presetOf(matperiod.questionnaire, value)) throw new Problem('unknown-link')
    return presetAddress(address, value)
  }

  return {
    async svg(c: Context) {
      const image = await qrSvg(await address(c, 'svg'))
      return c.body(image, 200, { 'Content-Type': 'image/svg+xml' })
    },
    async png(c: Context) {
      const image = await QRCode.toBuffer(await address(c, 'png'), { ...qrOptions, width: pngWidth })
      return c.body(new Uint8Array(image), 200, { 'Content-Type': 'image/png' })
    },
  }
}
