import type { Role } from './account.ts'
import type { Day } from './stockholm.ts'

/** What every token begins with, so that one that slipped into a repository or a log is found by those who look. */
export const tokenPrefix = 'dek_'

/** How many months a token lives where nothing else is chosen, and at most. */
export const tokenMonths = { usual: 3, most: 12 } as const

export const maxTokenNameLength = 100

/** What a token is to be: for what, with which of one's own roles, and its last day. */
export interface NewToken {
  readonly name: string
  readonly role: Role
  readonly expiresOn: Day
}

/** A token as its owner sees it; itself it was shown once. */
export interface TokenSummary extends NewToken {
  readonly id: string
  /** The förbund in which it works. */
  readonly forbund: string
  /** An instant, ISO 8601 in UTC. */
  readonly madeAt: string
  /** The day that it was last used; null where it has not been. */
  readonly usedOn: Day | null
}

/** A token that was just made: shown this once. */
export interface MadeToken {
  readonly id: string
  readonly token: string
}
