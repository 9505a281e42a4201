import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { declaredRoutes } from '../../server/declared.ts'
import { makeDemo } from '../../server/demo/demo.ts'
import { findAccount } from '../../server/store/accounts.ts'
import { dialects } from '../support/databases.ts'
import { startProvider, type TestProvider } from '../support/oidc.ts'
import { linkOf, openForm } from '../support/participant.ts'
import { type Fetch, password, startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }
import { newVisitor } from '../support/visitor.ts'

const study = { ...exampleStudy, responses: [], texts: [], intake: [] }
const forbund = study.forbund.name
const evil = 'https://evil.example'
const governs = { email: 'chef@example.se', roles: ['kansli', 'drift'] as const, forbund }

/** How another site's page makes a browser ask. */
const foreign: Readonly<Record<string, Record<string, string>>> = {
  'another site': { 'Sec-Fetch-Site': 'cross-site', Origin: evil },
  'another host of the same site': { 'Sec-Fetch-Site': 'same-site' },
  'a browser that tells only the origin': { Origin: evil },
  'a page without an origin': { Origin: 'null' },
  'one that says it is from here, and is not': { 'Sec-Fetch-Site': 'cross-site', Origin: 'SELF' },
}

describe.each(dialects)('a write that another site makes a browser send, on %s', (dialect) => {
  let server: TestServer
  let fetch: Fetch
  let backups: string
  let matperiod: string
  const tables = [
    'account',
    'membership',
    'membership_role',
    'membership_insats',
    'membership_kommun',
    'passkey',
    'recovery_code',
    'session',
    'one_time_link',
    'challenge',
    'guess',
    'audit',
    'forbund',
    'matperiod',
    'intake',
    'sitting',
  ] as const
  async function everything() {
    const rows = await Promise.all(
      tables.map((table) => server.database.db.selectFrom(table).selectAll().execute()),
    )
    return [rows, await readdir(backups)]
  }
  /** Every route that changes anything, with ids that are there. */
  async function writes(): Promise<readonly (readonly [string, string])[]> {
    const { db } = server.database
    const { id: insats } = await db
      .selectFrom('insats')
      .select('id')
      .where('name', '=', 'Norrskenet')
      .executeTakeFirstOrThrow()
    const person = await findAccount(db, { email: 'person@example.se' })
    const routes = declaredRoutes(createApp({ ...server, log: pino({ level: 'silent' }) }))
    return (
      routes
        // A participant's form carries no authority, nor does the code to a shared result.
        .filter(({ method, path }) => method !== 'GET' && !/^\/e\/|^\/k\/:kiosk\/enkat$|^\/r\//.test(path))
        .map(({ method, path }) => [
          method,
          path
            .replace('/people/:id', `/people/${person?.id}`)
            .replace('/matperioder/:id', `/matperioder/${matperiod}`)
            .replace(':insats', insats)
            .replace(':role', 'drift')
            .replace(/:\w+/g, 'x'),
        ])
    )
  }

  beforeAll(async () => {
    backups = await mkdtemp(join(tmpdir(), 'backups-'))
    server = await startServer(dialect, { env: { BACKUP_DIR: backups } })
    matperiod = await server.importStudy(study)
    await makeDemo(server.database, server.clock.now(), server.config.keyDir)
    await server.addAccount({
      email: 'person@example.se',
      roles: ['insatspersonal'],
      insatser: ['Norrskenet'],
      forbund,
    })
    fetch = await server.signIn(governs)
  })
  afterAll(() => server.stop())

  it.each(Object.keys(foreign))('is refused and changes nothing, from %s', async (whence) => {
    const before = await everything()
    const sent = await writes()
    expect(sent.length).toBeGreaterThan(35)
    expect(sent.map(([, path]) => path)).toEqual(
      expect.arrayContaining(['/demo/drift', '/api/sign-in', '/api/forgotten']),
    )
    for (const [method, path] of sent) {
      const given = foreign[whence] ?? {}
      const headers = { ...given, ...(given.Origin === 'SELF' ? { Origin: server.url } : {}) }
      const forms = [
        { json: { email: governs.email, password } },
        { body: new URLSearchParams({ email: governs.email, password }) },
        {
          body: JSON.stringify({ email: governs.email, password }),
          headers: { 'Content-Type': 'text/plain' },
        },
      ]
      for (const form of forms) {
        const reply = await fetch(path, { method, ...form, headers: { ...form.headers, ...headers } })
        expect([method, path, reply.status]).toEqual([method, path, 403])
        expect(reply.headers.getSetCookie()).toEqual([])
        if (path.startsWith('/api/')) expect(await reply.json()).toMatchObject({ code: 'cross-origin' })
      }
    }
    expect(await everything()).toEqual(before)
  })

  it('is taken as JSON and as nothing else, where a browser tells nothing at all', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      '',
    ]) {
      const body = JSON.stringify({ email: governs.email, password })
      const reply = await server.fetch('/api/sign-in', {
        method: 'POST',
        body,
        headers: { 'Content-Type': type },
      })
      expect([type, reply.status, reply.headers.getSetCookie()]).toEqual([type, 415, []])
    }
  })

  it('is a participant’s form, which may come from anywhere: it carries no authority', async () => {
    const link = await linkOf(server, matperiod, 'Norrskenet')
    for (const headers of Object.values(foreign)) {
      const { key } = await openForm(server, link)
      const body = new URLSearchParams({ _key: key, nojd: '4' })
      expect((await server.fetch(`/e/${link}`, { method: 'POST', body, headers })).status).toBe(303)
    }
  })
})

describe('what a reply tells the browser', () => {
  const publicUrl = 'https://enkat.example.se'
  let server: TestServer
  let provider: TestProvider
  const client = { clientId: 'enkat', clientSecret: 'a secret of the tests' }

  beforeAll(async () => {
    provider = await startProvider({
      ...client,
      redirectUris: [`${publicUrl}/sign-in/oidc/callback`],
      accounts: {},
    })
    const { clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET } = client
    const oidc = { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME: 'Regionen' }
    server = await startServer('sqlite', { env: { PUBLIC_URL: publicUrl, ...oidc } })
    await server.importStudy(study)
    await server.addAccount({
      email: 'person@example.se',
      roles: ['insatspersonal'],
      insatser: ['Norrskenet'],
    })
  })
  afterAll(async () => {
    await server.stop()
    await provider.stop()
  })

  it.each([
    '/admin',
    '/admin/valkommen',
    '/api/me',
    '/api/own',
    '/sign-in/oidc',
    '/sign-in/oidc/callback',
    '/hittat-pa',
  ])('of %s: nothing of others runs, frames or keeps it, and it comes over https', async (path) => {
    const { headers } = await server.fetch(path)
    const policy = headers.get('Content-Security-Policy')?.split('; ')
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ]),
    )
    expect(policy?.join()).not.toContain('unsafe')
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(headers.get('Referrer-Policy')).toBe('same-origin')
    expect(headers.get('Cache-Control')).toBe('no-store')
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin')
    expect(headers.get('Strict-Transport-Security')).toMatch(/^max-age=31536000/)
    expect(headers.get('Access-Control-Allow-Origin')).toBeNull()
  })

  it('of its cookies: to this host alone, over https, out of reach of scripts and of other sites’ forms', async () => {
    const visitor = newVisitor(server)
    const given = async (path: string, json: object = {}) =>
      Object.fromEntries(
        (await visitor.send('POST', path, json)).headers.getSetCookie().map((line) => {
          const [pair = '', ...attributes] = line.split('; ')
          return [
            pair.split('=')[0],
            attributes.filter((attribute) => !attribute.startsWith('Max-Age')).toSorted(),
          ]
        }),
      )
    const attributes = ['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure']
    expect(await given('/api/passkey/options')).toEqual({ '__Host-challenge': attributes })
    const { '__Host-session': session, '__Host-device': device } = await given('/api/sign-in', {
      email: 'person@example.se',
      password,
    })
    expect([session, device]).toEqual([attributes, attributes])
    expect((await visitor.me())?.email).toBe('person@example.se')
    const plain = newVisitor(server)
    plain.cookies.set('session', visitor.cookies.get('__Host-session') ?? '')
    expect(await plain.me(), 'a name that another host could set').toBeNull()
    expect(Object.keys(await given('/api/sign-out'))).toEqual(['__Host-session'])
    expect(visitor.cookies.has('__Host-session')).toBe(false)
  })

  it('sets no cookie on a participant’s pages, or on those of whoever does not sign in', async () => {
    for (const path of ['/', '/admin', '/api/me', '/e', '/e/AAAAAAAA']) {
      expect([path, (await server.fetch(path)).headers.getSetCookie()]).toEqual([path, []])
    }
  })
})
