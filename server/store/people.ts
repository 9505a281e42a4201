import type { Grant, Person } from '../../shared/people.ts'
import { Problem } from '../../shared/problem.ts'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'

/** Somebody with a place in a förbund, open or closed; what may be done to them is not for the store to say. */
export type Member = Omit<Person, 'acts'> & {
  /** Works in another förbund too, and so has an account that is not this one's to open. */
  readonly elsewhere: boolean
}

/**
 * Give an account a place in a förbund; false where it has one.
 *
 * @param joined whether its owner has said yes, or has nothing elsewhere to say it for
 */
export async function addMembership(
  trx: Database,
  account_id: string,
  forbund_id: string,
  grant: Grant,
  joined: boolean,
): Promise<boolean> {
  const made = await trx
    .insertInto('membership')
    .values({ account_id, forbund_id, signed_in_at: null, joined: joined ? 1 : 0, closed_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('account_id')
    .execute()
  if (made.length === 0) return false
  await writeGrant(trx, account_id, forbund_id, grant)
  return true
}

/** What somebody may do from now on, in place of what they might before. */
export async function setGrant(
  trx: Database,
  account_id: string,
  forbund_id: string,
  grant: Grant,
): Promise<void> {
  for (const table of ['membership_role', 'membership_insats', 'membership_kommun'] as const) {
    await trx
      .deleteFrom(table)
      .where('account_id', '=', account_id)
      .where('forbund_id', '=', forbund_id)
      .execute()
  }
  await writeGrant(trx, account_id, forbund_id, grant)
}

async function writeGrant(
  trx: Database,
  account_id: string,
  forbund_id: string,
  grant: Grant,
): Promise<void> {
  const of = { account_id, forbund_id }
  const roles = [...new Set(grant.roles)].map((role) => ({ ...of, role }))
  const insatser = [...new Set(grant.insatser)].map((insats_id) => ({ ...of, insats_id }))
  const kommuner = [...new Set(grant.kommuner)].map((kommun) => ({ ...of, kommun }))
  if (roles.length > 0) await trx.insertInto('membership_role').values(roles).execute()
  if (insatser.length > 0) await trx.insertInto('membership_insats').values(insatser).execute()
  if (kommuner.length > 0) await trx.insertInto('membership_kommun').values(kommuner).execute()
}

type Place = Partial<Pick<Tables['membership'], 'closed_at' | 'joined'>>

/** Close somebody's place in a förbund, open it again, or note that they said yes to it. */
export async function setPlace(
  trx: Database,
  accountId: string,
  forbundId: string,
  place: Place,
): Promise<void> {
  await trx
    .updateTable('membership')
    .set(place)
    .where('account_id', '=', accountId)
    .where('forbund_id', '=', forbundId)
    .execute()
}

/**
 * See to it that somebody is left who can do everything in a förbund. Those who change its people take
 * turns, so that two cannot take each other away.
 *
 * @throws {Problem} `last-kansli`
 */
export async function keepKansli(
  trx: Database,
  forbundId: string,
  change: () => Promise<void>,
): Promise<void> {
  await trx
    .updateTable('forbund')
    .set((eb) => ({ name: eb.ref('name') }))
    .where('id', '=', forbundId)
    .execute()
  const before = await countKansli(trx, forbundId)
  await change()
  if (before > 0 && (await countKansli(trx, forbundId)) === 0) throw new Problem('last-kansli')
}

async function countKansli(trx: Database, forbundId: string): Promise<number> {
  const { count } = await trx
    .selectFrom('membership_role')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.account_id', '=', 'membership_role.account_id')
        .onRef('membership.forbund_id', '=', 'membership_role.forbund_id'),
    )
    .select((eb) => eb.fn.countAll().as('count'))
    .where('membership.forbund_id', '=', forbundId)
    .where('closed_at', 'is', null)
    .where('joined', '=', 1)
    .where('role', '=', 'kansli')
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Everybody with a place in a förbund, or the one account of them, by address. */
export async function listMembers(
  db: Database,
  forbundId: string,
  accountId?: string,
): Promise<readonly Member[]> {
  let query = db
    .selectFrom('membership')
    .innerJoin('account', 'account.id', 'membership.account_id')
    .select(['account.id', 'email', 'signed_in_at', 'joined', 'closed_at', 'totp_secret'])
    .select((eb) => [
      eb
        .exists(eb.selectFrom('passkey').select('id').whereRef('account_id', '=', 'account.id'))
        .as('passkey'),
      eb
        .exists(
          eb
            .selectFrom('membership as other')
            .select('other.forbund_id')
            .whereRef('other.account_id', '=', 'account.id')
            .where('other.forbund_id', '!=', forbundId)
            .where('other.joined', '=', 1)
            .where('other.closed_at', 'is', null),
        )
        .as('elsewhere'),
    ])
    .where('forbund_id', '=', forbundId)
  if (accountId !== undefined) query = query.where('account.id', '=', accountId)
  const rows = await query.orderBy('email').execute()
  const [roles, insatser, kommuner] = await Promise.all([
    db.selectFrom('membership_role').selectAll().where('forbund_id', '=', forbundId).execute(),
    db.selectFrom('membership_insats').selectAll().where('forbund_id', '=', forbundId).execute(),
    db.selectFrom('membership_kommun').selectAll().where('forbund_id', '=', forbundId).execute(),
  ])
  return rows.map((row): Member => {
    const { id, email, signed_in_at, joined, closed_at, totp_secret } = row
    const own = <T extends { account_id: string }>(all: readonly T[]) =>
      all.filter(({ account_id }) => account_id === id)
    return {
      id,
      email,
      roles: own(roles).map(({ role }) => role),
      insatser: own(insatser).map(({ insats_id }) => insats_id),
      kommuner: own(kommuner).map(({ kommun }) => kommun),
      state: closed_at !== null ? 'closed' : signed_in_at !== null && joined === 1 ? 'active' : 'invited',
      signedInAt: signed_in_at,
      secondFactor: totp_secret !== null || Boolean(row.passkey),
      elsewhere: Boolean(row.elsewhere),
    }
  })
}
