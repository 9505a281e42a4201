import { once } from 'node:events'
import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OidcConfig } from '../../server/config.ts'
import { createOrganisation } from '../../server/sign-in/oidc.ts'
import { freePort } from '../support/free-port.ts'
import { type ProviderOptions, passProvider, startProvider, type TestProvider } from '../support/oidc.ts'

// As where the server runs: it has a Response of its own, which is not what fetch gives.
getRequestListener(() => new Response())

const redirectUri = 'http://127.0.0.1:9/api/sign-in/organisation/callback'
const asa = { sub: 'a-1', email: 'asa@region.example', email_verified: true, amr: ['pwd', 'mfa'] }
const bo = {
  sub: 'b-2',
  email: 'bo@elsewhere.example',
  email_verified: false,
  preferred_username: 'bo@region.example',
}
/** As of a provider that says nothing of it. */
const cia = { sub: 'c-3', email: 'cia@region.example' }
const options: ProviderOptions = {
  clientId: 'enkat',
  clientSecret: 'a secret: of/the+tests%',
  redirectUris: [redirectUri],
  accounts: { asa, bo, cia },
}

let provider: TestProvider
beforeEach(async () => {
  provider = await startProvider(options)
})
afterEach(() => provider.stop())

function organisationOf(settings: Partial<OidcConfig> = {}) {
  const { clientId, clientSecret } = options
  const always = { clientId, clientSecret, name: 'Regionen', trustEmail: false, strong: ['mfa'] }
  return createOrganisation({ issuer: provider.issuer, ...always, ...settings })
}

/** Sign in, all the way. */
async function signIn(login: string, settings: Partial<OidcConfig> = {}) {
  const organisation = organisationOf(settings)
  const { url, checks } = await organisation.begin(redirectUri)
  return organisation.finish(await passProvider(url, login), checks)
}

describe('somebody who signs in with an organisation', () => {
  it('is known by issuer and subject, their verified address, and whether they showed two factors', async () => {
    expect(await signIn('asa')).toEqual({
      subject: `${provider.issuer}|a-1`,
      email: 'asa@region.example',
      strong: true,
    })
  })

  it('has no address where the organisation does not say that it is verified', async () => {
    expect(await signIn('bo')).toMatchObject({ email: null, strong: false })
  })

  it('has the address that an organisation gives, where it is trusted to', async () => {
    expect(await signIn('cia')).toMatchObject({ email: null })
    expect(await signIn('cia', { trustEmail: true })).toMatchObject({ email: 'cia@region.example' })
    expect(await signIn('bo', { trustEmail: true }), 'said not to be').toMatchObject({ email: null })
  })

  it.each([
    ['always', true],
    [['mfa', 'hwk'], true],
    [['hwk'], false],
    [[], false],
  ] as const)('showed two factors, where %j says so: %s', async (strong, expected) => {
    expect(await signIn('asa', { strong })).toMatchObject({ strong: expected })
  })

  it('is asked for the level of assurance that is a URI, and never for a method', async () => {
    const loa3 = 'http://id.elegnamnden.se/loa/1.0/loa3'
    const { url } = await organisationOf({ strong: [loa3, 'mfa'] }).begin(redirectUri)
    const without = await organisationOf().begin(redirectUri)

    expect(new URL(url).searchParams.get('acr_values')).toBe(loa3)
    expect(new URL(without.url).searchParams.has('acr_values')).toBe(false)
  })
})

describe('a provider of another kind', () => {
  const another = async (kind: Partial<ProviderOptions>) => {
    await provider.stop()
    provider = await startProvider({ ...options, ...kind })
  }

  it.each(['client_secret_post', 'client_secret_basic'] as const)(
    'takes the secret by %s',
    async (authMethod) => {
      await another({ authMethod })

      expect(await signIn('asa')).toMatchObject({ email: 'asa@region.example' })
    },
  )

  it('tells of the address in userinfo alone', async () => {
    await another({ emailInIdToken: false })

    expect(await signIn('asa')).toMatchObject({ email: 'asa@region.example', strong: true })
    expect(await signIn('bo')).toMatchObject({ email: null })
  })

  it('has the address as the username, which counts only where it is trusted', async () => {
    await another({ accounts: { bo: { ...bo, email: '', email_verified: true } } })

    expect(await signIn('bo', { trustEmail: true })).toMatchObject({ email: 'bo@region.example' })
    expect(await signIn('bo')).toMatchObject({ email: null })
  })
})

describe('a sign-in is refused', () => {
  it.each(['state', 'nonce', 'verifier'] as const)(
    'when its %s is not the one it began with',
    async (check) => {
      const organisation = organisationOf()
      const { url, checks } = await organisation.begin(redirectUri)
      const callback = await passProvider(url, 'asa')
      const other = (await organisation.begin(redirectUri)).checks

      await expect(organisation.finish(callback, { ...checks, [check]: other[check] })).rejects.toMatchObject(
        {
          code: 'provider-refused',
        },
      )
    },
  )

  it('when the provider says no', async () => {
    await expect(signIn('nobody')).rejects.toMatchObject({ code: 'provider-refused' })
  })

  it('when it is used twice', async () => {
    const organisation = organisationOf()
    const { url, checks } = await organisation.begin(redirectUri)
    const callback = await passProvider(url, 'asa')
    await organisation.finish(callback, checks)

    await expect(organisation.finish(callback, checks)).rejects.toMatchObject({ code: 'provider-refused' })
  })

  it.each(['', '?code=1', '?error=access_denied', '?state=1&state=2&code=1'])(
    'when the browser brings only %j',
    async (query) => {
      const organisation = organisationOf()
      const { checks } = await organisation.begin(redirectUri)

      await expect(organisation.finish(new URL(redirectUri + query), checks)).rejects.toMatchObject({
        code: 'provider-refused',
      })
    },
  )

  it('when the secret is wrong', async () => {
    await expect(signIn('asa', { clientSecret: 'another' })).rejects.toMatchObject({
      code: 'provider-refused',
    })
  })
})

describe('a provider that is away', () => {
  it('is told of, and asked again when it is up', async () => {
    const port = await freePort()
    const organisation = organisationOf({ issuer: `http://127.0.0.1:${port}` })
    await expect(organisation.begin(redirectUri)).rejects.toMatchObject({ code: 'provider-away' })
    const later = await startProvider({ ...options, port })
    const { url, checks } = await organisation.begin(redirectUri)

    expect(await organisation.finish(await passProvider(url, 'asa'), checks)).toMatchObject({
      email: 'asa@region.example',
    })
    await later.stop()
  })

  it('is told of when it goes away in the middle of a sign-in', async () => {
    const organisation = organisationOf()
    const { url, checks } = await organisation.begin(redirectUri)
    const callback = await passProvider(url, 'asa')
    await provider.stop()
    const finished = organisation.finish(callback, checks)

    await expect(finished).rejects.toMatchObject({ code: 'provider-away' })
    provider = await startProvider(options)
  })

  it.each(['server_error', 'temporarily_unavailable'])('says so itself: %s', async (error) => {
    const organisation = organisationOf()
    const { checks } = await organisation.begin(redirectUri)
    const query = new URLSearchParams({ error, state: checks.state, iss: provider.issuer })

    await expect(organisation.finish(new URL(`${redirectUri}?${query}`), checks)).rejects.toMatchObject({
      code: 'provider-away',
    })
  })

  it('answers 503, to the first question or to the last', async () => {
    const server = createServer(({ url, headers }, reply) => {
      const issuer = `http://${headers.host}${url?.startsWith('/half') ? '/half' : ''}`
      const isUp = url === '/half/.well-known/openid-configuration'
      const metadata = { issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` }
      reply.writeHead(isUp ? 200 : 503, { 'Content-Type': 'application/json' })
      reply.end(JSON.stringify(isUp ? metadata : { error: 'busy' }))
    })
    const port = await freePort()
    await once(server.listen(port, '127.0.0.1'), 'listening')
    const down = organisationOf({ issuer: `http://127.0.0.1:${port}` })
    const half = organisationOf({ issuer: `http://127.0.0.1:${port}/half` })
    const { checks } = await half.begin(redirectUri)
    const callback = new URL(`${redirectUri}?code=1&state=${checks.state}`)

    await expect(down.begin(redirectUri)).rejects.toMatchObject({ code: 'provider-away' })
    await expect(half.finish(callback, checks)).rejects.toMatchObject({ code: 'provider-away' })
    server.close()
  })

  it('is never asked over http on another machine', async () => {
    const organisation = organisationOf({ issuer: 'http://login.region.example' })

    await expect(organisation.begin(redirectUri)).rejects.toMatchObject({
      code: 'provider-away',
      cause: { code: 'OAUTH_HTTP_REQUEST_FORBIDDEN' },
    })
  })
})
