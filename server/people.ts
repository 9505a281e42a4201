import { roles } from '../shared/account.ts'
import type { Grant, People, Person, PersonAct } from '../shared/people.ts'
import { Problem } from '../shared/problem.ts'
import { compareSwedish } from '../shared/text/format.ts'
import { type Action, may, type Subject } from './access.ts'
import type { Database } from './store/database.ts'
import { listMembers, type Member } from './store/people.ts'
import type { User } from './store/users.ts'

/** A person, as the access rules go by. */
export function personSubject(forbundId: string, { id, roles, elsewhere }: Member): Subject {
  return { forbundId, accountId: id, roles, elsewhere }
}

/** In which states each act is of use, and what it takes to do it. */
const acts: readonly (readonly [PersonAct, Action, readonly Person['state'][]])[] = [
  ['set', 'people:set', ['invited', 'active']],
  ['welcome', 'people:link', ['invited']],
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

/**
 * What somebody is to be able to do, with nothing that their roles do not use.
 *
 * @throws {Problem} `refused` where a role has nothing to work with, or something is not of the förbund
 */
export async function checkGrant(db: Database, forbundId: string, wanted: Grant): Promise<Grant> {
  const insatser = wanted.roles.includes('insatspersonal') ? wanted.insatser : []
  const kommuner = wanted.roles.includes('samordnare') ? wanted.kommuner : []
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
  return { roles: wanted.roles, insatser, kommuner }
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
