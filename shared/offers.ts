/** The ways in which somebody can be offered the survey. */
export const offerWays = ['link', 'poster', 'sms', 'mail', 'paper', 'kiosk', 'code'] as const
/** Why somebody was not: no way to reach them, absent, anything else. */
export const offerReasons = ['unreachable', 'absent', 'other'] as const

export type OfferWay = (typeof offerWays)[number]
export type OfferReason = (typeof offerReasons)[number]
/** What an insats can count for itself, beside how many are enrolled and offered. */
export type OfferedPart = OfferWay | OfferReason
export const offeredParts: readonly OfferedPart[] = [...offerWays, ...offerReasons]

/** How many by each way, and for each reason; what is not counted is left out. */
export type OfferedParts = Readonly<Partial<Record<OfferedPart, number>>>

/** The counts of an insats and what they are made of. */
export interface Offers {
  readonly matperiod: string
  readonly insats: string
  readonly settled: boolean
  readonly enrolled: number | null
  readonly offered: number | null
  readonly parts: OfferedParts
}

/**
 * How the parts and the counts disagree. One person may be reached in two ways, so ways that come to more
 * than offered are worth a look and no fault.
 *
 * @returns null where nothing of the kind is counted, or it agrees
 */
export function disagreements({ enrolled, offered, parts }: Pick<Offers, 'enrolled' | 'offered' | 'parts'>): {
  readonly ways: { readonly sum: number; readonly offered: number } | null
  readonly reasons: { readonly sum: number; readonly left: number } | null
} {
  const ways = sumOf(offerWays, parts)
  const reasons = sumOf(offerReasons, parts)
  const left = enrolled === null || offered === null ? null : Math.max(0, enrolled - offered)
  return {
    ways: ways === null || offered === null || ways === offered ? null : { sum: ways, offered },
    reasons: reasons === null || left === null || reasons === left ? null : { sum: reasons, left },
  }
}

/** The sum of what is counted; null where nothing is. */
function sumOf(names: readonly OfferedPart[], parts: OfferedParts): number | null {
  const counts = names.map((name) => parts[name]).filter((count) => count !== undefined)
  return counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0)
}
