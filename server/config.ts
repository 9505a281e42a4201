import { resolve } from 'node:path'

export type DatabaseConfig =
  | { readonly kind: 'sqlite'; readonly path: string }
  | { readonly kind: 'postgres'; readonly url: string }

export interface Config {
  readonly host: string
  readonly port: number
  readonly dataDir: string
  /** Where copies made from the interface are written. */
  readonly backupDir: string
  /** Secrets on disk; outside the database and its backups. */
  readonly keyDir: string
  readonly database: DatabaseConfig
  /** What links and QR codes begin with, without a slash at the end. */
  readonly publicUrl: string
  /** Believe the proxy's X-Forwarded-For. */
  readonly trustProxy: boolean
  readonly rateLimit: boolean
  /** Null where the installation keeps one of its own in `keyDir`; never in production. */
  readonly secret: string | null
  readonly production: boolean
  /** Null where the installation sends no mail. */
  readonly mail: MailConfig | null
  /** Null where nobody signs in with an organisation's own accounts. */
  readonly oidc: OidcConfig | null
}

export interface MailConfig {
  /** `smtp://` or `smtps://`, with a name and password where the mail server wants them. */
  readonly url: string
  readonly from: string
}

/** An OpenID Connect provider. */
export interface OidcConfig {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Whose accounts they are, as the button says it. */
  readonly name: string
  /** Whether an address is the person's own without `email_verified`: only where the organisation sets it. */
  readonly trustEmail: boolean
  /** Values of `acr` or `amr` that tell of two factors; `always` where the organisation asks everybody for both. */
  readonly strong: readonly string[] | 'always'
}

/** The environment cannot be used; every fault is named. */
export class ConfigError extends Error {
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(faults.join('\n'))
    this.name = 'ConfigError'
    this.faults = faults
  }
}

const minSecretLength = 32

/**
 * Read the configuration, once, from the environment.
 *
 * @throws {ConfigError} with every fault at once
 * @see docs/operations.md
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const faults: string[] = []
  const production = env.NODE_ENV === 'production'
  if (!['', 'production', 'development', 'test'].includes(env.NODE_ENV ?? '')) {
    faults.push('NODE_ENV ska vara production, eller utelämnas på en egen maskin.')
  }
  const onOff = (name: string, fallback: boolean): boolean => {
    const value = env[name]?.toLowerCase()
    if (!value) return fallback
    if (['1', 'true', 'on', 'yes'].includes(value)) return true
    if (!['0', 'false', 'off', 'no'].includes(value)) faults.push(`${name} ska vara on eller off.`)
    return false
  }

  const port = Number(env.PORT || 3000)
  const portFits = Number.isInteger(port) && port >= 0 && port <= 65_535
  if (!portFits) faults.push('PORT ska vara ett heltal mellan 0 och 65535.')
  const dataDir = resolve(env.DATA_DIR || 'data')
  const publicUrl = (env.PUBLIC_URL || `http://localhost:${port}`).replace(/\/+$/, '')
  if (!isOrigin(publicUrl) && (env.PUBLIC_URL || portFits))
    faults.push('PUBLIC_URL ska vara en adress utan sökväg, som https://enkat.example.se.')
  else if (production && !publicUrl.startsWith('https://')) {
    faults.push(
      'PUBLIC_URL ska anges och börja med https:// i produktion; länkar och QR-koder börjar med den.',
    )
  }
  const secret = env.SECRET || null
  if (production && secret === null) {
    faults.push('SECRET saknas. Skapa en med: openssl rand -base64 48')
  } else if (secret !== null && secret.length < minSecretLength) {
    faults.push(`SECRET ska ha minst ${minSecretLength} tecken. Skapa en med: openssl rand -base64 48`)
  }
  const url = env.DATABASE_URL || null
  if (url !== null && !/^postgres(ql)?:\/\//.test(url)) {
    faults.push('DATABASE_URL ska börja med postgres:// (utan den används SQLite i DATA_DIR).')
  }

  const config: Config = {
    host: env.HOST || '127.0.0.1',
    port,
    dataDir,
    keyDir: resolve(env.KEY_DIR || `${dataDir}-keys`),
    database: url ? { kind: 'postgres', url } : { kind: 'sqlite', path: resolve(dataDir, 'enkat.sqlite') },
    publicUrl,
    trustProxy: onOff('TRUST_PROXY', false),
    rateLimit: onOff('RATE_LIMIT', true),
    secret,
    production,
    backupDir: resolve(env.BACKUP_DIR || `${dataDir}-backups`),
    mail: readMail(env, faults),
    oidc: readOidc(env, faults, onOff('OIDC_TRUST_EMAIL', false)),
  }
  if (config.keyDir === dataDir || config.keyDir.startsWith(`${dataDir}/`)) {
    faults.push('KEY_DIR ska ligga utanför DATA_DIR, så att nycklar aldrig följer med en säkerhetskopia.')
  }
  if (faults.length > 0) throw new ConfigError(faults)
  return config
}

type Environment = Readonly<Record<string, string | undefined>>

function readMail({ SMTP_URL: url, MAIL_FROM: from }: Environment, faults: string[]): MailConfig | null {
  if (!url && !from) return null
  if (!url || !/^smtps?:\/\/[^/]/.test(url)) {
    faults.push('SMTP_URL ska vara en adress som smtps://namn:lösenord@smtp.example.se:465.')
  }
  if (!from?.includes('@')) faults.push('MAIL_FROM ska vara adressen som mejl skickas från.')
  return { url: url ?? '', from: from ?? '' }
}

const oidcNames = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'] as const

function readOidc(env: Environment, faults: string[], trustEmail: boolean): OidcConfig | null {
  if (oidcNames.every((name) => !env[name])) return null
  const missing = oidcNames.filter((name) => !env[name])
  if (missing.length > 0) faults.push(`${missing.join(', ')} saknas; alla OIDC_-värden behövs tillsammans.`)
  const { OIDC_ISSUER: issuer = '', OIDC_STRONG: strong = '' } = env
  const address = URL.canParse(issuer) ? new URL(issuer) : null
  // Only what stays within the machine may go unprotected.
  const fits =
    address?.protocol === 'https:' || (address?.protocol === 'http:' && isLoopback(address.hostname))
  if (issuer && !fits) faults.push('OIDC_ISSUER ska vara en adress som börjar med https://.')
  // There, anybody can have an account with any address.
  if (trustEmail && /\/(common|organizations|consumers)(\/|$)/.test(issuer)) {
    faults.push('OIDC_TRUST_EMAIL går bara ihop med en OIDC_ISSUER som är organisationens egen.')
  }
  return {
    issuer,
    clientId: env.OIDC_CLIENT_ID ?? '',
    clientSecret: env.OIDC_CLIENT_SECRET ?? '',
    name: env.OIDC_NAME ?? '',
    trustEmail,
    strong:
      strong.trim() === 'always'
        ? 'always'
        : strong
            .split(',')
            .map((value) => value.trim())
            .filter(Boolean),
  }
}

/** Whether only the machine itself can reach an address. */
export function isLoopback(host: string): boolean {
  return ['localhost', '127.0.0.1', '::1', '[::1]'].includes(host)
}

function isOrigin(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) && new URL(url).origin === url
}
