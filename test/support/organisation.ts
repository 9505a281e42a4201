import { expect } from 'vitest'
import { passProvider } from './oidc.ts'
import type { Visitor } from './visitor.ts'

/** What the product says that its address is: the provider sends browsers back there, and the tests take them in. */
export const publicUrl = 'http://localhost:9'
const callback = `${publicUrl}/sign-in/oidc/callback`
/** The product, as a provider knows it. */
export const client = { clientId: 'enkat', clientSecret: 'a secret of the tests', redirectUris: [callback] }

/** Settings by which people sign in with an organisation. */
export function environmentOf(issuer: string, strong = 'mfa'): Record<string, string> {
  const { clientId, clientSecret } = client
  return {
    PUBLIC_URL: publicUrl,
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_NAME: 'Regionen',
    OIDC_STRONG: strong,
  }
}

/** Begin at the product and log in at the provider; gives the path by which the browser comes back. */
export async function passed(visitor: Visitor, login: string, to?: string): Promise<string> {
  const query = to === undefined ? '' : `?${new URLSearchParams({ to })}`
  const begun = await visitor.fetch(`/sign-in/oidc${query}`)
  expect(begun.status).toBe(303)
  const { href } = await passProvider(begun.headers.get('Location') ?? '', login)
  expect(href.startsWith(`${callback}?`)).toBe(true)
  return href.slice(publicUrl.length)
}

/** A whole sign-in; gives the last reply. */
export async function signIn(visitor: Visitor, login: string, to?: string): Promise<Response> {
  return visitor.fetch(await passed(visitor, login, to))
}
