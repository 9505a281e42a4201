import type { MatperiodState } from '../shared/matperiod.ts'
import { questionByLink } from '../shared/preset.ts'
import type { Reach } from '../shared/reach.ts'
import { smsSize } from '../shared/sms.ts'
import { invitationText } from '../shared/text/invitation.sv.ts'
import type { About } from './print/about.ts'
import { qrSvg } from './print/qr.ts'

/** What staff send themselves, from their own phone and mail: neither address nor number comes here. */
export async function reachOf(
  { matperiod, insats, link, occasion }: About,
  state: MatperiodState,
): Promise<Reach> {
  const { name, closesOn, forbund } = matperiod
  const invitation = { forbund: forbund.name, insats, url: link.url, closesOn, occasion }
  const text = smsText(invitationText.sms(invitation))
  const href = smsHref(text)
  const mail = invitationText.mail(invitation)
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
    sms: { text, size: smsSize(text), href, qr: dataUrl(await qrSvg(href)) },
    mail: { ...mail, href: mailHref(mail) },
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
