import { printText } from '../../shared/text/print.sv.ts'
import { type About, grouped, headOf, nameOf, siteOf } from './about.ts'
import type { Document } from './document.ts'
import { qrSvg } from './qr.ts'

const words = printText.material

/** A poster: one page to put up. */
export async function poster(about: About, paper: 'a4' | 'a5'): Promise<Document> {
  const { anonymous, voluntary, paper: onPaper } = words.facts
  return {
    template: 'poster',
    data: {
      ...headOf(about, printText.title.poster(nameOf(about))),
      ...(await wayIn(about)),
      paper,
      lead: about.occasion === null ? words.lead : `${about.occasion}. ${words.lead}`,
      facts: [anonymous, voluntary, onPaper],
    },
  }
}

/** A card that stands on a table. */
export async function card(about: About): Promise<Document> {
  return {
    template: 'card',
    data: {
      ...headOf(about, printText.title.card(nameOf(about))),
      ...(await wayIn(about)),
      short: about.occasion === null ? words.short : `${about.occasion}. ${words.short}`,
    },
  }
}

/** Labels for the envelopes in which papers are handed in. */
export function envelopes(about: About): Document {
  const { whoTypes, closesOn } = about.matperiod
  return {
    template: 'envelopes',
    data: {
      ...headOf(about, printText.title.envelopes(nameOf(about))),
      heading: printText.envelope.heading,
      insats: about.insats,
      lines: printText.envelope.lines(whoTypes, closesOn),
    },
  }
}

/** How to get to the survey, and until when. */
async function wayIn(about: About) {
  const { matperiod, insats, link } = about
  return {
    heading: words.heading(insats),
    scan: words.scan,
    orGo: words.orGo,
    site: siteOf(about),
    typeCode: words.typeCode,
    code: grouped(link.code),
    until: words.until(matperiod.closesOn),
    qr: await qrSvg(link.url),
    qrAlt: words.qrAlt(link.url),
  }
}
