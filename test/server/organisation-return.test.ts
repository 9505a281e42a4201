import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startProvider, type TestProvider } from '../support/oidc.ts'
import { client, environmentOf, publicUrl, signIn } from '../support/organisation.ts'
import { startServer, type TestServer } from '../support/server.ts'
import exampleStudy from '../support/studies/example-study.json' with { type: 'json' }
import { newVisitor } from '../support/visitor.ts'

const study = { ...exampleStudy, responses: [], texts: [], intake: [] }
const asa = { sub: 'a-1', email: 'asa@example.se', email_verified: true }

describe('whoever signs in with an organisation', () => {
  let server: TestServer
  let provider: TestProvider
  beforeAll(async () => {
    provider = await startProvider({ ...client, accounts: { asa } })
    server = await startServer('sqlite', { env: environmentOf(provider.issuer) })
    await server.importStudy(study)
    await server.addAccount({ email: asa.email, roles: ['insatspersonal'], insatser: ['Norrskenet'] })
  })
  afterAll(async () => {
    await server.stop()
    await provider.stop()
  })

  it.each([
    '/admin',
    '/admin/personer',
    '/admin/matperioder/a1b2?visa=papper&steg=2',
    '/admin/profil?a=%C3%A5',
  ])('comes back to the page one came from: %s', async (to) => {
    expect((await signIn(newVisitor(server), 'asa', to)).headers.get('Location')).toBe(to)
  })

  it('comes back to no other site, and to no page but the staff’s', async () => {
    const strange = [
      ...['', '/', '/e/K7QF2MXW', '/administration', '/admin.evil.example', '/admin@evil.example'],
      ...['//evil.example', '///evil.example', '/\\evil.example', '\\\\evil.example', 'https://evil.example'],
      ...['https:evil.example', 'javascript:alert(1)', 'data:text/html,x', `${publicUrl}@evil.example/admin`],
      ...[
        '/admin/../e/K7QF2MXW',
        '/admin/..',
        '/admin/./../e',
        '/admin/%2e%2e/e/K7QF2MXW',
        '/admin/.%2E/api/me',
      ],
      ...[
        '/admin/..//evil.example',
        '/admin/\\..\\..\\evil.example',
        '\t//evil.example',
        'http://localhost:99/admin',
      ],
    ]
    for (const to of strange) {
      const reply = await signIn(newVisitor(server), 'asa', to)
      expect([to, reply.status, reply.headers.get('Location')]).toEqual([to, 303, '/admin'])
    }
    const own = [
      '/admin//evil.example',
      '/admin/\\evil.example',
      '/admin#//evil.example',
      '/admin\n//evil.example',
    ]
    for (const to of [
      ...own,
      '/admin/x\r\nSet-Cookie: session=x',
      '/admin/%0d%0aSet-Cookie:x',
      '/admin/\u0000',
    ]) {
      const reply = await signIn(newVisitor(server), 'asa', to)
      const at = new URL(reply.headers.get('Location') ?? '', `${publicUrl}/sign-in/oidc/callback`)
      expect([to, at.origin, at.pathname.split('/')[1]]).toEqual([to, publicUrl, 'admin'])
      expect(reply.headers.getSetCookie().map((cookie) => cookie.split('=')[0])).toEqual([
        'session',
        'device',
      ])
    }
  })
})
