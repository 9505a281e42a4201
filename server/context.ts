import type { Context, MiddlewareHandler } from 'hono'
import type { Logger } from 'pino'
import type { Stage } from '../shared/account.ts'
import { Problem } from '../shared/problem.ts'
import { isPlainText } from '../shared/questionnaire.ts'
import { type Action, may, mayByToken, readableOf, type Subject } from './access.ts'
import type { Assets } from './assets.ts'
import type { Config } from './config.ts'
import { declare } from './declared.ts'
import type { Mailer } from './mail.ts'
import { personSubject } from './people.ts'
import { rateLimit } from './rate-limit.ts'
import { bearerOf, hasBearer } from './sign-in/bearer.ts'
import { mayEnter } from './sign-in/begin.ts'
import { sessionCookie } from './sign-in/cookies.ts'
import type { Organisation } from './sign-in/oidc.ts'
import type { Actor } from './store/audit.ts'
import { comparisonOwner } from './store/comparisons.ts'
import type { Database, OpenDatabase } from './store/database.ts'
import { type OwnedInsats, readInsats } from './store/insatser.ts'
import { matperiodOwner, readMatperiod, type WholeMatperiod } from './store/matperioder.ts'
import { type OwnedSitting, readSitting } from './store/paper.ts'
import { listMembers, type Member } from './store/people.ts'
import { readQuestionnaire, type StoredQuestionnaire } from './store/questionnaires.ts'
import { readSession, type Session } from './store/sessions.ts'
import { listSnapshots, readSnapshot, type StoredSnapshot } from './store/snapshots.ts'
import { readToken } from './store/tokens.ts'
import type { User } from './store/users.ts'

/** The time; the only part of the product that a test may replace. */
export interface Clock {
  now(): Date
}

/** All that a route may use; nothing else opens a connection or reads the time. */
export interface Deps {
  readonly database: OpenDatabase
  readonly clock: Clock
  readonly config: Config
  readonly secret: string
  readonly assets: Assets
  /** A demo shows its doors, and says on every page that its data are synthetic; never in production. */
  readonly demo: boolean
  /** For bugs and nothing else: there is no access log. */
  readonly log: Logger
  /** Null where the installation sends no mail. */
  readonly mailer: Mailer | null
  /** Null where nobody signs in with an organisation's own accounts. */
  readonly organisation: Organisation | null
}

/** What a request has been found to concern, by the time a route sees it. */
export interface Env {
  Variables: {
    user: User
    /** The name of the token by which they ask; undefined where they are signed in themselves. */
    token: string | undefined
    /** Of somebody who is signed in; what a token may do never looks at it. */
    session: Session
    /**
     * Who asks, read anew within a transaction and let through anew.
     *
     * @throws {Problem} `not-signed-in`, `forbidden` where that has changed while the request was on its way
     */
    again: (trx: Database) => Promise<User>
    /** The person of the path. */
    person: Member
    matperiod: WholeMatperiod
    /** The insats of the path; null for a mixed pile of papers. */
    insatsId: string | null
    sitting: OwnedSitting
    /** The insats of the path, by itself and not in a mätperiod. */
    insats: OwnedInsats
    /** The snapshot of the path, or the newest of its mätperiod that the reader may read; null where there is none. */
    snapshot: StoredSnapshot | null
    /** The version of the path. */
    stored: StoredQuestionnaire
  }
}
export type RouteContext = Context<Env>

/** How far whoever asks has come in signing in, by the cookie of the request; null where nobody has begun. */
export async function sessionOf(
  c: Context,
  { database: { db }, clock, config, secret }: Deps,
): Promise<Session | null> {
  const token = hasBearer(c) ? undefined : sessionCookie(config).read(c)
  const session = token ? await readSession(db, secret, token, clock.now()) : null
  return session && mayEnter(session.user, config) ? session : null
}

/** In a path, the pile of papers in which each sheet tells its insats. */
const mixedPile = 'mixed'

/** Who asks, and when: what is done in the request is written down as theirs. */
export function actorOf(c: RouteContext, clock: Clock): Actor & { readonly forbundId: string } {
  const { user, token } = c.var
  const { email, forbundId } = user
  return { at: clock.now(), actor: email, forbundId, ...(token === undefined ? {} : { token }) }
}

/**
 * A part of the path.
 *
 * @throws {Problem} `not-found` where it holds what no identifier can
 */
export function param(c: Context, name: string): string {
  const value = c.req.param(name) ?? ''
  if (!isPlainText(value)) throw new Problem('not-found')
  return value
}

/**
 * Declares what a route does and to what: reads who asks and what it concerns, and lets only those who
 * may through. What belongs to another förbund is not found.
 */
export function createNeeds(deps: Deps) {
  const { db } = deps.database
  const bySession = sessionReader(deps)
  const byToken = tokenReader(deps)
  const subjects = {
    forbund: async (c: RouteContext): Promise<Subject> => ({ forbundId: c.var.user.forbundId }),
    matperiod: async (c: RouteContext): Promise<Subject> => {
      const matperiod = await readMatperiod(db, param(c, 'id'))
      c.set('matperiod', matperiod)
      return { forbundId: matperiod.forbundId }
    },
    insats: async (c: RouteContext): Promise<Subject> => {
      const matperiod = await readMatperiod(db, param(c, 'id'))
      const named = param(c, 'insats')
      const insatsId = named === mixedPile ? null : named
      if (insatsId !== null && !matperiod.insatser.some(({ id }) => id === insatsId))
        throw new Problem('not-found')
      c.set('matperiod', matperiod)
      c.set('insatsId', insatsId)
      const { forbundId, whoTypes } = matperiod
      return { forbundId, whoTypes, insatsId, isWhole: matperiod.insatser.length === 0 }
    },
    ownInsats: async (c: RouteContext): Promise<Subject> => {
      const insats = await readInsats(db, param(c, 'id'))
      c.set('insats', insats)
      return { forbundId: insats.forbundId, insatsId: insats.id }
    },
    snapshot: async (c: RouteContext): Promise<Subject> => {
      const snapshot = await readSnapshot(db, param(c, 'id'))
      c.set('snapshot', snapshot)
      return snapshot
    },
    latestSnapshot: async (c: RouteContext): Promise<Subject> => {
      const id = param(c, 'id')
      const forbundId = await matperiodOwner(db, id)
      const [snapshot = null] = readableOf(c.var.user, await listSnapshots(db, [id]))
      c.set('snapshot', snapshot)
      return snapshot ?? { forbundId }
    },
    sitting: async (c: RouteContext): Promise<Subject> => {
      const sitting = await readSitting(db, param(c, 'id'))
      c.set('sitting', sitting)
      const { insatsId, accountId } = sitting
      const { forbundId, whoTypes } = sitting.matperiod
      return { forbundId, whoTypes, insatsId, accountId }
    },
    person: async (c: RouteContext): Promise<Subject> => {
      const { forbundId } = c.var.user
      const [person] = await listMembers(db, forbundId, param(c, 'id'))
      if (!person) throw new Problem('not-found')
      c.set('person', person)
      return personSubject(forbundId, person)
    },
    comparison: async (c: RouteContext): Promise<Subject> => ({
      forbundId: await comparisonOwner(db, param(c, 'id')),
    }),
    questionnaire: async (c: RouteContext): Promise<Subject> => {
      const { forbundId } = c.var.user
      const version = param(c, 'version')
      if (!/^\d{1,9}$/.test(version)) throw new Problem('not-found')
      const key = { id: param(c, 'id'), version: Number(version) }
      c.set('stored', await readQuestionnaire(db, forbundId, key))
      return { forbundId }
    },
  }

  return (
    action: Action,
    of: keyof typeof subjects = 'forbund',
    stages: readonly Stage[] = ['full'],
  ): MiddlewareHandler<Env> =>
    declare(async (c, next) => {
      const asks = hasBearer(c) ? byToken : bySession
      const user = await asks(c, db, stages)
      if (hasBearer(c) && !mayByToken(action)) throw new Problem('not-by-token')
      c.set('user', user)
      const subject = await subjects[of](c)
      permit(user, action, subject)
      c.set('again', async (trx) => {
        const now = await asks(c, trx, stages)
        permit(now, action, subject)
        return now
      })
      await next()
    }, action)
}

/** How somebody shows who they are, each time they ask. */
type Asks = (c: RouteContext, db: Database, stages: readonly Stage[]) => Promise<User>

/** By the cookie of a session. */
function sessionReader(deps: Deps): Asks {
  const { clock, config, secret } = deps
  return async (c, db, stages) => {
    const session = await readSession(db, secret, sessionCookie(config).read(c) ?? '', clock.now())
    if (!session || !mayEnter(session.user, config) || !stages.includes(session.stage))
      throw new Problem('not-signed-in')
    c.set('session', session)
    return session.user
  }
}

/** By a token: its owner with its one role. What is no token is refused, a few times a minute from one address. */
function tokenReader({ clock, config, secret }: Deps): Asks {
  const mayMiss = rateLimit(wrongTokensPerMinute, config, clock)
  return async (c, db) => {
    const bearer = await readToken(db, secret, bearerOf(c) ?? '', clock.now())
    if (!bearer || !mayEnter(bearer.user, config)) {
      if (!mayMiss(c)) throw new Problem('too-many')
      c.header('WWW-Authenticate', 'Bearer error="invalid_token"')
      throw new Problem('not-signed-in')
    }
    c.set('token', bearer.name)
    return bearer.user
  }
}

const wrongTokensPerMinute = 30

/**
 * Lets through those who may.
 *
 * @throws {Problem} `not-found` for what belongs to another förbund, `forbidden`
 */
export function permit(user: User, action: Action, subject: Subject): void {
  if (subject.forbundId !== user.forbundId) throw new Problem('not-found')
  if (!may(user, action, subject)) throw new Problem('forbidden')
}

/** How long a sign-in is enough to change how one signs in. */
const recentMs = 10 * 60_000

/** Lets through those who showed lately who they are: a screen left alone must not give an account away. */
export function recently({ clock }: Deps): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { stage, startedAt } = c.var.session
    const isOld = clock.now().getTime() - startedAt.getTime() > recentMs
    // An account that has nothing yet has nothing to guard, and getting an app takes time.
    if (stage === 'full' && isOld) throw new Problem('not-recent')
    await next()
  }
}
