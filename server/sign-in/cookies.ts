import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Config } from '../config.ts'

/** A cookie of the staff's pages, that scripts cannot read. */
export interface Cookie {
  read(c: Context): string | undefined
  set(c: Context, value: string): void
  clear(c: Context): void
}

/** Who is signed in. */
export const sessionCookie = (config: Config) => cookie(config, 'session')

/** What a browser has been asked to answer, while it signs in. */
export const challengeCookie = (config: Config) => cookie(config, 'challenge', 30 * 60)

/** A browser in which somebody has signed in before: others' wrong guesses do not slow it down. */
export const deviceCookie = (config: Config) => cookie(config, 'device', 365 * 24 * 60 * 60)

/** Over https the name's prefix makes the browser refuse one that another host or a plain connection set. */
function cookie({ publicUrl }: Config, plainName: string, maxAge?: number): Cookie {
  const secure = publicUrl.startsWith('https://')
  const name = secure ? `__Host-${plainName}` : plainName
  const always = { httpOnly: true, sameSite: 'Lax', path: '/', secure } as const
  return {
    read: (c) => getCookie(c, name),
    set: (c, value) => setCookie(c, name, value, maxAge === undefined ? always : { ...always, maxAge }),
    clear: (c) => void deleteCookie(c, name, { path: '/', secure }),
  }
}
