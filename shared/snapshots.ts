import type { MatperiodState } from './matperiod.ts'
import type { Report } from './results.ts'

/**
 * To whom a snapshot is released, step by step. The kansli reads each from when it is made. `samordnare`
 * are samordnare and their styrgrupper; `styrelse` and `public` read without an account.
 */
export const audiences = ['insatspersonal', 'samordnare', 'styrelse', 'public'] as const
export type Audience = (typeof audiences)[number]

/** `final` when its mätperiod is settled, `preliminary` before. */
export type SnapshotKind = 'preliminary' | 'final'

/** What a snapshot says of itself. */
export interface SnapshotHead {
  readonly id: string
  /** Its place among those of its mätperiod, from 1. */
  readonly number: number
  readonly kind: SnapshotKind
  /** An instant, ISO 8601 in UTC. */
  readonly madeAt: string
}

/** A fastställt resultat: frozen, and whole. Its canonical JSON in UTF-8 is what is hashed. */
export interface Snapshot extends Report, SnapshotHead {
  readonly format: 'deltagarenkat/snapshot@1'
}

/** A snapshot as it leaves the server. */
export interface SnapshotFile extends Snapshot {
  /** Of the canonical JSON of the same object without this field and without `part`, in hexadecimal. */
  readonly sha256: string
  /** Where the reader sees no groups of others' insatser; the hash is that of the whole. */
  readonly part?: 'own'
}

/** An act by which a snapshot may be read by more. */
export interface Release {
  readonly audience: Audience
  readonly at: string
  /** An e-mail address; null for the operator's command line. */
  readonly by: string | null
  /** Null while it stands. */
  readonly withdrawn: { readonly at: string; readonly by: string | null } | null
}

/** A snapshot in the kansli's list. */
export interface SnapshotSummary extends SnapshotHead {
  /** An e-mail address; null for the operator's command line, and where it was not noted. */
  readonly madeBy: string | null
  readonly rule: string
  readonly questionnaire: { readonly id: string; readonly version: number }
  readonly respondents: number
  readonly sha256: string
  /** Every act, the oldest first. */
  readonly releases: readonly Release[]
}

/**
 * What a preliminary snapshot would take in now: of each insats as many whole fives as are new, so that it
 * tells no more of how many have answered than the follow-up page does.
 */
export interface PreliminaryPlan {
  /** Names of the insatser of which it takes in something. */
  readonly insatser: readonly string[]
  /** Whether it takes in something of those who named none. */
  readonly noInsats: boolean
  /** How many answers it takes in: a multiple of 5. */
  readonly answers: number
}

/** All snapshots of a mätperiod, as the kansli sees them. */
export interface SnapshotsOverview {
  readonly matperiod: string
  readonly state: MatperiodState
  /** The newest first. */
  readonly snapshots: readonly SnapshotSummary[]
  /** Null where no preliminary one can be made: before it opens, and when it is settled. */
  readonly plan: PreliminaryPlan | null
}

/** To whom it is released now, in the order of the steps. */
export function releasedTo({ releases }: Pick<SnapshotSummary, 'releases'>): readonly Audience[] {
  return audiences.filter((audience) =>
    releases.some((release) => release.audience === audience && release.withdrawn === null),
  )
}
