import { createHmac, randomBytes } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import { Problem } from '../shared/problem.ts'
import type { Config } from './config.ts'
import type { Clock } from './context.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/**
 * Whether a request is among the first so many of this minute from its address. No address is kept: only
 * its hash, under a key that lives for a day at most, in memory, forgotten with the count after a minute.
 */
export function rateLimit(perMinute: number, config: Config, clock: Clock): (c: Context) => boolean {
  let key = randomBytes(32)
  let keyMadeAt = 0
  let minute = 0
  let counts = new Map<string, number>()
  return (c) => {
    if (!config.rateLimit) return true
    const now = clock.now().getTime()
    if (now - keyMadeAt > dayMs) {
      key = randomBytes(32)
      keyMadeAt = now
    }
    if (Math.floor(now / minuteMs) !== minute) {
      minute = Math.floor(now / minuteMs)
      counts = new Map()
    }
    const from = createHmac('sha256', key).update(addressOf(c, config)).digest('base64')
    const count = (counts.get(from) ?? 0) + 1
    counts.set(from, count)
    return count <= perMinute
  }
}

/** Refuses what is over the limit. */
export function limited(mayPass: (c: Context) => boolean): MiddlewareHandler {
  return async (c, next) => {
    if (!mayPass(c)) throw new Problem('too-many')
    await next()
  }
}

function addressOf(c: Context, { trustProxy }: Config): string {
  const forwarded = trustProxy ? c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim() : undefined
  // A request made in the same process has no connection.
  const address = forwarded ?? ('incoming' in (c.env ?? {}) ? getConnInfo(c).remote.address : undefined)
  return address === undefined ? 'unknown' : networkOf(address)
}

/** An address of IPv6 is one of the many that its household has: the first four groups are theirs alone. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address
  const [before = '', after] = address.split('::')
  const first = before === '' ? [] : before.split(':')
  const last = after === undefined || after === '' ? [] : after.split(':')
  const zeros = Array.from({ length: 8 - first.length - last.length }, () => '0')
  const groups = after === undefined ? first : [...first, ...zeros, ...last]
  return groups.slice(0, 4).join(':')
}
