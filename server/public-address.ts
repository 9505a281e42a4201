import type { LinkKind } from '../shared/account.ts'

/** The address that a public link is reached by. */
export function publicAddress(publicUrl: string, link: string): string {
  return `${publicUrl}/e/${link}`
}

/** The address of a link that tells one answer too: at which occasion it is, most often. */
export function presetAddress(address: string, value: string): string {
  return `${address}/vid/${encodeURIComponent(value)}`
}

/** The address of a one-time link: its token stands where no server or log sees it. */
export function linkAddress(publicUrl: string, kind: LinkKind, token: string): string {
  return `${publicUrl}/admin/${kind === 'join' ? 'ga-med' : 'valkommen'}#${token}`
}

/** The address of a link to a result: read without scripts, so its token stands in the path. */
export function readerLinkAddress(publicUrl: string, token: string): string {
  return `${publicUrl}/r/${token}`
}

/** The address of what participants get back: public, and short enough to be typed from a wall. */
export function feedbackAddress(publicUrl: string, link: string): string {
  return `${publicUrl}/svar/${link}`
}
