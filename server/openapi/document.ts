import { toJsonSchema } from '@valibot/to-json-schema'
import type * as v from 'valibot'
import type { ProblemCode } from '../../shared/problem.ts'
import * as en from '../../shared/text/problems.en.ts'
import { mayByToken, rolesOf } from '../access.ts'
import type { DeclaredRoute } from '../declared.ts'
import { statusOf } from '../errors.tsx'
import { jsonSchemaOf, schemas } from '../routes/schemas.ts'
import { type Operation, operations, type Reply } from './operations.ts'
import { paramOf } from './params.ts'
import replies from './replies.json' with { type: 'json' }

/**
 * Sees to it that every route under `/api` is told of.
 *
 * @throws {Error} where one is not: such an app never starts
 */
export function toldOf(routes: readonly DeclaredRoute[]): void {
  for (const { method, path } of routes) {
    if (path.startsWith('/api/') && !operations[`${method} ${path}`])
      throw new Error(`${method} ${path} is not told of in server/openapi/operations.ts`)
  }
}

/** What a part of the document is; what it must hold, OpenAPI says and a test checks. */
type Part = Readonly<Record<string, unknown>>

/**
 * Everything that can be asked for under `/api`, as OpenAPI 3.1: made of the routes themselves, who each is for,
 * and the schemas that parse what they take.
 */
export function openapiDocument(routes: readonly DeclaredRoute[], publicUrl: string): Part {
  const api = routes.filter(({ path }) => path.startsWith('/api/'))
  const paths = Map.groupBy(api, ({ path }) => path.replace(/:(\w+)/g, '{$1}'))
  return {
    openapi: '3.1.0',
    info: {
      title: 'Deltagarenkät',
      version: '1',
      description:
        'What the staff’s pages do, they do by this. The exchange formats (results@1, study@1, questionnaire, comparison@1) are stable: version 1 keeps every field and its meaning. Other replies may get more fields. How to get a token stands in docs/api.md.',
    },
    servers: [{ url: publicUrl }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths: Object.fromEntries(
      [...paths].map(([path, methods]) => [
        path,
        Object.fromEntries(methods.map((route) => [route.method.toLowerCase(), operationOf(route)])),
      ]),
    ),
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'An access token, made under Min profil.' },
        session: { type: 'apiKey', in: 'cookie', name: 'session', description: 'Of the staff’s pages.' },
      },
      schemas: {
        ...replies,
        ...Object.fromEntries(
          Object.keys(schemas).map((name) => [nameOf(name), jsonSchemaOf(name as keyof typeof schemas)]),
        ),
      },
    },
  }
}

const tags = {
  'sign-in': 'Signing in and out. Never by a token.',
  own: 'One’s own account. Never by a token.',
  people: 'Accounts. What decides who comes in is never done by a token.',
  api: 'Everything else.',
} as const

function tagOf({ lets }: DeclaredRoute): keyof typeof tags {
  if (lets === 'everybody') return 'sign-in'
  return lets.startsWith('own:') ? 'own' : lets.startsWith('people:') ? 'people' : 'api'
}

function operationOf(route: DeclaredRoute): Part {
  const { method, path, lets, takes } = route
  const told = operations[`${method} ${path}`]
  if (!told) throw new Error(`${method} ${path} is not told of`)
  const params = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => paramOf(path, name))
  return {
    operationId: `${method.toLowerCase()}${path.slice(4).replace(/[^A-Za-z0-9]+(\w)/g, (_, first) => first.toUpperCase())}`,
    summary: told.does,
    tags: [path === '/api/openapi.json' ? 'api' : tagOf(route)],
    ...(lets === 'everybody'
      ? { security: [] }
      : {
          description: `For ${rolesOf(lets).join(', ')}: \`${lets}\`.`,
          security: mayByToken(lets) ? [{ token: [] }, { session: [] }] : [{ session: [] }],
        }),
    ...(params.length > 0 || told.query ? { parameters: [...params, ...queryOf(told.query)] } : {}),
    ...(takes || told.takesFile ? { requestBody: bodyOf(takes, told.takesFile) } : {}),
    responses: { ...replyOf(told.gives), ...problemsOf(route, told) },
  }
}

function queryOf(query: v.GenericSchema | undefined): readonly Part[] {
  if (!query) return []
  const { properties = {}, required = [] } = inputSchema(query) as {
    properties?: Readonly<Record<string, Part>>
    required?: readonly string[]
  }
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

function bodyOf(takes: v.GenericSchema | undefined, files: readonly string[] = []): Part {
  const content = takes
    ? { 'application/json': { schema: bodySchema(takes) } }
    : Object.fromEntries(files.map((type) => [type, {}]))
  return { required: true, content }
}

/** An exchange format is pointed at. */
function bodySchema(takes: v.GenericSchema): Part {
  const format = Object.entries(schemas).find(([, schema]) => schema === takes)
  return format ? { $ref: `#/components/schemas/${nameOf(format[0])}` } : inputSchema(takes)
}

/** What a valibot schema takes; what only code can check is left out of it, and told by its fault. */
function inputSchema(schema: v.GenericSchema): Part {
  const made = toJsonSchema(schema, { target: 'draft-2020-12', typeMode: 'input', errorMode: 'ignore' })
  const { $schema: _, ...rest } = made
  return rest
}

function replyOf(gives: Reply): Part {
  if (!('json' in gives) && !('format' in gives) && !('file' in gives))
    return { [gives.status]: { description: 'Done.' } }
  const content =
    'json' in gives
      ? { 'application/json': { schema: { $ref: `#/components/schemas/${gives.json}` } } }
      : 'format' in gives
        ? { 'application/json': { schema: { $ref: `#/components/schemas/${nameOf(gives.format)}` } } }
        : { [gives.file]: {} }
  return {
    [gives.status]: { description: gives.status === 201 ? 'Made.' : 'Read.', content },
    ...('orNothing' in gives ? { 204: { description: 'Done; there is nothing to tell.' } } : {}),
  }
}

/** The rules that can be broken, by status: those of the route, and those of every route like it. */
function problemsOf({ method, path, lets, takes }: DeclaredRoute, { problems = [] }: Operation): Part {
  const shared: readonly ProblemCode[] = [
    ...(lets === 'everybody' ? [] : (['not-signed-in', 'forbidden', 'too-many'] as const)),
    ...(lets !== 'everybody' && !mayByToken(lets) ? (['not-by-token', 'not-recent'] as const) : []),
    ...(path.includes(':') ? (['not-found'] as const) : []),
    ...(method === 'GET' ? [] : (['cross-origin', 'too-large'] as const)),
    ...(takes ? (['bad-request', 'unsupported-type', 'refused'] as const) : []),
    // What is not there, and what another wrote meanwhile.
    ...(method === 'GET' ? [] : (['refused'] as const)),
  ]
  const codes = [...new Set([...shared, ...problems])]
  const byStatus = Map.groupBy(codes, (code) => statusOf[code])
  const replied = [...byStatus].map(([status, codes]) => [
    status,
    {
      description: codes.map((code) => `\`${code}\`: ${en.problemText[code].title}.`).join(' '),
      content: {
        'application/json': {
          schema: {
            allOf: [{ $ref: '#/components/schemas/Problem' }],
            properties: { code: { enum: codes } },
          },
        },
      },
    },
  ])
  return Object.fromEntries(replied)
}

/** `results-1.json` as a component: `Results1`. */
function nameOf(file: string): string {
  const [format = '', version = ''] = file.replace('.json', '').split('-')
  return `${format.charAt(0).toUpperCase()}${format.slice(1)}${version}`
}
