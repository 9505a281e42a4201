import { resolve } from 'node:path'

export type DatabaseConfig =
  | { readonly kind: 'sqlite'; readonly path: string }
  | { readonly kind: 'postgres'; readonly url: string }

export interface Config {
  readonly host: string
  readonly port: number
  readonly dataDir: string
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
  }
  if (config.keyDir === dataDir || config.keyDir.startsWith(`${dataDir}/`)) {
    faults.push('KEY_DIR ska ligga utanför DATA_DIR, så att nycklar aldrig följer med en säkerhetskopia.')
  }
  if (faults.length > 0) throw new ConfigError(faults)
  return config
}

function isOrigin(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) && new URL(url).origin === url
}
