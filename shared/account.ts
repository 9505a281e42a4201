/** Who somebody is in the product. A person may hold several roles. */
export const roles = ['insatspersonal', 'kansli'] as const
export type Role = (typeof roles)[number]

/** The person signed in, as the interface knows them. */
export interface Me {
  readonly email: string
  readonly roles: readonly Role[]
  /** Own insatser; the kansli's list is empty, for it sees them all. */
  readonly insatser: readonly { readonly id: string; readonly name: string }[]
  readonly forbund: string
  /** The data are synthetic, which every page says. */
  readonly demo: boolean
}

/** The shortest password taken; length is what makes a password hard to guess. */
export const minPasswordLength = 12
