import type { SessionSummary, SignInWay, Stage } from '../../shared/account.ts'
import { hashToken, newId, newToken } from '../random.ts'
import type { Database } from './database.ts'
import { readUser, type User } from './users.ts'

const minuteMs = 60_000
/** A session ends when nothing has been done for this long ... */
const idleMs = 30 * minuteMs
/** ... and at the latest this long after sign-in; sooner where something is waited for. Getting an app takes time. */
const lifetimesMs: Readonly<Record<Stage, number>> = {
  'second-factor': 10 * minuteMs,
  enrolment: 60 * minuteMs,
  full: 12 * 60 * minuteMs,
}
/** How often a session in use is noted, so that reading a page is seldom a write. */
const noteMs = 1 * minuteMs

export interface Session {
  readonly id: string
  readonly stage: Stage
  readonly way: SignInWay
  /** When its owner last showed who they are. */
  readonly startedAt: Date
  readonly user: User
}

export interface NewSession extends Pick<Session, 'stage' | 'way' | 'user'> {
  /** The browser in words, for its owner's list. */
  readonly agent: string
}

/** Start a session; gives the token that the cookie holds. Sessions that have ended are cleared away. */
export async function startSession(
  trx: Database,
  secret: string,
  { stage, way, user, agent }: NewSession,
  now: Date,
): Promise<string> {
  const token = newToken()
  const at = now.toISOString()
  await trx
    .deleteFrom('session')
    .where((eb) =>
      eb.or([eb('seen_at', '<', before(now, idleMs)), eb('started_at', '<', before(now, lifetimesMs.full))]),
    )
    .execute()
  await trx
    .insertInto('session')
    .values({
      token_hash: hashToken(secret, token),
      id: newId(),
      account_id: user.accountId,
      forbund_id: user.forbundId,
      stage,
      way,
      agent,
      started_at: at,
      seen_at: at,
    })
    .execute()
  if (stage === 'full') await noteSignIn(trx, user, at)
  return token
}

/** The session of a token, or null where it has ended, or its owner has no longer a place in the förbund. */
export async function readSession(
  db: Database,
  secret: string,
  token: string,
  now: Date,
): Promise<Session | null> {
  const token_hash = hashToken(secret, token)
  const row = await db
    .selectFrom('session')
    .selectAll()
    .where('token_hash', '=', token_hash)
    .where('seen_at', '>=', before(now, idleMs))
    .where('started_at', '>=', before(now, lifetimesMs.full))
    .executeTakeFirst()
  if (!row || row.started_at < before(now, lifetimesMs[row.stage])) return null
  if (row.seen_at < before(now, noteMs)) {
    await db
      .updateTable('session')
      .set({ seen_at: now.toISOString() })
      .where('token_hash', '=', token_hash)
      .execute()
  }
  const user = await readUser(db, row.account_id, row.forbund_id)
  return user && { id: row.id, stage: row.stage, way: row.way, startedAt: new Date(row.started_at), user }
}

/** Complete a sign-in that waited for its second factor, under a new token. */
export async function completeSession(
  trx: Database,
  secret: string,
  session: Session,
  now: Date,
): Promise<string> {
  const at = now.toISOString()
  await noteSignIn(trx, session.user, at)
  return rotate(trx, secret, session, { stage: 'full', started_at: at })
}

/** Go on under a new token: at every change of rights. */
export async function rotateSession(trx: Database, secret: string, session: Session): Promise<string> {
  return rotate(trx, secret, session, {})
}

/** Go on in another förbund, under a new token, as far as one has come in signing in for that. */
export async function moveSession(
  trx: Database,
  secret: string,
  session: Session,
  { forbundId, stage }: { readonly forbundId: string; readonly stage: Stage },
  now: Date,
): Promise<string> {
  await noteSignIn(trx, { ...session.user, forbundId }, now.toISOString())
  return rotate(trx, secret, session, { forbund_id: forbundId, stage })
}

async function rotate(
  trx: Database,
  secret: string,
  { id }: Session,
  change: { stage?: Stage; started_at?: string; forbund_id?: string },
): Promise<string> {
  const token = newToken()
  await trx
    .updateTable('session')
    .set({ ...change, token_hash: hashToken(secret, token) })
    .where('id', '=', id)
    .execute()
  return token
}

/** Where somebody is signed in now, the latest used first. */
export async function listSessions(
  db: Database,
  { id: current, user }: Session,
  now: Date,
): Promise<readonly SessionSummary[]> {
  const rows = await db
    .selectFrom('session')
    .select(['id', 'agent', 'way', 'started_at', 'seen_at'])
    .where('account_id', '=', user.accountId)
    .where('stage', '=', 'full')
    .where('seen_at', '>=', before(now, idleMs))
    .where('started_at', '>=', before(now, lifetimesMs.full))
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(({ id, agent, way, started_at, seen_at }) => ({
    id,
    agent,
    way,
    startedAt: started_at,
    seenAt: seen_at,
    current: id === current,
  }))
}

/** Which sessions of an account end. */
export interface Ending {
  readonly accountId: string
  /** This one alone. */
  readonly only?: string
  /** All but this one. */
  readonly but?: string
}

/** End sessions; gives how many. */
export async function endSessions(trx: Database, { accountId, only, but }: Ending): Promise<number> {
  let query = trx.deleteFrom('session').where('account_id', '=', accountId)
  if (only !== undefined) query = query.where('id', '=', only)
  if (but !== undefined) query = query.where('id', '!=', but)
  return Number((await query.executeTakeFirstOrThrow()).numDeletedRows)
}

/** End the session of a token. */
export async function endSession(db: Database, secret: string, token: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', hashToken(secret, token)).execute()
}

async function noteSignIn(trx: Database, user: User, signed_in_at: string): Promise<void> {
  await trx
    .updateTable('membership')
    .set({ signed_in_at })
    .where('account_id', '=', user.accountId)
    .where('forbund_id', '=', user.forbundId)
    .execute()
}

function before(now: Date, ms: number): string {
  return new Date(now.getTime() - ms).toISOString()
}
