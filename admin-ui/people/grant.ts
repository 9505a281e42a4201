import type { Grant, People } from '../../shared/people.ts'
import { compareSwedish } from '../../shared/text/format.ts'
import { peopleText } from '../../shared/text/people.ts'

/** What is missing in a form about somebody's account, and in which field. */
export interface Refusal {
  readonly field: 'email' | 'roles' | 'insatser' | 'kommuner'
  readonly message: string
}

export const nothing: Grant = { roles: [], insatser: [], kommuner: [] }

/** What is missing in a grant: a role, or what a role is for. */
export function grantRefusals({ roles, insatser, kommuner }: Grant): readonly Refusal[] {
  const words = peopleText.grant
  const refusals: Refusal[] = []
  if (roles.length === 0) refusals.push({ field: 'roles', message: words.rolesMissing })
  if (roles.includes('insatspersonal') && insatser.length === 0) {
    refusals.push({ field: 'insatser', message: words.insatserMissing })
  }
  if (roles.includes('samordnare') && kommuner.length === 0) {
    refusals.push({ field: 'kommuner', message: words.kommunerMissing })
  }
  return refusals
}

/** What is missing in an invitation: an address, or something in what it gives. */
export function inviteRefusals(email: string, grant: Grant): readonly Refusal[] {
  const missing = /^\S+@\S+\.\S+$/.test(email.trim())
    ? []
    : [{ field: 'email', message: peopleText.grant.email } as const]
  return [...missing, ...grantRefusals(grant)]
}

/** A grant as it is sent: insatser and kommuner only with the role that they belong to. */
export function sentGrant({ roles, insatser, kommuner }: Grant): Grant {
  return {
    roles,
    insatser: roles.includes('insatspersonal') ? insatser : [],
    kommuner: roles.includes('samordnare') ? kommuner : [],
  }
}

/** Whether two grants give the same, in whatever order. */
export function sameGrant(a: Grant, b: Grant): boolean {
  const same = (one: readonly string[], other: readonly string[]) =>
    one.length === other.length && one.every((value) => other.includes(value))
  return same(a.roles, b.roles) && same(a.insatser, b.insatser) && same(a.kommuner, b.kommuner)
}

/** A list with a value in it, or without it. */
export function withValue<T>(list: readonly T[], value: T, present: boolean): readonly T[] {
  const others = list.filter((one) => one !== value)
  return present ? [...others, value] : others
}

/** The insatser by kommun, both the Swedish way; those of no kommun last. */
export function insatserByKommun(
  insatser: People['insatser'],
): readonly { readonly kommun: string | null; readonly insatser: People['insatser'] }[] {
  const kommuner = [...new Set(insatser.map(({ kommun }) => kommun))].toSorted((a, b) =>
    a === null || b === null ? Number(a === null) - Number(b === null) : compareSwedish(a, b),
  )
  return kommuner.map((kommun) => ({
    kommun,
    insatser: insatser
      .filter((insats) => insats.kommun === kommun)
      .toSorted((a, b) => compareSwedish(a.name, b.name)),
  }))
}
