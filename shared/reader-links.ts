import { asPublished, type Published } from './disclosure/published.ts'
import { ownPart } from './results.ts'
import type { SnapshotFile } from './snapshots.ts'
import type { Day } from './stockholm.ts'

/** To whom a link to a released result can be given: those who read without an account. */
export const readerAudiences = ['samordnare', 'styrelse', 'public'] as const
export type ReaderAudience = (typeof readerAudiences)[number]

/** How much a link shows: everything, the whole mätperiod's tables alone, or those and one kommun's insatser. */
export const readerViews = ['whole', 'totals', 'kommun'] as const

/** What a link shows of a result. */
export interface ReaderView {
  readonly audience: ReaderAudience
  readonly shows: (typeof readerViews)[number]
  /** Whose insatser it shows; null where it is not one kommun's. */
  readonly kommun: string | null
}

/** A link as the kansli sees it; the address itself is kept nowhere. */
export interface ReaderLink extends ReaderView {
  readonly id: string
  readonly hasCode: boolean
  /** The last day that it opens anything. */
  readonly expiresOn: Day
  /** An instant, ISO 8601 in UTC. */
  readonly madeAt: string
  /** An e-mail address. */
  readonly madeBy: string | null
  /** Null while it stands. */
  readonly withdrawn: { readonly at: string; readonly by: string | null } | null
}

/** The links to one result, the newest first, and what a new one can show. */
export interface ReaderLinks {
  readonly links: readonly ReaderLink[]
  /** Kommuner that the result knows. */
  readonly kommuner: readonly string[]
}

/** What a new link is to be. */
export interface NewReaderLink extends ReaderView {
  readonly expiresOn: Day
  readonly withCode: boolean
}

/** A link that was just made: shown this once. */
export interface MadeReaderLink {
  readonly id: string
  readonly url: string
  /** To be told apart from the link; null where there is none. */
  readonly code: string | null
  /** The link as a QR code: SVG as a data URL. */
  readonly qr: string
}

/** How many months a link opens what it shows where nothing else is chosen, and at most. */
export const readerLinkMonths = { usual: 3, most: 12 } as const

/** Whether a view is one that the release it stands on lets its readers see: samordnare read their own insatser alone. */
export function isView({ audience, shows, kommun }: ReaderView): boolean {
  return (shows === 'kommun') === (kommun !== null) && !(audience === 'samordnare' && shows === 'whole')
}

/** Why a link opens nothing now; null where it does. A day is the last. */
export function readerLinkEnd(
  { withdrawn, expiresOn }: Pick<ReaderLink, 'withdrawn' | 'expiresOn'>,
  isReleased: boolean,
  today: Day,
): 'withdrawn' | 'expired' | 'not-released' | null {
  if (withdrawn) return 'withdrawn'
  if (expiresOn < today) return 'expired'
  return isReleased ? null : 'not-released'
}

/** Of a result what a link shows. */
export function readerPart(
  report: Published<SnapshotFile>,
  { shows, kommun }: ReaderView,
): Published<SnapshotFile> {
  if (shows === 'whole') return report
  const own = shows === 'totals' ? [] : report.intake.filter((row) => row.kommun === kommun)
  const names = own.map(({ insats }) => insats)
  return asPublished({ ...ownPart(report, names), part: 'own' as const })
}

/** The kommuner of a result, in the order of its insatser. */
export function kommunerOf({ intake }: Pick<SnapshotFile, 'intake'>): readonly string[] {
  return [...new Set(intake.map(({ kommun }) => kommun))].filter((kommun) => kommun !== null)
}
