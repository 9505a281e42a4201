import type { Slip } from '../../shared/codes.ts'
import { printText } from '../../shared/text/print.sv.ts'
import { type About, grouped, headOf, nameOf, siteOf } from './about.ts'
import type { Document } from './document.ts'
import { qrSvg } from './qr.ts'

/** Slips with a one-time code each, eight to a sheet, in the order given: whoever prints has shuffled them. */
export async function slips(about: About, codes: readonly Slip[]): Promise<Document> {
  const { slip, title } = printText
  const { say, day } = about.speaker
  return {
    template: 'slips',
    data: {
      ...headOf(about, title.slips(nameOf(about))),
      heading: slip.heading,
      scan: say('scan'),
      orGo: say('orGo'),
      site: siteOf(about),
      typeCode: say('andType'),
      until: say('until', { day: day(about.matperiod.closesOn) }),
      once: slip.once,
      slips: await Promise.all(
        codes.map(async ({ code, url }) => ({
          code: grouped(code.replace(/[\s-]/g, '')),
          qr: await qrSvg(url),
          // Without the code: it stands beside, in letters.
          qrAlt: say('qrAlt', { address: siteOf(about) }),
        })),
      ),
    },
  }
}
