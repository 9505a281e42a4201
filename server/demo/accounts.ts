import type { Role } from '../../shared/account.ts'

/** The logins of the demo. Everybody may know them; they open nothing but synthetic data, and never in production. */
export const demoAccounts: readonly {
  readonly role: Role
  readonly email: string
  readonly password: string
  readonly insatser: readonly string[]
}[] = [
  {
    role: 'insatspersonal',
    email: 'personal@demo.example',
    password: 'orangeriet-2025',
    insatser: ['Orangeriet'],
  },
  { role: 'kansli', email: 'kansli@demo.example', password: 'kansliet-2025', insatser: [] },
]
