import type { TokenSummary } from './tokens.ts'

/** Who somebody is in the product, in one förbund. A person may hold several roles, and work in several förbund. */
export const roles = ['insatspersonal', 'samordnare', 'kansli', 'drift'] as const
export type Role = (typeof roles)[number]

/** Roles that govern the förbund or its accounts: one factor is not enough for them. */
export const strongRoles: readonly Role[] = ['kansli', 'drift']

/** Something with a name. */
export interface Named {
  readonly id: string
  readonly name: string
}

/** The person signed in, as the interface knows them. */
export interface Me {
  readonly stage: 'full'
  readonly email: string
  readonly roles: readonly Role[]
  /** Own insatser, and those of own kommuner; the kansli's list is empty, for it sees them all. */
  readonly insatser: readonly Named[]
  /** Own kommuner, of a samordnare. */
  readonly kommuner: readonly string[]
  readonly forbund: string
  /** Other förbund in which the same person works. */
  readonly elsewhere: readonly Named[]
  /** The data are synthetic, which every page says. */
  readonly demo: boolean
  readonly language: Language
}

/** What the staff's pages can be read in. */
export const languages = ['sv', 'en'] as const
export type Language = (typeof languages)[number]

/**
 * How far a sign-in has come: `second-factor` waits for a code or a passkey, `enrolment` for the account
 * to get its second factor. Only `full` opens anything.
 */
export type SignedIn =
  | Me
  | { readonly stage: 'second-factor'; readonly email: string; readonly ways: readonly SecondFactor[] }
  | { readonly stage: 'enrolment'; readonly email: string; readonly hasPassword: boolean }

export const stages = ['second-factor', 'enrolment', 'full'] as const
export type Stage = (typeof stages)[number]

export type SecondFactor = 'passkey' | 'totp'

/** How a session was begun. */
export const signInWays = ['password', 'passkey', 'link', 'organisation', 'demo'] as const
export type SignInWay = (typeof signInWays)[number]

/**
 * What a one-time link opens: a new account, one sign-in, an account whose ways in are made anew, or a place
 * in one more förbund for whoever signs in to an account that there is.
 */
export const linkKinds = ['welcome', 'sign-in', 'reset', 'join'] as const
export type LinkKind = (typeof linkKinds)[number]

/** The shortest password taken; length is what makes a password hard to guess. */
export const minPasswordLength = 12

/** One's own account: how one signs in, and where one is signed in now. Instants are ISO 8601 in UTC. */
export interface Profile {
  readonly email: string
  readonly hasPassword: boolean
  readonly totp: boolean
  /** Whether it is tied to an account at an organisation. */
  readonly organisation: boolean
  /** How many recovery codes are left. */
  readonly recoveryCodes: number
  /** Whether the account must have a passkey or an app with codes. */
  readonly mustHaveSecondFactor: boolean
  readonly passkeys: readonly PasskeySummary[]
  readonly sessions: readonly SessionSummary[]
  readonly tokens: readonly TokenSummary[]
}

export interface PasskeySummary extends Named {
  readonly madeAt: string
  readonly usedAt: string | null
}

export interface SessionSummary {
  readonly id: string
  /** Browser and system in words, "Firefox, Windows"; blank where it cannot be told. */
  readonly agent: string
  readonly way: SignInWay
  readonly startedAt: string
  readonly seenAt: string
  /** The one that asks. */
  readonly current: boolean
}
