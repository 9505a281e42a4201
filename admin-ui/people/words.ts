import { roles as everyRole, type Role } from '../../shared/account.ts'
import type { People, Person } from '../../shared/people.ts'
import { type Day, dayOf } from '../../shared/stockholm.ts'
import { compareSwedish } from '../../shared/text/format.ts'
import { peopleText, roleNames } from '../../shared/text/people.ts'

/** Roles in words, in their own order: "Insatspersonal, samordnare". */
export function rolesInWords(roles: readonly Role[]): string {
  const names = everyRole.filter((role) => roles.includes(role)).map((role) => roleNames[role])
  return names.map((name, index) => (index === 0 ? name : name.toLowerCase())).join(', ')
}

/** What somebody's roles reach, a line each: the whole förbund, or kommuner and own insatser by name. */
export function reachInWords(
  { roles, insatser, kommuner }: Pick<Person, 'roles' | 'insatser' | 'kommuner'>,
  known: People['insatser'],
): readonly string[] {
  const words = peopleText.list
  if (roles.includes('kansli')) return [words.whole]
  const names = known.filter(({ id }) => insatser.includes(id)).map(({ name }) => name)
  return [
    ...(kommuner.length > 0 ? [words.wholeKommuner(kommuner.toSorted(compareSwedish))] : []),
    ...(names.length > 0 ? [names.toSorted(compareSwedish).join(', ')] : []),
  ]
}

/** The day of the last sign-in; null where there is none. */
export function signedInDay({ signedInAt }: Pick<Person, 'signedInAt'>): Day | null {
  return signedInAt === null ? null : dayOf(new Date(signedInAt))
}

/** People by e-mail address, the Swedish way. */
export function byEmail(people: readonly Person[]): readonly Person[] {
  return people.toSorted((a, b) => compareSwedish(a.email, b.email))
}
