import type { Language, Named, Role } from '../../shared/account.ts'
import { Problem } from '../../shared/problem.ts'
import type { Database } from './database.ts'

/** Somebody in a förbund, as the access rules know them. */
export interface User {
  readonly accountId: string
  readonly forbundId: string
  readonly email: string
  readonly roles: readonly Role[]
  /** Ids of own insatser, those of own kommuner among them. */
  readonly insatser: readonly string[]
  /** Of those, which are theirs in which role: for one who has both, what is one role's is not the other's to read. */
  readonly insatserAs: Readonly<Record<'insatspersonal' | 'samordnare', readonly string[]>>
  /** Own kommuner, of a samordnare. */
  readonly kommuner: readonly string[]
  readonly language: Language
  /** An account of the demo, which everybody can use. */
  readonly demo: boolean
}

/** The förbund in which an account may work, having said yes to them, the one it worked in last first. */
export async function listOwnForbund(db: Database, accountId: string): Promise<readonly Named[]> {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('forbund', 'forbund.id', 'membership.forbund_id')
    .select(['forbund.id', 'forbund.name', 'signed_in_at'])
    .where('account_id', '=', accountId)
    .where('closed_at', 'is', null)
    .where('joined', '=', 1)
    .orderBy('forbund.name')
    .execute()
  const last = ({ signed_in_at }: (typeof rows)[number]) => signed_in_at ?? ''
  return rows.toSorted((a, b) => (last(a) < last(b) ? 1 : last(a) > last(b) ? -1 : 0))
}

/**
 * Who an account is in the förbund where it worked last.
 *
 * @throws {Problem} `no-account` where it may work in none
 */
export async function readFirstUser(db: Database, accountId: string): Promise<User> {
  const [first] = await listOwnForbund(db, accountId)
  const user = first ? await readUser(db, accountId, first.id) : null
  if (!user) throw new Problem('no-account')
  return user
}

/** Who an account is in a förbund; null where it has no place there, or a closed one. */
export async function readUser(db: Database, accountId: string, forbundId: string): Promise<User | null> {
  const member = await db
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.account_id')
    .select(['email', 'language', 'demo'])
    .where('account_id', '=', accountId)
    .where('forbund_id', '=', forbundId)
    .where('closed_at', 'is', null)
    .where('joined', '=', 1)
    .executeTakeFirst()
  if (!member) return null
  const has = { account_id: accountId, forbund_id: forbundId }
  const roles = await db
    .selectFrom('membership_role')
    .select('role')
    .where((eb) => eb.and(has))
    .execute()
  const kommuner = await db
    .selectFrom('membership_kommun')
    .select('kommun')
    .where((eb) => eb.and(has))
    .execute()
  const insatser = await db
    .selectFrom('insats')
    .leftJoin('membership_insats', (join) =>
      join
        .onRef('membership_insats.insats_id', '=', 'insats.id')
        .on('membership_insats.account_id', '=', accountId)
        .on('membership_insats.forbund_id', '=', forbundId),
    )
    .select(['insats.id', 'insats.kommun', 'membership_insats.insats_id as staffed'])
    .where('insats.forbund_id', '=', forbundId)
    .execute()
  const ownKommuner = kommuner.map(({ kommun }) => kommun)
  const idsOf = (rows: typeof insatser) => rows.map(({ id }) => id)
  const insatserAs = {
    insatspersonal: idsOf(insatser.filter(({ staffed }) => staffed !== null)),
    samordnare: idsOf(insatser.filter(({ kommun }) => kommun !== null && ownKommuner.includes(kommun))),
  }
  return {
    accountId,
    forbundId,
    ...member,
    demo: member.demo === 1,
    roles: roles.map(({ role }) => role),
    kommuner: ownKommuner,
    insatser: [...new Set(Object.values(insatserAs).flat())],
    insatserAs,
  }
}
