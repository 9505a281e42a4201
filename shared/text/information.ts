import type { ForbundSettings } from '../forbund.ts'
import type { WhoTypes } from '../matperiod.ts'
import type { Key } from './speaker.ts'

/** What a förbund says in law's name, in the order in which it is read; each a text of the same name. */
export const legalRows = [
  'controller',
  'legalBasis',
  'dataProtectionOfficer',
  'destroyed',
  'contact',
] as const satisfies readonly (keyof ForbundSettings & Key)[]

/** By whom papers are typed: on the web page, on the paper itself, and who opens the envelope. */
export const byWhoTypes = {
  'own-insats': { typed: 'typedByOwnInsats', read: 'readByOwnInsats', opened: 'openedByOwnInsats' },
  'other-insats': { typed: 'typedByOtherInsats', read: 'readByOtherInsats', opened: 'openedByOtherInsats' },
  kansli: { typed: 'typedByKansli', read: 'readByKansli', opened: 'openedByKansli' },
} as const satisfies Record<WhoTypes, Readonly<Record<'typed' | 'read' | 'opened', Key>>>
