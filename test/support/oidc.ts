import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import Provider, { type Adapter, type AdapterPayload, type Configuration } from 'oidc-provider'

export interface ProviderAccount {
  readonly sub: string
  readonly email: string
  readonly email_verified?: boolean
  readonly preferred_username?: string
  readonly acr?: string
  readonly amr?: readonly string[]
}

export interface ProviderOptions {
  readonly clientId: string
  readonly clientSecret: string
  readonly redirectUris: readonly string[]
  /** By the name that one logs in with. */
  readonly accounts: Readonly<Record<string, ProviderAccount>>
  /** Where it listens; a free port where it is not given. */
  readonly port?: number
  readonly authMethod?: 'client_secret_post' | 'client_secret_basic'
  /** Whether the address stands in the ID token, or only in userinfo. */
  readonly emailInIdToken?: boolean
}

export interface TestProvider {
  readonly issuer: string
  stop(): Promise<void>
}

const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })

/**
 * A real OpenID Connect provider on 127.0.0.1. Its page asks for a name alone and logs in whom that names,
 * at once where the request has it in `login_hint`; a name that is not known is refused.
 */
export async function startProvider(options: ProviderOptions): Promise<TestProvider> {
  const server = createServer({ keepAliveTimeout: 130_000 }).listen(options.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, configurationOf(options))
  const handle = provider.callback()
  server.on('request', (request, response) => {
    const isPage = request.url?.startsWith('/interaction/')
    if (!isPage) return void handle(request, response)
    logIn(provider, options, request, response).catch((error) => response.writeHead(500).end(String(error)))
  })
  return {
    issuer,
    async stop() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

/**
 * Pass the provider as a browser with a fresh cookie jar does.
 *
 * @param url where the product sent the browser
 * @returns where the provider sends the browser in the end
 */
export async function passProvider(url: string, login: string): Promise<URL> {
  const { origin } = new URL(url)
  const cookies = new Map<string, string>()
  let at = new URL(url)
  at.searchParams.set('login_hint', login)
  while (at.origin === origin) {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ')
    const reply = await fetch(at, { redirect: 'manual', headers: { cookie } })
    for (const line of reply.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';', 1)[0]?.split('=') ?? []
      cookies.set(name, value)
    }
    const location = reply.headers.get('location')
    if (location === null) throw new Error(`${at.pathname}: ${reply.status} ${await reply.text()}`)
    at = new URL(location, at)
  }
  return at
}

async function logIn(
  provider: Provider,
  { accounts }: ProviderOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { params } = await provider.interactionDetails(request, response)
  const form = request.method === 'POST' ? new URLSearchParams(await text(request)).get('login') : null
  const login = form ?? params.login_hint
  if (typeof login !== 'string') {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.end(page)
    return
  }
  const account = accounts[login]
  const result = account ? { login: sessionOf(account) } : { error: 'access_denied' }
  await provider.interactionFinished(request, response, result)
}

function sessionOf({ sub, acr, amr }: ProviderAccount) {
  return { accountId: sub, ...(acr ? { acr } : {}), ...(amr ? { amr: [...amr] } : {}) }
}

const page = `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Organisationens inloggning</title>
<main><h1>Organisationens inloggning</h1><form method="post"><label>Användarnamn <input name="login" required></label>
<button>Logga in</button></form></main></html>`

function configurationOf({
  clientId,
  clientSecret,
  redirectUris,
  accounts,
  authMethod = 'client_secret_post',
  emailInIdToken = true,
}: ProviderOptions): Configuration {
  const hour = 3600
  const client = { client_id: clientId, client_secret: clientSecret, redirect_uris: [...redirectUris] }
  return {
    adapter: memoryAdapters(),
    clients: [{ ...client, token_endpoint_auth_method: authMethod }],
    clientAuthMethods: [authMethod],
    claims: {
      openid: ['sub', 'acr', 'amr'],
      email: ['email', 'email_verified'],
      profile: ['preferred_username'],
    },
    conformIdTokenClaims: !emailInIdToken,
    cookies: { keys: ['a key of the tests'] },
    features: { devInteractions: { enabled: false } },
    jwks: { keys: [{ ...key, use: 'sig', alg: 'RS256', kid: 'tests' }] },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    ttl: {
      AccessToken: hour,
      AuthorizationCode: hour,
      Grant: hour,
      IdToken: hour,
      Interaction: hour,
      Session: hour,
    },
    findAccount: (_, id) => {
      const account = Object.values(accounts).find(({ sub }) => sub === id)
      return account && { accountId: account.sub, claims: () => ({ ...account }) }
    },
    // Everybody has agreed already, as where the organisation has agreed for its people.
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session?.accountId ?? '' })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  }
}

/** What the provider remembers, in memory: its own does the same, and warns on every start. */
function memoryAdapters(): (model: string) => Adapter {
  const rows = new Map<string, AdapterPayload>()
  return (model) => {
    const find = (wanted: (row: AdapterPayload, key: string) => boolean) =>
      [...rows].find(([key, row]) => key.startsWith(`${model} `) && wanted(row, key))?.[1]
    return {
      upsert: async (id, row) => void rows.set(`${model} ${id}`, row),
      find: async (id) => rows.get(`${model} ${id}`),
      findByUid: async (uid) => find((row) => row.uid === uid),
      findByUserCode: async (code) => find((row) => row.userCode === code),
      destroy: async (id) => void rows.delete(`${model} ${id}`),
      async consume(id) {
        const row = rows.get(`${model} ${id}`)
        if (row) row.consumed = true
      },
      async revokeByGrantId(grantId) {
        for (const [key, row] of rows) if (row.grantId === grantId) rows.delete(key)
      },
    }
  }
}
