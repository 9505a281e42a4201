import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Config } from './config.ts'

/** Over https the name's prefix makes the browser refuse a cookie that another host or a plain connection set. */
const secureName = '__Host-session'
const plainName = 'session'

export function readSessionCookie(c: Context, config: Config): string | undefined {
  return getCookie(c, isSecure(config) ? secureName : plainName)
}

export function setSessionCookie(c: Context, config: Config, token: string): void {
  const secure = isSecure(config)
  setCookie(c, secure ? secureName : plainName, token, { httpOnly: true, sameSite: 'Lax', path: '/', secure })
}

export function clearSessionCookie(c: Context, config: Config): void {
  const secure = isSecure(config)
  deleteCookie(c, secure ? secureName : plainName, { path: '/', secure })
}

function isSecure({ publicUrl }: Config): boolean {
  return publicUrl.startsWith('https://')
}
