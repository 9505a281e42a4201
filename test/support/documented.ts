import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'

type Schema = Readonly<Record<string, unknown>>

/** A document of OpenAPI, as far as a client of it needs to know. */
export interface Document {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}

export interface Operation {
  readonly operationId: string
  readonly security: readonly Readonly<Record<string, unknown>>[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>

/** Holds requests and replies against a document, and nothing else. */
export function documented(document: Document) {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false })
  ajv.addSchema({ $id: 'document', components: document.components })
  const known = new Map<Schema, ValidateFunction>()
  const check = (schema: Schema, value: unknown): readonly string[] => {
    const validate = known.get(schema) ?? ajv.compile(pointed(schema))
    known.set(schema, validate)
    return validate(value)
      ? []
      : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
  }
  const operation = (method: string, path: string): Operation => {
    const found = document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()]
    if (!found) throw new Error(`${method} ${path} is not documented`)
    return found
  }
  return {
    operation,
    /** What is wrong with a body, by what is written of the route; null where it is told to take no JSON. */
    body(method: string, path: string, body: unknown): readonly string[] | null {
      const schema = operation(method, path).requestBody?.content['application/json']?.schema
      return schema ? check(schema, body) : null
    },
    /** What is wrong with a reply, by what is written of the route. */
    async reply(method: string, path: string, reply: Response): Promise<readonly string[]> {
      const told = operation(method, path).responses[reply.status]
      if (!told) return [`${reply.status} ${(await reply.text()).slice(0, 200)}`]
      const type = (reply.headers.get('Content-Type') ?? '').split(';')[0] ?? ''
      if (!told.content) return type === '' ? [] : [`a body of ${type}`]
      const [as = '', { schema = undefined } = {}] =
        Object.entries(told.content).find(([as]) => new RegExp(`^${as.replaceAll('*', '.*')}$`).test(type)) ??
        []
      if (as === '') return [`a body of ${type}`]
      return schema && type === 'application/json' ? check(schema, await reply.json()) : []
    },
  }
}

/** The same schema with what it points at in the document that was added. */
function pointed(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"document#/components'))
}
