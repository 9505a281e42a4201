import type { MiddlewareHandler } from 'hono'
import { bodyLimit as countedLimit } from 'hono/body-limit'
import { Problem } from '../shared/problem.ts'

/**
 * Refuses a body over a size. A declared length is believed, for the connection carries no more than that;
 * only a body without one is counted as it comes, which costs many times as much.
 */
export function bodyLimit(maxBytes: number): MiddlewareHandler {
  const tooLarge = () => {
    throw new Problem('too-large')
  }
  const counted = countedLimit({ maxSize: maxBytes, onError: tooLarge })
  return (c, next) => {
    const declared = c.req.header('Content-Length')
    if (declared === undefined || c.req.header('Transfer-Encoding') !== undefined) return counted(c, next)
    return Number(declared) > maxBytes ? tooLarge() : next()
  }
}

/** Waits for the whole of a request before anything is asked of it: what it may do is decided when it is done. */
export const wholeBody: MiddlewareHandler = async (c, next) => {
  if (c.req.method !== 'GET' && c.req.method !== 'HEAD') await c.req.arrayBuffer()
  await next()
}
