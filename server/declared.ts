import type * as v from 'valibot'
import type { Action } from './access.ts'
import { taken } from './json-body.ts'

/** What each guard lets through: an action, to those who may do it, or everybody. */
const guards = new WeakMap<object, Action | 'everybody'>()

/** Note what a guard lets through, so that a route without one is found. */
export function declare<H extends object>(guard: H, lets: Action | 'everybody'): H {
  guards.set(guard, lets)
  return guard
}

/** For what is open to everybody. */
export function everybody<H extends object>(handler: H): H {
  return declare(handler, 'everybody')
}

/** An app, as far as its routes go. */
interface App {
  readonly routes: readonly { readonly method: string; readonly path: string; readonly handler: object }[]
}

export interface DeclaredRoute {
  readonly method: string
  readonly path: string
  readonly lets: Action | 'everybody'
  /** The schema that its JSON is parsed by; undefined where it takes none. */
  readonly takes: v.GenericSchema | undefined
}

/**
 * Every route with what it lets through.
 *
 * @throws {Error} where a route has no guard: such an app never starts
 */
export function declaredRoutes(app: App): readonly DeclaredRoute[] {
  const routes = Map.groupBy(
    app.routes.filter(({ method }) => method !== 'ALL'),
    ({ method, path }) => `${method} ${path}`,
  )
  return [...routes.values()].map((handlers) => {
    const [{ method = '', path = '' } = {}] = handlers
    const lets = handlers.map(({ handler }) => guards.get(handler)).find((found) => found !== undefined)
    if (!lets) throw new Error(`${method} ${path} does not declare who it is for`)
    const takes = handlers.map(({ handler }) => taken(handler)).find((schema) => schema !== undefined)
    return { method, path, lets, takes }
  })
}
