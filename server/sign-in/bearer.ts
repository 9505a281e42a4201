import type { Context } from 'hono'

/** The token that a request carries as `Authorization: Bearer …`; undefined where it carries none. */
export function bearerOf(c: Context): string | undefined {
  return /^Bearer +(\S+) *$/i.exec(c.req.header('Authorization') ?? '')?.[1]
}

/** Whether a request would act by a token: its cookies are then read by nobody. */
export function hasBearer(c: Context): boolean {
  return /^Bearer\b/i.test(c.req.header('Authorization') ?? '')
}
