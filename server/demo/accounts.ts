import type { Role } from '../../shared/account.ts'

/** The logins of the demo. Everybody may know them; they open nothing but synthetic data, and never in production. */
export const demoAccounts: readonly {
  readonly role: Role
  readonly email: string
  readonly password: string
  /** Names of own insatser, and of own kommuner. */
  readonly insatser: readonly string[]
  readonly kommuner: readonly string[]
}[] = [
  {
    role: 'insatspersonal',
    email: 'personal@demo.example',
    password: 'orangeriet-2025',
    insatser: ['Orangeriet'],
    kommuner: [],
  },
  { role: 'kansli', email: 'kansli@demo.example', password: 'kansliet-2025', insatser: [], kommuner: [] },
  {
    role: 'samordnare',
    email: 'samordnare@demo.example',
    password: 'samordna-2025',
    insatser: [],
    kommuner: ['Piteå'],
  },
  { role: 'drift', email: 'drift@demo.example', password: 'driften-2025', insatser: [], kommuner: [] },
]
