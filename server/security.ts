import { createHash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import { Problem } from '../shared/problem.ts'
import { styleText } from '../survey-ui/style.ts'
import type { Config } from './config.ts'
import { hasBearer } from './sign-in/bearer.ts'

/** Only what the server itself sends may run or be shown; the participant page's one style block by its hash. */
function contentSecurityPolicy({ framedBy = "'none'", frames = "'none'" } = {}): string {
  return [
    "default-src 'none'",
    "object-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'sha256-${createHash('sha256').update(styleText).digest('base64')}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    `frame-src ${frames}`,
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${framedBy}`,
    "require-trusted-types-for 'script'",
  ].join('; ')
}

/** For a page that shows another of our own within it. */
export const framesOwnPages = policyOf({ frames: "'self'" })
/** For the pages that are shown so, and for no other: whoever frames a page can trick the one who reads it. */
export const framedByOwnPages = policyOf({ framedBy: "'self'" })

/** For a page that holds all it needs: the styles that stand in it, by their hashes, pictures in it, and no script. */
export function selfContained(html: string, { framedBy = "'none'" } = {}): string {
  const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(
    ([, css = '']) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`,
  )
  return [
    "default-src 'none'",
    `style-src ${styles.length > 0 ? styles.join(' ') : "'none'"}`,
    // The heights of a table's rows, so that they meet its chart.
    "style-src-attr 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${framedBy}`,
  ].join('; ')
}

function policyOf(frames: { framedBy?: string; frames?: string }): MiddlewareHandler {
  const policy = contentSecurityPolicy(frames)
  return async (c, next) => {
    await next()
    c.res.headers.set('Content-Security-Policy', policy)
  }
}

/** Headers of every reply. Pages and data are kept nowhere; built files set their own caching. */
export function securityHeaders({ publicUrl }: Config): MiddlewareHandler {
  const headers: readonly (readonly [string, string])[] = [
    ['Content-Security-Policy', contentSecurityPolicy()],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'same-origin'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), microphone=(), geolocation=()'],
    ...(publicUrl.startsWith('https://')
      ? [['Strict-Transport-Security', 'max-age=31536000; includeSubDomains'] as const]
      : []),
  ]
  return async (c, next) => {
    await next()
    for (const [name, value] of headers) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store')
  }
}

/** For the participant's pages, whose forms need no origin to be taken. */
export const noReferrer: MiddlewareHandler = async (c, next) => {
  await next()
  c.res.headers.set('Referrer-Policy', 'no-referrer')
}

/** For pages that only those read who were given their address: no search engine lists them. */
export const unlisted: MiddlewareHandler = async (c, next) => {
  await next()
  c.res.headers.set('X-Robots-Tag', 'noindex, nofollow, noarchive')
}

/**
 * Refuses a write that another site's page made the browser send: by Fetch Metadata where the browser
 * tells it, else by Origin. Writes to the API are JSON too, which another site cannot send unasked. One by a
 * token and without cookies carries nothing that a browser adds by itself.
 */
export function sameOriginWrites({ publicUrl }: Config): MiddlewareHandler {
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    if (hasBearer(c) && c.req.header('Cookie') === undefined) return next()
    const site = c.req.header('Sec-Fetch-Site')
    const origin = c.req.header('Origin')
    const own = [publicUrl, new URL(c.req.url).origin]
    const foreign =
      site === undefined ? origin !== undefined && !own.includes(origin) : site !== 'same-origin'
    if (foreign) throw new Problem('cross-origin')
    await next()
  }
}
