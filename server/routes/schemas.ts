import { toJsonSchema } from '@valibot/to-json-schema'
import type { Context } from 'hono'
import { comparisonSchema } from '../../shared/comparison-file.ts'
import { Problem } from '../../shared/problem.ts'
import { mappingSchema } from '../../shared/raw-data/mapping.ts'
import { resultsSchema } from '../../shared/results.ts'
import { questionnaireFileSchema } from '../../shared/reviews.ts'
import { studySchema } from '../../shared/study.ts'
import { param } from '../context.ts'

/** The exchange formats as JSON Schema, made from the same schemas that check what comes in. */
export const schemas = {
  'questionnaire-1.json': questionnaireFileSchema,
  'study-1.json': studySchema,
  'results-1.json': resultsSchema,
  'comparison-1.json': comparisonSchema,
  'mapping-1.json': mappingSchema,
} as const

/**
 * A format's JSON Schema. What only code can say (that a day exists, that counts add up) is left out, and
 * told in docs/formats.md.
 */
export function jsonSchemaOf(name: keyof typeof schemas): object {
  const typeMode = name === 'results-1.json' ? 'output' : 'input'
  return toJsonSchema(schemas[name], { target: 'draft-2020-12', typeMode, errorMode: 'ignore' })
}

export function schemaRoutes() {
  return {
    show(c: Context) {
      const name = param(c, 'name')
      if (!Object.hasOwn(schemas, name)) throw new Problem('not-found')
      const schema = jsonSchemaOf(name as keyof typeof schemas)
      return c.json(schema, 200, { 'Content-Type': 'application/schema+json' })
    },
  }
}
