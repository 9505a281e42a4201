import { type ServerType, serve } from '@hono/node-server'
import type { Hono } from 'hono'

/** A form on a very slow net takes seconds; this is well within the time that settling leaves for the last ones. */
const requestTimeoutMs = 120_000

/**
 * Longer than a proxy keeps a connection that nobody uses (nginx a minute, Caddy two), so that it is the
 * proxy that hangs up: else a form may be sent on a connection that is just being closed, and is lost.
 */
const keepAliveMs = 130_000

/**
 * Answer on a port of this machine.
 *
 * @param begun called once, when requests are taken
 * @returns what listens; it emits `error` where the port is taken
 */
export function listen(
  app: Pick<Hono, 'fetch'>,
  address: { readonly hostname: string; readonly port: number },
  begun?: (address: { port: number }) => void,
): ServerType {
  const serverOptions = { requestTimeout: requestTimeoutMs, keepAliveTimeout: keepAliveMs }
  return serve({ fetch: app.fetch, ...address, serverOptions }, begun)
}
