import type { Promised } from './feedback.ts'
import type { PublicLink } from './follow-up.ts'
import type { MatperiodState } from './matperiod.ts'
import type { SmsSize } from './sms.ts'
import type { Day } from './stockholm.ts'

/** The ways to reach people in one insats, or by the open link of the whole mätperiod. */
export interface Reach {
  readonly matperiod: string
  readonly state: MatperiodState
  readonly closesOn: Day
  /** The insats's name; null for the whole mätperiod. */
  readonly insats: string | null
  readonly link: PublicLink
  /** What the link answers, in words; null where it answers nothing. */
  readonly occasion: string | null
  /** The occasions that have links of their own; none in most mätperioder. */
  readonly occasions: readonly { readonly value: string; readonly label: string }[]
  /** The language of the texts, and those that there are to choose from; by code. */
  readonly language: string
  readonly languages: readonly string[]
  readonly sms: {
    readonly text: string
    readonly size: SmsSize
    /** Opens the text in whatever sends messages here, without a receiver. */
    readonly href: string
    /** The same as a QR code, for a phone: SVG as a data URL. */
    readonly qr: string
  }
  readonly mail: {
    readonly subject: string
    readonly text: string
    readonly href: string
  }
  /** What was promised after an earlier mätperiod of the same enkät, and where that is told; null where nothing was. */
  readonly promised: (Promised & { readonly url: string }) | null
}
