import type { Role } from '../shared/account.ts'
import type { WhoTypes } from '../shared/matperiod.ts'
import type { User } from './store/accounts.ts'

/** What can be done in the product. Every route names the one it is. */
export type Action =
  | 'matperioder:list'
  | 'matperiod:follow'
  | 'matperiod:set'
  | 'matperiod:settle'
  | 'counts:set'
  | 'paper:open'
  | 'paper:type'
  | 'results:read'
  | 'forbund:read'
  | 'forbund:set'
  | 'audit:read'

/** What it is done to. */
export interface Subject {
  readonly forbundId: string
  /** The insats concerned; null for a pile of papers from several. */
  readonly insatsId?: string | null
  readonly whoTypes?: WhoTypes
  /** Whose it is, where it belongs to one person. */
  readonly accountId?: string
}

type Rule = (user: User, subject: Subject) => boolean

const always: Rule = () => true
const ownInsats: Rule = (user, { insatsId }) =>
  typeof insatsId === 'string' && user.insatser.includes(insatsId)
/** A pile lawfully begun is its typist's to finish, whatever is decided for others after. */
const ownSitting: Rule = (user, { accountId }) => accountId === user.accountId

/** Handwriting is recognised: whether staff type their own insats's papers or another's is the mätperiod's to say. */
const mayOpenPile: Rule = (user, subject) => {
  if (typeof subject.insatsId !== 'string') return false
  return subject.whoTypes === 'own-insats'
    ? ownInsats(user, subject)
    : subject.whoTypes === 'other-insats' && user.insatser.length > 0 && !ownInsats(user, subject)
}

const rules: Readonly<Record<Role, Partial<Record<Action, Rule>>>> = {
  kansli: {
    'matperioder:list': always,
    'matperiod:follow': always,
    'matperiod:set': always,
    'matperiod:settle': always,
    'counts:set': always,
    'paper:open': always,
    // Anybody's pile: its typist may be gone when the mätperiod is to be settled.
    'paper:type': always,
    'results:read': always,
    'forbund:read': always,
    'forbund:set': always,
    'audit:read': always,
  },
  insatspersonal: {
    'matperioder:list': always,
    'matperiod:follow': always,
    'counts:set': ownInsats,
    'paper:open': mayOpenPile,
    'paper:type': ownSitting,
  },
}

/** The one place that decides who may do what. Nothing of another förbund may ever be touched. */
export function may(user: User, action: Action, subject: Subject): boolean {
  return (
    subject.forbundId === user.forbundId &&
    user.roles.some((role) => rules[role][action]?.(user, subject) ?? false)
  )
}

/** Whether somebody sees every insats of the förbund, and not their own alone. */
export function seesAll(user: User): boolean {
  return user.roles.includes('kansli')
}
