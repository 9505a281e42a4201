import { randomUUID } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Action } from '../../server/access.ts'
import { createApp } from '../../server/app.tsx'
import type { Env } from '../../server/context.ts'
import { declaredRoutes, everybody } from '../../server/declared.ts'
import { openapiDocument, toldOf } from '../../server/openapi/document.ts'
import { findAccount } from '../../server/store/accounts.ts'
import { readMatperiod } from '../../server/store/matperioder.ts'
import { openSitting } from '../../server/store/paper.ts'
import { addPasskey } from '../../server/store/passkeys.ts'
import { addReaderLink, listReaderLinks } from '../../server/store/reader-links.ts'
import { readSession, startSession } from '../../server/store/sessions.ts'
import { freezeFinal } from '../../server/store/snapshots.ts'
import { addToken } from '../../server/store/tokens.ts'
import { readFirstUser } from '../../server/store/users.ts'
import { type Role, roles } from '../../shared/account.ts'
import { dialects } from '../support/databases.ts'
import { type Document, documented } from '../support/documented.ts'
import { type Fetch, startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }

const study = { ...exampleStudy, responses: [], texts: [], intake: [] }
const neighbour = {
  ...study,
  forbund: { ...study.forbund, name: 'Grannförbundet' },
  questionnaire: { ...study.questionnaire, id: 'grannens' },
}

/** Who may do what, to what is theirs: written here a second time, so that a rule that slips is seen. */
const allowed: Readonly<Record<Action, readonly Role[]>> = {
  'matperioder:list': ['insatspersonal', 'samordnare', 'kansli'],
  'matperiod:follow': ['insatspersonal', 'samordnare', 'kansli'],
  'matperiod:set': ['kansli'],
  'matperiod:settle': ['kansli'],
  'study:import': ['kansli'],
  'insatser:set': ['kansli'],
  'counts:set': ['insatspersonal', 'samordnare', 'kansli'],
  'material:print': ['insatspersonal', 'samordnare', 'kansli'],
  'codes:read': ['insatspersonal', 'samordnare', 'kansli'],
  'codes:issue': ['insatspersonal', 'samordnare', 'kansli'],
  'kiosk:run': ['insatspersonal', 'samordnare', 'kansli'],
  'paper:open': ['kansli'],
  'paper:type': ['insatspersonal', 'samordnare', 'kansli'],
  // Nothing is released: see snapshots.test.ts.
  'results:read': ['kansli'],
  'results:set': ['kansli'],
  'comparisons:read': ['kansli'],
  'comparisons:set': ['kansli'],
  'texts:read': ['kansli'],
  'texts:set': ['kansli'],
  'gallring:read': ['kansli'],
  'gallring:set': ['kansli'],
  'forbund:read': ['kansli', 'drift'],
  'forbund:set': ['kansli', 'drift'],
  'privacy:read': ['kansli', 'drift'],
  'privacy:set': ['kansli'],
  'audit:read': ['kansli', 'drift'],
  'own:read': ['insatspersonal', 'samordnare', 'kansli', 'drift'],
  'own:set': ['insatspersonal', 'samordnare', 'kansli', 'drift'],
  'people:list': ['kansli', 'drift'],
  'people:invite': ['kansli', 'drift'],
  'people:set': ['kansli', 'drift'],
  'people:welcome': ['kansli', 'drift'],
  'people:link': ['kansli'],
  'people:join': ['kansli', 'drift'],
  'people:close': ['kansli', 'drift'],
  'backup:make': ['drift'],
  'questionnaire:read': ['kansli'],
  'questionnaire:set': ['kansli'],
}

describe.each(dialects)('the whole route table, on %s', (dialect) => {
  // Who may what is no matter of the database: on the second, one role walks for what each route asks of it.
  const walkers: readonly Role[] = dialect === 'sqlite' ? roles : ['kansli']
  const isSecond = dialect !== 'sqlite'
  let server: TestServer
  let own: string
  let foreign: string
  /** A snapshot of each mätperiod. */
  let snapshots: Readonly<Record<string, string>>
  let fetches: Readonly<Record<Role, Fetch>>
  const allRoutes = () => declaredRoutes(createApp({ ...server, log: pino({ level: 'silent' }) }))
  const routes = () => allRoutes().filter(({ lets }) => lets !== 'everybody')
  /** A route's path with the ids of a mätperiod, an insats of it, and what is one's own; `person` is somebody else. */
  const pathOf = async (path: string, matperiod: string, accountId: string, person: string) => {
    const { db } = server.database
    const { insatser, questionnaire } = await readMatperiod(db, matperiod)
    const insats = insatser.find(({ name }) => name === 'Norrskenet')?.id ?? ''
    const sitting = path.includes('/sittings/') ? await openSitting(db, matperiod, accountId, insats) : ''
    return path
      .replace('/sittings/:id', `/sittings/${sitting}`)
      .replace('/snapshots/:id', `/snapshots/${snapshots[matperiod]}`)
      .replace(':audience', 'public')
      .replace(':format', 'html')
      .replace(':link', path.includes(':link') ? await addLink(matperiod) : '')
      .replace('/resultat.html', '/resultat.html?audience=styrelse&shows=totals')
      .replace('/questionnaires/:id/:version', `/questionnaires/${questionnaire.id}/${questionnaire.version}`)
      .replace(
        '/comparison-files/:id',
        `/comparison-files/${await addComparison(matperiod, 'comparison_file')}`,
      )
      .replace('/entered-reports/:id', `/entered-reports/${await addComparison(matperiod, 'entered_report')}`)
      .replace(
        '/reference-figures/:id',
        `/reference-figures/${await addComparison(matperiod, 'reference_figure')}`,
      )
      .replace('/people/:id', `/people/${person}`)
      .replace('/api/insatser/:id', `/api/insatser/${insats}`)
      .replace('/own/passkeys/:id', `/own/passkeys/${await addKey(accountId)}`)
      .replace(
        '/own/tokens/:id',
        `/own/tokens/${path.includes('/tokens/') ? await addOwnToken(accountId) : ''}`,
      )
      .replace('/own/sessions/:id', `/own/sessions/${await addSession(accountId)}`)
      .replace(':id', matperiod)
      .replace(':insats', insats)
      .replace(':sheet', randomUUID())
      .replace(':paper', 'gallringsplan.pdf')
  }
  async function addKey(accountId: string) {
    const id = randomUUID()
    const credential = { id, publicKey: new Uint8Array([1]), counter: 0 }
    await addPasskey(server.database.db, accountId, 'nyckel', credential, server.clock.now())
    return id
  }
  async function addOwnToken(accountId: string, role: Role = 'kansli') {
    const { db } = server.database
    const user = await readFirstUser(db, accountId)
    const wanted = { name: 'skript', role, expiresOn: '2026-04-01' }
    return (await addToken(db, server.secret, user, wanted, server.clock.now())).id
  }
  async function addLink(matperiod: string) {
    const { db } = server.database
    const view = { audience: 'styrelse', shows: 'totals', kommun: null } as const
    const wanted = { ...view, expiresOn: '2026-04-01', withCode: false }
    const by = { at: server.clock.now(), actor: null }
    await addReaderLink(db, server.secret, snapshots[matperiod] ?? '', wanted, by)
    return (await listReaderLinks(db, snapshots[matperiod] ?? ''))[0]?.id ?? ''
  }
  async function addComparison(
    matperiod: string,
    table: 'comparison_file' | 'reference_figure' | 'entered_report',
  ) {
    const { db } = server.database
    const { forbundId } = await readMatperiod(db, matperiod)
    const row = { id: randomUUID(), forbund_id: forbundId, added_at: '' }
    if (table === 'comparison_file') {
      const { name, opensOn, closesOn } = study.matperiod
      const file = {
        format: 'deltagarenkat/comparison@1',
        forbund: row.id,
        matperiod: { name, opensOn, closesOn },
        rule: '',
        respondents: 0,
        enrolled: null,
        offered: null,
        questionnaire: study.questionnaire,
        questions: [],
      }
      await db
        .insertInto(table)
        .values({ ...row, other: row.id, matperiod: '', content: JSON.stringify(file) })
        .execute()
    } else if (table === 'entered_report') {
      const report = { questionnaire_id: '', questionnaire_version: 1, name: row.id, content: '{}' }
      await db
        .insertInto(table)
        .values({ ...row, ...report })
        .execute()
    } else {
      const figure = { questionnaire_id: '', question: '', measure: 'mean', value: 1, source: '' } as const
      await db
        .insertInto(table)
        .values({ ...row, ...figure })
        .execute()
    }
    return row.id
  }
  async function addSession(accountId: string) {
    const { db } = server.database
    const user = await readFirstUser(db, accountId)
    const session = { stage: 'full', way: 'password', strong: true, user, agent: '' } as const
    const token = await startSession(db, server.secret, session, server.clock.now())
    return (await readSession(db, server.secret, token, server.clock.now()))?.id ?? ''
  }
  const accountOf = async (email: string) => (await findAccount(server.database.db, { email }))?.id ?? ''
  let held: ReturnType<typeof documented>
  const send = async (fetch: Fetch, method: string, path: string) =>
    (await fetch(path, method === 'GET' ? {} : { method, json: {} })).status

  beforeAll(async () => {
    server = await startServer(dialect, { env: { BACKUP_DIR: await mkdtemp(join(tmpdir(), 'backups-')) } })
    own = await server.importStudy(study)
    foreign = await server.importStudy(neighbour)
    const { db } = server.database
    const by = { at: server.clock.now(), actor: null }
    const frozen = [own, foreign].map(async (id) => [
      id,
      await freezeFinal(db, await readMatperiod(db, id), by),
    ])
    snapshots = Object.fromEntries(await Promise.all(frozen))
    held = documented(openapiDocument(allRoutes(), server.url) as unknown as Document)
    const forbund = study.forbund.name
    const everything = { insatser: ['Norrskenet'], kommuner: ['Norrby'] }
    const signedIn = await Promise.all(
      roles.map(async (role) => {
        const account = { email: `${role}@example.se`, roles: [role], forbund, ...everything }
        return [role, await server.signIn(account)] as const
      }),
    )
    fetches = Object.fromEntries(signedIn) as Record<Role, Fetch>
    const person = { roles: ['insatspersonal'] as const, insatser: ['Norrskenet'] }
    await server.addAccount({ ...person, email: 'annan@example.se', forbund })
    await server.addAccount({ ...person, email: 'granne@example.se', forbund: neighbour.forbund.name })
  })
  afterAll(() => server.stop())

  it('refuses everybody who is not signed in', async () => {
    expect(routes().length).toBeGreaterThan(30)
    const kansli = await accountOf('kansli@example.se')
    const person = await accountOf('annan@example.se')
    for (const { method, path } of routes()) {
      const status = await send(server.fetch, method, await pathOf(path, own, kansli, person))
      expect([method, path, status]).toEqual([method, path, 401])
    }
  })

  it.each(walkers)('lets %s do what is theirs, and nothing else', async (role) => {
    const accountId = await accountOf(`${role}@example.se`)
    const person = await accountOf('annan@example.se')
    /** Replies that are not as the document of the API tells. */
    const untold: (readonly string[])[] = []
    for (const { method, path, lets } of routes()) {
      const asked = await pathOf(path, own, accountId, person)
      const reply = await fetches[role](asked, method === 'GET' ? {} : { method, json: {} })
      const { status } = reply
      const faults = await held.reply(method, path, reply)
      if (faults.length > 0) untold.push([method, path, ...faults])
      const permitted = allowed[lets as Action].includes(role)
      // Let through it may still be refused for what it holds, but never for who asks.
      expect([role, method, path, permitted ? ![401, 403, 404].includes(status) : status]).toEqual([
        role,
        method,
        path,
        permitted ? true : 403,
      ])
    }
    expect(untold).toEqual([])
  })

  it.each(walkers)('lets %s find nothing of another förbund, or of another person', async (role) => {
    const stranger = await accountOf('granne@example.se')
    for (const { method, path } of routes().filter(({ path }) => path.includes(':id'))) {
      // A passkey's new name is looked at before whose it is.
      const status = await send(fetches[role], method, await pathOf(path, foreign, stranger, stranger))
      const expected = path === '/api/own/passkeys/:id' && method === 'PUT' ? 422 : 404
      expect([role, method, path, status]).toEqual([role, method, path, expected])
    }
  })

  it.skipIf(isSecond)('refuses every body that the document of the API refuses', async () => {
    const accountId = await accountOf('kansli@example.se')
    const person = await accountOf('annan@example.se')
    const taking = allRoutes().filter(({ path, takes }) => takes !== undefined && path.startsWith('/api/'))
    expect(taking.length).toBeGreaterThan(40)
    for (const { method, path } of taking) {
      for (const json of ['fel', {}]) {
        const faults = held.body(method, path, json)
        if (faults?.length === 0) continue
        const reply = await fetches.kansli(await pathOf(path, own, accountId, person), { method, json })
        expect([method, path, json, reply.status]).toEqual([method, path, json, 422])
      }
    }
  })

  it.skipIf(isSecond).each(['kansli', 'drift'] as const)(
    'lets a token of %s do the same, but for what decides who comes in',
    async (role) => {
      const accountId = await accountOf(`${role}@example.se`)
      const person = await accountOf('annan@example.se')
      const user = await readFirstUser(server.database.db, accountId)
      const wanted = { name: 'skript', role, expiresOn: '2026-04-01' }
      const { token } = await addToken(server.database.db, server.secret, user, wanted, server.clock.now())
      const byToken: Fetch = (path, init = {}) =>
        server.fetch(path, { ...init, headers: { Authorization: `Bearer ${token}` } })
      // Those that read, and those that decide who comes in: what a write does is asked above.
      const asked = routes().filter(({ method, lets }) => method === 'GET' || /^(own|people):/.test(lets))
      for (const { method, path, lets } of asked) {
        const status = await send(byToken, method, await pathOf(path, own, accountId, person))
        const permitted =
          lets === 'people:list' || (!/^(own|people):/.test(lets) && allowed[lets as Action].includes(role))
        expect([role, method, path, ![401, 403, 404].includes(status)]).toEqual([
          role,
          method,
          path,
          permitted,
        ])
      }
    },
  )
})

it('does not start with a route that does not say who it is for, or that the document does not tell of', () => {
  const app = new Hono<Env>().get('/api/hemligt', (c) => c.text(''))
  expect(() => declaredRoutes(app)).toThrow('/api/hemligt')
  const open = new Hono<Env>().get(
    '/api/hemligt',
    everybody((c) => c.text('')),
  )
  expect(() => toldOf(declaredRoutes(open))).toThrow('/api/hemligt')
})
