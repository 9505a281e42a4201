import { type Me, strongRoles } from '../shared/account.ts'

/** Whether somebody has mätperioder to follow: with every role but drift, which sees no answers. */
export function followsMatperioder({ roles }: Pick<Me, 'roles'>): boolean {
  return roles.some((role) => role !== 'drift')
}

/** Whether somebody governs the förbund or its accounts: its people, its settings and its log. */
export function governs({ roles }: Pick<Me, 'roles'>): boolean {
  return roles.some((role) => strongRoles.includes(role))
}
