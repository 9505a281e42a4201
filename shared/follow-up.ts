import type { Goals, MatperiodState, WhoTypes } from './matperiod.ts'
import type { Behind, ProgressPoint } from './progress.ts'

/** A mätperiod in a list. */
export interface MatperiodSummary {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly state: MatperiodState
  readonly opensOn: string
  readonly closesOn: string
  /** Whether there is a result that the reader may read. */
  readonly hasResults: boolean
}

/**
 * How a mätperiod goes. `answered`, and every rate, derives from the count rounded down to a multiple of
 * 5; the exact figures are the settled result's.
 */
export interface FollowUp extends MatperiodSummary {
  readonly whoTypes: WhoTypes
  /** Whether one answers with a one-time code. */
  readonly usesCodes: boolean
  /** Whether each is offered it at several occasions, all along: enrolled and offered are then how many so far. */
  readonly rolling: boolean
  readonly goals: Goals
  /** The insatser that the reader may see: one's own, or all of them for the kansli. */
  readonly insatser: readonly InsatsFollowUp[]
  /** Sums over the insatser above; `enrolled` and `offered` are null until every insats has its count. */
  readonly total: Progress
  /** How the sum went, day by day. */
  readonly progress: readonly ProgressPoint[]
  /** The public link of the whole mätperiod, where the insats is asked; null for those who may not see it. */
  readonly link: PublicLink | null
  /** Piles of paper that the reader may type in. Insats null: a mixed pile, each sheet tells its insats. */
  readonly piles: readonly { readonly id: string | null; readonly name: string | null }[]
  /** Sittings with typed sheets that wait for approval: the reader's own, and for the kansli everyone's. */
  readonly sittings: readonly SittingSummary[]
}

export interface SittingSummary {
  readonly id: string
  /** The insats's name; null for a mixed pile. */
  readonly insats: string | null
  readonly sheets: number
  /** The e-mail of whose it is; null where it is the reader's own. */
  readonly typist: string | null
}

export interface Progress {
  readonly enrolled: number | null
  readonly offered: number | null
  readonly answered: number
  /** answered / offered, a share; null without offered. */
  readonly responseRate: number | null
  /** offered / enrolled, a share; null without both. */
  readonly coverage: number | null
}

export interface InsatsFollowUp extends Progress {
  readonly id: string
  readonly name: string
  readonly kommun: string | null
  readonly enrolledOn: string | null
  readonly papper: number | null
  readonly link: PublicLink
  /** More answers than offered: a count is wrong, or a link has travelled. */
  readonly exceeds: boolean
  /** How it went, day by day; in steps of five, as everything here. */
  readonly progress: readonly ProgressPoint[]
  /** Null where it is not behind its goal, and while the mätperiod is not open. */
  readonly behind: Behind | null
}

export interface PublicLink {
  /** 8 characters that can be typed from a poster. */
  readonly code: string
  readonly url: string
}

/** One thing that must be in place before a mätperiod is settled. */
export interface Check {
  readonly code: 'closed' | 'counts' | 'sittings' | 'answers'
  readonly ok: boolean
  /** What is missing: names of insatser, or how many sheets wait. */
  readonly missing: readonly string[]
}
