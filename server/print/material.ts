import { byWhoTypes } from '../../shared/text/information.ts'
import { leadOf, questionOf } from '../../shared/text/invitation.ts'
import { printText } from '../../shared/text/print.sv.ts'
import { type About, grouped, headOf, nameOf, siteOf, titleOf } from './about.ts'
import type { Document } from './document.ts'
import { qrSvg } from './qr.ts'

/** A poster: one page to put up. */
export async function poster(about: About, paper: 'a4' | 'a5'): Promise<Document> {
  const { say } = about.speaker
  return {
    template: 'poster',
    data: {
      ...headOf(about, titleOf(about, printText.title.poster(nameOf(about)))),
      ...(await wayIn(about)),
      paper,
      lead: leadOf(about) + say('posterLead'),
      facts: [
        { lead: say('factAnonymousLead'), rest: say('factAnonymous') },
        { lead: say('factVoluntaryLead'), rest: say('factVoluntary') },
        { lead: say('factPaperLead'), rest: say('factPaper') },
      ],
    },
  }
}

/** A card that stands on a table. */
export async function card(about: About): Promise<Document> {
  return {
    template: 'card',
    data: {
      ...headOf(about, titleOf(about, printText.title.card(nameOf(about)))),
      ...(await wayIn(about)),
      short: leadOf(about) + about.speaker.say('cardShort'),
    },
  }
}

/** Labels for the envelopes in which papers are handed in. */
export function envelopes(about: About): Document {
  const { whoTypes, closesOn } = about.matperiod
  const { heading, put, handIn } = printText.envelope
  return {
    template: 'envelopes',
    data: {
      ...headOf(about, printText.title.envelopes(nameOf(about))),
      heading,
      insats: about.insats,
      lines: [put, about.speaker.say(byWhoTypes[whoTypes].opened), handIn(closesOn)],
    },
  }
}

/** How to get to the survey, and until when. */
async function wayIn(about: About) {
  const { matperiod, link, languages, speaker } = about
  const { say, day } = speaker
  return {
    heading: questionOf(about),
    scan: say('scan'),
    orGo: say('orGo'),
    site: siteOf(about),
    typeCode: say('andType'),
    code: grouped(link.code),
    until: say('until', { day: day(matperiod.closesOn) }),
    languages: languages.join(' · '),
    qr: await qrSvg(link.url),
    qrAlt: say('qrAlt', { address: link.url }),
  }
}
