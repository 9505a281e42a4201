import type { MatperiodState } from '../shared/matperiod.ts'
import { offeredLanguages } from '../shared/offered-languages.ts'
import { questionByLink } from '../shared/preset.ts'
import type { Reach } from '../shared/reach.ts'
import { smsSize } from '../shared/sms.ts'
import { mailOf, smsWordings } from '../shared/text/invitation.ts'
import type { About } from './print/about.ts'
import { qrSvg } from './print/qr.ts'

/** What staff send themselves, from their own phone and mail: neither address nor number comes here. */
export async function reachOf(
  about: About,
  state: MatperiodState,
  promised: Reach['promised'],
): Promise<Reach> {
  const { matperiod, insats, link, occasion, speaker } = about
  const { name, closesOn } = matperiod
  const invitation = { ...about, forbund: matperiod.forbund.name, url: link.url, closesOn, promised }
  const text = smsText(smsWordings(invitation))
  const href = smsHref(text)
  const mail = mailOf(invitation)
  return {
    matperiod: name,
    state,
    closesOn,
    insats,
    link,
    occasion,
    occasions: (questionByLink(matperiod.questionnaire)?.options ?? []).map(({ value, label }) => ({
      value: String(value),
      label: label.sv,
    })),
    language: speaker.language.code,
    languages: offeredLanguages(matperiod).map(({ code }) => code),
    sms: { text, size: smsSize(text), href, qr: dataUrl(await qrSvg(href)) },
    mail: { ...mail, href: mailHref(mail) },
    promised,
  }
}

/** The fullest wording that fits one message, else the one that takes the fewest. */
function smsText(wordings: readonly string[]): string {
  const fewest = Math.min(...wordings.map((wording) => smsSize(wording).messages))
  return wordings.find((wording) => smsSize(wording).messages === fewest) ?? ''
}

/** Both kinds of phones read this form; the standard's own is read by one of them. */
function smsHref(text: string): string {
  return `sms:?&body=${encodeURIComponent(text)}`
}

/** @see RFC 6068, whose line breaks are two characters */
function mailHref({ subject, text }: { subject: string; text: string }): string {
  const body = text.replaceAll('\n', '\r\n')
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`
}

function dataUrl(svg: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}
