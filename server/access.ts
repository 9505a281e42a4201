import { type Role, roles, strongRoles } from '../shared/account.ts'
import type { WhoTypes } from '../shared/matperiod.ts'
import type { Audience } from '../shared/snapshots.ts'
import type { User } from './store/users.ts'

/** What can be done in the product. Every route names the one it is. */
export type Action =
  | 'matperioder:list'
  | 'matperiod:follow'
  | 'matperiod:set'
  | 'matperiod:settle'
  | 'study:import'
  | 'insatser:set'
  | 'material:print'
  | 'counts:set'
  | 'codes:read'
  | 'codes:issue'
  | 'kiosk:run'
  | 'paper:open'
  | 'paper:type'
  | 'results:read'
  | 'results:set'
  | 'comparisons:read'
  | 'comparisons:set'
  | 'texts:read'
  | 'texts:set'
  | 'gallring:read'
  | 'gallring:set'
  | 'forbund:read'
  | 'forbund:set'
  | 'privacy:read'
  | 'privacy:set'
  | 'audit:read'
  | 'own:read'
  | 'own:set'
  | 'people:list'
  | 'people:invite'
  | 'people:set'
  | 'people:welcome'
  | 'people:link'
  | 'people:join'
  | 'people:close'
  | 'backup:make'
  | 'questionnaire:read'
  | 'questionnaire:set'

/** What it is done to. */
export interface Subject {
  readonly forbundId: string
  /** The insats concerned; null for a pile of papers from several. */
  readonly insatsId?: string | null
  /** The mätperiod has no insatser, and is counted as one whole. */
  readonly isWhole?: boolean
  readonly whoTypes?: WhoTypes
  /** To whom a snapshot is released, beside the kansli. */
  readonly releasedTo?: readonly Audience[]
  /** Whose it is, where it belongs to one person; who it is, where it is a person. */
  readonly accountId?: string
  /** The roles that a person has, and those to be given. */
  readonly roles?: readonly Role[]
  /** Of those, the ones that they would get and do not have. */
  readonly gains?: readonly Role[]
  /** A person who works in another förbund too. */
  readonly elsewhere?: boolean
}

type Rule = (user: User, subject: Subject) => boolean

const always: Rule = () => true
const ownInsats: Rule = (user, { insatsId }) =>
  typeof insatsId === 'string' && user.insatser.includes(insatsId)
/** Public is to everybody, and so to each. */
const releasedTo =
  (audience: Audience): Rule =>
  (_, { releasedTo = [] }) =>
    releasedTo.includes(audience) || releasedTo.includes('public')
/** A pile lawfully begun is its typist's to finish, whatever is decided for others after. */
const ownSitting: Rule = (user, { accountId }) => accountId === user.accountId

/** Handwriting is recognised: whether staff type their own insats's papers or another's is the mätperiod's to say. */
const mayOpenPile: Rule = (user, subject) => {
  if (typeof subject.insatsId !== 'string') return false
  return subject.whoTypes === 'own-insats'
    ? ownInsats(user, subject)
    : subject.whoTypes === 'other-insats' && user.insatser.length > 0 && !ownInsats(user, subject)
}

/** Nobody gives themselves rights, or takes away those by which they came in. */
const another: Rule = (user, { accountId }) => accountId !== user.accountId
/** Whoever gives a kansli account could read answers by it, and drift may read none. */
const notKansli: Rule = (_, { roles = [] }) => !roles.includes('kansli')
/** A link opens the whole account, so it is not to be had for one that opens another förbund too: that one is asked to join. */
const hereOnly: Rule = (_, { elsewhere = false }) => !elsewhere
/** Whoever gets such a role is let in anew, by a link that would show drift what the account holds. */
const noRise: Rule = (_, { gains = [] }) => !gains.some((role) => strongRoles.includes(role))
const usedElsewhere: Rule = (_, { elsewhere = false }) => elsewhere
/** What is counted: an insats, or the whole where there is none. */
const counted: Rule = (_, { insatsId, isWhole = false }) => typeof insatsId === 'string' || isWhole
const all =
  (...rules: readonly Rule[]): Rule =>
  (user, subject) =>
    rules.every((rule) => rule(user, subject))

const own = { 'own:read': always, 'own:set': always } as const
const following = {
  ...own,
  'matperioder:list': always,
  'matperiod:follow': always,
  'counts:set': ownInsats,
  'material:print': ownInsats,
  'codes:read': always,
  'codes:issue': ownInsats,
  'kiosk:run': ownInsats,
  'paper:open': mayOpenPile,
  'paper:type': ownSitting,
} as const

const rules: Readonly<Record<Role, Partial<Record<Action, Rule>>>> = {
  kansli: {
    ...own,
    'matperioder:list': always,
    'matperiod:follow': always,
    'matperiod:set': always,
    'matperiod:settle': always,
    'study:import': always,
    'counts:set': counted,
    'insatser:set': always,
    'material:print': always,
    'codes:read': always,
    'codes:issue': always,
    'kiosk:run': always,
    'paper:open': always,
    // Anybody's pile: its typist may be gone when the mätperiod is to be settled.
    'paper:type': always,
    'results:read': always,
    'results:set': always,
    'comparisons:read': always,
    'comparisons:set': always,
    'texts:read': always,
    'texts:set': always,
    'gallring:read': always,
    'gallring:set': always,
    'forbund:read': always,
    'forbund:set': always,
    'privacy:read': always,
    'privacy:set': always,
    'audit:read': always,
    'people:list': always,
    'people:invite': always,
    'people:set': another,
    'people:welcome': all(another, hereOnly),
    'people:link': all(another, hereOnly),
    'people:join': all(another, usedElsewhere),
    'people:close': another,
    'questionnaire:read': always,
    'questionnaire:set': always,
  },
  // Whose insatser are own differs, not what is done with them.
  samordnare: { ...following, 'results:read': releasedTo('samordnare') },
  insatspersonal: { ...following, 'results:read': releasedTo('insatspersonal') },
  drift: {
    ...own,
    'forbund:read': always,
    'forbund:set': always,
    // What the papers say of the server is theirs to check; what the förbund answers for is not theirs to write.
    'privacy:read': always,
    'audit:read': always,
    'people:list': always,
    'people:invite': notKansli,
    'people:set': all(another, notKansli, noRise),
    // To come in at first; a link into an account in use would open what its owner has typed.
    'people:welcome': all(another, hereOnly, notKansli),
    'people:join': all(another, usedElsewhere, notKansli),
    'people:close': all(another, notKansli),
    'backup:make': always,
  },
}

/** Those who may do something to some of what there is; to what, the rule says. */
export function rolesOf(action: Action): readonly Role[] {
  return roles.filter((role) => rules[role][action] !== undefined)
}

/** The one place that decides who may do what. Nothing of another förbund may ever be touched. */
export function may(user: User, action: Action, subject: Subject): boolean {
  return (
    subject.forbundId === user.forbundId &&
    user.roles.some((role) => rules[role][action]?.(user, subject) ?? false)
  )
}

/**
 * Whether something can be done by a token at all. Not what decides who comes in: a token that fell into wrong
 * hands would else make its finder a way in that stays when it has gone.
 */
export function mayByToken(action: Action): boolean {
  return !action.startsWith('own:') && (!action.startsWith('people:') || action === 'people:list')
}

/** Whether somebody sees every insats of the förbund, and not their own alone. */
export function seesAll(user: User): boolean {
  return user.roles.includes('kansli')
}

/** Of snapshots those that somebody may read. */
export function readableOf<T extends Required<Pick<Subject, 'forbundId' | 'releasedTo'>>>(
  user: User,
  snapshots: readonly T[],
): readonly T[] {
  return snapshots.filter((snapshot) => may(user, 'results:read', snapshot))
}

/**
 * Whether somebody who reads a snapshot reads the groups of every insats in it. Others read those of their own:
 * an insats with one coach is also about that coach.
 */
export function readsEveryInsats(user: User, { releasedTo = [] }: Pick<Subject, 'releasedTo'>): boolean {
  return user.roles.includes('kansli') || releasedTo.includes('public')
}

/** Of a snapshot that is not theirs in whole, the insatser whose groups somebody reads: those of the roles it is released to. */
export function insatserRead(
  { roles, insatserAs }: User,
  { releasedTo = [] }: Pick<Subject, 'releasedTo'>,
): readonly string[] {
  const reads = (['insatspersonal', 'samordnare'] as const).filter(
    (role) => roles.includes(role) && releasedTo.includes(role),
  )
  return reads.flatMap((role) => insatserAs[role])
}
