import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Ajv2020 } from 'ajv/dist/2020.js'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { declaredRoutes } from '../../server/declared.ts'
import { operations } from '../../server/openapi/operations.ts'
import { findAccount } from '../../server/store/accounts.ts'
import { addToken } from '../../server/store/tokens.ts'
import { readFirstUser } from '../../server/store/users.ts'
import { dialects } from '../support/databases.ts'
import { type Document, documented } from '../support/documented.ts'
import oas from '../support/openapi-3.1.schema.json' with { type: 'json' }
import { startServer, type TestServer } from '../support/server.ts'
import exampleResults from '../support/studies/example-results.json' with { type: 'json' }
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

const empty = { ...exampleStudy, responses: [], texts: [], intake: [] }
const account = { email: 'kansli@example.se', roles: ['kansli'] } as const

describe.each(dialects)('the document of the API, on %s', (dialect) => {
  let server: TestServer
  let document: Document
  const read = async () => (await (await server.fetch('/api/openapi.json')).json()) as Document

  beforeAll(async () => {
    server = await startServer(dialect)
    await server.importStudy(empty)
    document = await read()
  })
  afterAll(() => server.stop())

  it('is enough to make a mätperiod, import a study and read results by, with a token', async () => {
    await server.addAccount(account)
    const { db } = server.database
    const user = await readFirstUser(db, (await findAccount(db, account))?.id ?? '')
    const wanted = { name: 'klient', role: 'kansli', expiresOn: '2026-04-01' } as const
    const { token } = await addToken(db, server.secret, user, wanted, server.clock.now())
    const call = client(document, server.url, token)

    const { id } = await call('postMatperioder', {}, { from: null })
    const setup = await call('getMatperioderIdSetup', { id })
    expect(setup).toMatchObject({ forbund: empty.forbund.name })
    await call('deleteMatperioderIdSetup', { id })

    // Its days have passed, so that it is settled at once.
    const days = { name: 'Förra året', opensOn: '2025-03-01', closesOn: '2025-03-28' }
    const study = { ...exampleStudy, matperiod: { ...exampleStudy.matperiod, ...days } }
    const { matperiod } = await call('postStudies', {}, study)
    const results = await call('getMatperioderIdResultsJson', { id: String(matperiod) })
    expect(results.respondents).toBe(exampleResults.respondents)
    await expect(call('postStudies', {}, study)).rejects.toThrow(/refused/)
    const foreign = { ...study, forbund: { ...study.forbund, name: 'Grannförbundet' } }
    await expect(call('postStudies', {}, foreign)).rejects.toThrow(/refused/)
  })

  it('tells of every route under /api, and of no other', () => {
    const routes = declaredRoutes(createApp({ ...server, log: pino({ level: 'silent' }) }))
    const api = routes.filter(({ path }) => path.startsWith('/api/'))
    const told = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    )
    const there = api.map(({ method, path }) => `${method} ${path}`)
    expect(told.toSorted()).toEqual(there.toSorted())
    expect(Object.keys(operations).toSorted()).toEqual(there.toSorted())
    for (const { method, path, takes } of api) {
      const { requestBody } = documented(document).operation(method, path)
      expect([method, path, requestBody?.content['application/json'] !== undefined]).toEqual([
        method,
        path,
        takes !== undefined,
      ])
    }
  })

  it('is OpenAPI 3.1, and every schema in it is one of JSON Schema 2020-12', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false })
    const validate = ajv.compile(oas)
    validate(document)
    expect(validate.errors).toBeNull()
    const { components } = document
    ajv.addSchema({ $id: 'document', components })
    for (const name of Object.keys(components.schemas))
      expect(ajv.getSchema(`document#/components/schemas/${name}`)).toBeDefined()
    const ids = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    )
    expect(ids.length).toBe(new Set(ids).size)
  })
})

it('tells of replies what the types say; run this test with -u to write it anew', async () => {
  const script = fileURLToPath(new URL('../support/reply-schemas.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [script], { maxBuffer: 10 ** 7 })
  await expect(stdout).toMatchFileSnapshot('../../server/openapi/replies.json')
})

type Json = Readonly<Record<string, unknown>>

/** A client made of nothing but a document: every call by its name, with what it sends and gets held against it. */
function client(document: Document, url: string, token: string) {
  const held = documented(document)
  const calls = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId }]) => ({ path, method, operationId })),
  )
  return async (name: string, params: Readonly<Record<string, unknown>>, body?: unknown): Promise<Json> => {
    const found = calls.find(({ operationId }) => operationId === name)
    if (!found) throw new Error(`no ${name}`)
    const { path, method } = found
    if (body !== undefined) expect(held.body(method, path, body)).toEqual([])
    const filled = path.replace(/\{(\w+)\}/g, (_, param: string) => encodeURIComponent(String(params[param])))
    const reply = await fetch(url + filled, {
      method,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await reply.clone().text()
    expect([name, await held.reply(method, path, reply)]).toEqual([name, []])
    if (!reply.ok) throw new Error(text)
    return text === '' ? {} : (JSON.parse(text) as Json)
  }
}
