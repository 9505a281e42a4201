import type { Context, MiddlewareHandler } from 'hono'
import type { Logger } from 'pino'
import { Problem } from '../shared/problem.ts'
import { isPlainText } from '../shared/questionnaire.ts'
import { type Action, may, type Subject } from './access.ts'
import type { Assets } from './assets.ts'
import type { Config } from './config.ts'
import { declare } from './declared.ts'
import { readSessionCookie } from './session-cookie.ts'
import type { User } from './store/accounts.ts'
import type { Actor } from './store/audit.ts'
import type { OpenDatabase } from './store/database.ts'
import { readMatperiod, type WholeMatperiod } from './store/matperioder.ts'
import { type OwnedSitting, readSitting } from './store/paper.ts'
import { readSession } from './store/sessions.ts'

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
}

/** What a request has been found to concern, by the time a route sees it. */
export interface Env {
  Variables: {
    user: User
    matperiod: WholeMatperiod
    /** The insats of the path; null for a mixed pile of papers. */
    insatsId: string | null
    sitting: OwnedSitting
  }
}
export type RouteContext = Context<Env>

/** Who is signed in, by the cookie of a request; null where nobody is. */
export async function signedInUser(
  c: Context,
  { database: { db }, clock, config, secret }: Deps,
): Promise<User | null> {
  const token = readSessionCookie(c, config)
  return token ? readSession(db, secret, token, clock.now()) : null
}

/** In a path, the pile of papers in which each sheet tells its insats. */
const mixedPile = 'mixed'

/** Who asks, and when: what is done in the request is written down as theirs. */
export function actorOf(c: RouteContext, clock: Clock): Actor & { readonly forbundId: string } {
  const { email, forbundId } = c.var.user
  return { at: clock.now(), actor: email, forbundId }
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
      return { forbundId, whoTypes, insatsId }
    },
    sitting: async (c: RouteContext): Promise<Subject> => {
      const sitting = await readSitting(db, param(c, 'id'))
      c.set('sitting', sitting)
      const { insatsId, accountId } = sitting
      const { forbundId, whoTypes } = sitting.matperiod
      return { forbundId, whoTypes, insatsId, accountId }
    },
  }

  return (action: Action, of: keyof typeof subjects = 'forbund'): MiddlewareHandler<Env> =>
    declare(async (c, next) => {
      const user = await signedInUser(c, deps)
      if (!user) throw new Problem('not-signed-in')
      c.set('user', user)
      const subject = await subjects[of](c)
      if (subject.forbundId !== user.forbundId) throw new Problem('not-found')
      if (!may(user, action, subject)) throw new Problem('forbidden')
      await next()
    }, action)
}
