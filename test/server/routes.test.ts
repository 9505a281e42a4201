import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Action } from '../../server/access.ts'
import { createApp } from '../../server/app.tsx'
import type { Env } from '../../server/context.ts'
import { declaredRoutes } from '../../server/declared.ts'
import { readMatperiod } from '../../server/store/matperioder.ts'
import { openSitting } from '../../server/store/paper.ts'
import type { Role } from '../../shared/account.ts'
import { dialects } from '../support/databases.ts'
import { type Fetch, startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

const study = { ...exampleStudy, responses: [], texts: [], intake: [] }
const neighbour = { ...study, forbund: { ...study.forbund, name: 'Grannförbundet' } }

/** Who may do what, to what is theirs: written here a second time, so that a rule that slips is seen. */
const allowed: Readonly<Record<Action, readonly Role[]>> = {
  'matperioder:list': ['insatspersonal', 'kansli'],
  'matperiod:follow': ['insatspersonal', 'kansli'],
  'matperiod:set': ['kansli'],
  'matperiod:settle': ['kansli'],
  'counts:set': ['insatspersonal', 'kansli'],
  'paper:open': ['kansli'],
  'paper:type': ['insatspersonal', 'kansli'],
  'results:read': ['kansli'],
  'forbund:read': ['kansli'],
  'forbund:set': ['kansli'],
  'audit:read': ['kansli'],
}

describe.each(dialects)('the whole route table, on %s', (dialect) => {
  let server: TestServer
  let own: string
  let foreign: string
  let fetches: Readonly<Record<Role, Fetch>>
  const routes = () =>
    declaredRoutes(createApp({ ...server, log: pino({ level: 'silent' }) })).filter(
      ({ lets }) => lets !== 'everybody',
    )
  /** A route's path with the ids of a mätperiod, and for its insats and sitting one's own. */
  const pathOf = async (path: string, matperiod: string, accountId: string) => {
    const { db } = server.database
    const { insatser } = await readMatperiod(db, matperiod)
    const insats = insatser.find(({ name }) => name === 'Norrskenet')?.id ?? ''
    const sitting = path.includes('sittings') ? await openSitting(db, matperiod, accountId, insats) : ''
    return path
      .replace('/sittings/:id', `/sittings/${sitting}`)
      .replace(':id', matperiod)
      .replace(':insats', insats)
      .replace(':sheet', randomUUID())
  }
  const accountOf = async (email: string) =>
    (
      await server.database.db
        .selectFrom('account')
        .select('id')
        .where('email', '=', email)
        .executeTakeFirstOrThrow()
    ).id
  const send = async (fetch: Fetch, method: string, path: string) =>
    (await fetch(path, method === 'GET' ? {} : { method, json: {} })).status

  beforeAll(async () => {
    server = await startServer(dialect)
    own = await server.importStudy(study)
    foreign = await server.importStudy(neighbour)
    const forbund = study.forbund.name
    fetches = {
      kansli: await server.signIn({ email: 'kansli@example.se', roles: ['kansli'], forbund }),
      insatspersonal: await server.signIn({
        email: 'insatspersonal@example.se',
        roles: ['insatspersonal'],
        insatser: ['Norrskenet'],
        forbund,
      }),
    }
  })
  afterAll(() => server.stop())

  it('refuses everybody who is not signed in', async () => {
    expect(routes().length).toBeGreaterThan(10)
    for (const { method, path } of routes()) {
      expect([
        method,
        path,
        await send(server.fetch, method, await pathOf(path, own, await accountOf('kansli@example.se'))),
      ]).toEqual([method, path, 401])
    }
  })

  it.each(['kansli', 'insatspersonal'] as const)(
    'lets %s do what is theirs, and nothing else',
    async (role) => {
      const accountId = await accountOf(`${role}@example.se`)
      for (const { method, path, lets } of routes()) {
        const status = await send(fetches[role], method, await pathOf(path, own, accountId))
        const permitted = allowed[lets as Action].includes(role)
        // Let through it may still be refused for what it holds, but never for who asks.
        expect([role, method, path, permitted ? ![401, 403, 404].includes(status) : status]).toEqual([
          role,
          method,
          path,
          permitted ? true : 403,
        ])
      }
    },
  )

  it.each(['kansli', 'insatspersonal'] as const)('lets %s find nothing of another förbund', async (role) => {
    const accountId = await accountOf(`${role}@example.se`)
    for (const { method, path } of routes().filter(({ path }) => path.includes(':id'))) {
      const status = await send(fetches[role], method, await pathOf(path, foreign, accountId))
      expect([role, method, path, status]).toEqual([role, method, path, 404])
    }
  })
})

it('does not start with a route that does not say who it is for', () => {
  const app = new Hono<Env>().get('/api/hemligt', (c) => c.text(''))
  expect(() => declaredRoutes(app)).toThrow('/api/hemligt')
})
