import * as v from 'valibot'
import { faultsOf } from '../shared/faults.ts'
import { Problem } from '../shared/problem.ts'
import type { RouteContext } from './context.ts'

/** What each handler takes, so that the same schema that parses is the one that is documented. */
const schemas = new WeakMap<object, v.GenericSchema>()

/**
 * A handler of JSON: gets what the request carries, checked by a schema.
 *
 * @throws {Problem} `unsupported-type`, `bad-request` where it is no JSON, `refused` with every fault
 */
export function takes<S extends v.GenericSchema, R>(
  schema: S,
  handler: (c: RouteContext, body: v.InferOutput<S>) => R | Promise<R>,
): (c: RouteContext) => Promise<R> {
  const taking = async (c: RouteContext) => handler(c, await jsonBody(c, schema))
  schemas.set(taking, schema)
  return taking
}

/** The schema of what a handler takes; undefined where it takes no JSON. */
export function taken(handler: object): v.GenericSchema | undefined {
  return schemas.get(handler)
}

async function jsonBody<S extends v.GenericSchema>(c: RouteContext, schema: S): Promise<v.InferOutput<S>> {
  if (!/^application\/json\s*(;|$)/i.test(c.req.header('Content-Type') ?? '')) {
    throw new Problem('unsupported-type')
  }
  let json: unknown
  try {
    json = await c.req.json()
  } catch {
    throw new Problem('bad-request')
  }
  return parsed(schema, json)
}

/**
 * What came from outside, checked.
 *
 * @throws {Problem} `refused` with every fault
 */
export function parsed<S extends v.GenericSchema>(schema: S, input: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, input)
  if (!result.success) throw new Problem('refused', faultsOf(result.issues))
  return result.output
}
