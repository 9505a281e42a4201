import { type LinkKind, roles } from '../shared/account.ts'
import type { Grant, People, Person, PersonAct } from '../shared/people.ts'
import { Problem } from '../shared/problem.ts'
import { compareSwedish } from '../shared/text/format.ts'
import { type Action, may, type Subject } from './access.ts'
import { addAccount, findAccount, type NewAccount } from './store/accounts.ts'
import type { Database } from './store/database.ts'
import { addMembership, listMembers, type Member } from './store/people.ts'
import { listOwnForbund, type User } from './store/users.ts'

/** A person, as the access rules go by. */
export function personSubject(forbundId: string, { id, roles, elsewhere }: Member): Subject {
  return { forbundId, accountId: id, roles, elsewhere }
}

/** In which states each act is of use, and what it takes to do it. */
const acts: readonly (readonly [PersonAct, Action, readonly Person['state'][]])[] = [
  ['set', 'people:set', ['invited', 'active']],
  ['welcome', 'people:link', ['invited']],
  ['join', 'people:join', ['invited']],
  ['sign-in', 'people:link', ['active']],
  ['reset', 'people:link', ['active']],
  ['sign-out', 'people:close', ['active']],
  ['close', 'people:close', ['invited', 'active']],
  ['reopen', 'people:close', ['closed']],
]

/** What somebody may do to a person now. */
export function actsOn(user: User, person: Member): readonly PersonAct[] {
  const subject = personSubject(user.forbundId, person)
  return acts
    .filter(([, action, states]) => states.includes(person.state) && may(user, action, subject))
    .map(([act]) => act)
}

/** Everybody with an account in a förbund, as somebody sees them. */
export async function peopleFor(db: Database, user: User): Promise<People> {
  const { forbundId } = user
  const members = await listMembers(db, forbundId)
  const insatser = await db
    .selectFrom('insats')
    .select(['id', 'name', 'kommun'])
    .where('forbund_id', '=', forbundId)
    .execute()
  return {
    people: members.map(({ elsewhere, ...person }) => ({
      ...person,
      acts: actsOn(user, { ...person, elsewhere }),
    })),
    insatser: insatser.sort((a, b) => compareSwedish(a.name, b.name)),
    kommuner: await kommunerOf(db, forbundId),
    grantable: roles.filter((role) => may(user, 'people:invite', { forbundId, roles: [role] })),
  }
}

/** What somebody is to be able to do, without what their roles do not use: it would open what they are not to see. */
export function usedGrant({ roles, insatser, kommuner }: Grant): Grant {
  return {
    roles,
    insatser: roles.includes('insatspersonal') ? insatser : [],
    kommuner: roles.includes('samordnare') ? kommuner : [],
  }
}

/**
 * What somebody is to be able to do, checked.
 *
 * @throws {Problem} `refused` where a role has nothing to work with, or something is not of the förbund
 */
export async function checkGrant(db: Database, forbundId: string, wanted: Grant): Promise<Grant> {
  const grant = usedGrant(wanted)
  const { insatser, kommuner } = grant
  const known = await db.selectFrom('insats').select('id').where('forbund_id', '=', forbundId).execute()
  const knownKommuner = await kommunerOf(db, forbundId)
  const faults = [
    ...(wanted.roles.length === 0 ? ['Välj minst en roll.'] : []),
    ...(wanted.roles.includes('insatspersonal') && insatser.length === 0
      ? ['Välj minst en insats för insatspersonal.']
      : []),
    ...(wanted.roles.includes('samordnare') && kommuner.length === 0
      ? ['Välj minst en kommun för samordnare.']
      : []),
    ...(insatser.some((id) => !known.some((insats) => insats.id === id)) ? ['En insats finns inte.'] : []),
    ...(kommuner.some((kommun) => !knownKommuner.includes(kommun)) ? ['En kommun finns inte.'] : []),
  ]
  if (faults.length > 0) throw new Problem('refused', faults)
  return grant
}

/**
 * A place in a förbund for whoever has an address, and the kind of link by which they come to it. An account
 * that is used elsewhere waits for its owner's yes; one that no longer is begins anew, so that nobody who was
 * let into it before comes along.
 *
 * @throws {Problem} `refused` where they have a place
 */
export async function placeFor(
  trx: Database,
  { forbundId, email, ...grant }: NewAccount,
): Promise<{ readonly accountId: string; readonly kind: LinkKind }> {
  const known = await findAccount(trx, { email })
  if (!known) return { accountId: await addAccount(trx, { forbundId, email, ...grant }), kind: 'welcome' }
  const joins = (await listOwnForbund(trx, known.id)).length > 0
  if (!(await addMembership(trx, known.id, forbundId, grant, !joins))) {
    throw new Problem('refused', [
      `${known.email} har redan ett konto här. Är det stängt går det att öppna igen.`,
    ])
  }
  return { accountId: known.id, kind: joins ? 'join' : 'reset' }
}

async function kommunerOf(db: Database, forbundId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('kommun')
    .select('name')
    .where('forbund_id', '=', forbundId)
    .orderBy('position')
    .execute()
  return rows.map(({ name }) => name)
}
