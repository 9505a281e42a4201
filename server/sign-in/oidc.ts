import * as client from 'openid-client'
import { Problem, type ProblemCode } from '../../shared/problem.ts'
import { isLoopback, type OidcConfig } from '../config.ts'

/** Who somebody is, as their organisation says it. */
export interface Identity {
  /** Issuer and subject, joined by "|": the same person for ever, whatever their address becomes. */
  readonly subject: string
  /** Only one that the organisation answers for: it says that it is verified, or `trustEmail` is on. */
  readonly email: string | null
  /** By two factors, by its `acr` or `amr`, or because the organisation asks everybody for both. */
  readonly strong: boolean
}

/** What a sign-in is recognised by when it comes back. Kept by the browser that began it, and used once. */
export interface Checks {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  /** Since when they must have signed in there, as an instant; null where that may be from before. */
  readonly since: string | null
}

/** An organisation whose people sign in with their own accounts there. */
export interface Organisation {
  readonly name: string
  /**
   * The address to send the browser to, and what `finish` is to be given.
   *
   * @throws {Problem} `provider-away`
   */
  begin(redirectUri: string, since?: Date | null): Promise<{ url: string; checks: Checks }>
  /**
   * Who came back.
   *
   * @param callback the redirect URI that `begin` was given, with the query that the browser brought
   * @throws {Problem} `provider-away`, `provider-refused`
   */
  finish(callback: URL, checks: Checks): Promise<Identity>
}

type Claims = Readonly<Record<string, unknown>>

const timeoutSeconds = 5

/**
 * Sign-in by OpenID Connect: the authorization code flow with PKCE, state and nonce. The provider is asked
 * about itself when somebody first signs in, so that it can be away when the server starts.
 *
 * @see OpenID Connect Core 1.0, section 3.1
 */
export function createOrganisation(config: OidcConfig): Organisation {
  let found: Promise<client.Configuration> | null = null
  const provider = () => {
    found ??= discover(config).catch((error: unknown) => {
      found = null
      throw because('provider-away', error)
    })
    return found
  }
  return {
    name: config.name,
    begin: async (redirectUri, since = null) => request(await provider(), config, redirectUri, since),
    async finish(callback, checks) {
      const known = await provider()
      const claims = await claimsOf(known, callback, checks).catch((error: unknown) => {
        throw problemOf(error)
      })
      return identityOf(claims, config)
    },
  }
}

function discover({ issuer, clientId, clientSecret }: OidcConfig): Promise<client.Configuration> {
  const server = new URL(issuer)
  return client.discovery(server, clientId, clientSecret, authenticate, {
    timeout: timeoutSeconds,
    execute: [
      client.enableNonRepudiationChecks,
      ...(isLoopback(server.hostname) ? [client.allowInsecureRequests] : []),
    ],
  })
}

/** In the body where the provider takes it: not all decode the header alike. Else as every provider must. */
const authenticate: client.ClientAuth = (server, ...rest) => {
  const methods = server.token_endpoint_auth_methods_supported ?? []
  const method = methods.includes('client_secret_post') ? client.ClientSecretPost : client.ClientSecretBasic
  method()(server, ...rest)
}

async function request(
  provider: client.Configuration,
  { strong }: OidcConfig,
  redirectUri: string,
  since: Date | null,
) {
  const checks: Checks = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
    since: since?.toISOString() ?? null,
  }
  // Values of `acr` that can be asked for are URIs; "mfa" and the like are told in `amr` and never asked for.
  const acrValues = strong === 'always' ? [] : strong.filter((value) => value.includes(':'))
  const url = client.buildAuthorizationUrl(provider, {
    redirect_uri: redirectUri,
    scope: 'openid email profile',
    state: checks.state,
    nonce: checks.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(checks.verifier),
    code_challenge_method: 'S256',
    ...(since ? { prompt: 'login', max_age: '0' } : {}),
    ...(acrValues.length > 0 ? { acr_values: acrValues.join(' ') } : {}),
  })
  return { url: url.href, checks }
}

/** The claims of the ID token, with the address that userinfo tells where it has none. */
async function claimsOf(provider: client.Configuration, callback: URL, checks: Checks): Promise<Claims> {
  const tokens = await client.authorizationCodeGrant(provider, callback, {
    expectedState: checks.state,
    expectedNonce: checks.nonce,
    pkceCodeVerifier: checks.verifier,
  })
  const claims = tokens.claims()
  if (!claims) throw new Error('no claims, although a nonce was expected')
  if (checks.since && !isSince(claims.auth_time, checks.since)) throw because('provider-refused', null)
  if (claims.email !== undefined || !provider.serverMetadata().userinfo_endpoint) return claims
  const {
    email,
    email_verified,
    preferred_username = claims.preferred_username,
  } = await client.fetchUserInfo(provider, tokens.access_token, claims.sub)
  return { ...claims, email, email_verified, preferred_username }
}

function identityOf(claims: Claims, { trustEmail, strong }: OidcConfig): Identity {
  const { iss, sub, email, email_verified, preferred_username, acr, amr } = claims
  const verified = email_verified === true ? [email] : []
  const trusted = trustEmail && email_verified !== false ? [email, preferred_username] : []
  const addresses = [...verified, ...trusted]
  const told = [acr, ...(Array.isArray(amr) ? amr : [])]
  return {
    subject: `${iss}|${sub}`,
    email: addresses.find(isAddress) ?? null,
    strong: strong === 'always' || strong.some((value) => told.includes(value)),
  }
}

/** Clocks differ a little. */
const clockDifferenceSeconds = 60

function isSince(authTime: unknown, since: string): boolean {
  return typeof authTime === 'number' && authTime >= Date.parse(since) / 1000 - clockDifferenceSeconds
}

function isAddress(value: unknown): value is string {
  // Letters beyond ASCII can look like, and become, others.
  return typeof value === 'string' && /^[!-?A-~]+@[!-?A-~]+$/.test(value)
}

/** What the provider, or a check of what it sent, says no to is a refusal; what neither foresaw is a bug. */
function problemOf(error: unknown): unknown {
  if (error instanceof Problem) return error
  if (isAway(error)) return because('provider-away', error)
  const refusals = [
    client.ClientError,
    client.AuthorizationResponseError,
    client.ResponseBodyError,
    client.WWWAuthenticateChallengeError,
  ]
  return refusals.some((kind) => error instanceof kind) ? because('provider-refused', error) : error
}

/** Whether an error, or what caused it, is of the network, a timeout, or the provider's own fault. */
function isAway(error: unknown): boolean {
  // Not by its class: where the server runs, Response is another than what fetch gives.
  if (error instanceof Object && 'status' in error && Number(error.status) >= 500) return true
  if (error instanceof client.AuthorizationResponseError) {
    return ['server_error', 'temporarily_unavailable'].includes(error.error)
  }
  if (!(error instanceof Error)) return false
  // A TypeError without a code is what fetch throws; those with one are of arguments.
  if (error instanceof TypeError && !('code' in error)) return true
  return error.name === 'TimeoutError' || isAway(error.cause)
}

/** With its cause, of which only the code may be logged: it can hold claims. */
function because(code: ProblemCode, cause: unknown): Problem {
  return Object.assign(new Problem(code), { cause })
}
