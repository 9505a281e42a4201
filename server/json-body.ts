import type { Context } from 'hono'
import * as v from 'valibot'
import { faultsOf } from '../shared/faults.ts'
import { Problem } from '../shared/problem.ts'

/**
 * The JSON that a request carries, checked.
 *
 * @throws {Problem} `unsupported-type`, `bad-request` where it is no JSON, `refused` with every fault
 */
export async function jsonBody<S extends v.GenericSchema>(c: Context, schema: S): Promise<v.InferOutput<S>> {
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
