import type { LinkKind, Named, Role } from './account.ts'

/** Somebody who has, or has had, an account in the förbund. */
export interface Person {
  readonly id: string
  readonly email: string
  readonly roles: readonly Role[]
  /** Ids of own insatser. */
  readonly insatser: readonly string[]
  /** Own kommuner, of a samordnare. */
  readonly kommuner: readonly string[]
  /** `invited` until they have come in, or said yes to the förbund. */
  readonly state: 'invited' | 'active' | 'closed'
  /** When they last signed in here, ISO 8601 in UTC. */
  readonly signedInAt: string | null
  /** Has a passkey or an app with codes. */
  readonly secondFactor: boolean
  /** What the reader may do to the account. */
  readonly acts: readonly PersonAct[]
}

/** `set`: roles and insatser; `sign-out`: wherever they are signed in; links as `LinkKind`. */
export type PersonAct = 'set' | 'sign-out' | 'close' | 'reopen' | LinkKind

/** Everybody with an account, and what can be chosen for them. */
export interface People {
  readonly people: readonly Person[]
  readonly insatser: readonly (Named & { readonly kommun: string | null })[]
  readonly kommuner: readonly string[]
  /** The roles that the reader may give. */
  readonly grantable: readonly Role[]
}

/** What an account may do, as it is set. */
export interface Grant {
  readonly roles: readonly Role[]
  readonly insatser: readonly string[]
  readonly kommuner: readonly string[]
}

/** A one-time link that was made. */
export interface MadeLink {
  /** To be handed over. */
  readonly url: string
  /** Whether it was mailed, failed to be, or no mail is sent by this installation. */
  readonly mail: 'sent' | 'failed' | 'none'
  /** Until when it can be used, ISO 8601 in UTC. */
  readonly expiresAt: string
  /** `join` where the person has an account since before and signs in to it as usual. */
  readonly kind: LinkKind
}

/** The most characters of a reason that is given for an act on an account. */
export const maxReasonLength = 300
