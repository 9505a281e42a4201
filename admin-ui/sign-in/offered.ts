/** Ways in that the installation has set up, which the server tells before anybody has signed in. */
export interface Offered {
  /** Whether one-time links can be mailed. */
  readonly mail: boolean
  /** Whose own accounts can be used; null where no one's can. */
  readonly organisation: string | null
}

export function offered(): Offered {
  const told = document.getElementById('app')?.dataset
  return { mail: told?.mail !== undefined, organisation: told?.oidc || null }
}
